"""Text that cannot steer a terminal, whatever a stranger called a file or typed into it."""

from __future__ import annotations

import re

from selfassess.syntax.source import printable

RETURN = re.compile(r"\r(?!\n)")
"""It leads back to the beginning of the line, which the rest would then overwrite."""


def on_one_line(text: str) -> str:
    return " ".join(printable(text).splitlines())


def in_lines(text: str) -> str:
    return RETURN.sub("\ufffd", printable(text))
