"""Tables as rows of labels and values: each value says which column it is in, so that nobody needs to see columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import text
from selfassess.write.text.inlines import TextState, pieces_of
from selfassess.write.text.lines import Lines, Piece, TextLine, added, begun, below, joined, led, line_of

LONGEST_ROW = 100
"""Characters of a row that is one line; if one of a table is longer, each value is a line."""

Content = Callable[[etree._Element, TextState], Lines]


def table_lines(table: etree._Element, state: TextState, content: Content) -> Lines:
    """Its caption, then its rows. The rows of a chart, and those without heads, are what is measured and how much."""
    caption = joined(caption_lines(each, state) for each in table.iterchildren("caption"))
    head = table.find("thead/tr")
    heads = [] if head is None or _is_of_chart(table) else [text(cell) for cell in head]
    rows = [[content(cell, state) for cell in row] for row in table.iterfind("tbody/tr")]
    labelled = [[*_labelled(row, heads)] for row in rows]
    if all(map(_is_short, labelled)):
        return [*caption, *joined(below([_on_one_line(row)], 0 if at else 1) for at, row in enumerate(labelled) if row)]
    return [*caption, *joined(_on_lines(row) for row in labelled)]


def caption_lines(caption: etree._Element, state: TextState) -> Lines:
    return line_of(pieces_of(caption, state))


def _is_of_chart(table: etree._Element) -> bool:
    return next(table.iterancestors("figure"), None) is not None


def _labelled(row: Sequence[Lines], heads: Sequence[str]) -> Iterator[Lines]:
    """The cells that say something, each behind the head of its column; without heads behind what the row is called."""
    cells = [(at, cell) for at, cell in enumerate(row) if cell]
    if not heads and len(cells) == 2 and all(len(cell) == 1 for _, cell in cells):
        (_, [name]), (_, [value]) = cells
        yield [replace(name, pieces=(*name.pieces, added(": "), *value.pieces), above=0)]
        return
    for at, cell in cells:
        head = heads[at] if at < len(heads) else ""
        yield _behind(head, cell)


def _behind(head: str, cell: Lines) -> Lines:
    if not head:
        return below(cell, 0)
    if len(cell) == 1 and not cell[0].lead:
        return below(begun(cell, f"{head}: "), 0)
    return [TextLine((added(f"{head}:"),), above=0), *led([replace(line, above=0) for line in cell], "  ", "  ")]


def _is_short(row: Sequence[Lines]) -> bool:
    shown = [str(cell[0]) for cell in row if len(cell) == 1]
    return len(shown) == len(row) and "\n" not in "".join(shown) and sum(map(len, shown)) <= LONGEST_ROW


def _on_one_line(row: Sequence[Lines]) -> TextLine:
    pieces: list[Piece] = []
    for cell in row:
        pieces += [added("; "), *cell[0].pieces] if pieces else cell[0].pieces
    return TextLine(tuple(pieces))


def _on_lines(row: Sequence[Lines]) -> Lines:
    return below(joined(row), 1)
