"""Text to types: a table says what an entry holds, and one walk gives the value and every fault.

A reader takes a node and answers with a value, or None once a fault is noted. An optional value that
is faulty is left out, a required one is read as blank, so that one slip gives one finding.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from selfassess.entry import Figure
from selfassess.source import Node, Scalar, Source, Style, Text
from selfassess.suggestion import did_you_mean, nearest

from . import nodes
from .faults import Faults
from .wording import COLON, quoted, short

Reader = Callable[[Node, Faults], Any]
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
LONGEST_NUMBER = 24
MOST_HINTS = 50
NUMBER = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\Z", re.ASCII)
BRACKETS = ("[", "{")
KINDS = {Scalar: "text", nodes.Sequence: "a list", nodes.Mapping: "a mapping"}


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
            _wrong_kind(node, "a mapping of keys and values", faults)
            return None
        return build(node=node, **(extra or {}), **values(node, table, faults))

    return read


def values(node: nodes.Mapping, table: Mapping[str, Key], faults: Faults) -> dict[str, Any]:
    """The values of a mapping that were typed, by key; keys that nobody reads are noted."""
    unknown = [name for name in node.keys if name not in table]
    meant = _unknown(node, unknown, table, faults) if unknown else ()
    found: dict[str, Any] = {}
    for name, key in table.items():
        value = node.values.get(name)
        if value is None or is_blank(value):
            if key.required:
                if name not in meant:
                    _missing(node, name, value, faults)
                found[name] = blank_of(node, name, key)
            continue
        result = key.read(value, faults)
        if result is None and not key.required:
            continue
        found[name] = blank_of(node, name, key) if result is None else result
    return found


def _unknown(node: nodes.Mapping, names: list[str], table: Mapping[str, Key], faults: Faults) -> set[str]:
    """Notes keys that nobody reads, and answers with those that were probably meant."""
    free = [each for each in table if each not in node.keys]
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
    return isinstance(node, nodes.Sequence) and not node.items


def _missing(node: nodes.Mapping, name: str, value: Node | None, faults: Faults) -> None:
    message = f"“{name}” is missing." if value is None else f"“{name}” is empty."
    key = node.keys.get(name)
    faults.add("field-missing", (key or node).place, message, f"Add a line “{name}: …”." if value is None else "")


def text(node: Node, faults: Faults) -> Text | None:
    if isinstance(node, Scalar):
        return Text.of(node)
    typed = node.source.line(node.line)[node.column :].strip()
    if isinstance(node, nodes.Mapping) and not typed.startswith("{"):
        faults.add("value-type", node.place, COLON, f"Put the text in quotes: {quoted(typed)}")
        return None
    hint = "Put the text in quotes." if typed[:1] in BRACKETS else "Take out the hyphens, or write one text."
    _wrong_kind(node, "text", faults, hint)
    return None


def matching(pattern: str, what: str) -> Reader:
    """Reads text that has a form, such as an id."""
    form = re.compile(pattern, re.ASCII)

    def read(node: Node, faults: Faults) -> Text | None:
        value = text(node, faults)
        if value is None or form.fullmatch(value):
            return value
        faults.add("value-type", node.place, f"“{short(value)}” is not {what}.")
        return None

    return read


def day(node: Node, faults: Faults) -> date | None:
    value = text(node, faults)
    if value is None:
        return None
    try:
        if DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    faults.add("value-type", node.place, f"“{short(value)}” is no date.", "Write year-month-day, as in 2026-11-30.")
    return None


def figure(node: Node, faults: Faults) -> Figure | None:
    value = text(node, faults)
    if value is None:
        return None
    if len(value) > LONGEST_NUMBER or not NUMBER.match(value):
        faults.add(
            "value-type",
            node.place,
            f"“{short(value)}” is no number.",
            "Write digits alone, as in 77.2; the unit has its own key.",
        )
        return None
    number = Figure(value)
    number.node = value.node
    number.number = float(value.replace(",", ""))
    return number


def choice(*words: str) -> Reader:
    def read(node: Node, faults: Faults) -> Text | None:
        value = text(node, faults)
        if value is None or value in words:
            return value
        permitted = f"Choose one of: {', '.join(words)}." if words else "The framework permits none; take the line out."
        hint = did_you_mean(value, words) or permitted
        faults.add("value-choice", node.place, f"“{short(value)}” is not one of the words permitted here.", hint)
        return None

    return read


def yes_or_no(node: Node, faults: Faults) -> bool | None:
    value = choice("yes", "no")(node, faults)
    return None if value is None else value == "yes"


def many(read_one: Reader) -> Reader:
    """Reads a list; a value that stands where a list belongs is noted."""

    def read(node: Node, faults: Faults) -> tuple[Any, ...] | None:
        if not isinstance(node, nodes.Sequence):
            _wrong_kind(node, "a list", faults, "Write each entry on a line of its own that begins with “- ”.")
            return None
        found = [read_one(item, faults) for item in node.items if not _blank_item(item, faults)]
        return tuple(value for value in found if value is not None)

    return read


def keyed(read_one: Reader, read_key: Reader = text) -> Reader:
    """Reads a mapping whose keys are the author's own, such as years."""

    def read(node: Node, faults: Faults) -> dict[Text, Any] | None:
        if not isinstance(node, nodes.Mapping):
            _wrong_kind(node, "a mapping of keys and values", faults)
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


def _wrong_kind(node: Node, wanted: str, faults: Faults, hint: str = "") -> None:
    if not isinstance(node, nodes.Unread):
        found = KINDS.get(type(node), "something else")
        faults.add("value-type", node.place, f"Here stands {found}; {wanted} belongs here.", hint)


def blank_text(source: Source) -> Text:
    return Text.of(Scalar(source, 0, 0, 0, "", Style.PLAIN))
