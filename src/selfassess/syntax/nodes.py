"""What a file holds besides text: lists, keys with values, and what could not be read."""

from __future__ import annotations

from selfassess.syntax.source import Node, Scalar, Source


class Container(Node):
    """A list or a mapping; `end` is just behind its closing bracket, None where it has no brackets."""

    __slots__ = ("end",)

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__(source, line, column)
        self.end: tuple[int, int] | None = None


class Sequence(Container):
    """A list as it stands in a file."""

    __slots__ = ("items",)

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__(source, line, column)
        self.items: list[Node] = []


class Mapping(Container):
    """Keys and values as they stand in a file, in order."""

    __slots__ = ("keys", "values")

    def __init__(self, source: Source, line: int, column: int) -> None:
        super().__init__(source, line, column)
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}


class Unread(Node):
    """A value whose fault is already noted; whoever meets it says no more."""

    __slots__ = ()
