"""What the columns of a table hold: how wide their words are, and where a word may break."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from lxml import etree
from msgspec import Struct

from selfassess.document.flow import classes
from selfassess.document.kept_words import NO_BREAK
from selfassess.document.letter_widths import WIDEST, width_of
from selfassess.document.vocabulary import MARK

LONGEST_WORD = 24  # letters; what is longer, such as an address, may break
WORD = re.compile(r"[^ \t\r\n]+")
PIECE = re.compile(r".+?(?:(?<=[^\W\d])[-‐–](?=[^\W\d])|$)")  # a figure such as 2025-26 has none
SOFT = r"[^-/@.,_?=&:‐–]*[-/@.,_?=&:‐–]?"
SHORT = 14  # letters; a cell or status of so few stays on one line where there is room
BESIDE_STATUS, BESIDE_ITEM = 1750, 1250  # thousandths of a letter's height
BREAKS = frozenset({"br", "p", "li", "div"})


class Column(Struct, frozen=True):
    """What a column holds: its widest word, and the widest piece of one that may break, in thousandths of a letter.

    `letters` are those of its longest cell, and `whole` is the width of its widest below the
    heading, where none has many. With
    `has_long_word` it has one that no column is wide enough for.
    """

    word: int
    piece: int
    letters: int
    whole: int
    has_long_word: bool


def columns_of(rows: Sequence[etree._Element]) -> list[Column]:
    count = max((len(row) for row in rows), default=0)
    return [_column([row[at] for row in rows if at < len(row)]) for at in range(count)]


def _column(cells: Sequence[etree._Element]) -> Column:
    word = piece = letters = whole = 0
    has_long_word, is_short = False, True
    for cell in cells:
        words = words_of(cell)
        beside = _beside_words(cell)
        if beside == BESIDE_STATUS and len(words.strip()) <= SHORT:
            words = NO_BREAK.join(words.split())
        is_bold = beside == BESIDE_STATUS or next(cell.iter("th", "strong"), None) is not None
        measured = partial(width_of, is_bold=is_bold)
        on_one_line = " ".join(words.split())
        letters = max(letters, len(on_one_line))
        if next(cell.iterancestors("thead"), None) is None:
            is_short = is_short and len(on_one_line) <= SHORT
            whole = max(whole, beside + measured(on_one_line)) if is_short else 0
        for each in set(WORD.findall(words)):
            if beside + len(each) * WIDEST > min(word, piece):  # most words are shorter than the widest so far
                has_long_word = has_long_word or len(each) > LONGEST_WORD
                pieces = _pieces(each)
                longest = max(map(measured, pieces))
                piece = max(piece, beside + longest)
                word = max(word, beside + (measured(each) if len(each) <= LONGEST_WORD else longest))
    return Column(word, piece, letters, max(whole, word) if is_short else 0, has_long_word)


def _beside_words(cell: etree._Element) -> int:
    """What is before the words of a status, and around them; or what is before those of an item of a list."""
    if any(MARK in classes(paragraph) for paragraph in cell.iter("p")):
        return BESIDE_STATUS
    return BESIDE_ITEM if next(cell.iter("li"), None) is not None else 0


def _pieces(word: str) -> list[str]:
    """Where a word may break: behind a hyphen between letters; one too long for any column behind every mark."""
    if len(word) <= LONGEST_WORD:
        return PIECE.findall(word) or [word]
    pieces = filter(None, re.findall(SOFT, word))
    return [piece[:LONGEST_WORD] for piece in pieces]


def is_long_worded(cell: etree._Element) -> bool:
    """Whether a cell holds a word that no column is wide enough for, such as an address."""
    return any(len(word) > LONGEST_WORD for word in words_of(cell).split())


def words_of(cell: etree._Element) -> str:
    """The words of a cell, with a space where a line of it ends."""
    if not len(cell) and cell.tag not in BREAKS:
        return cell.text or ""
    parts: list[str] = []
    for element in cell.iter():
        parts.append(" " if element.tag in BREAKS else "")
        parts.append(element.text or "")
        parts.append(" " if element.tag in BREAKS else "")
        parts.append((element.tail or "") if element is not cell else "")
    return "".join(parts)
