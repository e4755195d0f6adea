"""The tables of words that ship, by the code of their language. One is loaded when a document is in that language."""

from __future__ import annotations

from selfassess.document.language import ENGLISH, Language

CODES = ("en-GB", "cy-GB")


def language_of(code: str) -> Language:
    """The words for a language such as `cy-GB` or `cy`; English where there is no table for it."""
    if code.partition("-")[0].lower() == "cy":
        from selfassess.document.welsh import WELSH

        return WELSH
    return ENGLISH


def every_language() -> tuple[Language, ...]:
    return tuple(map(language_of, CODES))
