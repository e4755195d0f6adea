"""Problems of one text, of which the first few are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from selfassess.diagnostics import Problem

MOST = 5
Found = TypeVar("Found")


def limited(all_found: Iterable[Found], problem_of: Callable[[Found], Problem]) -> Iterator[Problem]:
    """The problems of the first few of what was found in a text, and how many more there are."""
    found = [*all_found]
    for number, problem in enumerate(map(problem_of, found[:MOST]), 1):
        more = len(found) - MOST if number == MOST else 0
        said = "There is 1 more in this text." if more == 1 else f"There are {more} more in this text."
        yield replace(problem, message=f"{problem.message} {said}") if more > 0 else problem
