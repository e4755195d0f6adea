"""The columns of a table on paper: wide enough that no word or figure is broken, as far as a page allows.

What does not fit upright in letters of the usual size is set in smaller ones, then on a page turned on its side. The
writers and the rule that finds tables too wide for any page all ask here. Lengths are twentieths of a point.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from selfassess.document.column_words import Column, Row, columns_of, row_of
from selfassess.document.flow import lies_wide, may_turn

WEIGHTS = {"slim": 13, "narrow": 20, "medium": 50, "broad": 60, "wide": 80}
FEWEST, MOST, MOST_WIDE = 12, 36, 240  # letters of a column's longest cell that count
MARGIN = 1.04  # of the width of a word, for what programs measure otherwise
AROUND = 12  # a border, and what is rounded
LINE, LARGE_LINE = 1.32, 1.4  # the height of a line, in heights of letters
SMALL, SMALL_LYING = 7000, 3000  # the height of a table that stays on one page: about half of it, or a third
MOST_ROWS = 30


class Look(Struct, frozen=True):
    """How a table is set: the height of its letters, and how much of a cell's width stays free."""

    letters: int
    padding: int
    is_dense: bool = False


class Page(Struct, frozen=True):
    """What there is to set a table on: its usual look and a denser one, and the width of the text, upright and turned.

    `face` is how wide the letters are beside those of Arial. `turned` is 0 where the page cannot turn.
    """

    looks: tuple[Look, ...]
    upright: int
    turned: int = 0
    face: float = 1.0


class Layout(Struct, frozen=True):
    """The widths of the columns in a look; `is_whole` is false where even so a word may be broken.

    With `has_long_word` some cell has one that no column is wide enough for. The `rows` are those of the table.
    """

    widths: tuple[int, ...]
    look: Look
    is_turned: bool = False
    is_whole: bool = True
    has_long_word: bool = False
    rows: tuple[Row, ...] = ()


A4 = Page((Look(240, 226), Look(200, 100, is_dense=True)), 9468, 14400)
"""Word's page as it ships."""
A4_PRINTED = Page((Look(210, 189), Look(180, 100, is_dense=True)), 9638, 14570, 1.12)
"""The page printed. Its letters are those of the reader's computer, some of which are wider than Arial's."""
PHONE = Page((Look(240, 216),), 4200, face=1.12)
"""The narrowest screen that a page is for, 320 pixels without its edges, and the least width of a column there."""
PHONE_COLUMN = 1320


def lay_out(table: etree._Element, page: Page) -> Layout:
    """The columns of a table, by the class of each `col`, else by its longest cell."""
    columns, rows = _read(etree.tostring(table, with_tail=False))
    cols = [WEIGHTS.get(col.get("class", ""), WEIGHTS["medium"]) for col in table.iterfind("colgroup/col")]
    is_wide = lies_wide(table)
    letters = [_weight(column.letters, is_wide=is_wide) for column in columns]
    weights = (cols + [WEIGHTS["medium"]] * len(columns))[: len(columns)] if cols else letters
    words, pieces = [column.word for column in columns], [column.piece for column in columns]
    has_long_word = any(column.has_long_word for column in columns)
    usual, *dense = page.looks
    has_notes = any(column.letters > MOST for column in columns)  # which would become higher
    wholes = words if has_notes else [column.whole or column.word for column in columns]
    attempts = [(usual, wholes), (usual, words)]
    attempts += [(look, widths) for look in dense for widths in (wholes, words, pieces)]
    for width in filter(None, (page.upright, page.turned)):
        for look, widest in attempts:
            least = [_least(each, look, page.face) for each in widest]
            if sum(least) <= width:
                widths = _widened(_shared(weights, width), least)
                return Layout(tuple(widths), look, width != page.upright, True, has_long_word, rows)
    width, look = page.turned or page.upright, page.looks[-1]
    least = [_least(each, look, page.face) for each in pieces]
    return Layout(tuple(_shared(least, width)), look, bool(page.turned), False, has_long_word, rows)


def page_around(table: etree._Element, page: Page) -> Page:
    """A page as it is for a table: one that may not turn it has none that is turned, or none that is upright."""
    if lies_wide(table):
        return replace(page, upright=page.turned or page.upright, turned=0)
    return page if may_turn(table) else replace(page, turned=0)


def fits(table: etree._Element, page: Page) -> bool:
    """Whether no word of a table need be broken."""
    return lay_out(table, page_around(table, page)).is_whole


def fits_phone(table: etree._Element) -> bool:
    """Whether a table is narrow enough for every screen; one in a list, box or quotation may have less room."""
    columns, _ = _read(etree.tostring(table, with_tail=False))
    if not may_turn(table) or any(column.has_long_word for column in columns):
        return False
    least = (_least(column.word, PHONE.looks[0], PHONE.face) for column in columns)
    return sum(max(width, PHONE_COLUMN) for width in least) <= PHONE.upright


def is_small(table: etree._Element, layout: Layout) -> bool:
    """Whether a table is low enough to stay on one page whole."""
    highest = SMALL_LYING if lies_wide(table) else SMALL
    return len(layout.rows) <= MOST_ROWS and height_of(layout) <= highest


def height_of(layout: Layout) -> float:
    """About how high a table is."""
    look = layout.look
    return sum(_lines(row, layout) * look.letters * LINE + look.padding for row in layout.rows)


def height_of_row(row: Row, layout: Layout) -> float:
    """About how high a row is, and rather more than less."""
    look = layout.look
    return (_lines(row, layout) + row.breaks) * look.letters * LARGE_LINE + look.padding


def _lines(row: Row, layout: Layout) -> int:
    """How many lines the highest cell of a row comes to, if each of its lines were full."""
    look, rooms = layout.look, zip(row.lengths, layout.widths, strict=False)
    lines = [length * look.letters // (max(width - look.padding, 1) * 1000) for length, width in rooms]
    return max(lines, default=0) + 1


@lru_cache(maxsize=256)  # each writer asks for the same tables
def _read(table: bytes) -> tuple[list[Column], tuple[Row, ...]]:
    rows = etree.fromstring(table).findall("*/tr")
    return columns_of(rows), tuple(map(row_of, rows))


def _weight(letters: int, *, is_wide: bool) -> int:
    """How much room the letters of a column ask for: of a page that lies on its side, long notes get the most."""
    if is_wide:
        return int(float(min(max(letters, FEWEST), MOST_WIDE)) ** 0.6)
    return min(max(letters, FEWEST), MOST)


def _least(thousandths: int, look: Look, face: float) -> int:
    return look.padding + AROUND + int(thousandths * look.letters * face * MARGIN / 1000)


def _shared(weights: Sequence[int], total: int) -> list[int]:
    edges = [total * reached // (sum(weights) or 1) for reached in accumulate(weights, initial=0)]
    return [right - left for left, right in pairwise(edges)]


def _widened(widths: list[int], least: list[int]) -> list[int]:
    """Each column at its least width or above; the difference comes from the columns that are above theirs."""
    spare = [max(width - need, 0) for width, need in zip(widths, least, strict=True)]
    left = max(sum(widths) - sum(least), 0)
    edges = [left * reached // (sum(spare) or 1) for reached in accumulate(spare, initial=0)]
    return [need + right - before for need, (before, right) in zip(least, pairwise(edges), strict=True)]
