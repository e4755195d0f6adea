"""What a reader is: it takes a node and returns a value, or None once it has reported what is wrong.

What a reader asks for is in public fields, so that the schemas for editors are made from the very readers that read.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from msgspec import Struct

from selfassess.diagnostics import Edit, Problems
from selfassess.syntax.nodes import Mapping, Node, Scalar, Sequence, Unread

Value = TypeVar("Value", covariant=True)
KINDS = {Scalar: "text", Sequence: "a list of items", Mapping: "a list of keys with values"}


class Reader(Struct, Generic[Value], frozen=True, eq=False):
    """Reads a node into a value of one type."""

    def read(self, node: Node, problems: Problems) -> Value | None:
        raise NotImplementedError


def note_mistyped(
    rule: str, node: Scalar, message: str, hint: str, problems: Problems, meant: str | None = None
) -> None:
    """Reports a value or a key; `meant` is what it should be, where that is certain."""
    holder = node.parent
    if meant is None or not (isinstance(holder, Mapping) and holder.keys.get(node.text) is node):
        problems.add(rule, node.place, message, hint, fix=meant)
    else:
        problems.add(rule, node.place, message, hint, edits=(typed_over(node, meant),))


def typed_over(node: Scalar, new: str) -> Edit:
    """New text over all that was typed for a scalar, its quotes too."""
    return Edit((node.line + 1, node.column + 1), (node.end_line + 1, node.end_column + 1), new)


def wrong_kind(node: Node, wanted: str, problems: Problems, hint: str, edits: tuple[Edit, ...] = ()) -> None:
    """Reports text, a list or a mapping where another of them belongs."""
    if not isinstance(node, Unread):
        kind = KINDS.get(type(node), "something else")
        problems.add("value-type", node.place, f"This must be {wanted}, not {kind}.", hint, edits=edits)
