"""Which characters of a file go when entries of its list are removed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from collections.abc import Sequence as Lines
from itertools import pairwise

from selfassess.syntax.layout import Layout
from selfassess.syntax.nodes import Node, Sequence
from selfassess.syntax.source import indent_of

Span = tuple[int, int]


def removed_spans(layout: Layout, root: Node, removed: Collection[Node]) -> Iterator[Span]:
    """The characters of these entries; `root` is the list that holds them, or the one entry of a file.

    Comments above an entry, and those in its margin below it, are left: they may be about something else.
    """
    if isinstance(root, Sequence) and root.end is not None:
        yield from _in_brackets(layout, root, removed)
        return
    holder = root if isinstance(root, Sequence) else None
    lines = layout.source.lines
    rows: list[Span] = []
    for item in sorted(removed, key=lambda item: item.line):
        first, last = _rows(layout, holder, item)
        if rows and not any(map(str.strip, lines[rows[-1][1] : first])):
            first = rows.pop()[0]
        rows.append((first, last))
    for span in rows:
        first, last = _with_blank_rows(lines, *span)
        yield layout.at(first), layout.at(last)


def dash_line(layout: Layout, holder: Sequence, item: Node) -> int:
    """The line on which the dash before an entry is, which may have a line of its own."""
    line = item.line
    while layout.source.line(line)[holder.column :][:1] != "-":
        line -= 1
    return line


def _rows(layout: Layout, holder: Sequence | None, item: Node) -> Span:
    """The first line of an entry, and the line below it and below the comments that are further in than its dash."""
    lines, end = layout.source.lines, layout.next_line(layout.foot(item))
    first = dash_line(layout, holder, item) if holder is not None else item.line
    last = bisect_left(layout.starts, end) if end < len(layout.source.text) else len(lines)
    while holder is not None and last < len(lines) and _is_inner_comment(lines[last], holder.column):
        last += 1
    return first, last


def _with_blank_rows(lines: Lines[str], first: int, last: int) -> Span:
    """These lines and the blank ones that set them off, so that those above and below stay set off as they were."""
    is_top = not any(map(str.strip, lines[:first]))
    is_set_off = is_top or not lines[first - 1].strip()
    while is_set_off and last < len(lines) and not lines[last].strip():
        last += 1
    while last == len(lines) and not is_top and not lines[first - 1].strip():
        first -= 1
    return first, last


def _is_inner_comment(line: str, margin: int) -> bool:
    return line.lstrip().startswith("#") and indent_of(line) > margin


def _in_brackets(layout: Layout, root: Sequence, removed: Collection[Node]) -> Iterator[Span]:
    """Each entry with the comma after it, or before it where an entry that stays is above."""
    stays_above = False
    for item, following in pairwise([*root.items, None]):
        assert item is not None
        if item not in removed:
            stays_above = True
        elif stays_above:
            before = root.items[root.items.index(item) - 1]
            yield layout.end(before), layout.end(item)
        else:
            yield layout.start(item), layout.start(following) if following is not None else layout.end(item)
