"""Words that several messages share, and how they quote what was typed."""

from __future__ import annotations

import re

from selfassess.diagnostics import Edit
from selfassess.syntax.source import Source, indent_of

COLON = "The text contains a colon and a space, so YAML treats the words before them as a key."
PARTED = "Separate the entries with commas, and put text that contains a colon in quotes."
LONGEST = 60
ENTRY = re.compile(r"\s*(?:-|[\w-]+:)(?:\s|\Z)")


def short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def quote_hint(words: str) -> str:
    """The hint to put text in quotes: the text itself where a hint has room for it, else what to type around it."""
    if len(words) <= LONGEST:
        return f"Put the text in quotes: {_quoted(words)}"
    if _quoted(words).startswith('"'):
        return 'Put the text in quotes: type " before it and after it.'
    return "Put the text in quotes: type ' before it and after it, and type each ' inside it twice."


def _quoted(words: str) -> str:
    is_plain = '"' not in words and "\\" not in words
    return f'"{words}"' if is_plain else "'" + words.replace("'", "''") + "'"


def in_quotes(source: Source, line: int, column: int) -> tuple[Edit, ...]:
    """Puts the rest of a line in quotes; nothing where the text may go on below it, or ends before a bracket or #."""
    row = source.line(line)
    words = row[column:].rstrip()
    below = next(filter(str.strip, source.lines[line + 1 :]), "")
    goes_on = bool(below) and indent_of(below) > indent_of(row) and not ENTRY.match(below)
    if not words or goes_on or " #" in words or re.search(r"(?:^|\s)[\[{]", row[:column]):
        return ()
    return (Edit((line + 1, column + 1), (line + 1, column + len(words) + 1), _quoted(words)),)


def begins_with_reserved(words: str) -> tuple[str, str]:
    """The message and hint for text that begins with a character of YAML's own."""
    message = f"The text begins with “{words[:1]}”, which has a special meaning in YAML."
    return message, quote_hint(words)
