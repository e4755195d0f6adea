"""The characters of a text as files of authors can hold them: YAML refuses some, and some are no words."""

from __future__ import annotations

import re

BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
UNSEEN = re.compile(
    r"""
      [\x00-\x08\x0e-\x1b\x7f]       # control characters
    | [\u202a-\u202e\u2066-\u2069]   # marks that turn the direction of writing
    | [\ud800-\udfff\ufffe\uffff]    # no characters at all
    | \ufeff                         # the mark of a byte order, which YAML takes for one
    """,
    re.VERBOSE,
)
OF_WINDOWS = re.compile("[\x80-\x84\x86-\x9f]")
SPACES = " \t\n\r\f\v\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""White space as Markdown has it."""


def typeable(text: str) -> str:
    """A text on one line: line breaks and tabs are spaces, and several spaces are one, as in any document.

    Characters that nobody sees and YAML refuses are left out. Control characters of Latin-1 are the letters and
    marks that Windows has in their place, as every browser shows them.
    """
    return BLANKS.sub(" ", _legible(text))


def typeable_lines(text: str) -> str:
    """A text whose lines and spaces stay."""
    lines = re.split("\r\n|[\n\r\f\v\x1c-\x1e\x85\u2028\u2029]", text)
    return "\n".join(map(_legible, lines))


def _legible(text: str) -> str:
    return text if text.isascii() and text.isprintable() else OF_WINDOWS.sub(_of_windows, UNSEEN.sub("", text))


def _of_windows(match: re.Match[str]) -> str:
    return match[0].encode("latin-1").decode("cp1252", "replace")
