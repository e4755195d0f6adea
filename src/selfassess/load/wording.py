"""Words that several faults share: how one quotes what was typed, and says what was probably meant."""

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


def nearest(word: str, words: Iterable[str]) -> str:
    """The one of these words that was probably meant, empty where none is near."""
    from difflib import get_close_matches

    by_small_letters = {each.lower(): each for each in words}
    near = get_close_matches(short(word).strip().lower(), list(by_small_letters), n=1, cutoff=0.6)
    return by_small_letters[near[0]] if near else ""


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """The plain hint with the nearest word, empty where none is near."""
    near = nearest(word, words)
    return f"Did you mean “{near}”?" if near else ""
