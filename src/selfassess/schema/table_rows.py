"""The readers of the headings of a table, and of its rows, whose cells may be empty."""

from __future__ import annotations

from selfassess.diagnostics import Problems
from selfassess.schema.containers import ListOf
from selfassess.schema.reader import Reader, wrong_kind
from selfassess.schema.scalars import TEXT
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node, Scalar, Text, is_blank


class Headings(ListOf[Text], frozen=True):
    """Reads a list of texts; a blank one is reported and keeps its place, or the others would head wrong columns."""

    def read(self, node: Node, problems: Problems) -> tuple[Text, ...] | None:
        items = node.items if isinstance(node, nodes.Sequence) else ()
        blank = [number for number, item in enumerate(items, 1) if isinstance(item, Scalar) and is_blank(item)]
        if not blank:
            return ListOf(self.item).read(node, problems)
        for number in blank:
            message = f"Column {number} has no heading."
            hint = "Type what the column contains, as in “2026-27”. For the first column, “For” or “Area” may do."
            problems.add("field-missing", items[number - 1].place, message, hint)
        cells = [TEXT.read(item, problems) for item in items]
        return tuple(cell for cell in cells if cell is not None)


class Row(Reader[tuple[Text, ...]], frozen=True):
    """Reads a list of texts, each the words or the figure of a cell."""

    def read(self, node: Node, problems: Problems) -> tuple[Text, ...] | None:
        if not isinstance(node, nodes.Sequence):
            hint = "Type the cells in brackets with commas between them, as in “[Staff, 120, 95]”."
            wrong_kind(node, "a list of the cells of one row", problems, hint)
            return None
        cells = [TEXT.read(cell, problems) for cell in node.items]
        return None if None in cells else tuple(cell for cell in cells if cell is not None)


HEADINGS, ROW = Headings(TEXT), Row()
