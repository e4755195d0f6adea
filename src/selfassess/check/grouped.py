"""Many alike as one finding: a plan that gives no leads has one fault, and not one for each action."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from selfassess.diagnostics import Problem

MOST, MOST_NAMED = 5, 10


def grouped(found: Sequence[tuple[str, Problem]], of: int, message: str) -> Iterator[Problem]:
    """The problems of entries, each with the entry's id; or one, where they are many or most of those asked.

    `of` is how many were asked. Of the message `{}` becomes how many have the fault, as in “5 of 8”; the ids follow it.
    """
    count = len(found)
    if count <= 1 or (count <= MOST and 2 * count <= of):
        yield from (problem for _, problem in found)
        return
    said = f"All {count}" if count == of else f"{count} of the {of}"
    first = found[0][1]
    regions = tuple(region for _, problem in found for region in problem.relies_on)
    yield replace(
        first, message=f"{message.format(said)}: {listed_ids([name for name, _ in found])}.", relies_on=regions
    )


def listed_ids(names: Sequence[str]) -> str:
    """The first of some ids, and how many more there are."""
    more = len(names) - MOST_NAMED
    shown = names[:MOST_NAMED] if more > 1 else names
    return f"{', '.join(shown)} and {more} more" if more > 1 else ", ".join(shown)
