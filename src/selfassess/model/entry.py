"""What every entry of the model is: something that a person typed in one place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.syntax.nodes import Node, Scalar, Text

NONE: Mapping[Any, Any] = MappingProxyType({})


class Figure(Text):
    """A number as it was typed (`1.10` stays `1.10`), with its value."""

    __slots__ = ("number",)
    number: float

    def __new__(cls, node: Scalar, number: float) -> Figure:
        figure = super().__new__(cls, node.text, node)
        object.__setattr__(figure, "number", number)
        return figure


class Entry(Struct, frozen=True, eq=False, kw_only=True):
    """Something that a person typed as one mapping, or as one text.

    `typed` is what was typed under each key, whether or not it could be read. What is under a mistyped key is there
    under the key that was meant, too. A field whose key is a word of Python, or a name of this class, is renamed.
    """

    node: Node
    typed: Mapping[str, Node] = NONE

    def at(self, *keys: str) -> Place:
        """The place of the first of these keys' values that was typed, else of the entry itself.

        KeyError for a key that such an entry cannot have.
        """
        strange = [key for key in keys if not self._may_have(key)]
        if strange:
            raise KeyError(f"{type(self).__name__} has no key {strange[0]}")
        return next((self.typed[key].place for key in keys if key in self.typed), self.node.place)

    def _may_have(self, key: str) -> bool:
        return key in self.__struct_encode_fields__

    def under(self, key: str) -> object:
        """The value of the field that has this key; KeyError where there is none."""
        return getattr(self, _fields(type(self))[key])


@cache
def _fields(kind: type[Entry]) -> Mapping[str, str]:
    """The field of each key that such an entry can have."""
    return dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))
