"""What was meant as a table and is none, or has rows that nobody can read under their headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.prose.block import Block, Position
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.prose.table_lines import BARS, ROWS, RULES, WORDS, Line, neighbours
from selfassess.prose.table_rows import Grid, grid_of, is_plain_rule
from selfassess.prose.table_runs import Rows, Run, runs_of
from selfassess.prose.tables import is_figures, is_number
from selfassess.syntax.nodes import Text

HEADER, MALFORMED, UNEVEN = "table-without-header", "table-malformed", "table-uneven"
MARKER = r"(?:[-+*]|\d{1,9}[.)])(?= )"
BY_HAND = "Type each row on one line with | between its cells, no blank lines, and “{}” below the header row."


def table_mistakes(text: Text, tokens: Sequence[Token]) -> Iterator[ProseMistake]:
    """Every table of a text that is not as it was meant."""
    if not any(map(text.__contains__, BARS)):
        return
    for pieces in neighbours(text, tokens):
        for run in runs_of(pieces):
            yield from _judged(text, run)


def _judged(text: Text, run: Run) -> Iterator[ProseMistake]:
    if not any(line.kind == ROWS for line in run.lines) or not run.is_meant:
        return
    rows = run.rows
    grid = grid_of(rows)
    if run.table is not None and len(rows) == len(run.lines) == len(run.table.lines):
        yield from _uneven(text, run, rows, grid)
        return
    rule, message, hint = _amiss(text, run, rows, grid)
    fix = grid.typed() if grid.is_certain and _is_whole(run, rows) else ()
    yield table_mistake(text, run.lines, rule, message, hint, fix)


def _is_whole(run: Run, rows: Rows) -> bool:
    """Whether nothing in these lines could be something else than this one table.

    The rest of a row could be the next paragraph, and rows below a blank line a table without its header.
    """
    if len(rows) < len(run.lines) and any(line.kind == WORDS and not _closes(run, line) for line in run.lines):
        return False
    if run.table is None:
        return True
    heading, _, *body = [line.cells for line in run.table.lines]
    rest = [cells for cells, line in rows if line.row > run.table.lines[-1].row]
    for at in range(len(heading) if rest else 0):
        if is_figures([row[at] for row in body if at < len(row)]):
            return is_figures([row[at] for row in rest if at < len(row)])
    return len(rest) < 2 or not body


def _closes(run: Run, line: Line) -> bool:
    """Whether a row that goes on in this line ends with a bar at last."""
    below = next((each for each in run.lines if each.row > line.row and each.kind != WORDS), None)
    return below is not None and not below.opens and below.closes


def _amiss(text: Text, run: Run, rows: Rows, grid: Grid) -> tuple[str, str, str]:
    """The rule that such lines break, what is wrong, and what to type."""
    rule = f"| {' | '.join(grid.rule)} |"
    rules = [line for line in run.lines if line.kind == RULES]
    if len(rules) > 1:
        return MALFORMED, "This table is drawn with lines of characters.", BY_HAND.format(rule)
    if len(rows) < len(run.lines):
        return MALFORMED, "A row of this table continues on the next line.", "Type each row of the table on one line."
    if any(below.row > above.row + 1 for above, below in pairwise(run.lines)):
        hint = "Remove the blank lines between its rows. If two tables are meant, each needs a header row."
        return MALFORMED, "Blank lines break up this table.", hint
    if len(grid.header) > 1:
        hint = f"Make one row of them: “| {' | '.join(grid.heading)} |”."
        return MALFORMED, "The header of this table has more than one row.", hint
    first = f"“{run.lines[0].words.strip()}”"
    if not rules and first.startswith("“||"):
        hint = f"Type “| {' | '.join(grid.heading)} |” in its place, and “{rule}” on a new line below."
        return HEADER, "This table has no line of hyphens below its header row, so it is shown as words.", hint
    if not rules:
        hint = f"Type “{rule}” on a new line below {first}, if that row says what each column contains."
        return HEADER, "This table has no line of hyphens below its header row, so it is shown as words.", hint
    if rules[0] is run.lines[0]:
        hint = "Move that line below the header row."
        return HEADER, "This table begins with a line of hyphens, so it is shown as words.", hint
    if run.table is None and len(rules[0].cells) == len(grid.heading) and _is_shifted(text, run):
        hint = "Type as many spaces before each of its rows as there are characters before its first bar."
        return MALFORMED, "The rows of this table are not indented like its first row.", hint
    hint = f"Change that line to “{rule}”."
    if not is_plain_rule(rules[0].words) or len(rules[0].cells) == len(grid.heading):
        return HEADER, "The line below the header row of this table is not three hyphens for each column.", hint
    parts, columns = len(rules[0].cells), len(grid.heading)
    message = f"The header row of this table has {columns} cells, but the line below it has {parts}."
    return HEADER, message, hint


def _uneven(text: Text, run: Run, rows: Rows, grid: Grid) -> Iterator[ProseMistake]:
    """Of a table that is read as one: headings that are empty, and rows with cells too many or too few."""
    heading = grid.heading
    width = len(heading)
    empty = [at + 1 for at, cell in enumerate(heading) if not cell and at]
    if empty and any(heading):
        yield _without_heading(text, run, grid, empty)
    for cells, line in rows[2:]:
        more = len(cells) - width
        counted = f"This row has {_cells(len(cells))}, but the header has {width}."
        if line.kind == RULES and min(map(len, line.cells)) > 1:
            hint = "Delete it. In a table, hyphens are typed only below the header row."
            yield table_mistake(text, (line,), MALFORMED, "This line of hyphens is shown as a row of the table.", hint)
        elif more > 0 and any(cells[width:]):
            hint = "Delete the | that is not needed, or type \\| where a bar is part of the words."
            yield table_mistake(text, (line,), UNEVEN, counted, hint)
        elif more < 0:
            hint = "Type | for each missing cell, so that every figure is in its own column."
            yield table_mistake(text, (line,), UNEVEN, counted, hint)


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


def _without_heading(text: Text, run: Run, grid: Grid, empty: list[int]) -> ProseMistake:
    """Columns without a heading; where cells of the header were merged, the row below says the rest."""
    which = (
        f"Column {empty[0]} of this table has" if len(empty) == 1 else f"Columns {_listed(empty)} of this table have"
    )
    first, *body = grid.body or ((),)
    whole = replace(grid, header=(*grid.header, [*first]), body=tuple(body))
    if _completes(whole, empty):
        hint = f"Type “| {' | '.join(whole.heading)} |” as the header row, and delete the row “{_row(grid.body[0])}”."
        rows = replace(whole, body=()).typed()
        return table_mistake(text, run.lines[:3], HEADER, f"{which} no heading.", hint, rows)
    return table_mistake(
        text, run.lines[:1], HEADER, f"{which} no heading.", "In the first row, say what each column contains."
    )


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _completes(grid: Grid, empty: Sequence[int]) -> bool:
    """Whether the second row of a header says what the first leaves empty, above columns of figures."""
    heading = grid.heading
    if not all(heading[1:]) or any(map(is_number, grid.header[-1])):
        return False
    columns = [[row[at - 1] for row in grid.body if at <= len(row)] for at in empty]
    return all(map(is_figures, columns))


def _listed(numbers: Sequence[int]) -> str:
    *before, last = map(str, numbers)
    return f"{', '.join(before)} and {last}"


def table_mistake(
    text: Text, lines: Sequence[Line], rule: str, message: str, hint: str, table: Sequence[str] = ()
) -> ProseMistake:
    """A mistake from the first of these lines to the last; the lines of a table go in their place."""
    start, end = lines[0].start, lines[-1].end
    block = Block(text, text[start:end], lines[0].row)
    fix = f"\n{_margin(text, lines)}".join(table) or None
    return ProseMistake(rule, Position(block, 0), end - start, partial(Problem, message=message, hint=hint), fix)


def _is_shifted(text: Text, run: Run) -> bool:
    """Whether the first row begins further to the right than the next, as one in an item of a list does."""
    first, second = (line.start - text.rfind("\n", 0, line.start) for line in run.lines[:2])
    return first > second


def _margin(text: str, lines: Sequence[Line]) -> str:
    """What every line of a table but the first begins with, so that it stays in its list or quotation."""
    first, second = (text[text.rfind("\n", 0, line.start) + 1 : line.start] for line in (lines[0], lines[:2][-1]))
    indented = re.sub(MARKER, lambda mark: " " * len(mark[0]), first)
    return max(indented, second, key=len)
