"""Readers of lists and mappings, made of other readers: a table of keys says what an entry holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from selfassess.diagnostics import Edit, Problems
from selfassess.model.entry import NONE, Entry
from selfassess.model.loose_citation import items_meant
from selfassess.schema.extra_hyphens import without_extra_hyphens
from selfassess.schema.fields import Keys, keys_of, no_keys, read_keys
from selfassess.schema.reader import Reader, typed_over, wrong_kind
from selfassess.syntax import nodes
from selfassess.syntax.messages import LONGEST, short
from selfassess.syntax.nodes import Node, Scalar, is_blank

Name = TypeVar("Name")
Value = TypeVar("Value", covariant=True)
Other = TypeVar("Other", covariant=True)
Kind = TypeVar("Kind", bound=Entry, covariant=True)
OtherKind = TypeVar("OtherKind", bound=Entry, covariant=True)
Table = TypeVar("Table", bound=Entry)

SHORT_NAMES = r"[\w-]+(?:\s*,\s*[\w-]+)*"
NAMES = re.compile(r"[\w ,-]+")
LINES = "type each item on its own line, starting with “- ”"


class EntryReader(Reader[Kind], Generic[Kind], frozen=True):
    """Reads a mapping with exactly these keys into an entry; `title` is what such an entry is called.

    `fields` are the names of fields that have other keys.
    """

    title: str
    build: Callable[..., Kind]
    keys: Keys
    fields: Mapping[str, str] = NONE

    def read(self, node: Node, problems: Problems) -> Kind | None:
        if not isinstance(node, nodes.Mapping):
            no_keys(node, self.keys, problems)
            return None
        values, typed = read_keys(node, self.keys, problems)
        return self.build(node=node, typed=typed, **{self.fields.get(key, key): value for key, value in values.items()})


def mapping(title: str, table: Table) -> EntryReader[Table]:
    """The reader of entries of a table's kind; TypeError where the table says nothing of a field."""
    keys = keys_of(table)
    silent = {*table.__struct_encode_fields__} - {*keys, *Entry.__struct_fields__}
    if silent:
        raise TypeError(f"{title} has no key for {', '.join(sorted(silent))}")
    names = zip(table.__struct_encode_fields__, table.__struct_fields__, strict=True)
    return EntryReader(title, type(table), keys, {key: field for key, field in names if key != field})


class ListOf(Reader[tuple[Value, ...]], Generic[Value], frozen=True):
    """Reads a list.

    Each entry that is a mapping holds one of the keys that it may `begin` with. One that holds none of them belongs to
    the entry above: a hyphen too many was typed.
    """

    item: Reader[Value]
    begin: tuple[str, ...] = ()

    def read(self, node: Node, problems: Problems) -> tuple[Value, ...] | None:
        if not isinstance(node, nodes.Sequence):
            if isinstance(self.item, EntryReader):
                wrong_kind(node, "a list", problems, _as_entries(node, self.begin or (*self.item.keys,)))
            else:
                wrong_kind(node, "a list", problems, _as_list(node), _in_brackets(node))
            return None
        items = without_extra_hyphens(node.items, self.begin, problems) if self.begin else node.items
        values = [self.item.read(item, problems) for item in items if not _is_blank_item(item, problems)]
        return tuple(value for value in values if value is not None)


def _as_entries(node: Node, begin: Sequence[str]) -> str:
    """How to type a list whose entries begin with one of these keys."""
    if isinstance(node, nodes.Mapping):
        if not node.keys.keys().isdisjoint(begin):
            return "Type “- ” before the first key of each entry."
        if len(node.values) == 1 and isinstance(next(iter(node.values.values())), nodes.Sequence):
            return f"Delete “{short(next(iter(node.keys)))}:”, and keep the list below it."
    return f"Start each entry on its own line with “- {begin[0]}:”."


def _as_list(node: Node) -> str:
    if isinstance(node, nodes.Mapping):
        return "Type “- ” before the first key of each entry."
    words = node.text if isinstance(node, Scalar) else ""
    items = items_meant(words)
    if items and not any(item.locator for item in items):
        words = ", ".join(item.ref for item in items)
    are_names = len(words) <= LONGEST and NAMES.fullmatch(words)
    return f"Type “[{words}]”, or {LINES}." if are_names else f"{LINES[:1].upper()}{LINES[1:]}."


def _in_brackets(node: Node) -> tuple[Edit, ...]:
    """Names or numbers on one line, put in brackets; sentences may have commas of their own."""
    if not isinstance(node, Scalar) or node.end_line != node.line or not re.fullmatch(SHORT_NAMES, node.text):
        return ()
    return (typed_over(node, f"[{node.text}]"),)


class MapOf(Reader[dict[Name, Value]], Generic[Name, Value], frozen=True):
    """Reads a mapping whose keys are the author's own, such as years, `like` 2025-26: 78."""

    key: Reader[Name]
    value: Reader[Value]
    like: str = "key: value"

    def read(self, node: Node, problems: Problems) -> dict[Name, Value] | None:
        if not isinstance(node, nodes.Mapping):
            wrong_kind(node, "a list of keys with values", problems, f"Type each on its own line, as in “{self.like}”.")
            return None
        values: dict[Name, Value] = {}
        for name, typed in node.values.items():
            key = self.key.read(node.keys[name], problems)
            if key is None or _is_blank_item(typed, problems):
                continue
            value = self.value.read(typed, problems)
            if value is not None:
                values[key] = value
        return values


class ScalarOr(Reader[Value | Other], Generic[Value, Other], frozen=True):
    """Reads text by one reader, and a list or mapping by another."""

    text: Reader[Value]
    other: Reader[Other]

    def read(self, node: Node, problems: Problems) -> Value | Other | None:
        if isinstance(node, Scalar) or _is_a_sentence(node):
            return self.text.read(node, problems)
        return self.other.read(node, problems)


class TaggedUnion(Reader[Kind | OtherKind], Generic[Kind, OtherKind], frozen=True):
    """Reads a mapping by one reader if it has a certain key, and by another if it lacks it.

    A mapping without the key is read as one that has it if all its keys belong to the first reader alone.
    """

    key: str
    having: EntryReader[Kind]
    lacking: EntryReader[OtherKind]

    def read(self, node: Node, problems: Problems) -> Kind | OtherKind | None:
        typed = node.keys.keys() if isinstance(node, nodes.Mapping) else set[str]()
        may_have = typed & self.having.keys.keys()
        lacks = bool(typed) and self.key not in typed and (not may_have or bool(typed & self.lacking.keys.keys()))
        return self.lacking.read(node, problems) if lacks else self.having.read(node, problems)


class OneOrMany(Reader[tuple[Kind, ...]], Generic[Kind], frozen=True):
    """Reads a list of entries, or an entry by itself, which counts as a list of one."""

    item: EntryReader[Kind]
    begin: tuple[str, ...] = ()

    def read(self, node: Node, problems: Problems) -> tuple[Kind, ...] | None:
        if isinstance(node, nodes.Sequence):
            return ListOf(self.item, self.begin).read(node, problems)
        entry = self.item.read(node, problems)
        return None if entry is None else (entry,)


def _is_blank_item(node: Node, problems: Problems) -> bool:
    blank = is_blank(node)
    if blank:
        problems.add("field-missing", node.place, "This is blank.", "Type the text, or delete the line.")
    return blank


def _is_a_sentence(node: Node) -> bool:
    """Whether a mapping is in truth text with a colon inside: `Satisfaction up: 94%`."""
    return isinstance(node, nodes.Mapping) and all(" " in key for key in node.keys)
