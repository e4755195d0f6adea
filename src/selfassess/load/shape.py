"""Nodes to entries: a table says what an entry holds, and one walk gives the value and every fault.

An optional value that is faulty is left out, a required one is read as blank, and what stands under a
mistyped key is read under the key that was meant, so that one slip gives one finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from selfassess.source import Node, Scalar, Source, Style, Text

from . import nodes
from .faults import Faults
from .meant import note_unknown
from .readers import KEY, Reader, text, wrong_kind
from .wording import LONGEST

NAMES = re.compile(r"[\w ,-]+")
LINES = "each entry on a line of its own that begins with “- ”"


@dataclass(frozen=True, slots=True)
class Key:
    """How one key is read; `blank` stands in for a required value that is missing or faulty."""

    read: Reader
    required: bool = False
    blank: Any = None


def needed(read: Reader, blank: Any = "") -> Key:
    return Key(read, required=True, blank=blank)


def entry(
    build: Callable[..., Any], keys: Mapping[str, Key | Reader], extra: Mapping[str, Any] | None = None
) -> Reader:
    """Reads a mapping with exactly these keys into `build(node=…, key=value, …)`."""
    table = {name: key if isinstance(key, Key) else Key(key) for name, key in keys.items()}

    def read(node: Node, faults: Faults) -> Any:
        if not isinstance(node, nodes.Mapping):
            no_keys(node, list(table), faults)
            return None
        return build(node=node, **(extra or {}), **values(node, table, faults))

    return read


def values(node: nodes.Mapping, table: Mapping[str, Key], faults: Faults) -> dict[str, Any]:
    """The values of a mapping that were typed, by key; keys that nobody reads are noted."""
    meant = note_unknown(node, table, faults) if any(name not in table for name in node.keys) else {}
    found: dict[str, Any] = {}
    for name, key in table.items():
        value = node.values.get(name)
        is_meant = value is None and name in meant
        if is_meant:  # rules, too, find it under the key that was meant
            value = node.values[name] = meant[name]
        if value is None or is_blank(value):
            if key.required:
                if not is_meant:
                    _missing(node, name, value, faults)
                found[name] = blank_of(node, name, key)
            continue
        result = key.read(value, Faults() if is_meant else faults)
        if result is None and not key.required:
            continue
        found[name] = blank_of(node, name, key) if result is None else result
    return found


def blank_of(node: Node, name: str, key: Key) -> Any:
    if key.blank != "":
        return key.blank
    blank = Scalar(node.source, node.line, node.column, node.line, "", Style.PLAIN)
    blank.parent, blank.key = node, name
    return Text.of(blank)


def is_blank(node: Node) -> bool:
    if isinstance(node, Scalar):
        return not node.text.strip()
    return isinstance(node, nodes.Sequence) and not node.items


def _missing(node: nodes.Mapping, name: str, value: Node | None, faults: Faults) -> None:
    if value is None:
        faults.add("field-missing", node.place, f"“{name}” is missing.", f"Add a line “{name}: …”.")
    else:
        faults.add("field-missing", node.keys[name].place, f"“{name}” is empty.", "Write it behind the colon.")


def no_keys(node: Node, keys: Sequence[str], faults: Faults) -> None:
    """Notes a value that stands where these keys belong."""
    shown = ", ".join(f"“{each}: …”" for each in keys[:2])
    wrong_kind(node, "keys with values belong", faults, f"Write {shown} and so on, each on a line of its own.")


def many(read_one: Reader, begin: Sequence[str] = ()) -> Reader:
    """Reads a list; a value that stands where a list belongs is noted.

    Each entry that is a mapping holds one of the keys that it may `begin` with. One that holds none of them
    goes on with the entry above: a hyphen too many was typed.
    """

    def read(node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, nodes.Sequence):
            wrong_kind(node, "a list belongs", faults, _as_list(node))
            return None
        items = _joined(node.items, begin, faults) if begin else node.items
        found = [read_one(item, faults) for item in items if not _blank_item(item, faults)]
        return tuple(value for value in found if value is not None)

    return read


def _as_list(node: Node) -> str:
    if isinstance(node, nodes.Mapping):
        return "Put “- ” before the first key of each entry."
    words = node.text if isinstance(node, Scalar) else ""
    are_names = len(words) <= LONGEST and NAMES.fullmatch(words)
    return f"Write “[{words}]”, or {LINES}." if are_names else f"Write {LINES}."


def _joined(items: list[Node], begin: Sequence[str], faults: Faults) -> list[Node]:
    """The entries, each with what stands behind a hyphen too many."""
    found: list[Node] = []
    for item in items:
        above = found[-1] if found else None
        if not (isinstance(item, nodes.Mapping) and isinstance(above, nodes.Mapping) and _goes_on(above, item, begin)):
            found.append(item)
            continue
        column = item.source.line(item.line).rfind("-", 0, item.column)
        place = Node(item.source, item.line, column, item.parent, item.key).place
        hint = f"If its keys belong to the entry above, take out the hyphen; else add a line “{begin[0]}: …”."
        faults.add("field-missing", place, f"This entry has no “{begin[0]}”.", hint)
        found[-1] = _one(above, item)
    return found


def _goes_on(above: nodes.Mapping, item: nodes.Mapping, begin: Sequence[str]) -> bool:
    is_headless = not any(key in item.keys for key in begin) and any(key in above.keys for key in begin)
    are_keys = all(KEY.fullmatch(key) for key in item.keys)
    return is_headless and are_keys and item.line > above.line and not item.keys.keys() & above.keys.keys()


def _one(above: nodes.Mapping, item: nodes.Mapping) -> nodes.Mapping:
    joined = nodes.Mapping(above.source, above.line, above.column)
    joined.parent, joined.key = above.parent, above.key
    joined.keys = {**above.keys, **item.keys}
    joined.values = {**above.values, **item.values}
    return joined


def keyed(read_one: Reader, read_key: Reader = text, like: str = "key: value") -> Reader:
    """Reads a mapping whose keys are the author's own, such as years, `like` 2025-26: 78."""

    def read(node: Node, faults: Faults) -> dict[Text, Any] | None:
        if not isinstance(node, nodes.Mapping):
            wrong_kind(node, "keys with values belong", faults, f"Write them as in “{like}”.")
            return None
        pairs = ((read_key(node.keys[name], faults), value) for name, value in node.values.items())
        found = {
            key: read_one(value, faults) for key, value in pairs if key is not None and not _blank_item(value, faults)
        }
        return {key: value for key, value in found.items() if value is not None}

    return read


def _blank_item(node: Node, faults: Faults) -> bool:
    if not is_blank(node):
        return False
    faults.add("field-missing", node.place, "Nothing stands here.", "Write the text, or take the line out.")
    return True


def blank_text(source: Source) -> Text:
    return Text.of(Scalar(source, 0, 0, 0, "", Style.PLAIN))
