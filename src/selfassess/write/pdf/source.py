"""Typst source: code, in which the words of a document are string literals and never markup."""

from __future__ import annotations

import re
from unicodedata import category

PLAIN = re.compile(r"[ !#-\[\]-~\u00a0-\u024f\u2010-\u2027\u2030-\u205e]*")
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
MARK = re.compile(r"/\*(\d+)\*/$")


def literal(words: str) -> str:
    """Words as a string literal on one line; what cannot be seen in a source is written as its number."""
    if PLAIN.fullmatch(words):
        return f'"{words}"'
    return f'"{"".join(map(_character, words))}"'


def marked(code: str, number: int) -> str:
    """Code on a line of its own, which ends with a number by which it is found again."""
    return f"\n{code}/*{number}*/\n"


def mark_of(line: str) -> int | None:
    """The number at the end of a line of a source; None where it has none."""
    found = MARK.search(line)
    return None if found is None else int(found[1])


def call(name: str, *arguments: str) -> str:
    """A call; each argument is code."""
    return f"{name}({','.join(arguments)})"


def block(parts: list[str]) -> str:
    """Content made of several expressions in order; nothing makes content without any words."""
    return "{" + "\n".join(parts) + "}" if parts else "[]"


def pairs(given: dict[str, str]) -> str:
    """A dictionary; each value is code."""
    inside = ",".join(f"{literal(name)}:{value}" for name, value in given.items())
    return f"({inside or ':'})"


def several(parts: list[str]) -> str:
    """An array; each value is code."""
    return f"({','.join(parts)},)" if parts else "()"


def _character(character: str) -> str:
    if character in '\\"':
        return f"\\{character}"
    return f"\\u{{{ord(character):x}}}" if category(character) in UNSEEN else character
