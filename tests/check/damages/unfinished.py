"""What is left unfinished in words, and short forms that nobody explains."""

from __future__ import annotations

from tests.check.damaging import Damage, Edit

ACTIONS = "content/actions.yaml"
GLOSSARY = "content/glossary.yaml"
ABOUT = "content/chapters/about.yaml"
OVERSIGHT = "content/chapters/governance.yaml"
EQUITY = "content/statements/equity-in-experience-and-outcomes.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
PARTNERSHIPS = "content/statements/partnerships-and-communities.yaml"
LEADERSHIP = "content/themes/leadership.yaml"
SUPPORT = "content/themes/providing-support.yaml"
CARE_RECORDS = "evidence/care-provision-integration-and-continuity.yaml"


UNFINISHED = [
    Damage(
        "placeholder",
        "a figure for a chapter is still to come",
        (Edit(ABOUT, "takes about 3,600 contacts a month", "takes about ⌖XX% more contacts a month"),),
    ),
    Damage(
        "placeholder",
        "a day is to be confirmed, in bold",
        (
            Edit(
                OVERSIGHT,
                "The Programme Board hears the challenge",
                "On **⌖TBC** the Programme Board hears the challenge",
            ),
        ),
    ),
    Damage(
        "placeholder",
        "a text comes from Word, where its cross-reference was lost",
        (
            Edit(
                PARTNERSHIPS, "They meet weekly about", "As ⌖Error! Reference source not found. They meet weekly about"
            ),
        ),
    ),
    Damage(
        "placeholder",
        "the lead of an action is not agreed",
        (Edit(ACTIONS, "lead: Head of Integrated Commissioning", "lead: ⌖TBC (interviews in May)"),),
    ),
    Damage(
        "placeholder",
        "a claim waits for a quotation",
        (
            Edit(LEADERSHIP, "- Residents question", "- '⌖[insert quote from the panel''s chair] Residents question"),
            Edit(LEADERSHIP, "beside our reply (Ref 79).", "beside our reply (Ref 79).'"),
        ),
    ),
    Damage(
        "placeholder",
        "the title of a record is put off",
        (Edit(CARE_RECORDS, "title: Market position statement 2026", "title: Market position statement ⌖???"),),
    ),
    Damage(
        "placeholder",
        "filler text stays in a story of several lines",
        (
            Edit(
                NEEDS,
                "An OT lent him long-handled tools",
                "⌖Lorem ipsum dolor sit amet. An OT lent him long-handled tools",
            ),
        ),
    ),
    Damage(
        "placeholder",
        "the glossary promises an explanation",
        (
            Edit(
                GLOSSARY,
                "First Contact: The council's front door for adult social care",
                'First Contact: "the answer is ⌖tbc"\n"Front door": The council\'s front door for adult social care',
            ),
        ),
    ),
]
SHORT_FORMS = [
    Damage(
        "acronym-unexplained",
        "a line of the glossary is lost",
        (
            Edit(GLOSSARY, "BSL: British Sign Language, the first language of many Deaf people in Britain\n", ""),
            Edit(EQUITY, "- Deaf people who use BSL\n", "- Deaf people who use ⌖BSL\n"),
        ),
    ),
    Damage(
        "acronym-unexplained",
        "a new short form comes with a new partner",
        (Edit(ABOUT, "a user-led organisation", "a user-led organisation that the ⌖DWP also pays"),),
    ),
    Damage(
        "acronym-unexplained",
        "a claim speaks of several, in the plural",
        (Edit(SUPPORT, "We watch the quality", "With three ⌖PCNs we watch the quality"),),
    ),
    Damage(
        "acronym-unexplained",
        "it is spelt out after its first use alone",
        (
            Edit(
                PARTNERSHIPS,
                "I sit down and listen to people all day",
                "The ⌖CAB is full. The Citizens Advice Bureau (CAB) is where I sit all day",
            ),
        ),
    ),
]
DAMAGES = [*UNFINISHED, *SHORT_FORMS]
