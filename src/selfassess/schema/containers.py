"""Readers of lists and mappings, made of other readers: a table of keys says what an entry holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from selfassess.diagnostics import Problems
from selfassess.schema.extra_hyphens import joined
from selfassess.schema.fields import Keys, is_blank, no_keys, values
from selfassess.schema.scalars import TEXT, Described, Reader, wrong_kind
from selfassess.syntax import nodes
from selfassess.syntax.messages import LONGEST
from selfassess.syntax.source import Node, Scalar

NAMES = re.compile(r"[\w ,-]+")
LINES = "each entry on a line of its own that begins with “- ”"


class Entry(Described):
    """Reads a mapping with exactly these keys into `build(node=…, key=value, …)`; the title is what it is called."""

    title: str
    build: Callable[..., Any]
    keys: Keys

    def read(self, node: Node, faults: Problems) -> Any:
        if not isinstance(node, nodes.Mapping):
            no_keys(node, self.keys, faults)
            return None
        return self.build(node=node, **values(node, self.keys, faults))


class Many(Described):
    """Reads a list; a value that stands where a list belongs is noted.

    Each entry that is a mapping holds one of the keys that it may `begin` with. One that holds none of them
    goes on with the entry above: a hyphen too many was typed.
    """

    each: Reader
    begin: tuple[str, ...] = ()

    def read(self, node: Node, faults: Problems) -> tuple[Any, ...] | None:
        if not isinstance(node, nodes.Sequence):
            wrong_kind(node, "a list belongs", faults, _as_list(node))
            return None
        read = self.each.read
        items = joined(node.items, self.begin, faults) if self.begin else node.items
        found = [read(item, faults) for item in items if not _blank_item(item, faults)]
        return tuple(value for value in found if value is not None)


def _as_list(node: Node) -> str:
    if isinstance(node, nodes.Mapping):
        return "Put “- ” before the first key of each entry."
    words = node.text if isinstance(node, Scalar) else ""
    are_names = len(words) <= LONGEST and NAMES.fullmatch(words)
    return f"Write “[{words}]”, or {LINES}." if are_names else f"Write {LINES}."


class Keyed(Described):
    """Reads a mapping whose keys are the author's own, such as years, `like` 2025-26: 78."""

    each: Reader
    key: Reader = TEXT
    like: str = "key: value"

    def read(self, node: Node, faults: Problems) -> dict[str, Any] | None:
        if not isinstance(node, nodes.Mapping):
            wrong_kind(node, "keys with values belong", faults, f"Write them as in “{self.like}”.")
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

    def read(self, node: Node, faults: Problems) -> Any:
        reader = self.text if isinstance(node, Scalar) or _is_a_sentence(node) else self.other
        return reader.read(node, faults)


class Forked(Described):
    """Reads a mapping by one reader where it has a certain key, and by another where it lacks it.

    One that lacks it and holds keys of the first reader alone was meant for that all the same.
    """

    key: str
    having: Entry
    lacking: Entry

    def read(self, node: Node, faults: Problems) -> Any:
        typed = getattr(node, "keys", {}).keys()
        of_first = typed & self.having.keys.keys()
        lacks = bool(typed) and self.key not in typed and (not of_first or bool(typed & self.lacking.keys.keys()))
        return (self.lacking if lacks else self.having).read(node, faults)


class OneOrMany(Described):
    """Reads a list of entries, or an entry by itself, which counts as a list of one."""

    each: Entry
    begin: tuple[str, ...] = ()

    def read(self, node: Node, faults: Problems) -> tuple[Any, ...] | None:
        if isinstance(node, nodes.Sequence):
            return Many(self.each, self.begin).read(node, faults)
        found = self.each.read(node, faults)
        return None if found is None else (found,)


def _blank_item(node: Node, faults: Problems) -> bool:
    if not is_blank(node):
        return False
    faults.add("field-missing", node.place, "Nothing stands here.", "Write the text, or take the line out.")
    return True


def _is_a_sentence(node: Node) -> bool:
    """Whether a mapping is in truth a text with a colon inside: `Satisfaction up: 94%`."""
    return isinstance(node, nodes.Mapping) and all(" " in key for key in node.keys)
