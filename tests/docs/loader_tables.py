"""The tables of the loader: which keys each kind of entry may have, wherever it is nested."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from inspect import getclosurevars, isfunction
from pathlib import Path
from typing import Any

from selfassess.framework import Framework
from selfassess.load import council, load
from selfassess.load.framework import FRAMEWORK
from selfassess.load.shape import Key

Reader = Callable[..., Any]
Keys = Mapping[str, Key]
EXAMPLE = Path(__file__).resolve().parents[2]


def shipped_framework() -> Framework:
    """The framework that the example council writes against."""
    assessment = load(EXAMPLE).assessment
    assert assessment is not None
    return assessment.framework


def every_table() -> dict[frozenset[str], Keys]:
    """The keys of every kind of entry that any file may hold, found by their names."""
    framework = shipped_framework()
    makers = (council.theme, council.statement, council.action, council.record)
    roots = [make(framework) for make in makers] + [council.CHAPTER, council.INDICATOR, council.ACCEPTANCE, FRAMEWORK]
    roots += [key.read for key in council.ASSESSMENT_KEYS.values()]
    seen: set[int] = set()
    found = [council.ASSESSMENT_KEYS, *(table for root in roots for table in _tables(root, seen))]
    return {frozenset(table): table for table in found}


def words(key: Key) -> tuple[str, ...]:
    """The words that a key permits; none where it takes any text."""
    found: tuple[str, ...] = getclosurevars(key.read).nonlocals.get("words", ())
    return found


def _tables(reader: Reader, seen: set[int]) -> Iterator[Keys]:
    """A reader's own table and those of the readers that it calls."""
    if id(reader) in seen:
        return
    seen.add(id(reader))
    held = getclosurevars(reader)
    table: Keys = held.nonlocals.get("table", {})
    if table:
        yield table
    called = [*held.nonlocals.values(), *held.globals.values(), *(key.read for key in table.values())]
    for each in called:
        if isfunction(each) and each.__module__.startswith("selfassess.load"):
            yield from _tables(each, seen)
