"""The tables of the loader: which keys each kind of entry may have, wherever it is nested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.load.file_types import KINDS
from selfassess.model.framework import Framework
from selfassess.schema.fields import Key, Keys
from selfassess.schema.scalars import Choice, Reader
from tests.projects import assessment_of

EXAMPLE = Path(__file__).resolve().parents[2]


def shipped_framework() -> Framework:
    """The framework that the example council writes against."""
    return assessment_of(EXAMPLE).framework


def every_table() -> dict[frozenset[str], Keys]:
    """The keys of every kind of entry that any file may hold, found by their names."""
    framework = shipped_framework()
    found = [table for kind in KINDS.values() for table in _tables(kind.reader(framework))]
    return {frozenset(table): table for table in found}


def words(key: Key) -> tuple[str, ...]:
    """The words that a key permits; none where it takes any text."""
    return tuple(key.reader.words) if isinstance(key.reader, Choice) else ()


def _tables(reader: Reader) -> Iterator[Keys]:
    """The tables of the entries that a reader reads, and of those within them."""
    for each in _made_of(reader):
        keys: Keys = getattr(each, "keys", {})
        if keys:
            yield keys
        for key in keys.values():
            yield from _tables(key.reader)


def _made_of(reader: Reader) -> Iterator[Reader]:
    """A reader and the readers that it is made of, down to those of its keys."""
    yield reader
    for each in vars(reader).values():
        if hasattr(each, "read"):
            yield from _made_of(each)
