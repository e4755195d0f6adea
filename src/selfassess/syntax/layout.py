"""Where values are in the text of a file, in characters from its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.syntax.nodes import Container, Mapping, Node, Scalar, Sequence
from selfassess.syntax.source import LINE_BREAK, Source, Style, indent_of, line_starts

STEP = 2
LINE_END = re.compile("\r\n|[\n\r]")
BLOCK = re.compile(r"[|>][0-9]?([-+]?)")
COMMENT = re.compile(r"\s+#.*")


class Layout:
    """The layout of one file: the offsets of its lines, its line breaks and its indentation."""

    def __init__(self, source: Source, root: Node | None) -> None:
        self.source = source
        self.starts = line_starts(source.text)
        match = LINE_END.search(source.text) or LINE_BREAK.search(source.text)
        self.line_end = match.group() if match is not None else "\n"
        self.step = next((step for step in _steps(root) if step > 0), STEP)

    def at(self, line: int, column: int = 0) -> int:
        """The offset of a line and column, both counted from 0."""
        return self.starts[line] + column if line < len(self.starts) else len(self.source.text)

    def start(self, node: Node) -> int:
        return self.at(node.line, node.column)

    def end(self, node: Node) -> int:
        """The offset just after a value, without the line break, spaces and comments that follow it."""
        if isinstance(node, Container) and node.end is not None:
            return self.at(*node.end)
        if isinstance(node, Mapping):
            return self.end([*node.values.values()][-1])
        if isinstance(node, Sequence):
            return self.end(node.items[-1])
        assert isinstance(node, Scalar)
        if node.style not in (Style.LITERAL, Style.FOLDED):
            return self.at(node.end_line, node.end_column)
        last = node.end_line if node.end_column else node.end_line - 1
        while last > node.line and not self.source.line(last).strip():
            last -= 1
        return self.at(last, len(self.source.line(last)))

    def foot(self, node: Node) -> int:
        """The offset of the end of a value's last line; the blank lines that a block keeps (`|+`) belong to it."""
        last = last_of(node)
        if not isinstance(last, Scalar) or not self.keeps(last):
            return self.end(node)
        row = last.end_line if last.end_column else last.end_line - 1
        return self.at(row, len(self.source.line(row)))

    def keeps(self, node: Node) -> bool:
        """Whether a value ends in a block to which the blank lines below it belong: `|+`."""
        return self._chomping(last_of(node)) == "+"

    def strips(self, node: Node) -> bool:
        """Whether a value ends in a block that leaves out its last line break: `|-`."""
        return self._chomping(last_of(node)) == "-"

    def _chomping(self, node: Node) -> str:
        if not isinstance(node, Scalar) or node.style not in (Style.LITERAL, Style.FOLDED):
            return ""
        match = BLOCK.match(self.source.line(node.line), node.column)
        return match[1] if match is not None else ""

    def next_line(self, offset: int) -> int:
        """The offset of the next line; the end of the text where there is none."""
        match = LINE_BREAK.search(self.source.text, offset)
        return match.end() if match is not None else len(self.source.text)

    def is_open(self, offset: int) -> bool:
        """Whether this offset is the end of a text whose last line has no line break."""
        return 0 < offset == len(self.source.text) and not LINE_BREAK.match(self.source.text[-1])

    def is_set_off(self, node: Node) -> bool:
        """Whether a blank line is above a value, and above the comments that belong to it."""
        line = node.line - 1
        while self.source.line(line).lstrip().startswith("#"):
            line -= 1
        return not self.source.line(line).strip()

    def margin(self, scalar: Scalar) -> int:
        """The indentation of the lines of a block, or what it would be."""
        if scalar.style in (Style.LITERAL, Style.FOLDED):
            rows = (self.source.line(number) for number in range(scalar.line + 1, scalar.end_line + 1))
            return next((indent_of(row) for row in rows if row.strip()), self.step)
        holder = scalar.parent
        return (holder.column if isinstance(holder, Mapping) else scalar.column) + self.step

    def comment(self, node: Node) -> str:
        """The comment after the mark that begins a block, with the spaces before it."""
        if not isinstance(node, Scalar) or node.style not in (Style.LITERAL, Style.FOLDED):
            return ""
        match = COMMENT.search(self.source.line(node.line), node.column)
        return match.group() if match is not None else ""


def last_of(node: Node) -> Node:
    """The last value inside a value without brackets: the last of its last entry, and so on."""
    below = _below(node)
    return last_of(below[-1]) if below and isinstance(node, Container) and node.end is None else node


def in_brackets(node: Node) -> bool:
    """Whether a value is inside brackets or braces, where commas separate the entries."""
    above = node.parent
    while above is not None:
        if isinstance(above, Container) and above.end is not None:
            return True
        above = above.parent
    return False


def _steps(root: Node | None) -> Iterator[int]:
    """The indentation of each mapping within the mapping that holds it."""
    waiting = [root] if root is not None else []
    for node in waiting:
        below = _below(node)
        waiting += below
        if isinstance(node, Mapping) and node.end is None:
            inner = (value for value in below if isinstance(value, Mapping) and value.end is None)
            yield from (mapping.column - node.column for mapping in inner)


def _below(node: Node) -> list[Node]:
    if isinstance(node, Mapping):
        return [*node.values.values()]
    return node.items if isinstance(node, Sequence) else []
