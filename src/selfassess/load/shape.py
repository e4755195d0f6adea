"""Readers of lists and mappings, made of other readers: a table of keys says what an entry holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from selfassess.source import Node, Scalar

from . import located
from .faults import Faults
from .keys import Keys, is_blank, values
from .words import TEXT, Described, Reader, wrong_kind

EACH_ON_A_LINE = "Write each entry on a line of its own that begins with “- ”."


class Entry(Described):
    """Reads a mapping with exactly these keys into `build(node=…, key=value, …)`; the title is what it is called."""

    title: str
    build: Callable[..., Any]
    keys: Keys

    def read(self, node: Node, faults: Faults) -> Any:
        if not isinstance(node, located.Mapping):
            wrong_kind(node, "a mapping of keys and values", faults)
            return None
        return self.build(node=node, **values(node, self.keys, faults))


class Many(Described):
    """Reads a list; a value that stands where a list belongs is noted."""

    each: Reader

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, located.Sequence):
            wrong_kind(node, "a list", faults, EACH_ON_A_LINE)
            return None
        read = self.each.read
        found = [read(item, faults) for item in node.items if not _blank_item(item, faults)]
        return tuple(value for value in found if value is not None)


class Keyed(Described):
    """Reads a mapping whose keys are the author's own, such as years."""

    each: Reader
    key: Reader = TEXT

    def read(self, node: Node, faults: Faults) -> dict[str, Any] | None:
        if not isinstance(node, located.Mapping):
            wrong_kind(node, "a mapping of keys and values", faults)
            return None
        pairs = ((self.key.read(node.keys[name], faults), value) for name, value in node.values.items())
        found = {
            key: self.each.read(value, faults)
            for key, value in pairs
            if key is not None and not _blank_item(value, faults)
        }
        return {key: value for key, value in found.items() if value is not None}


class Either(Described):
    """Reads a text by one reader, and a list or mapping by another."""

    text: Reader
    other: Reader

    def read(self, node: Node, faults: Faults) -> Any:
        reader = self.text if isinstance(node, Scalar) or _is_a_sentence(node) else self.other
        return reader.read(node, faults)


class Forked(Described):
    """Reads a mapping by one reader where it has a certain key, and by another where it lacks it."""

    key: str
    having: Entry
    lacking: Entry

    def read(self, node: Node, faults: Faults) -> Any:
        lacks = isinstance(node, located.Mapping) and self.key not in node.keys
        return (self.lacking if lacks else self.having).read(node, faults)


class OneOrMany(Described):
    """Reads a list of entries, or an entry by itself, which counts as a list of one."""

    each: Entry

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if isinstance(node, located.Sequence):
            return Many(self.each).read(node, faults)
        found = self.each.read(node, faults)
        return None if found is None else (found,)


def _blank_item(node: Node, faults: Faults) -> bool:
    if not is_blank(node):
        return False
    faults.add("field-missing", node.place, "Nothing stands here.", "Write the text, or take the line out.")
    return True


def _is_a_sentence(node: Node) -> bool:
    """Whether a mapping is in truth a text with a colon inside: `Satisfaction up: 94%`."""
    return isinstance(node, located.Mapping) and all(" " in key for key in node.keys)
