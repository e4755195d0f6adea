"""Words that several faults share: how one quotes what was typed."""

from __future__ import annotations

from collections.abc import Iterable

COLON = "A colon and a space stand inside the text, which YAML reads as a second key."
PARTED = "Part the entries with commas, and put a text with a colon in quotes."
LONGEST = 60


def short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def quoted(words: str) -> str:
    """A text in quotes, as far as a hint has room for it."""
    shown = short(words)
    plain = '"' not in shown and "\\" not in shown
    return f'"{shown}"' if plain else "'" + shown.replace("'", "''") + "'"


def begins_with_sign(words: str) -> tuple[str, str]:
    """What is said of a text that begins with a sign of YAML's own, and the mend."""
    message = f"The text begins with “{words[:1]}”, which YAML keeps for itself."
    return message, f"Put the text in quotes: {quoted(words)}"


def listed(words: Iterable[str]) -> str:
    """Words that one may choose from: `a`, `b` or `c`."""
    *others, last = [f"`{word}`" for word in words] or ["none"]
    return f"{', '.join(others)} or {last}" if others else last
