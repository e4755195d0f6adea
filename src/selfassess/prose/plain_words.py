"""Words in which no notation can be, as most notes and actions of a plan are: the parser need not look at them."""

from __future__ import annotations

import re

from selfassess.prose.parser import Token

PLAIN = re.compile(
    r"""
    [A-Za-z]{2,}(?=[ ,]) # a word that no list begins with, as one of “iv.”, “(a)” or “o” might
    (?:
        [A-Za-z0-9 ,;'’£%-]
      | [.:](?=[ ]|\n?\Z) # within a word, it may be an address
    )*
    (?<![ ])\n?
    """,
    re.VERBOSE,
)
STRANGE = re.compile(r"(?i)\bref\b|\bwww\b|[ ]{2}")
"""What a mistyped reference or address may have, or a line that breaks."""


def plain_tokens(source: str) -> list[Token] | None:
    """The tokens of one paragraph of plain words, as the parser would make them; None where it must look itself."""
    if not PLAIN.fullmatch(source) or STRANGE.search(source):
        return None
    words = source.rstrip("\n")
    inside = [Token("text", "", 0, content=words)]
    return [
        Token("paragraph_open", "p", 1, map=[0, 1], block=True),
        Token("inline", "", 0, map=[0, 1], level=1, content=words, children=inside, block=True),
        Token("paragraph_close", "p", -1, block=True),
    ]
