"""Tables pasted from other programs without any bars: cells between tabs, commas or spaces, and tables of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.table_lines import TABS, WORDS, Line, neighbours
from selfassess.prose.table_mistakes import MALFORMED, table_mistake
from selfassess.prose.table_rows import Grid
from selfassess.prose.tables import is_number
from selfassess.syntax.nodes import Text

AS_TEXT = "table-as-text"
MARKER = re.compile(r"[^\w\s]|[oO§]|\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxlcIVXLC]+)[.):]?\)?")
SEPARATORS = (
    ("commas", re.compile(r",(?!\s)")),
    ("commas", re.compile(r",(?!\s|\d{3}\b)")),  # some of them within figures
    ("semicolons", re.compile(r";(?!\s)")),
    ("spaces", re.compile(r"(?<=\S) {2,}(?=\S)")),
)
FEWEST_LINES = 3
SENTENCE_END = (".", "!", "?", ":", ";", ",")


def pasted_tables(text: Text, tokens: Sequence[Token]) -> Iterator[ProseMistake]:
    """Every such table of a text."""
    for pieces in neighbours(text, tokens):
        paragraphs = [piece.lines for piece in pieces if not piece.is_table]
        for kind, group in groupby((line for lines in paragraphs for line in lines), key=lambda line: line.kind):
            if kind == TABS:
                yield from _tabbed(text, [*group])
        for lines in paragraphs:
            yield from _separated(text, lines)


def _tabbed(text: Text, lines: list[Line]) -> Iterator[ProseMistake]:
    """Cells as Excel and Word copy them; lines of a list pasted with tabs behind their markers are none."""
    rows = [[cell.strip().replace("|", "\\|") for cell in line.words.split("\t")] for line in lines]
    if all(len(row) == 2 and MARKER.fullmatch(row[0]) for row in rows) or (len(rows) == 1 and len(rows[0]) < 3):
        return
    width = max(map(len, rows))
    grid = Grid((rows[0],), [], tuple(rows[1:]), is_ruled=False)
    rule = f"|{' --- |' * width}"
    message = "These lines are the cells of a table, with tabs between them. They are shown as one paragraph."
    hint = f"Type | before, between and after the cells, and “{rule}” on a new line below the header row."
    yield table_mistake(text, lines, MALFORMED, message, hint, grid.typed() if grid.is_certain else ())


def _separated(text: Text, lines: Sequence[Line]) -> Iterator[ProseMistake]:
    """Lines of a paragraph that have as many cells one as the other, none of which ends as a sentence does."""
    for name, separator in SEPARATORS if len(lines) >= FEWEST_LINES else ():
        for count, group in groupby(lines, key=lambda line: _cells(line, separator)):
            rows = [*group]
            if count > 1 and len(rows) >= FEWEST_LINES:
                message = f"These lines look like the rows of a table, with {name} between the cells."
                rule = f"|{' --- |' * count}"
                hint = f"Type | before, between and after the cells, and “{rule}” on a new line below the header row."
                yield table_mistake(text, rows, AS_TEXT, message, hint)
                return


def _cells(line: Line, separator: re.Pattern[str]) -> int:
    """How many cells a line has; one with the end of a sentence has none."""
    words = line.words.strip()
    cells = separator.split(words) if line.kind == WORDS and not is_number(words) else []
    return 0 if any(cell.endswith(SENTENCE_END) for cell in cells) else len(cells)
