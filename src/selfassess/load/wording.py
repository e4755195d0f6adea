"""Words that several faults share: how one quotes what was typed."""

from __future__ import annotations

from collections.abc import Iterable

COLON = "A colon and a space stand inside the text, which YAML reads as a second key."
LONGEST = 60


def short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def quoted(words: str) -> str:
    """A text in quotes, as far as a hint has room for it."""
    shown = short(words)
    plain = '"' not in shown and "\\" not in shown
    return f'"{shown}"' if plain else "'" + shown.replace("'", "''") + "'"


def listed(words: Iterable[str]) -> str:
    """Words that one may choose from: `a`, `b` or `c`."""
    *others, last = [f"`{word}`" for word in words] or ["none"]
    return f"{', '.join(others)} or {last}" if others else last
