"""Readers to JSON Schemas, so that an editor completes, explains and underlines while one types.

Draft 7, which Visual Studio Code's extension for YAML knows best. A schema first tells apart what is blank
(`if`, `else`) and asks for the kind of value behind that: an editor offers every kind that it finds in the open
as a word to type, such as null.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from selfassess.editor.json_schema_scalars import ANY_TEXT, FORMS, NO_TEXT, Schema, form
from selfassess.editor.snippets import Known, Snippet, entries_of, named_by, words_of
from selfassess.load.file_types import Kind
from selfassess.load.statements import Answering
from selfassess.model.framework import Framework
from selfassess.schema.containers import LINES, Either, Entry, Forked, Keyed, Many, OneOrMany
from selfassess.schema.fields import Key
from selfassess.schema.scalars import Reader

DRAFT = "http://json-schema.org/draft-07/schema#"
BLANK: Schema = {"type": ["null", "string"], "pattern": r"^\s*$"}
NO_KEYS = "Keys and values belong here, each pair on a line of its own."
NO_LIST = f"A list belongs here. Write {LINES}."
NOTHING = "Nothing stands here. Write the text, or take the line out."
EMPTY = "This file is empty."


def schema(kind: Kind, framework: Framework, known: Known) -> Schema:
    """The schema of a kind of file under a framework; it offers the framework's own ids and what else is known."""
    reader = kind.reader(framework)
    statements = {str(each.statement): str(each.name) for theme in framework.themes for each in theme.statements}
    themes = {str(each.theme): str(each.name) for each in framework.themes}
    writer = _Writer({**known, "theme": themes, "statement": statements})
    about = {"$schema": DRAFT, "title": kind.about, "description": kind.about}
    gate = _gate(reader, EMPTY if kind.is_needed else "", blank={"type": "null"})
    snippets = _offering(list(entries_of(reader)))
    return {**about, **writer.inside(reader), "anyOf": [gate], **snippets, "definitions": writer.definitions}


class _Writer:
    """Writes schemas; `definitions` gathers what several lists of a file hold alike."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.definitions: Schema = {}

    def value(self, reader: Reader, if_blank: str) -> Schema:
        """What may stand as a value; `if_blank` says what is wrong with a blank one, if anything is."""
        words = _offering(words_of(reader, self.known))
        return {**self.inside(reader), "anyOf": [_gate(reader, if_blank)], **words}

    def item(self, reader: Reader) -> Schema:
        """What may stand as an entry of a list."""
        gate = {**_gate(reader, NOTHING), **_offering(words_of(reader, self.known))}
        name, inside = named_by(reader), self.inside(reader)
        if name:
            self.definitions[name] = gate
            return {"$ref": f"#/definitions/{name}"}
        return {**inside, "anyOf": [gate]} if inside else gate

    def inside(self, reader: Reader) -> Schema:
        """What is asked inside a value: it bites on lists and mappings alone."""
        found = INSIDE.get(type(reader))
        return found(self, reader) if found is not None else {}

    def many(self, reader: Many | OneOrMany) -> Schema:
        snippets = [{**each, "type": "array"} for each in entries_of(reader.each)]
        return {"items": self.item(reader.each), **_offering(snippets)}

    def one_or_many(self, reader: OneOrMany) -> Schema:
        return {**self.many(reader), **self.inside(reader.each)}

    def keyed(self, reader: Keyed) -> Schema:
        return {"propertyNames": form(reader.key), "additionalProperties": self.value(reader.each, NOTHING)}

    def entry(self, reader: Entry | Answering) -> Schema:
        return {
            "title": reader.title,
            "properties": {name: self.property(name, key) for name, key in reader.keys.items()},
            "required": [name for name, key in reader.keys.items() if key.required],
            "additionalProperties": False,
        }

    def property(self, name: str, key: Key) -> Schema:
        about = {"description": key.about.replace("`", ""), "markdownDescription": key.about}
        standing = {"default": key.default} if key.default else {}
        filled = {"minItems": 1} if key.required and isinstance(key.reader, Many) else {}
        return {**about, **standing, **filled, **self.value(key.reader, f"“{name}” is empty." if key.required else "")}

    def either(self, reader: Either) -> Schema:
        return self.inside(reader.other)

    def forked(self, reader: Forked) -> Schema:
        return {
            "if": {"required": [reader.key]},
            "then": self.entry(reader.having),
            "else": self.entry(reader.lacking),
        }


INSIDE: Mapping[type, Callable[[_Writer, Any], Schema]] = {
    Many: _Writer.many,
    Keyed: _Writer.keyed,
    Entry: _Writer.entry,
    Answering: _Writer.entry,
    Either: _Writer.either,
    Forked: _Writer.forked,
    OneOrMany: _Writer.one_or_many,
}


def _gate(reader: Reader, if_blank: str, blank: Schema = BLANK) -> Schema:
    """Tells a blank apart, and asks of anything else what the reader asks of it."""
    refused = {"then": {"type": "string", "pattern": r"\S", "errorMessage": if_blank}} if if_blank else {}
    return {"if": blank, **refused, "else": _check(reader)}


def _check(reader: Reader) -> Schema:
    if type(reader) in FORMS:
        return form(reader)
    if isinstance(reader, Either):
        return {"type": [*ANY_TEXT, _check(reader.other)["type"]], "errorMessage": NO_TEXT}
    if isinstance(reader, OneOrMany):
        return {"type": ["array", "object"], "errorMessage": NO_KEYS}
    if isinstance(reader, Many):
        return {"type": "array", "errorMessage": NO_LIST}
    return {"type": "object", "errorMessage": NO_KEYS}


def _offering(snippets: list[Snippet]) -> Schema:
    return {"defaultSnippets": snippets} if snippets else {}
