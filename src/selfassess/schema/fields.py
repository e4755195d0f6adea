"""The keys of a mapping: what each holds and means, and one walk that gives their values and every fault.

An optional value that is faulty is left out, a required one is read as blank, and what stands under a
mistyped key is read under the key that was meant, so that one slip gives one finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from selfassess.diagnostics import Problems
from selfassess.schema.scalars import Described, Reader, wrong_kind
from selfassess.schema.unknown_keys import note_unknown
from selfassess.syntax import nodes
from selfassess.syntax.source import Node, Scalar, Style, Text


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


def values(node: nodes.Mapping, keys: Keys, faults: Problems) -> dict[str, Any]:
    """The values of a mapping that were typed, by key; keys that nobody reads are noted."""
    meant = note_unknown(node, keys, faults) if any(name not in keys for name in node.keys) else {}
    found: dict[str, Any] = {}
    for name, key in keys.items():
        value = node.values.get(name)
        is_meant = value is None and name in meant
        if is_meant:  # rules, too, find it under the key that was meant
            value = node.values[name] = meant[name]
        if value is None or is_blank(value):
            if key.required:
                if not is_meant:
                    _missing(node, name, value, faults)
                found[name] = blank_of(node, name, key)
            elif isinstance(value, nodes.Sequence):
                key.reader.read(value, faults)  # an empty list is nothing only where a list belongs
            continue
        result = key.reader.read(value, Problems() if is_meant else faults)
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


def _missing(node: nodes.Mapping, name: str, value: Node | None, faults: Problems) -> None:
    if value is None:
        faults.add("field-missing", node.place, f"“{name}” is missing.", f"Add a line “{name}: …”.")
    else:
        faults.add("field-missing", node.keys[name].place, f"“{name}” is empty.", "Write it behind the colon.")


def no_keys(node: Node, keys: Iterable[str], faults: Problems) -> None:
    """Notes a value that stands where these keys belong."""
    shown = ", ".join(f"“{each}: …”" for each in [*keys][:2])
    wrong_kind(node, "keys with values belong", faults, f"Write {shown} and so on, each on a line of its own.")
