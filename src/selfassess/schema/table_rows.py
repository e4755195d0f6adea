"""The reader of a row of a table, whose cells may be empty."""

from __future__ import annotations

from selfassess.diagnostics import Problems
from selfassess.schema.reader import Reader, wrong_kind
from selfassess.schema.scalars import TEXT
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node, Text


class Row(Reader[tuple[Text, ...]], frozen=True):
    """Reads a list of texts, each the words or the figure of a cell."""

    def read(self, node: Node, problems: Problems) -> tuple[Text, ...] | None:
        if not isinstance(node, nodes.Sequence):
            hint = "Type the cells in brackets with commas between them, as in “[Staff, 120, 95]”."
            wrong_kind(node, "a list of the cells of one row", problems, hint)
            return None
        cells = [TEXT.read(cell, problems) for cell in node.items]
        return None if None in cells else tuple(cell for cell in cells if cell is not None)


ROW = Row()
