"""Words of the model without some of those that were typed; what is left keeps its place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.syntax.nodes import Scalar, Text


class Change(Struct, frozen=True, order=True):
    """Other words, or none, for those between two offsets of a text."""

    start: int
    end: int
    new: str = ""


class Abridged(Scalar):
    """A value with fewer words than were typed, in the place of the `whole` one.

    Each of its pieces begins at an offset of its text, and was typed at one of the whole.
    """

    __slots__ = ("begins", "typed", "whole")

    def __init__(self, whole: Scalar, text: str, begins: list[int], typed: list[int]) -> None:
        place = whole.source, whole.line, whole.column, whole.end_line
        super().__init__(*place, text, whole.style, whole.end_column, whole.parent, whole.key)
        self.whole = whole
        self.begins = begins
        self.typed = typed

    def at(self, offset: int) -> Place:
        piece = bisect_right(self.begins, offset) - 1
        return self.whole.at(self.typed[piece] + offset - self.begins[piece])


def abridged(text: Text, changes: Iterable[Change]) -> Text:
    """A text after these changes; of two that overlap, the one that begins first is made."""
    made, begins, typed = [""], [0], [0]
    done = length = 0
    for change in sorted(changes, key=lambda change: (change.start, -change.end)):
        if change.start < done:
            continue
        made += [text[done : change.start], change.new]
        length += change.start - done + len(change.new)
        done = change.end
        begins.append(length)
        typed.append(done)
    return Text.of(Abridged(text.node, "".join([*made, text[done:]]), begins, typed))
