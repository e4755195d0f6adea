"""Tables pasted from other programs without any bars: cells between tabs, commas or spaces, and tables of HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.table_lines import TABS, WORDS, Line, lines_of, neighbours
from selfassess.prose.table_mistakes import MALFORMED, table_mistake
from selfassess.prose.table_rows import Grid
from selfassess.prose.tables import is_figures, is_number
from selfassess.syntax.nodes import Text

AS_TEXT = "table-as-text"
MARKER = r"[^\w\s]|[oO§]|\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxlcIVXLC]+)[.):]?\)?"
SEPARATORS = (
    ("commas", re.compile(r",(?=\S)"), False),
    ("commas", re.compile(r",(?=\S)(?!\d{3}\b)"), False),  # some of them within figures
    ("semicolons", re.compile(r";(?=\S)"), False),
    ("spaces", re.compile(r"(?<=\S) {2,}(?=\S)"), False),
    ("commas", re.compile(r", "), True),
    ("semicolons", re.compile(r"; "), True),
)
"""What is between cells, and whether it is also in sentences, so that only figures below each other are cells."""
RULED = re.compile(r"(?:[-=]{2,} +)+[-=]{2,}")
FEWEST_LINES = FEWEST_CELLS = 3
QUOTED = re.compile(r'(?:^|\t)"(?:[^"]|"")*\Z')  # a cell that is not closed yet
SENTENCE_END = (".", "!", "?", ":", ";", ",")


def pasted_tables(text: Text, tokens: Sequence[Token]) -> Iterator[ProseMistake]:
    """Every such table of a text."""
    for pieces in neighbours(text, tokens):
        paragraphs = [piece.lines for piece in pieces if not piece.is_table]
        for rows in _tabbed(line for lines in paragraphs for line in lines):
            yield from _cells_between_tabs(text, rows)
        for lines in paragraphs:
            yield from _separated(text, lines)
    yield from _ruled(text, tokens)


def _tabbed(lines: Iterable[Line]) -> Iterator[list[list[Line]]]:
    """Rows with tabs between their cells, those together that follow each other.

    A row goes over several lines where one of its cells does, which Excel puts between straight quotation marks.
    """
    rows: list[list[Line]] = []
    for line in lines:
        if rows and QUOTED.search("\n".join(part.words for part in rows[-1])):
            rows[-1].append(line)
        elif line.kind == TABS:
            rows.append([line])
        else:
            yield rows
            rows = []
    yield rows


def _cells_between_tabs(text: Text, lines: list[list[Line]]) -> Iterator[ProseMistake]:
    """Cells as Excel and Word copy them; lines of a list pasted with tabs behind their markers are none."""
    rows = [[_cell(cell) for cell in "\n".join(line.words for line in row).split("\t")] for row in lines]
    if not rows or all(len(row) == 2 and re.fullmatch(MARKER, row[0]) for row in rows):
        return
    if len(rows) == 1 and len(rows[0]) < FEWEST_CELLS:
        return
    grid = Grid((rows[0],), [], tuple(rows[1:]), is_ruled=False)
    rule = f"|{' --- |' * max(map(len, rows))}"
    message = "These lines are the cells of a table, with tabs between them. They are shown as one paragraph."
    hint = f"Type | before, between and after the cells, and “{rule}” on a new line below the header row."
    whole = [line for row in lines for line in row]
    yield table_mistake(text, whole, MALFORMED, message, hint, grid.typed() if grid.is_certain else ())


def _cell(typed: str) -> str:
    """A cell on one line, without the quotation marks that Excel puts around one with line breaks."""
    words = typed.strip()
    if "\n" in words and words.startswith('"') and words.endswith('"'):
        words = words[1:-1].replace('""', '"')
    return "<br>".join(line.strip() for line in words.split("\n")).replace("|", "\\|")


def _separated(text: Text, lines: Sequence[Line]) -> Iterator[ProseMistake]:
    """Lines of a paragraph that have as many cells one as the other, none of which ends as a sentence does."""
    for name, separator, is_in_sentences in SEPARATORS if len(lines) >= FEWEST_LINES else ():
        for count, group in groupby(lines, key=lambda line: _cells(line, separator)):
            rows = [*group]
            last = [separator.split(line.words.strip())[-1] for line in rows[1:]]
            if count > 1 and len(rows) >= FEWEST_LINES and (is_figures(last) or not is_in_sentences):
                yield _as_text(text, rows, f"{name} between the cells", f"|{' --- |' * count}")
                return


def _ruled(text: Text, tokens: Iterable[Token]) -> Iterator[ProseMistake]:
    """The first line of hyphens in groups, which documents of programmers have below the header of a table."""
    for token in tokens:
        if token.map and token.type in ("hr", "paragraph_open", "heading_open"):
            for line in lines_of(text, range(*token.map), token.level > 0):
                if RULED.fullmatch(line.words.strip()):
                    yield _as_text(text, (line,), "spaces between the cells", "| --- | --- |")
                    return


def _as_text(text: Text, lines: Sequence[Line], between: str, rule: str) -> ProseMistake:
    message = f"These lines look like the rows of a table, with {between}."
    hint = f"Type | before, between and after the cells, and “{rule}” on a new line below the header row."
    return table_mistake(text, lines, AS_TEXT, message, hint)


def _cells(line: Line, separator: re.Pattern[str]) -> int:
    """How many cells a line has; one with the end of a sentence has none."""
    words = line.words.strip()
    cells = separator.split(words) if line.kind == WORDS and not is_number(words) else []
    return 0 if any(cell.endswith(SENTENCE_END) for cell in cells) else len(cells)
