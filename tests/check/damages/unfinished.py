"""What is left unfinished in words, and short forms that nobody explains."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

UNFINISHED = "placeholder"
SHORT_FORMS = "acronym-unexplained"

DAMAGES = [
    typed(UNFINISHED, "a figure for a chapter is still to come", files.ABOUT, "takes about 3,600 contacts a month",
          "takes about ⌖XX% more contacts a month"),
    typed(UNFINISHED, "a day is to be confirmed, in bold", files.OVERSIGHT, "The Programme Board hears the challenge",
          "On **⌖TBC** the Programme Board hears the challenge"),
    typed(UNFINISHED, "a text comes from Word, where its cross-reference was lost", files.PARTNERS,
          "They meet weekly about", "As ⌖Error! Reference source not found. They meet weekly about"),
    typed(UNFINISHED, "the lead of an action is not agreed", files.ACTIONS, "lead: Head of Integrated Commissioning",
          "lead: ⌖TBC (interviews in May)"),
    Damage(UNFINISHED, "a claim waits for a quotation",
           (Edit(files.LEADERSHIP, "- Residents question",
                 "- '⌖[insert quote from the panel''s chair] Residents question"),
            Edit(files.LEADERSHIP, "beside our reply (Ref 79).", "beside our reply (Ref 79).'"))),
    typed(UNFINISHED, "the title of a record is put off", files.CARE_LIBRARY, "title: Market position statement 2026",
          "title: Market position statement ⌖???"),
    typed(UNFINISHED, "filler text stays in a story of several lines", files.NEEDS, "An OT lent him long-handled tools",
          "⌖Lorem ipsum dolor sit amet. An OT lent him long-handled tools"),
    typed(UNFINISHED, "the glossary promises an explanation", files.GLOSSARY,
          "First Contact: The council's front door for adult social care",
          'First Contact: "the answer is ⌖tbc"\n"Front door": The council\'s front door for adult social care'),
    Damage(SHORT_FORMS, "a line of the glossary is lost",
           (Edit(files.GLOSSARY, "BSL: British Sign Language, the first language of many Deaf people in Britain\n", ""),
            Edit(files.EQUITY, "- Deaf people who use BSL\n", "- Deaf people who use ⌖BSL\n"))),
    typed(SHORT_FORMS, "a new short form comes with a new partner", files.ABOUT, "a user-led organisation",
          "a user-led organisation that the ⌖DWP also pays"),
    typed(SHORT_FORMS, "a claim speaks of several, in the plural", files.PROVIDING, "We watch the quality",
          "With three ⌖PCNs we watch the quality"),
    typed(SHORT_FORMS, "it is spelt out after its first use alone", files.PARTNERS,
          "I sit down and listen to people all day",
          "The ⌖CAB is full. The Citizens Advice Bureau (CAB) is where I sit all day"),
]  # fmt: skip
