"""What a file must say once it is changed: all that it said before, but for what the change is meant to change."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node, Scalar


class Meaning(Struct, frozen=True):
    """The texts that some values are to say, the values that may say anything, and those whose key may be another."""

    said: Mapping[Node, str]
    free: frozenset[Node]
    renamed: frozenset[Node]

    def holds(self, before: Node | None, again: Node | None) -> bool:
        """Whether a value of the changed file says what it must; `before` is what was in its place."""
        if before is not None and before in self.free:
            return True
        if isinstance(before, nodes.Mapping) and isinstance(again, nodes.Mapping):
            return self._of_keys(before, again)
        if isinstance(before, nodes.Sequence) and isinstance(again, nodes.Sequence):
            is_as_long = len(before.items) == len(again.items)
            return is_as_long and all(map(self.holds, before.items, again.items))
        if isinstance(before, Scalar) and isinstance(again, Scalar):
            return again.text == self.said.get(before, before.text)
        return type(before) is type(again)

    def _of_keys(self, before: nodes.Mapping, again: nodes.Mapping) -> bool:
        if len(before.values) != len(again.values):
            return False
        return all(
            self._under_key(value, again.values[new])
            if value in self.renamed
            else key == new and self.holds(value, again.values[new])
            for (key, value), new in zip(before.values.items(), again.values, strict=True)
        )

    def _under_key(self, value: Node, again: Node) -> bool:
        """A blank value may have been in its key: `given:2026`."""
        return (isinstance(value, Scalar) and not value.text) or self.holds(value, again)
