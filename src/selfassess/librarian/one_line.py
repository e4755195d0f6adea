"""Text of strangers on one line."""

from __future__ import annotations

import re
from unicodedata import category

from selfassess.syntax.source import UNPRINTABLE

LONGEST_READ = 10_000
"""The characters of a text that are looked at."""
JOINERS = ("\u200c", "\u200d")
"""Characters that nobody sees, and that Persian words and emoji need."""


def plain(text: str) -> str:
    """Text on one line, without characters that cannot be printed or that nobody sees."""
    shown = re.sub(UNPRINTABLE, " ", text[:LONGEST_READ])
    return " ".join("".join(c for c in shown if c in JOINERS or category(c) != "Cf").split())
