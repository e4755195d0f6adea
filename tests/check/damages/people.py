"""What befalls the stories and the data of people."""

from __future__ import annotations

from tests.check.damaging import Damage, Edit

CARE = "content/statements/care-provision-integration-and-continuity.yaml"
EQUITY = "content/statements/equity-in-experience-and-outcomes.yaml"
HEALTHIER = "content/statements/supporting-people-to-live-healthier-lives.yaml"
LEARNING = "content/statements/learning-improvement-and-innovation.yaml"
NEEDS = "content/statements/assessing-needs.yaml"
PARTNERSHIPS = "content/statements/partnerships-and-communities.yaml"
SAFE_SYSTEMS = "content/statements/safe-systems-pathways-and-transitions.yaml"
SAFEGUARDING = "content/statements/safeguarding.yaml"
WELCOME = "content/chapters/welcome.yaml"
ACTIONS = "content/actions.yaml"
SAFETY = "content/themes/ensuring-safety.yaml"
PARTNERSHIP_RECORDS = "evidence/partnerships-and-communities.yaml"

CONSENT = [
    Damage(
        "story-without-consent",
        "the line of consent is lost in an edit",
        (
            Edit(NEEDS, "    consent: {given: 2026-05-12, until: 2028-05-12, name: changed}\n", ""),
            Edit(NEEDS, "- spotlight: A garden", "- spotlight: ⌖A garden"),
        ),
    ),
    Damage(
        "story-without-consent",
        "consent is said to be needed and none is noted",
        (
            Edit(
                EQUITY,
                'consent: {needed: no, because: "It describes a service, not a person"}',
                "consent: ⌖{needed: yes}",
            ),
        ),
    ),
    Damage(
        "story-without-consent",
        "the day of consent is left open, one key a line",
        (
            Edit(
                SAFEGUARDING,
                "consent: {given: 2026-05-19, until: 2028-05-19, name: changed}",
                "consent:\n      given:⌖\n      until: 2028-05-19\n      name: changed",
            ),
        ),
    ),
    Damage(
        "story-without-consent",
        "a new story comes in without it",
        (
            Edit(
                PARTNERSHIPS,
                "others_say:\n",
                "others_say:\n  - about: A night shelter in Exbury\n    story: Mr W has a room of his own again.\n"
                "    spotlight: ⌖'A room of his own'\n",
            ),
        ),
    ),
    Damage(
        "story-without-consent",
        "the line of consent is prepared and left empty",
        (Edit(CARE, "consent: {given: 2026-04-22, until: 2028-04-22, name: changed}", "consent:⌖"),),
    ),
]
EXPIRED = [
    Damage(
        "consent-expired",
        "a story of two years ago is used again",
        (Edit(NEEDS, "{given: 2026-05-12, until: 2028-05-12,", "{given: 2024-05-12, until: ⌖2026-05-12,"),),
    ),
    Damage(
        "consent-expired",
        "the year is mistyped, one key a line and in quotes",
        (
            Edit(
                SAFE_SYSTEMS,
                "consent: {given: 2026-03-30, until: 2028-03-30, name: changed}",
                'consent:\n      given: "2026-03-30"\n      until: ⌖"2026-08-30"\n      name: changed',
            ),
        ),
    ),
    Damage(
        "consent-expired",
        "it ended on the day before the one that the document speaks of",
        (Edit(LEARNING, "until: 2028-07-31", "until: ⌖2026-11-29"),),
    ),
    Damage(
        "consent-expired",
        "a story about a service keeps the consent of the person in its picture",
        (
            Edit(
                EQUITY,
                'consent: {needed: no, because: "It describes a service, not a person"}',
                "consent: {needed: no, because: A service, until: ⌖2025-01-31}",
            ),
        ),
    ),
]
DATA = [
    Damage(
        "personal-data",
        "a case note is pasted into a story with the NHS number",
        (
            Edit(
                HEALTHIER,
                "Mrs K is 86 and lives alone near Saltby.",
                "Mrs K (NHS ⌖943 476 5919) is 86 and lives alone near Saltby.",
            ),
        ),
    ),
    Damage(
        "personal-data",
        "a chapter gives somebody's own telephone",
        (
            Edit(
                WELCOME,
                "Anyone who spots a mistake can tell us",
                "Anyone who spots a mistake can ring ⌖07700 900 123, or tell us",
            ),
        ),
    ),
    Damage(
        "personal-data",
        "a claim ends with the address of whoever sent it",
        (
            Edit(
                SAFETY,
                "what they have and have not achieved (Ref 61).",
                "what they have and have not achieved (Ref 61). From ⌖jo.marsh@post.example",
            ),
        ),
    ),
    Damage(
        "personal-data",
        "a National Insurance number stands in the words under a picture",
        (
            Edit(
                SAFEGUARDING,
                "alt: A woman with a walking frame",
                "alt: Scan of letter to ⌖QQ123456C, a woman with a walking frame",
            ),
        ),
    ),
    Damage(
        "personal-data",
        "a person's address stands for the owner of a record",
        (
            Edit(
                PARTNERSHIP_RECORDS,
                "owner: Communities and Grants Manager",
                "owner: Communities and Grants Manager <⌖j.marsh@mail.example>",
            ),
        ),
    ),
    Damage(
        "personal-data",
        "the lead of an action is somebody's mobile",
        (Edit(ACTIONS, "lead: Head of Reviews", 'lead: "Head of Reviews, ⌖+44 7700 900123"'),),
    ),
]
DAMAGES = [*CONSENT, *EXPIRED, *DATA]
