"""The keys of a mapping: what each holds and means, and one walk that gives their values and reports every problem.

A table of keys is an entry of the model whose fields are made by `needed` and `optional`. For mypy they return what
the reader reads, so that it checks each key against the field of the model; in truth they return a `Key`, as
`dataclasses.field` returns a `Field`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar, cast, overload

from msgspec import Struct

from selfassess.diagnostics import Problems
from selfassess.model.entry import Entry
from selfassess.schema.reader import Reader, wrong_kind
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node, Scalar, Text, is_blank
from selfassess.syntax.source import Source, Style

Value = TypeVar("Value")
HERE = Node(Source(""))
"""The node of an entry that is a table of keys: none that was typed."""


class Key(Struct, frozen=True, eq=False):
    """How one key is read, and what it means to whoever types it.

    `absent` is its value where it is left out or could not be read; None in a required one stands for empty text.
    `default` is what an editor shows for one that is left out. One that `may_wait` may be typed with nothing after it:
    somebody will fill it in, and a rule says what is still missing. `also` is another spelling of the key.
    """

    reader: Reader[object]
    about: str
    required: bool = False
    absent: object = None
    default: str = ""
    may_wait: bool = False
    also: str = ""


Keys = Mapping[str, Key]


@overload
def needed(reader: Reader[Text], about: str, *, may_wait: bool = False) -> Text: ...
@overload
def needed(reader: Reader[Value], about: str, absent: Value, *, may_wait: bool = False) -> Value: ...
def needed(reader: Reader[Value], about: str, absent: Value | None = None, *, may_wait: bool = False) -> Value:
    """A key that must hold something; `absent` is used where it does not."""
    return cast("Value", Key(reader, about, required=True, absent=absent, may_wait=may_wait))


@overload
def optional(reader: Reader[Value], about: str, *, default: str = "", also: str = "") -> Value | None: ...
@overload
def optional(reader: Reader[Value], about: str, absent: Value, *, default: str = "", also: str = "") -> Value: ...
def optional(
    reader: Reader[Value], about: str, absent: Value | None = None, *, default: str = "", also: str = ""
) -> Value | None:
    """A key that may be left out, or hold nothing; an `absent` text is its default, too."""
    shown = str(absent) if isinstance(absent, Text) else default
    return cast("Value", Key(reader, about, absent=absent, default=shown, also=also))


def keys_of(table: Entry) -> dict[str, Key]:
    """The keys of a table, in the order of the fields."""
    names = zip(table.__struct_encode_fields__, table.__struct_fields__, strict=True)
    fields = {name: getattr(table, field) for name, field in names}
    return {name: key for name, key in fields.items() if isinstance(key, Key)}


def read_keys(node: nodes.Mapping, keys: Keys, problems: Problems) -> tuple[dict[str, object], Mapping[str, Node]]:
    """The value of each key, and what was typed under each; keys that nobody reads are reported.

    What was typed under a mistyped key is read under the key that was meant, and nothing more is reported of it: one
    mistake gives one finding.
    """
    values_typed: Mapping[str, Node] = node.values
    meant: Mapping[str, Node] = {}
    if any(name not in keys for name in node.keys):
        from selfassess.schema.unknown_keys import note_unknown, respelt  # rare, and much to load

        spellings = {key.also: name for name, key in keys.items() if key.also}
        values_typed = respelt(node, spellings)
        meant = note_unknown(node, keys, problems, spellings)
    typed = {**values_typed, **meant} if meant else values_typed
    values: dict[str, object] = {}
    for name, key in keys.items():
        value = typed.get(name)
        result = None
        if value is not None and not is_blank(value):
            result = key.reader.read(value, Problems() if name in meant else problems)
        elif key.required and not (key.may_wait and value is not None):
            if name not in meant:
                _note_missing(node, name, key, value, problems)
        elif isinstance(value, nodes.Sequence):
            key.reader.read(value, problems)  # an empty list says nothing only where a list belongs
        values[name] = _absent(node, name, key) if result is None else result
    return values, typed


def _absent(node: nodes.Mapping, name: str, key: Key) -> object:
    """The value of a key without one; a text has the place of the mapping."""
    is_text = isinstance(key.absent, Text) or (key.required and key.absent is None)
    if not is_text:
        return key.absent
    blank = Scalar(node.source, node.line, node.column, node.line, "", Style.PLAIN, parent=node, key=name)
    return Text(str(key.absent or ""), blank)


def _note_missing(node: nodes.Mapping, name: str, key: Key, value: Node | None, problems: Problems) -> None:
    what = key.about.partition(". ")[0].replace("`", "")
    typed = f"type {what[:1].lower()}{what[1:]}"
    if value is None:
        problems.add("field-missing", node.place, f"“{name}” is missing.", f"Add “{name}:” and after it {typed}.")
    else:
        hint = f"After the colon, {typed}."
        problems.add("field-missing", node.keys[name].place, f"“{name}” is blank.", hint)


def no_keys(node: Node, keys: Iterable[str], problems: Problems) -> None:
    """Reports a value that is in the place of a mapping with these keys."""
    shown = ", ".join(f"“{key}:”" for key in [*keys][:2])
    hint = f"Type the keys ({shown} and so on), each on its own line with its value."
    wrong_kind(node, "a list of keys with values", problems, hint)
