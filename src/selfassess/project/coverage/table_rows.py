"""The coverage as plain rows, for whatever shows tables."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.project.coverage.measure import Coverage
from selfassess.project.coverage.tally import Tally

PARTS = ("Theme", "Statement", "Section")
COUNTS = ("Words", "Claims", "Claims with evidence", "References")
OPENING = "Opening of the theme"
NO_CATEGORY, NO_RECORD = "No category", "No record"


def header(coverage: Coverage) -> list[str]:
    """The names of the columns of `rows`: which part it is, then its counts."""
    return [*PARTS, *counts(coverage)]


def rows(coverage: Coverage) -> Iterator[list[str | int]]:
    """One row for the opening of each theme and for each section of each statement, in the framework's order."""
    for theme in coverage.themes:
        yield [theme.name, "", OPENING, *figures(theme.opening, coverage)]
        for statement in theme.statements:
            for section in statement.sections:
                yield [theme.name, statement.name, section.name, *figures(section.total, coverage)]


def counts(coverage: Coverage) -> list[str]:
    """What is counted; where no record has a category, nothing is counted by category."""
    names = [str(category.name) for category in coverage.categories]
    return [*COUNTS, *([*names, NO_CATEGORY] if coverage.is_sorted else []), NO_RECORD]


def figures(tally: Tally, coverage: Coverage) -> list[int]:
    """A tally in the order of `counts`."""
    by_category = [*tally.categories, tally.without_category] if coverage.is_sorted else []
    return [*tally.counts, *by_category, tally.without_record]
