"""What every entry of the model is: something that a person typed in one place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import FrozenInstanceError, dataclass, field
from typing import TypeVar, dataclass_transform

from selfassess.diagnostics import Place
from selfassess.syntax.source import Node, Text

Kind = TypeVar("Kind")


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False, field_specifiers=(field,))
def entry(kind: type[Kind]) -> type[Kind]:
    """A dataclass that `Entry` freezes and that is equal to itself alone: so it is made in a fifth of the time."""
    return dataclass(slots=True, kw_only=True, eq=False, repr=False)(kind)


class Figure(Text):
    """A number as it was typed (`1.10` stays `1.10`), with its value."""

    __slots__ = ("number",)
    number: float


@entry
class Entry:
    """Something that a person typed as one mapping, or as one text; each value is settled once."""

    node: Node

    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, name):
            raise FrozenInstanceError(f"{name} is settled")
        object.__setattr__(self, name, value)

    def at(self, *keys: str) -> Place:
        """The place of the first of these values that was typed, else of the entry itself."""
        typed: Mapping[str, Node] = getattr(self.node, "values", {})
        return next((typed[key].place for key in keys if key in typed), self.node.place)
