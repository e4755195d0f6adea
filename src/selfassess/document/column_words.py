"""What the columns of a table hold: how wide their words are, and where a word may break."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


class Row(Struct, frozen=True):
    """What a row holds: how wide the words of each cell are on one line, and the most lines that begin in one anew."""

    lengths: tuple[int, ...]
    breaks: int


class Cell(Struct, frozen=True):
    """The words of a cell, with a space where a line of it ends, and what is beside them."""

    words: str
    beside: int = 0
    is_bold: bool = False
    is_heading: bool = False


def columns_of(rows: Sequence[etree._Element]) -> list[Column]:
    read = [_cells_of(row) for row in rows]
    count = max(map(len, read), default=0)
    return [_column([cells[at] for cells in read if at < len(cells)]) for at in range(count)]


def row_of(row: etree._Element) -> Row:
    breaks = max((sum(1 for _ in cell.iter("br", "p", "li")) for cell in row), default=0)
    return Row(tuple(width_of(words_of(cell)) for cell in row), breaks)


def _cells_of(row: etree._Element) -> list[Cell]:
    is_heading = next(row.iterancestors("thead"), None) is not None
    return [_cell(cell, is_heading) for cell in row]


def _cell(cell: etree._Element, is_heading: bool) -> Cell:
    if not len(cell):
        return Cell(words_of(cell), is_bold=cell.tag == "th", is_heading=is_heading)
    words, beside = words_of(cell), _beside_words(cell)
    if beside == BESIDE_STATUS and len(words.strip()) <= SHORT:
        words = NO_BREAK.join(words.split())
    is_bold = beside == BESIDE_STATUS or next(cell.iter("th", "strong"), None) is not None
    return Cell(words, beside, is_bold, is_heading)


def _column(cells: Sequence[Cell]) -> Column:
    lines = [" ".join(cell.words.split()) for cell in cells]
    below = [(cell, line) for cell, line in zip(cells, lines, strict=True) if not cell.is_heading]
    is_short = all(len(line) <= SHORT for _, line in below)
    word, piece, has_long_word = _widest(cells)
    wholes = (cell.beside + width_of(line, cell.is_bold) for cell, line in below) if is_short else ()
    whole = max((word, *wholes)) if is_short else 0
    return Column(word, piece, max(map(len, lines), default=0), whole, has_long_word)


def _widest(cells: Sequence[Cell]) -> tuple[int, int, bool]:
    """The widest word of a column, the widest piece of one, and whether one is too long for any column."""
    word = piece = 0
    has_long_word = False
    alike: dict[tuple[int, bool], list[str]] = {}
    for cell in cells:
        alike.setdefault((cell.beside, cell.is_bold), []).append(cell.words)
    for (beside, is_bold), texts in alike.items():
        for each in sorted(set(WORD.findall(" ".join(texts))), key=len, reverse=True):
            if beside + len(each) * WIDEST <= min(word, piece):  # and so are all that are shorter
                break
            has_long_word = has_long_word or len(each) > LONGEST_WORD
            longest = max(width_of(part, is_bold) for part in _pieces(each))
            piece = max(piece, beside + longest)
            word = max(word, beside + (width_of(each, is_bold) if len(each) <= LONGEST_WORD else longest))
    return word, piece, has_long_word


def _beside_words(cell: etree._Element) -> int:
    """What is before the words of a status, and around them; or what is before those of an item of a list."""
    if any(MARK in classes(paragraph) for paragraph in cell.iter("p")):
        return BESIDE_STATUS
    return BESIDE_ITEM if next(cell.iter("li"), None) is not None else 0


def _pieces(word: str) -> list[str]:
    """Where a word may break: behind a hyphen between letters; one too long for any column behind every mark."""
    if len(word) <= LONGEST_WORD:
        return PIECE.findall(word) if "-" in word or "‐" in word or "–" in word else [word]
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
