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
from selfassess.load.file_types import FileType
from selfassess.load.statements import PartReader
from selfassess.model.framework import Framework
from selfassess.schema.containers import LINES, EntryReader, ListOf, MapOf, OneOrMany, ScalarOr, TaggedUnion
from selfassess.schema.fields import Key
from selfassess.schema.reader import Reader
from selfassess.schema.scalars import TEXT
from selfassess.schema.table_rows import Headings, Row

DRAFT = "http://json-schema.org/draft-07/schema#"
BLANK: Schema = {"type": ["null", "string"], "pattern": r"^\s*$"}
NO_KEYS = "This must be a list of keys with values, each on its own line."
NO_LIST = f"This must be a list: {LINES}."
NOTHING = "This is blank. Type the text, or delete the line."
EMPTY = "This file is empty."


def schema(file_type: FileType[object], framework: Framework, known: Known) -> Schema:
    """The schema of a kind of file under a framework; it offers the framework's own ids and what else is known."""
    reader = file_type.reader(framework)
    writer = _Writer({**known, "theme": framework.theme_names, "statement": framework.statement_names})
    about = {"$schema": DRAFT, "title": file_type.about, "description": file_type.about}
    gate = _gate(reader, EMPTY if file_type.is_needed else "", blank={"type": "null"})
    snippets = _offering(list(entries_of(reader)))
    return {**about, **writer.inside(reader), "anyOf": [gate], **snippets, "definitions": writer.definitions}


class _Writer:
    """Writes schemas; `definitions` gathers what several lists of a file hold alike."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.definitions: Schema = {}

    def value(self, reader: Reader[object], if_blank: str) -> Schema:
        """What may stand as a value; `if_blank` says what is wrong with a blank one, if anything is."""
        words = _offering(words_of(reader, self.known))
        return {**self.inside(reader), "anyOf": [_gate(reader, if_blank)], **words}

    def item(self, reader: Reader[object]) -> Schema:
        """What may stand as an entry of a list."""
        gate = {**_gate(reader, NOTHING), **_offering(words_of(reader, self.known))}
        name, inside = named_by(reader), self.inside(reader)
        if name:
            self.definitions[name] = gate
            return {"$ref": f"#/definitions/{name}"}
        return {**inside, "anyOf": [gate]} if inside else gate

    def inside(self, reader: Reader[object]) -> Schema:
        """What is asked inside a value: it bites on lists and mappings alone."""
        write = INSIDE.get(type(reader))
        return write(self, reader) if write is not None else {}

    def list_of(self, reader: ListOf[Any] | OneOrMany[Any]) -> Schema:
        snippets = [{**snippet, "type": "array"} for snippet in entries_of(reader.item)]
        return {"items": self.item(reader.item), **_offering(snippets)}

    def one_or_many(self, reader: OneOrMany[Any]) -> Schema:
        return {**self.list_of(reader), **self.inside(reader.item)}

    def map_of(self, reader: MapOf[Any, Any]) -> Schema:
        return {"propertyNames": form(reader.key), "additionalProperties": self.value(reader.value, NOTHING)}

    def entry(self, reader: EntryReader[Any] | PartReader[Any]) -> Schema:
        spellings = [(spelling, key) for name, key in reader.keys.items() for spelling in (name, key.also) if spelling]
        return {
            "title": reader.title,
            "properties": {name: self.property(name, key) for name, key in spellings},
            "required": [name for name, key in reader.keys.items() if key.required],
            "additionalProperties": False,
        }

    def property(self, name: str, key: Key) -> Schema:
        about = {"description": key.about.replace("`", ""), "markdownDescription": key.about}
        standing = {"default": key.default} if key.default else {}
        filled = {"minItems": 1} if key.required and isinstance(key.reader, ListOf) else {}
        if_blank = f"“{name}” is blank." if key.required and not key.may_wait else ""
        return {**about, **standing, **filled, **self.value(key.reader, if_blank)}

    def row(self, reader: Row) -> Schema:
        return {"items": {"anyOf": [form(TEXT), BLANK]}}

    def scalar_or(self, reader: ScalarOr[Any, Any]) -> Schema:
        return self.inside(reader.other)

    def tagged_union(self, reader: TaggedUnion[Any, Any]) -> Schema:
        having = {"required": [reader.key]}
        return {"if": having, "then": self.entry(reader.having), "else": self.entry(reader.lacking)}


INSIDE: Mapping[type, Callable[[_Writer, Any], Schema]] = {
    ListOf: _Writer.list_of,
    Headings: _Writer.list_of,
    MapOf: _Writer.map_of,
    EntryReader: _Writer.entry,
    PartReader: _Writer.entry,
    ScalarOr: _Writer.scalar_or,
    TaggedUnion: _Writer.tagged_union,
    OneOrMany: _Writer.one_or_many,
    Row: _Writer.row,
}


def _gate(reader: Reader[object], if_blank: str, blank: Schema = BLANK) -> Schema:
    """Tells a blank apart, and asks of anything else what the reader asks of it."""
    refused = {"then": {"type": "string", "pattern": r"\S", "errorMessage": if_blank}} if if_blank else {}
    return {"if": blank, **refused, "else": _check(reader)}


def _check(reader: Reader[object]) -> Schema:
    if type(reader) in FORMS:
        return form(reader)
    if isinstance(reader, ScalarOr):
        return {"type": [*ANY_TEXT, _check(reader.other)["type"]], "errorMessage": NO_TEXT}
    if isinstance(reader, OneOrMany):
        return {"type": ["array", "object"], "errorMessage": NO_KEYS}
    if isinstance(reader, ListOf | Row):
        return {"type": "array", "errorMessage": NO_LIST}
    return {"type": "object", "errorMessage": NO_KEYS}


def _offering(snippets: list[Snippet]) -> Schema:
    return {"defaultSnippets": snippets} if snippets else {}
