from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from selfassess.diagnostics import Problem
from selfassess.model.published_table import FIRST, LAST, is_called_total
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.project import Project
from selfassess.project.regions import value

if TYPE_CHECKING:
    from selfassess.model.totals import WrongTotal
    from selfassess.project.grids import PlacedGrid

MOST = 2
ALLOWED = " Rounding explains a difference of up to {}."


def table_total(project: Project) -> Iterator[Problem]:
    """A total that its rows or columns do not add up to.

    The first person who adds them up will doubt the rest. Correct the total, or the figure that is wrong. For
    rounding, half a unit is allowed for each figure: three figures in thousands may differ from their total by 1.

    In a table in the text, this checks the last row or column if it is called Total, Totals, Overall total or Grand
    total. In `content/tables.yaml`, it also checks the row that `total` or `total_row` names. Averages, rates and
    percentages are not added up, except percentages whose total is 100%. If people are counted in more than one row,
    call the last row “All people”.

    Fails:
        # content/tables.yaml
        - table: cost
          caption: Estimated cost
          unit: £000
          columns: [For, 2026-27, 2027-28]
          total: first
          rows:
            - [Total investment, 1578, 877]
            - [Social workers, 1030, 520]
            - [Carers' breaks, 448, 357]

    Passes:
        # content/tables.yaml
        - table: cost
          caption: Estimated cost
          unit: £000
          columns: [For, 2026-27, 2027-28]
          total: first
          rows:
            - [Total investment, 1578, 877]
            - [Social workers, 1030, 520]
            - [Carers' breaks, 548, 358]
    """
    yield from _named_wrongly(project)
    yield from _at_the_other_end(project)
    in_prose = [passage for passage in project.passages if "|" in passage.text and _speaks_of_totals(passage.text)]
    if not in_prose and not project.assessment.tables:
        return
    from selfassess.model.totals import crossing, wrong_totals
    from selfassess.project.grids import grids_with_totals

    for placed in grids_with_totals(project, in_prose):
        wrong = wrong_totals(placed.grid)
        crossed = crossing(wrong)
        if crossed is not None:
            yield _at_crossing(placed, *crossed)
        elif len(wrong) > MOST:
            yield _many(placed, wrong)
        else:
            yield from (_one(placed, each) for each in wrong)


def _speaks_of_totals(text: str) -> bool:
    words = text.lower()
    return "total" in words or "cyfans" in words


def _named_wrongly(project: Project) -> Iterator[Problem]:
    """Tables whose `total_row` is the first cell of no row."""
    for table in project.assessment.tables.values():
        names = [str(row[0]) for row in table.rows if row]
        typed = table.total_row
        if typed is not None and names and not any(name.split() == typed.split() for name in names):
            hint = did_you_mean(typed, names) or "Type the first cell of the row that is the total."
            message = f"No row of table “{table.table}” begins with “{typed}”."
            regions = (value(table, "rows"),)
            yield Problem(table.at("total_row"), message, hint, relies_on=regions, fix=same_word(typed, names))


def _at_the_other_end(project: Project) -> Iterator[Problem]:
    """Tables whose `total` is one end, while the row at the other is called so."""
    for table in project.assessment.tables.values():
        ends = {FIRST: LAST, LAST: FIRST}
        if table.total_row is None and table.total in ends and len(table.rows) > 1 and all(table.rows):
            names = {FIRST: table.rows[0][0], LAST: table.rows[-1][0]}
            other = ends[table.total]
            if is_called_total(names[other]) and not is_called_total(names[table.total]):
                message = f"The {table.total} row, “{names[table.total]}”, is said to be the total, but the {other} "
                message += f"row is called “{names[other]}”."
                yield Problem(table.at("total"), message, f"Type “total: {other}”.", relies_on=(value(table, "rows"),))


def _at_crossing(placed: PlacedGrid, column: WrongTotal, row: WrongTotal) -> Problem:
    from selfassess.model.totals import fitting

    grid = placed.grid
    typed = grid.rows[row.row][column.column]
    message = f"“{typed}” does not fit: the figures of its column add up to {column.sum} and not {column.total}, and "
    message += f"those of its row to {row.sum} and not {row.total}."
    hint = f"Check this figure. With {fitting(grid, column, row)} both add up."
    return Problem(placed.place(row.row, column.column), message, hint)


def _one(placed: PlacedGrid, wrong: WrongTotal) -> Problem:
    grid = placed.grid
    if wrong.is_across:
        name, figures = grid.rows[wrong.row][0], "the figures of this row"
    else:
        name, figures = grid.headings[wrong.column], "the rows"
    message = f"The total of “{name}” is {wrong.total}, but {figures} add up to {wrong.sum}."
    hint = f"Type {wrong.sum}, or correct the figure that is wrong."
    slack = ALLOWED.format(wrong.slack) if wrong.slack else ""
    return Problem(placed.place(wrong.row, wrong.column), message, hint + slack)


def _many(placed: PlacedGrid, wrong: Sequence[WrongTotal]) -> Problem:
    """One finding for a table of which several totals are wrong: mostly a row is missing or counted twice."""
    grid, first = placed.grid, wrong[0]
    said = [
        f"“{grid.rows[each.row][0] if each.is_across else grid.headings[each.column]}” "
        f"({each.total}, its figures add up to {each.sum})"
        for each in wrong
    ]
    message = f"{len(wrong)} totals of this table are wrong: {', '.join(said)}."
    hint = "Check whether a row is missing, or is already part of another."
    return Problem(placed.place(first.row, first.column), message, hint)
