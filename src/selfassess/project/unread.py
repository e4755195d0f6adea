"""Whether what was typed in an entry was read, all of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from selfassess.model.assessment import Part
from selfassess.model.entry import Entry
from selfassess.model.indicator import Indicator
from selfassess.model.partial_date import NO_DATE
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node, Text


def is_unread(entry: Entry, key: str) -> bool:
    """Whether something was typed under a key and it, or a part of it, could not be read."""
    read, typed = entry.under(key), entry.typed.get(key)
    if read is None:
        return _size(typed) > 0
    if read in (date.min, NO_DATE):
        return True  # the value of a needed date that is missing or unreadable
    if isinstance(read, tuple | Mapping):
        return _size(typed) > len(read)
    # A needed text that could not be read is an empty one of its own, and one that is left out may have a default.
    return isinstance(read, Text) and read.node is not typed and _size(typed) > 0


def _size(typed: Node | None) -> int:
    """How many values were typed: of a list or mapping those that it holds, of a text one unless it is blank."""
    if isinstance(typed, nodes.Sequence):
        return len(typed.items)
    if isinstance(typed, nodes.Mapping):
        return len(typed.values)
    return 0 if typed is None or nodes.is_blank(typed) else 1


def has_newest(indicator: Indicator) -> bool:
    """Whether an indicator has figures and all could be read, so that the newest is known."""
    return bool(indicator.values) and not is_unread(indicator, "values")


def answer_is_unread(part: Part, key: str) -> bool:
    """Whether something was typed as an answer of a theme or statement and could not be read."""
    typed = part.typed.get(key)
    is_mistyped = typed is not None and typed.key != key
    return (is_mistyped or _size(typed) > 0) and key not in part.answers
