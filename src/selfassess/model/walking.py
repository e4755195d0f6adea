"""Every entry inside another, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from selfassess.model.entry import Entry


def within(entry: Entry) -> Iterator[Entry]:
    """The entry, then each that is inside it, in the order of the keys."""
    yield entry
    for field in entry.__struct_fields__:
        yield from _in_value(getattr(entry, field))


def _in_value(value: object) -> Iterator[Entry]:
    if isinstance(value, Entry):
        yield from within(value)
    elif isinstance(value, tuple):
        yield from _in_each(value)
    elif isinstance(value, Mapping):
        yield from _in_each(value.values())


def _in_each(values: Iterable[object]) -> Iterator[Entry]:
    for value in values:
        if isinstance(value, Entry):
            yield from within(value)
