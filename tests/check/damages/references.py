"""What is cited amiss: numbers that no record has, references that are none, the same one twice."""

from __future__ import annotations

from tests.check import files
from tests.check.example import typed

UNKNOWN, MALFORMED, REPEATED = "citation-unknown", "citation-malformed", "citation-repeated"

DAMAGES = [
    # numbers that no record has
    typed(UNKNOWN, "a digit too many in prose", files.WELCOME, "(Ref 1).\n\n  The score", "(Ref ⌖111).\n\n  The score"),
    typed(UNKNOWN, "the second of two in a claim", files.LEADERSHIP, "(Ref 86, 88)", "(Ref 86, ⌖888)"),
    typed(UNKNOWN, "an entry of a claim's evidence", files.SAFETY, "evidence: [53]", "evidence: [⌖530]"),
    typed(UNKNOWN, "an entry of an action's evidence", files.ACTIONS, "evidence: [31, 32]", "evidence: [⌖131, 32]"),
    typed(UNKNOWN, "the source of an indicator", files.INDICATORS, "source: 12\n", "source: ⌖120\n"),
    typed(UNKNOWN, "two digits swapped, in what others say", files.TRANSITIONS,
          "decisions are really made. (Ref 59)", "decisions are really made. (Ref ⌖95)"),
    typed(UNKNOWN, "a series that the library does not have, in a table", files.OVERSIGHT,
          "report? (Ref 61)", "report? (Ref ⌖IR61)"),
    typed(UNKNOWN, "noughts before the number, as its file has them", files.VISION, "(Ref 72)", "(Ref ⌖072)"),
    typed(UNKNOWN, "a number in a story, on its second line", files.EQUITY,
          "Friday appointments clashed with prayers, and we moved them.",
          "Friday appointments clashed with prayers, and we moved them (Ref ⌖299)."),
    typed(UNKNOWN, "a number in the glossary", files.GLOSSARY,
          "NHS: National Health Service", "NHS: National Health Service (Ref ⌖100)"),
    typed(UNKNOWN, "a nought too many where a record is cited once", files.TRANSITIONS,
          "In 74 of them the cause was missing medicines or wrong information (Ref 60).",
          "In 74 of them the cause was missing medicines or wrong information (Ref ⌖600)."),
    # references that are none
    typed(MALFORMED, "a space for a comma in a list", files.ACTIONS, "evidence: [31, 32]", "evidence: [⌖31 32]"),
    typed(MALFORMED, "a word for a comma in a list, one of three, in quotes", files.ACTIONS, "evidence: [50, 41]",
          'evidence: [50, ⌖"41 and 50"]'),
    typed(MALFORMED, "two numbers on one line of a list", files.ACTIONS, "evidence: [51, 59]",
          "evidence:\n    - ⌖51; 59"),
    typed(MALFORMED, "a full stop for a comma in a claim's list", files.EQUITY, "evidence: [22, 29]",
          "evidence: [⌖22.29]"),
    typed(MALFORMED, "no space", files.WELCOME, "(Ref 71)", "⌖(Ref71)"),
    typed(MALFORMED, "a small letter, at the beginning of a line", files.NEEDS,
          "    (Ref 3).\n  - text: Almost", "    ⌖(ref 3).\n  - text: Almost"),
    typed(MALFORMED, "capitals", files.PROVIDING, "(Ref 33)", "⌖(REF 33)"),
    typed(MALFORMED, "a word for a comma", files.LEADERSHIP, "(Ref 86, 88)", "⌖(Ref 86 and 88)"),
    typed(MALFORMED, "a range", files.PROVIDING, "(Ref 32, 38)", "⌖(Ref 32-38)"),
    typed(MALFORMED, "a bracket never closed", files.VISION, "(Ref 72).", "⌖(Ref 72."),
    typed(MALFORMED, "brackets within brackets", files.TRANSITIONS, "(Ref 73).", "⌖(Ref 73 (table 2))."),
    typed(MALFORMED, "no brackets", files.VISION, "(Ref 72)", "⌖Ref 72"),
    typed(MALFORMED, "square brackets", files.VISION, "(Ref 72)", "⌖[Ref 72]"),
    typed(MALFORMED, "the word in full, in a table", files.OVERSIGHT, "report? (Ref 61)", "report? ⌖(Reference 61)"),
    typed(MALFORMED, "words for the number", files.PROVIDING, "(Ref 33)", "⌖(Ref provider forum minutes)"),
    typed(MALFORMED, "a question mark for the number", files.PROVIDING, "(Ref 33)", "⌖(Ref ?)"),
    typed(MALFORMED, "a link written as a reference", files.WELCOME,
          "[our council plan](ref:71)", "[our council plan]⌖(Ref 71)"),
    typed(MALFORMED, "a space within a link", files.VOICE, "(ref:21)", "⌖(ref: 21)"),
    typed(MALFORMED, "a reference among the words of a link", files.GOVERNANCE,
          "[council plan](ref:71)", "[council plan⌖ (Ref 71)](ref:71)"),
    typed(MALFORMED, "a link that leads nowhere yet", files.VISION,
          "[Assessing needs](#assessing-needs)", "⌖[Assessing needs](#)"),
    typed(MALFORMED, "a small letter in a story", files.PARTNERS,
          "three hours. The whole", "three hours ⌖(ref 44). The whole"),
    # a council's own style
    typed(MALFORMED, "the letter of the old evidence list", files.NEEDS, "(Ref 3).\n  - text: Almost",
          "⌖(E3).\n  - text: Almost"),
    typed(MALFORMED, "the word evidence in full, once in a claim", files.PROVIDING, "(Ref 33)", "⌖(Evidence 33)"),
    typed(MALFORMED, "numbers in square brackets, as in a journal", files.PROVIDING, "(Ref 32, 38)", "⌖[32, 38]"),
    typed(MALFORMED, "see and a title before the number", files.TRANSITIONS, "(Ref 73).", "⌖(see the report, Ref 73)."),
    typed(MALFORMED, "a range with a number that no record has", files.LEADERSHIP, "(Ref 86, 88)", "⌖(Refs 85-89)"),
    typed(MALFORMED, "a reference in the lead of an action", files.ACTIONS, "lead: Head of Reablement",
          "lead: Head of Reablement ⌖(Ref 18)"),
    # the same one twice
    typed(REPEATED, "the same number twice in a claim", files.LEADERSHIP, "(Ref 86, 88)", "(Ref 86, ⌖86)"),
    typed(REPEATED, "a number at both ends of a group", files.HEALTH, "(Ref 19, 41)", "(Ref 19, 41, ⌖19)"),
    typed(REPEATED, "an entry twice in a claim's evidence, once with its section", files.LEADERSHIP,
          "[73, 76 section 5]", "[76, ⌖76 section 5]"),
    typed(REPEATED, "an entry twice in an action's evidence", files.ACTIONS, "evidence: [31, 32]",
          "evidence: [31, 32, ⌖31]"),
    typed(REPEATED, "a section twice, once with a capital letter", files.GOVERNANCE,
          "evidence: [72 section 7, 73]", "evidence: [72 section 7, ⌖72 Section 7]"),
]  # fmt: skip
