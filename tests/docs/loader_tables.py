"""The tables of the loader: which keys each kind of entry may have, wherever it is nested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from selfassess.load.file_types import FILE_TYPES
from selfassess.load.statements import PartReader
from selfassess.model.framework import Framework
from selfassess.schema.containers import EntryReader
from selfassess.schema.fields import Key, Keys
from selfassess.schema.reader import Reader
from selfassess.schema.scalars import Choice
from tests.projects import assessment_of

EXAMPLE = Path(__file__).resolve().parents[2]


def shipped_framework() -> Framework:
    """The framework that the example council writes against."""
    return assessment_of(EXAMPLE).framework


def every_table() -> dict[frozenset[str], Keys]:
    """The keys of every kind of entry that any file may hold, found by their names."""
    framework = shipped_framework()
    readers = [file_type.reader(framework) for file_type in FILE_TYPES.values()]
    return {frozenset(table): table for reader in readers for table in _tables(reader)}


def words(key: Key) -> tuple[str, ...]:
    """The words that a key permits; none where it takes any text."""
    return tuple(key.reader.words) if isinstance(key.reader, Choice) else ()


def _tables(reader: Reader[object]) -> Iterator[Keys]:
    """The tables of the entries that a reader reads, and of those within them."""
    if isinstance(reader, EntryReader | PartReader):
        yield reader.keys
        for key in reader.keys.values():
            yield from _tables(key.reader)
    for part in (getattr(reader, field) for field in reader.__struct_fields__):
        if isinstance(part, Reader):
            yield from _tables(part)
