"""What befalls the meanings of the words of a council's own register."""

from __future__ import annotations

from tests.check.example import laid

UNKNOWN = "register-word-unknown"
REGISTER = "content/register.yaml"

DAMAGES = [
    laid(UNKNOWN, "a kind is mistyped",
         {REGISTER: "- about: kind\n  word: Policy doc\n  means: polices\n"}, "3:10"),
    laid(UNKNOWN, "a marking means that nobody has said who may see it, in one line",
         {REGISTER: "- {about: sensitivity, word: OFFICIAL, means: blank}\n"}, "1:47"),
    laid(UNKNOWN, "the second of two sheets is to be left out under another word",
         {REGISTER: "- about: sheet\n  word: Theme 1\n  means: read\n- about: sheet\n  word: Archive\n"
          "  means: leave out\n"}, "6:10"),
    laid(UNKNOWN, "dates without a day are to be the first of the month",
         {REGISTER: "- means: first day\n  about: date\n  word: without a day\n"}, "1:10"),
]  # fmt: skip
