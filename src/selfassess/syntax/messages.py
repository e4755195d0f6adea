"""Words that several messages share, and how they quote what was typed."""

from __future__ import annotations

COLON = "A colon and a space stand inside the text, which YAML reads as a second key."
PARTED = "Part the entries with commas, and put a text with a colon in quotes."
LONGEST = 60


def short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def quoted(words: str) -> str:
    """The text in quotes, as far as a hint has room for it."""
    shown = short(words)
    plain = '"' not in shown and "\\" not in shown
    return f'"{shown}"' if plain else "'" + shown.replace("'", "''") + "'"


def begins_with_reserved(words: str) -> tuple[str, str]:
    """The message and hint for text that begins with a character of YAML's own."""
    message = f"The text begins with “{words[:1]}”, which YAML keeps for itself."
    return message, f"Put the text in quotes: {quoted(words)}"
