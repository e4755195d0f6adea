"""Characters that come along with pasted words and that nobody sees, or that are not what they look like."""

from __future__ import annotations

from tests.check import files
from tests.check.example import typed

INVISIBLE, WRONG = "invisible-character", "wrong-character"

DAMAGES = [
    typed(INVISIBLE, "a soft hyphen from a PDF file", files.LEARNING, "Supervision is less",
          "Super⌖\u00advision is less"),
    typed(INVISIBLE, "a zero-width space of Teams within a citation", files.VISION, "(Ref 72)", "(Ref 7⌖\u200b2)"),
    typed(INVISIBLE, "a direction mark in the title of a record", files.GOVERNANCE_LIBRARY, "title: CareTrack",
          "title: Care⌖\u200eTrack"),
    typed(INVISIBLE, "hidden text in the lead of an action", files.ACTIONS, "lead: Head of Reviews",
          "lead: Head of⌖\U000e0061\U000e0062 Reviews"),
    typed(WRONG, "an apostrophe in the wrong encoding", files.WELCOME, "Anyone who spots",
          "Anyone who doesn⌖\u00e2\u20ac\u2122t or spots"),
    typed(WRONG, "a pound sign in the wrong encoding, in the title of a record", files.GOVERNANCE_LIBRARY,
          "title: CareTrack", "title: ⌖\u00c2\u00a31m for CareTrack"),
    typed(WRONG, "letters that a PDF file joined", files.PROVIDING, "(Ref 33)", "in the o⌖\ufb03ce (Ref 33)"),
    typed(WRONG, "an arrow that Word made", files.EQUITY, "letters in Bengali", "letters ⌖\uf0e0 in Bengali"),
    typed(WRONG, "a character that was lost", files.LEARNING, "Supervision is less even.",
          "Supervision isn⌖\ufffdt even."),
]  # fmt: skip
