"""Files that hold one value, read by one reader."""

from __future__ import annotations

from typing import Any

from selfassess.diagnostics import Problems
from selfassess.model.entry import Entry
from selfassess.schema.reader import Reader
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source

Reported = tuple[str, int, int, str, str]


def read_value(reader: Reader[object], file: str) -> tuple[Any, list[Reported]]:
    """The value of a file, its entries as plain values, and what is told: rule, line, column, message, hint."""
    faults = Problems()
    node = read(Source("f.yaml", file), faults)
    assert node is not None
    assert faults.by_rule == {}
    value = reader.read(node, faults)
    told = [
        (rule, each.place.line, each.place.column, each.message, each.hint)
        for rule, found in faults.by_rule.items()
        for each in found
    ]
    return plain(value), told


def plain(value: Any) -> Any:
    """An entry, or a list of them, as plain values by key, without those that are absent."""
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if not isinstance(value, Entry):
        return value
    values = {key: getattr(value, key) for key in value.__struct_fields__ if key not in Entry.__struct_fields__}
    return {key: value for key, value in values.items() if value not in (None, ())}


def plain_values(**values: Any) -> Any:
    """What an entry would be made of, without what is absent."""
    return {
        key: value for key, value in values.items() if key not in Entry.__struct_fields__ and value not in (None, ())
    }
