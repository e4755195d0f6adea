"""The blocks of the body as they are read one after another: boxes after the paragraph that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfassess.read.word.raw_blocks import Block, Cell, RawBox, RawParagraph, RawTable


def in_order(blocks: Sequence[Block]) -> list[Block]:
    """The blocks that have anything, with each box after its paragraph, and a table of one cell as a box."""
    found: list[Block] = []
    begins_page = False
    for block in blocks:
        if isinstance(block, RawParagraph):
            begins_page = begins_page or block.begins_page
            if not block.is_empty:
                block.begins_page, begins_page = begins_page, False
                found.append(block)
            begins_page = begins_page or block.ends_page
            found.extend(_box(box) for box in block.boxes if any(has_words(each) for each in box.blocks))
        elif isinstance(block, RawTable):
            found.extend(_table(block))
        elif any(has_words(each) for each in block.blocks):
            found.append(block)
    return found


def has_words(block: Block) -> bool:
    """Whether a block holds words or a picture anywhere."""
    if isinstance(block, RawParagraph):
        return not block.is_empty or any(has_words(each) for box in block.boxes for each in box.blocks)
    if isinstance(block, RawTable):
        return any(cell_has_words(cell) for row in block.rows for cell in row.cells)
    return any(has_words(each) for each in block.blocks)


def cell_has_words(cell: Cell) -> bool:
    return any(has_words(each) for each in cell.blocks)


def _box(box: RawBox) -> RawBox:
    return RawBox(in_order(box.blocks), box.is_list)


def _table(table: RawTable) -> Iterator[Block]:
    """A table, without the rows that are empty; a box where one column holds everything."""
    rows = [row for row in table.rows if any(cell_has_words(cell) for cell in row.cells)]
    wide = [row for row in rows if sum(cell_has_words(cell) for cell in row.cells) > 1]
    columns = {sum(cell.columns for cell in row.cells) for row in rows}
    if rows and not wide and (len(rows) == 1 or columns == {1}):
        blocks = in_order([each for row in rows for cell in row.cells for each in cell.blocks])
        _in_box(blocks)
        yield RawBox(blocks)
    elif rows:
        has_header = table.has_header and rows[0] is table.rows[0]
        yield RawTable(rows, has_header, table.has_first_column, table.is_coloured)


def _in_box(blocks: Sequence[Block]) -> None:
    for block in blocks:
        if isinstance(block, RawParagraph) and block.part == "table":
            block.part = "box"
        elif isinstance(block, RawBox):
            _in_box(block.blocks)
