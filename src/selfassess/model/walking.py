"""Every entry inside another, whatever its kind."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from selfassess.model.entry import Entry

MAPPINGS = (dict, MappingProxyType)


def within(entry: Entry) -> Iterator[Entry]:
    """The entry, then each that is inside it, in the order of the keys."""
    yield entry
    for field in entry.__struct_fields__:
        value = getattr(entry, field)
        held = value if isinstance(value, tuple) else value.values() if isinstance(value, MAPPINGS) else (value,)
        for each in held:
            if isinstance(each, Entry):
                yield from within(each)
