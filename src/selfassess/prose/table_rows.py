"""A sound Markdown table from lines that were meant as one, where it is certain what was meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from selfassess.prose.table_lines import HYPHENS, RULES, Line
from selfassess.prose.tables import is_figures, is_number

FEWEST_RULES = 3  # of a table that is drawn with lines above, below and between its rows
SIDE = re.compile(r"\s*(:?)-+(:?)\s*")


class Grid(Struct, frozen=True):
    """What the rows of a table say: the lines of its header, the marks of its columns, and its body.

    `is_ruled` is whether a line of hyphens says which row is the header.
    """

    header: tuple[list[str], ...]
    sides: list[str]
    body: tuple[list[str], ...]
    is_ruled: bool

    @property
    def heading(self) -> list[str]:
        """The header as one row; words above several columns go to each of them."""
        lines = [_spread(line, below) for line, below in zip(self.header, [*self.header[1:], []], strict=True)]
        width = max(map(len, lines), default=0)
        return [" ".join(filter(None, (line[at] for line in lines if at < len(line)))) for at in range(width)]

    @property
    def rule(self) -> list[str]:
        count = len(self.heading)
        return self.sides if len(self.sides) == count else ["---"] * count

    @property
    def is_certain(self) -> bool:
        """Whether nobody could read another table from it."""
        heading, width = self.heading, len(self.heading)
        if width < 2 or not self.body or not all(heading[1:]) or any(len(row) != width for row in self.body):
            return False
        if any(len(line) != width for line in self.header):
            return False
        if self.is_ruled:
            return True
        columns = ([row[at] for row in self.body] for at in range(width))
        return not any(map(is_number, heading)) and any(map(is_figures, columns))

    def typed(self) -> list[str]:
        """The lines of the table."""
        return [f"| {' | '.join(cells)} |" for cells in (self.heading, self.rule, *self.body)]


def grid_of(rows: Sequence[tuple[list[str], Line]]) -> Grid:
    """What rows and the rules between them say; each row comes with its cells."""
    rules = [line for _, line in rows if line.kind == RULES]
    groups = [
        [cells for cells, _ in group]
        for is_rule, group in groupby(rows, key=lambda row: row[1].kind == RULES)
        if not is_rule
    ]
    is_drawn = len(rules) >= FEWEST_RULES or bool(rules and rows[0][1] is rules[0])
    if not groups:
        return Grid((), [], (), bool(rules))
    if len(groups) == 1:
        return Grid((groups[0][0],), [], tuple(groups[0][1:]), is_ruled=False)
    if is_drawn and len(groups) > 2:
        return Grid(tuple(groups[0]), [], tuple(_merged(group) for group in groups[1:]), is_ruled=True)
    body = tuple(cells for group in groups[1:] for cells in group)
    return Grid(tuple(groups[0]), _sides(rules[0]), body, is_ruled=True)


def _sides(rule: Line) -> list[str]:
    matches = [SIDE.fullmatch(cell) for cell in rule.cells]
    return [f"{match[1]}---{match[2]}" for match in matches if match is not None]


def _merged(lines: list[list[str]]) -> list[str]:
    """The cells of one row that goes over several lines."""
    width = max(map(len, lines))
    return [" ".join(filter(None, (line[at] for line in lines if at < len(line)))) for at in range(width)]


def _spread(line: list[str], below: list[str]) -> list[str]:
    """The cells of a header above another line of it: an empty one goes on what is left of it."""
    spread: list[str] = []
    for at, cell in enumerate(line):
        goes_on = not cell and spread and at < len(below) and below[at]
        spread.append(spread[-1] if goes_on else cell)
    return spread


def is_plain_rule(words: str) -> bool:
    """Whether a line below a header is made of nothing but hyphens, colons and bars."""
    return not any(character in words for character in HYPHENS.replace("-", "") + "+")
