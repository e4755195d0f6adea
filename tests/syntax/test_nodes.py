"""A value knows where it was typed, and the way to it."""

from __future__ import annotations

from selfassess.diagnostics import Place, Problems
from selfassess.syntax.nodes import Mapping, Node, Sequence
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source


def test_a_place_names_the_way_to_the_value() -> None:
    file = "proud_of:\n  - text: One.\n  - text: Two.\n"
    node = read(Source("content/x.yaml", file), Problems())
    assert isinstance(node, Mapping)
    claims = node.values["proud_of"]
    assert isinstance(claims, Sequence)
    second = claims.items[1]
    assert isinstance(second, Mapping)
    place = second.values["text"].place
    assert place == Place("content/x.yaml", line=3, column=11, path="proud_of[1].text")
    assert place.end == (3, 15)


def test_a_node_without_a_parent_has_no_path() -> None:
    assert Node(Source("x")).path == ""
