"""What a file holds besides text: lists, keys with values, and what could not be read."""

from __future__ import annotations

from selfassess.syntax.source import Node, Scalar, Source


class Container(Node):
    """A list or a mapping; `end` is just after its closing bracket, None where it has no brackets.

    The parser fills it while it builds the tree.
    """

    __slots__ = ("end",)

    def __init__(self, source: Source, line: int, column: int, parent: Node | None = None, key: str | int = "") -> None:
        super().__init__(source, line, column, parent, key)
        self.end: tuple[int, int] | None = None


class Sequence(Container):
    """A list as it was typed in a file."""

    __slots__ = ("items",)

    def __init__(self, source: Source, line: int, column: int, parent: Node | None = None, key: str | int = "") -> None:
        super().__init__(source, line, column, parent, key)
        self.items: list[Node] = []


class Mapping(Container):
    """Keys and values as they were typed in a file, in order."""

    __slots__ = ("keys", "values")

    def __init__(self, source: Source, line: int, column: int, parent: Node | None = None, key: str | int = "") -> None:
        super().__init__(source, line, column, parent, key)
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}


class Unread(Node):
    """A value whose problem is already reported; whoever meets it says no more."""

    __slots__ = ()


def is_blank(node: Node) -> bool:
    """Whether a value says nothing: white space alone, or an empty list."""
    if isinstance(node, Scalar):
        return not node.text.strip()
    return isinstance(node, Sequence) and not node.items


def joined(first: Mapping, second: Mapping) -> Mapping:
    """The keys and values of two mappings as one, in the place of the first."""
    both = Mapping(first.source, first.line, first.column, first.parent, first.key)
    both.keys.update(first.keys | second.keys)
    both.values.update(first.values | second.values)
    return both
