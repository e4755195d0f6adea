"""Problems of one text, of which the first few are reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from selfassess.diagnostics import Problem

MOST = 5


def limited(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first few problems of a text, and how many more there are."""
    found = [*problems]
    for number, problem in enumerate(found[:MOST], 1):
        more = len(found) - MOST if number == MOST else 0
        said = "There is 1 more in this text." if more == 1 else f"There are {more} more in this text."
        yield replace(problem, message=f"{problem.message} {said}") if more > 0 else problem
