"""Text of a stranger's that is shown on one line, in which every character that could hide or steer is seen."""

from __future__ import annotations

import re

HIDDEN = re.compile(
    r"""
      [\x00-\x1f\x7f-\x9f\u2028\u2029]                          # control characters and line breaks
    | [\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f] # marks that turn the direction of writing
    | [\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]                   # halves of pairs, and what is no character
    | [\U000e0000-\U000e007f]                                    # tags, which spell words that nobody sees
    """,
    re.VERBOSE,
)


def visible(words: str) -> str:
    """Words with a space for each line break or tab, and other characters that nobody sees by their numbers."""
    return HIDDEN.sub(lambda match: " " if match[0].isspace() else _number(match[0]), words)


def visible_name(name: str) -> str:
    """The name of a file, with all characters that nobody sees by their numbers."""
    return HIDDEN.sub(lambda match: _number(match[0]), name)


def _number(character: str) -> str:
    return f"<U+{ord(character):04X}>"
