"""Many ids in a message: as many as a person reads."""

from __future__ import annotations

from collections.abc import Iterable

MOST = 10


def few(names: Iterable[str]) -> str:
    """Names in a sentence: `C1, C2 and C3`; of many, the first and how many more there are."""
    named = [str(name) for name in names]
    shown = named if len(named) <= MOST else [*named[: MOST - 1], f"{len(named) - MOST + 1} more"]
    *before, last = shown
    return f"{', '.join(before)} and {last}" if before else last
