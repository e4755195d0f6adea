"""Quotation marks and apostrophes."""

from __future__ import annotations

from tests.check import files
from tests.check.example import typed

UNPAIRED, MISTYPED = "quotation-unpaired", "apostrophe-mistyped"

DAMAGES = [
    typed(UNPAIRED, "a mark that closes what was never opened", files.WELCOME,
          "Writing it was useful in itself.", "Writing it was useful in itself.⌖\""),
    typed(UNPAIRED, "a quotation that is never closed", files.SAFEGUARDING,
          'that recurs is "it went quiet".', 'that recurs is ⌖"it went quiet.'),
    typed(UNPAIRED, "the wrong curly mark before a word", files.WELCOME,
          "Several findings surprised us,", "Several ⌖”findings surprised us,"),
    typed(MISTYPED, "a backtick in a word", files.VISION, "a person's strengths", "a person⌖`s strengths"),
    typed(MISTYPED, "an acute accent in a word", files.VISION, "a person's strengths", "a person⌖´s strengths"),
    typed(MISTYPED, "the quotation marks of another program", files.SAFEGUARDING,
          '"it went quiet"', "⌖``it went quiet''"),
]  # fmt: skip
