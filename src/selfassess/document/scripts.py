"""The scripts of the world that are not Latin, and the languages that people in England write in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

KANA = tuple(map(chr, range(0x3041, 0x30FB)))


class Script(Struct, frozen=True):
    """A script: its characters as a class of a regular expression, and the codes of its languages, the likeliest first.

    `telling` are letters and words that only one of these languages has.
    """

    letters: str
    languages: tuple[str, ...]
    telling: tuple[tuple[str, tuple[str, ...]], ...] = ()


SCRIPTS: Mapping[str, Script] = MappingProxyType(
    {
        "Arabic": Script(
            "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
            ("ar", "ur", "fa", "ps", "ckb"),
            (
                ("ps", (*"ټډړږښڼېۍ",)),
                ("ckb", (*"ێۆڵڕە",)),
                ("ur", (*"ٹڈڑںےہۂۓ", "اردو")),
                ("fa", (*"پچژگکی",)),
            ),
        ),
        "Hebrew": Script("\u0591-\u05f4\ufb1d-\ufb4f", ("he",)),
        "Greek": Script("\u0370-\u0373\u0376-\u03ff\u1f00-\u1fff", ("el",)),
        "Cyrillic": Script("\u0400-\u052f", ("ru", "uk", "bg"), (("uk", (*"іїєґІЇЄҐ",)),)),
        "Armenian": Script("\u0531-\u0587", ("hy",)),
        "Georgian": Script("\u10a0-\u10ff", ("ka",)),
        "Devanagari": Script("\u0900-\u097f", ("hi", "ne", "mr")),
        "Bengali": Script("\u0980-\u09ff", ("bn", "syl")),
        "Gurmukhi": Script("\u0a00-\u0a7f", ("pa",)),
        "Gujarati": Script("\u0a80-\u0aff", ("gu",)),
        "Tamil": Script("\u0b80-\u0bff", ("ta",)),
        "Telugu": Script("\u0c00-\u0c7f", ("te",)),
        "Kannada": Script("\u0c80-\u0cff", ("kn",)),
        "Malayalam": Script("\u0d00-\u0d7f", ("ml",)),
        "Sinhala": Script("\u0d80-\u0dff", ("si",)),
        "Thai": Script("\u0e01-\u0e3a\u0e40-\u0e5b", ("th",)),
        "Lao": Script("\u0e81-\u0edf", ("lo",)),
        "Burmese": Script("\u1000-\u109f", ("my",)),
        "Ethiopic": Script("\u1200-\u139f", ("am", "ti")),
        "Khmer": Script("\u1780-\u17ff", ("km",)),
        "Korean": Script("\u1100-\u11ff\uac00-\ud7af", ("ko",)),
        "Chinese": Script("\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff", ("zh", "yue", "ja"), (("ja", KANA),)),
    }
)
EVERY_LETTER = "".join(script.letters for script in SCRIPTS.values())


def script_of(letter: str) -> str:
    """The name of the script of a letter; empty for Latin, and for whatever is no letter."""
    return next((name for name, script in SCRIPTS.items() if re.match(f"[{script.letters}]", letter)), "")


def likeliest_language(script: str, words: str) -> str:
    """The code of the language that these words in a script probably are."""
    known = SCRIPTS[script]
    telling = (code for code, letters in known.telling if any(part in words for part in letters))
    return next(telling, known.languages[0])
