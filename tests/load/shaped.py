"""Files that hold one value, read by one reader."""

from __future__ import annotations

from typing import Any

from selfassess.diagnostics import Problems
from selfassess.schema.scalars import Reader
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source

Told = tuple[str, int, int, str, str]


def shaped(reader: Reader, file: str) -> tuple[Any, list[Told]]:
    """The value of a file, and what is told: rule, line, column, message, hint."""
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
    return value, told


def made(**values: Any) -> dict[str, Any]:
    del values["node"]
    return values
