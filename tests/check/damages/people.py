"""What befalls the stories and the data of people."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

CONSENT = "story-without-consent"
EXPIRED = "consent-expired"
EARLY = "consent-in-future"
DATA = "personal-data"

DAMAGES = [
    Damage(CONSENT, "the line of consent is lost in an edit",
           (Edit(files.NEEDS, "    consent: {given: 2026-05-12, until: 2028-05-12, name: changed}\n", ""),
            Edit(files.NEEDS, "- spotlight: A garden", "- spotlight: ⌖A garden"))),
    typed(CONSENT, "consent is said to be needed and none is noted", files.EQUITY,
          'consent: {needed: no, because: "It describes a service, not a person"}', "consent: ⌖{needed: yes}"),
    typed(CONSENT, "the day of consent is left open, one key a line", files.SAFEGUARDING,
          "consent: {given: 2026-05-19, until: 2028-05-19, name: changed}",
          "consent:\n      given:⌖\n      until: 2028-05-19\n      name: changed"),
    typed(CONSENT, "a new story comes in without it", files.PARTNERS, "others_say:\n",
          "others_say:\n  - about: A night shelter in Exbury\n    story: Mr W has a room of his own again.\n"
          "    spotlight: ⌖'A room of his own'\n"),
    typed(CONSENT, "the line of consent is prepared and left empty", files.CARE,
          "consent: {given: 2026-04-22, until: 2028-04-22, name: changed}", "consent:⌖"),
    typed(EXPIRED, "a story of two years ago is used again", files.NEEDS, "{given: 2026-05-12, until: 2028-05-12,",
          "{given: 2024-05-12, until: ⌖2026-05-12,"),
    typed(EXPIRED, "the year is mistyped, one key a line and in quotes", files.TRANSITIONS,
          "consent: {given: 2026-03-30, until: 2028-03-30, name: changed}",
          'consent:\n      given: "2026-03-30"\n      until: ⌖"2026-08-30"\n      name: changed'),
    typed(EXPIRED, "it ended on the day before the one that the document speaks of", files.LEARNING,
          "until: 2028-07-31", "until: ⌖2026-11-29"),
    typed(EXPIRED, "a story about a service keeps the consent of the person in its picture", files.EQUITY,
          'consent: {needed: no, because: "It describes a service, not a person"}',
          "consent: {needed: no, because: A service, until: ⌖2025-01-31}"),
    typed(EARLY, "the year is mistyped", files.NEEDS, "{given: 2026-05-12,", "{given: ⌖2027-05-12,"),
    typed(EARLY, "it is given on the day after the one that the document speaks of", files.CARE,
          "{given: 2026-04-22,", "{given: ⌖2026-12-01,"),
    typed(EARLY, "day and month are exchanged, one key a line", files.SAFEGUARDING,
          "consent: {given: 2026-05-19, until: 2028-05-19, name: changed}",
          "consent:\n      given: ⌖2026-12-05\n      until: 2028-05-19\n      name: changed"),
    typed(DATA, "a case note is pasted into a story with the NHS number", files.HEALTH,
          "Mrs K is 86 and lives alone near Saltby.", "Mrs K (NHS ⌖943 476 5919) is 86 and lives alone near Saltby."),
    typed(DATA, "a chapter gives somebody's own telephone", files.WELCOME, "Anyone who spots a mistake can tell us",
          "Anyone who spots a mistake can ring ⌖07700 900 123, or tell us"),
    typed(DATA, "a claim ends with the address of whoever sent it", files.SAFETY,
          "what they have and have not achieved (Ref 61).",
          "what they have and have not achieved (Ref 61). From ⌖jo.marsh@post.example"),
    typed(DATA, "a National Insurance number stands in the words under a picture", files.SAFEGUARDING,
          "alt: A woman with a walking frame", "alt: Scan of letter to ⌖QQ123456C, a woman with a walking frame"),
    typed(DATA, "a person's address stands for the owner of a record", files.PARTNERS_LIBRARY,
          "owner: Communities and Grants Manager", "owner: Communities and Grants Manager <⌖j.marsh@mail.example>"),
    typed(DATA, "the lead of an action is somebody's mobile", files.ACTIONS, "lead: Head of Reviews",
          'lead: "Head of Reviews, ⌖+44 7700 900123"'),
    typed(DATA, "a named officer's address at the council", files.WELCOME, "Anyone who spots a mistake can tell us",
          "Anyone who spots a mistake can write to ⌖jo.marsh@exampleshire.gov.uk, or tell us"),
    typed(DATA, "the date of birth stays in a story", files.HEALTH, "Mrs K is 86 and lives alone near Saltby.",
          "Mrs K (⌖born on 4 May 1940) is 86 and lives alone near Saltby."),
    typed(DATA, "a password is left in the address of a record", files.NEEDS_LIBRARY,
          "url: https://www.exampleshire.example/carers/being", "url: ⌖https://jo:xyz@www.exampleshire.example/carers/being"),
    typed(DATA, "a user name is left in the address of a record", files.NEEDS_LIBRARY,
          "url: https://www.exampleshire.example/carers/being", "url: ⌖https://jo@www.exampleshire.example/carers/being"),
    typed(DATA, "a password is left in a note about a record", files.SAFEGUARDING_LIBRARY,
          "notes: Concerns", "notes: Copied from ⌖https://jo:xyz@files.exampleshire.example. Concerns"),
]  # fmt: skip
