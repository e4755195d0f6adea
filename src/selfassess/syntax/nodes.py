"""What a file holds, as it was typed: text, lists, keys with values, what could not be read, and words of the model.

Places are worked out only when a finding asks for one: most words are never complained about.
"""

from __future__ import annotations

from typing import Self

from msgspec.structs import replace

from selfassess.diagnostics import Place
from selfassess.syntax.source import Source, Style


class Node:
    """A value as it was typed in a file; line and column count from 0.

    `parent` holds it, under `key`: a word, or the number of an entry. The parser sets them while it builds the tree.
    """

    __slots__ = ("column", "key", "line", "parent", "source")

    def __init__(
        self, source: Source, line: int = 0, column: int = 0, parent: Node | None = None, key: str | int = ""
    ) -> None:
        self.source = source
        self.line = line
        self.column = column
        self.parent = parent
        self.key = key

    @property
    def path(self) -> str:
        """The way to this value from the top of its file: `proud_of[2].text`."""
        steps: list[str] = []
        node: Node | None = self
        while node is not None and node.parent is not None:
            steps.append(f"[{node.key}]" if isinstance(node.key, int) else f".{node.key}")
            node = node.parent
        return "".join(reversed(steps)).removeprefix(".")

    @property
    def place(self) -> Place:
        return Place(self.source.file, self.line + 1, self.column + 1, self.path)


class Scalar(Node):
    """A value that is text, with how it was written and where it ends."""

    __slots__ = ("end_column", "end_line", "style", "text")

    def __init__(
        self,
        source: Source,
        line: int,
        column: int,
        end_line: int,
        text: str,
        style: Style,
        end_column: int = 0,
        parent: Node | None = None,
        key: str | int = "",
    ) -> None:
        super().__init__(source, line, column, parent, key)
        self.end_line = end_line
        self.end_column = end_column
        self.text = text
        self.style = style

    @property
    def place(self) -> Place:
        return Place(self.source.file, self.line + 1, self.column + 1, self.path, self._end())

    def _end(self) -> tuple[int, int] | None:
        """The line and column, from 1, just behind the last character; None for words that are in no file."""
        if self.style in (Style.LITERAL, Style.FOLDED):
            rows = self.source.lines[self.line : self.end_line + (self.end_column > 0)]
            last = max((number for number, row in enumerate(rows) if row.strip()), default=0)
            return self.line + last + 1, len(rows[last].rstrip()) + 1
        is_typed = (self.end_line, self.end_column) > (self.line, self.column) or not self.text
        return (self.end_line + 1, self.end_column + 1) if is_typed else None

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` of the text, as it was typed."""
        if not self.text:
            return self.place
        from selfassess.syntax.offsets import position  # only where a finding asks for a place

        line, column = position(self, offset)
        return Place(self.source.file, line + 1, column + 1, self.path)


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


class Text(str):
    """Words of the model, and the value that they were read from.

    Templates and rules use it as any `str`; `at` says where it was typed.
    """

    __slots__ = ("node",)
    node: Scalar

    def __new__(cls, words: str, node: Scalar) -> Self:
        text = super().__new__(cls, words)
        object.__setattr__(text, "node", node)
        return text

    @classmethod
    def of(cls, node: Scalar) -> Text:
        """The words of a value as they were typed."""
        return Text(node.text, node)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{name} cannot be changed: texts are frozen")

    def at(self, offset: int = 0) -> Place:
        return self.node.at(offset)

    def span(self, start: int, end: int) -> Place:
        """The place of these characters; its end only where the file has them as they are.

        Line by line, or where YAML folds lines, word by word. None but an empty span may end with a line break.
        """
        first = self.at(start)
        if start == end:
            return replace(first, end=(first.line, first.column))
        last = self.at(end - 1)
        rows = self.node.source.lines[first.line - 1 : last.line]
        rows[-1] = rows[-1][: last.column]
        rows[0] = rows[0][first.column - 1 :]
        words = self[start:end]
        is_whole = rows[0][:1] == words[0] and rows[-1][-1:] == words[-1]
        if self.node.style is Style.LITERAL:
            is_exact = [row.strip() for row in rows] == [row.strip() for row in words.split("\n")]
        else:
            is_exact = " ".join(rows).split() == words.split()
        return replace(first, end=(last.line, last.column + 1)) if is_exact and is_whole else first

    @property
    def place(self) -> Place:
        return self.node.place


def text_without_source(text: str, file: str = "typed") -> Text:
    """Words that are in no file, on one line: for tests, and for what nobody typed."""
    return Text.of(Scalar(Source(file, text), 0, 0, 0, text, Style.PLAIN))
