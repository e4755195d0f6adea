"""Whether the totals of a table are the sums of its figures, as far as that is certain.

Rounded figures may miss their total by half a unit for each of them. A total that could be an average, a rate or a
number of people counted in several rows is left alone, and so is one whose rows are not all of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from selfassess.model.amounts import Amount, amount

HUNDRED = Decimal(100)
NO_SUM = re.compile(
    r"""
    \b(?:average|mean|median|rates?|ratios?|scores?|rank|index|density|proportion|shares?|percent(?:age)?
      | change|variance|difference|growth|cumulative|running|to\ date
      | ages?|waits?|waiting\ times?|lengths?|days|weeks|months|minutes|longest|shortest|highest|lowest
      | minimum|maximum|min|max|most|least|per|each|every|target|benchmark|cyfartaledd|canran)\b
  | %
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What columns of averages, rates and the like are called."""
OF_A_WHOLE = re.compile(r"\b(?:shares?|percent(?:age)?|proportion|canran)\b|%", re.IGNORECASE)
"""What columns of percentages are called that may come to 100%, or to less where a table leaves some out."""
NEARLY = Decimal(20)
"""How far above 100% the parts of one whole come by mistake; beyond that they are not its parts."""
NO_PART = re.compile(
    r"""
    \A\s*all\b(?!\ other)
  | \b(?:of\ which|of\ these|of\ whom|including|includes?|less|minus|net|deduct(?:ed|ions?)?|excluding
      | sub-?totals?|totals?|overall|average|mean|median|england)\b
  | \A\s*[-–—•]
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What rows and columns are called that are part of another, taken away from it, or a sum themselves."""


class Grid(Struct, frozen=True):
    """The headings and rows of a table, each row with a cell for every heading.

    `total_row` and `total_column` are the numbers of those that are called total, None where none is. It `is_said` that
    the row is the sum of the others where an author named it so. `about` is what else the table says of its figures.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total_row: int | None = None
    total_column: int | None = None
    is_said: bool = False
    about: str = ""


class WrongTotal(Struct, frozen=True):
    """The cell of a total that its figures do not add up to, what these come to, and by how much that is too high.

    `is_across` is whether the figures are those of its row. `slack` is what rounding may explain.
    """

    row: int
    column: int
    is_across: bool
    sum: str
    total: str
    too_high: Decimal
    slack: str


