"""What every entry of the model is: something that a person typed in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

from selfassess.diagnostics import Place
from selfassess.source import Node, Text

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False, field_specifiers=(field,))
def entry(kind: type[Kind]) -> type[Kind]:
    """A frozen dataclass that is equal to itself alone; without `==` and `repr` it is made in half the time."""
    return dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)(kind)


class Figure(Text):
    """A number as it was typed (`1.10` stays `1.10`), with its value."""

    __slots__ = ("number",)
    number: float


@entry
class Entry:
    """Something that a person typed as one mapping, or as one text."""

    node: Node

    def at(self, *keys: str) -> Place:
        """The place of the first of these values that was typed, else of the entry itself."""
        typed: Mapping[str, Node] = getattr(self.node, "values", {})
        return next((typed[key].place for key in keys if key in typed), self.node.place)
