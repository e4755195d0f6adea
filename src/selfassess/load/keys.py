"""The keys of a mapping: what each holds and means, and one walk that gives their values and every fault.

An optional value that is faulty is left out, a required one is read as blank, so that one slip gives one
finding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from selfassess.source import Node, Scalar, Style, Text
from selfassess.suggestion import nearest

from . import located
from .faults import Faults
from .wording import short
from .words import Described, Reader

MOST_HINTS = 50


class Key(Described):
    """How one key is read, and what it means to whoever types it.

    `blank` stands in for a required value that is missing or faulty, `default` for one that is left out.
    """

    reader: Reader
    about: str
    required: bool = False
    blank: Any = None
    default: str = ""


def needed(reader: Reader, about: str, blank: Any = "") -> Key:
    return Key(reader, about, required=True, blank=blank)


Keys = Mapping[str, Key]


def values(node: located.Mapping, keys: Keys, faults: Faults) -> dict[str, Any]:
    """The values of a mapping that were typed, by key; keys that nobody reads are noted."""
    unknown = [name for name in node.keys if name not in keys]
    meant = _unknown(node, unknown, keys, faults) if unknown else ()
    found: dict[str, Any] = {}
    for name, key in keys.items():
        value = node.values.get(name)
        if value is None or is_blank(value):
            if key.required:
                if name not in meant:
                    _missing(node, name, value, faults)
                found[name] = blank_of(node, name, key)
            elif isinstance(value, located.Sequence):
                key.reader.read(value, faults)  # an empty list is nothing only where a list belongs
            continue
        result = key.reader.read(value, faults)
        if result is None and not key.required:
            continue
        found[name] = blank_of(node, name, key) if result is None else result
    return found


def _unknown(node: located.Mapping, names: list[str], keys: Keys, faults: Faults) -> set[str]:
    """Notes keys that nobody reads, and answers with those that were probably meant."""
    free = [each for each in keys if each not in node.keys]
    near = {name: _meant(name, free) for name in names[:MOST_HINTS]}
    for name in names:
        _, hint = near.get(name, ("", ""))
        faults.add("field-unknown", node.keys[name].place, f"Nothing reads the key “{short(name)}”.", hint)
    return {key for key, _ in near.values()}


def _meant(name: str, free: list[str]) -> tuple[str, str]:
    """The key that was probably meant, and the hint; a key may have swallowed its value: `given:2026-05-01`."""
    key, *rest = re.split(r"[:\s]+", name, maxsplit=1)
    if rest and key in free:
        return key, f"Write “{key}: {short(rest[0])}”."
    near = nearest(name, free)
    return near, f"Did you mean “{near}”?" if near else ""


def blank_of(node: Node, name: str, key: Key) -> Any:
    if key.blank != "":
        return key.blank
    blank = Scalar(node.source, node.line, node.column, node.line, "", Style.PLAIN)
    blank.parent, blank.key = node, name
    return Text.of(blank)


def is_blank(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.text.strip()
    return isinstance(node, located.Sequence) and not node.items


def _missing(node: located.Mapping, name: str, value: Node | None, faults: Faults) -> None:
    message = f"“{name}” is missing." if value is None else f"“{name}” is empty."
    key = node.keys.get(name)
    faults.add("field-missing", (key or node).place, message, f"Add a line “{name}: …”." if value is None else "")
