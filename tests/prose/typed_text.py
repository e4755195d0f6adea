"""Prose as a file holds it."""

from __future__ import annotations

from selfassess.diagnostics import Problems
from selfassess.syntax.nodes import Mapping, Scalar, Text
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source


def text_of(file: str) -> Text:
    """What stands under the key `text` of a file in which nothing is wrong."""
    faults = Problems()
    node = read(Source("content/x.yaml", file), faults)
    assert isinstance(node, Mapping)
    assert faults.by_rule == {}
    found = node.values["text"]
    assert isinstance(found, Scalar)
    return Text.of(found)
