"""Words that several messages share, and how they quote what was typed."""

from __future__ import annotations

COLON = "The text contains a colon and a space, so YAML treats the words before them as a key."
PARTED = "Separate the entries with commas, and put text that contains a colon in quotes."
LONGEST = 60


def short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def quote_hint(words: str) -> str:
    """The hint to put text in quotes: the text itself where a hint has room for it, else what to type around it."""
    is_plain = '"' not in words and "\\" not in words
    if len(words) <= LONGEST:
        shown = f'"{words}"' if is_plain else "'" + words.replace("'", "''") + "'"
        return f"Put the text in quotes: {shown}"
    if is_plain:
        return 'Put the text in quotes: type " before it and after it.'
    return "Put the text in quotes: type ' before it and after it, and type each ' inside it twice."


def begins_with_reserved(words: str) -> tuple[str, str]:
    """The message and hint for text that begins with a character of YAML's own."""
    message = f"The text begins with “{words[:1]}”, which has a special meaning in YAML."
    return message, quote_hint(words)
