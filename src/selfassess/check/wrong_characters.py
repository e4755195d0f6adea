"""Characters that are not what the words mean: lost, of a symbol font or another alphabet, or misread."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from msgspec import Struct

from selfassess.check.mojibake import misread_in

PRIVATE = "[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
ROW_START = r"[ \t>]*\Z"
SYMBOLS = {"\uf0e0": "→", "\uf0df": "←", "\uf04a": "☺", "\uf04c": "☹", "\uf0fc": "✓", "\uf0b7": "•", "\uf0a7": "▪"}
"""What Word writes in Wingdings or Symbol, mostly by itself: an arrow for -->, a face for :)."""
LOST = "\ufffd+"
OBJECT = "\ufffc"
LIGATURE = "[\ufb00-\ufb06]+"
STYLED = "[\U0001d400-\U0001d7ff]+(?: [\U0001d400-\U0001d7ff]+)*"
FULL_WIDTH = "[\uff01-\uff5e]+"
WIDE_SCRIPT = "[\u3040-\u9fff\uac00-\ud7ff]"
OTHER_ALPHABET = "[\u0370-\u03ff\u0400-\u052f]"
WORD = r"[^\W\d_]+"
LATIN = "[A-Za-z]"
ALIKE = str.maketrans(
    "аеорсухіјѕһԁԛԝАВЕЅІЈКМНОРСТУХԌԚԜοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijshdqwABESIJKMHOPCTYXGQWoABEZHIKMNOPTYX",
)
GUESSES = (
    (r"(?<=[A-Za-z])\ufffd(?=(?:s|t|re|ve|ll|d|m)\b)", "’"),
    (r"(?<![^\s(])\ufffd(?=\d)", "£"),
    (r"(?<= )\ufffd(?= )|(?<=\d)\ufffd(?=\d)", "–"),
)


class Wrong(Struct, frozen=True):
    """Characters from `start` to `end`, what is wrong with them, what to type, and the fix where it is certain."""

    start: int
    end: int
    message: str
    hint: str
    fix: str | None = None


def wrong_in(text: str, is_prose: bool) -> Iterator[Wrong]:
    """What is wrong with the characters of a text; in prose a bullet at the start of a row belongs to a list."""
    for find in FINDERS:
        yield from find(text, is_prose)


def _misread(text: str, is_prose: bool) -> Iterator[Wrong]:
    for start, end, meant in misread_in(text):
        message = f"“{text[start:end]}” is text that was read in the wrong encoding."
        hint = f"Type “{meant}” instead." if meant.strip() else "Delete it."
        yield Wrong(start, end, message, hint, meant)


def _lost(text: str, is_prose: bool) -> Iterator[Wrong]:
    for match in re.finditer(LOST, text):
        guess = next((meant for pattern, meant in GUESSES if re.compile(pattern).match(text, match.start())), "")
        word = _word(text, match)
        hint = f"Type “{word.replace(match.group(), guess)}” if that is what it was." if guess else "Type it again."
        yield Wrong(*match.span(), f"A character was lost in “{word}” when it was copied.", hint)


def _object(text: str, is_prose: bool) -> Iterator[Wrong]:
    for match in re.finditer(OBJECT, text):
        message = "A picture or another object was here when this was copied, and is lost."
        hint = "Delete the character here. If it was a picture, add it as in ![What it shows](images/map.png)."
        yield Wrong(*match.span(), message, hint)


def _private(text: str, is_prose: bool) -> Iterator[Wrong]:
    for match in re.finditer(PRIVATE, text):
        row = text[: match.start()].rpartition("\n")[2]
        if is_prose and re.match(ROW_START, row):
            continue
        meant = SYMBOLS.get(match.group())
        message = f"There is a character of a symbol font (U+{ord(match.group()):04X}) here. Readers see an empty box."
        yield Wrong(
            *match.span(), message, f"Type “{meant}” instead." if meant else "Delete it, or type a word.", meant
        )


def _composed(text: str, is_prose: bool) -> Iterator[Wrong]:
    for pattern, what in ((LIGATURE, "letters joined into one character"), (STYLED, "letters of a mathematical font")):
        for match in re.finditer(pattern, text):
            meant = unicodedata.normalize("NFKC", match.group())
            word = _word(text, match)
            message = f"“{word}” contains {what}, so search and screen readers cannot read it."
            yield Wrong(*match.span(), message, f"Type “{unicodedata.normalize('NFKC', word)}” instead.", meant)


def _full_width(text: str, is_prose: bool) -> Iterator[Wrong]:
    if re.search(WIDE_SCRIPT, text) is None:
        for match in re.finditer(FULL_WIDTH, text):
            meant = unicodedata.normalize("NFKC", match.group())
            message = f"“{match.group()}” is typed in full-width characters."
            yield Wrong(*match.span(), message, f"Type “{meant}” instead.", meant)


def _look_alike(text: str, is_prose: bool) -> Iterator[Wrong]:
    for match in re.finditer(WORD, text) if re.search(OTHER_ALPHABET, text) else ():
        word, meant = match.group(), match.group().translate(ALIKE)
        if word != meant and re.search(LATIN, word) and not re.search(OTHER_ALPHABET, meant):
            alphabet = "Cyrillic" if re.search("[\u0400-\u052f]", word) else "Greek"
            message = f"“{word}” contains {alphabet} letters that look like ordinary ones, so search cannot find it."
            yield Wrong(*match.span(), message, f"Delete the word and type it again: “{meant}”.", meant)


def _word(text: str, match: re.Match[str]) -> str:
    """The word around some characters."""
    start = max(text.rfind(" ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
    ends = [at for at in (text.find(" ", match.end()), text.find("\n", match.end())) if at >= 0]
    return text[start : min(ends, default=len(text))]


FINDERS: tuple[Callable[[str, bool], Iterator[Wrong]], ...] = (
    *(_misread, _lost, _object, _private),
    *(_composed, _full_width, _look_alike),
)