class _Sum(Struct, frozen=True):
    total: Amount
    parts: tuple[Amount, ...]
    are_all_known: bool

    @property
    def value(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def slack(self) -> Decimal:
        """Half a unit for each part, and for a total that is rounded more than they are."""
        steps = [part.step for part in self.parts]
        own = self.total.step if self.total.step > max(steps, default=Decimal(0)) else Decimal(0)
        return (sum(steps, Decimal(0)) + own) / 2

    @property
    def is_average(self) -> bool:
        """Whether the total could be one of its parts, or an average of them."""
        values = [part.value for part in self.parts]
        return len(values) > 1 and min(values) <= self.total.value <= max(values)

    @property
    def is_wrong(self) -> bool:
        """Whether the parts do not come to the total; those that nobody knows may make up what is missing."""
        too_high = self.value - self.total.value
        if self.are_all_known:
            return abs(too_high) > self.slack
        return too_high > self.slack and all(part.value >= 0 for part in self.parts)


def wrong_totals(grid: Grid) -> list[WrongTotal]:
    """Every total that its figures certainly do not add up to: those of columns, then those of rows."""
    across = [*_across(grid)]
    gaps = {abs(each.too_high) for each in across}
    return [*(each for each, is_certain in _down(grid) if is_certain or abs(each.too_high) in gaps), *across]


def crossing(wrong: Sequence[WrongTotal]) -> tuple[WrongTotal, WrongTotal] | None:
    """The one column and the one row that fail by the same, so that the figure where they cross is what is wrong."""
    if len(wrong) != 2 or wrong[0].is_across or not wrong[1].is_across:
        return None
    column, row = wrong
    return (column, row) if abs(column.too_high) == abs(row.too_high) else None


def fitting(grid: Grid, column: WrongTotal, row: WrongTotal) -> str:
    """The figure that would make both add up where they cross."""
    typed = amount(grid.rows[row.row][column.column])
    if row.row == grid.total_row or typed is None:
        return column.sum
    return typed.words(typed.value - column.too_high)


def _down(grid: Grid) -> Iterator[tuple[WrongTotal, bool]]:
    """The columns that do not come to their total, each with whether that is certain by itself."""
    total = grid.total_row
    if total is None:
        return
    others = [row for number, row in enumerate(grid.rows) if number != total]
    if not others or any(NO_PART.search(row[0]) for row in others) or NO_SUM.search(grid.rows[total][0]):
        return
    for column in range(1, len(grid.headings)):
        made = _sum(grid.rows[total][column], [row[column] for row in others])
        about = grid.headings[column] if grid.is_said else f"{grid.headings[column]} {grid.about}"
        if made is not None and made.total.is_percent and HUNDRED < made.value <= HUNDRED + NEARLY:
            about = OF_A_WHOLE.sub("", about)
        if made is not None and made.is_wrong and not NO_SUM.search(about):
            yield _wrong(made, total, column, is_across=False), _is_judged(made, grid, about)


def _across(grid: Grid) -> Iterator[WrongTotal]:
    """Rows of which most add up; where most do not, the last column is a total of something else."""
    total = grid.total_column
    if total is None:
        return
    parts = [column for column in range(1, total) if _is_part(column, grid)]
    names = [grid.headings[column] for column in parts]
    if len(parts) < 2 or any(NO_PART.search(name) or NO_SUM.search(name) for name in names):
        return
    sums = [
        (number, made)
        for number, row in enumerate(grid.rows)
        if not NO_SUM.search(f"{row[0]} {grid.about}")
        and (made := _sum(row[total], [row[column] for column in parts])) is not None
    ]
    wrong = [(number, made) for number, made in sums if made.is_wrong]
    is_alone = len(sums) == 1 and _is_judged(sums[0][1], grid, grid.about)
    if is_alone or 2 * len(wrong) <= len(sums):
        yield from (_wrong(made, number, total, is_across=True) for number, made in wrong)


def _is_part(column: int, grid: Grid) -> bool:
    """Whether a column holds figures, and not years."""
    cells = [row[column] for row in grid.rows if row[column].strip()]
    are_years = all(re.fullmatch(r"(?:19|20)\d\d", cell.strip()) for cell in cells)
    return bool(cells) and not are_years and any(amount(cell) is not None for cell in cells)


def _sum(total: str, cells: Sequence[str]) -> _Sum | None:
    """A total and its parts, which are all percentages or none; None where there is nothing to add up."""
    known = [made for made in map(amount, cells) if made is not None]
    said = amount(total)
    if said is None or not known or said.step == 0:
        return None
    if any(part.is_percent != said.is_percent for part in known if part.step):
        return None
    return _Sum(said, tuple(known), len(known) == len(cells))


def _is_judged(made: _Sum, grid: Grid, about: str) -> bool:
    """Whether a total is certainly meant as the sum: a percentage only where it is 100."""
    if made.total.is_percent:
        return made.total.value == HUNDRED and not made.is_average
    is_money = bool(made.total.sign) or "£" in about or "£" in grid.about
    return grid.is_said or is_money or not made.is_average


def _wrong(made: _Sum, row: int, column: int, is_across: bool) -> WrongTotal:
    total = made.total
    finest = max((total, *made.parts), key=lambda part: part.places)
    shown = Amount(total.value, total.step, total.sign, total.unit, max(total.places, finest.places))
    return WrongTotal(
        row,
        column,
        is_across,
        shown.words(made.value),
        shown.words(total.value),
        made.value - total.value,
        shown.words(made.slack) if made.slack >= 1 else "",
    )
