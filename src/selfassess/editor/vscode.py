"""What Visual Studio Code needs in a project: a JSON Schema for each kind of file, and settings that apply them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from os.path import lexists
from pathlib import Path
from typing import Any

from msgspec import Struct

from selfassess.editor.json_schema import schema
from selfassess.files.reading import MB, read_file
from selfassess.load.file_types import FILE_TYPES
from selfassess.load.framework_file import shipped
from selfassess.model.assessment import Assessment, Record
from selfassess.project.project import Project

FOLDER = ".vscode"
SCHEMAS = f"{FOLDER}/schemas"
EXTENSION = "redhat.vscode-yaml"
INDENT = re.compile(r'\n([ \t]+)"')
Object = dict[str, Any]


class Schemas(Struct, frozen=True):
    """The schema of each kind of file, as JSON by its name, and the patterns of the paths that it applies to."""

    texts: Mapping[str, str]
    places: Mapping[str, list[str]]


class Workspace(Struct, frozen=True):
    """The files to write, by name within the project; and what to add by hand to files that are not plain JSON."""

    files: Mapping[str, bytes]
    by_hand: Mapping[str, str]


def schemas(project: Project, rules: Mapping[str, str], with_evidence: bool = False) -> Schemas:
    """The schemas for a project's framework; they offer the names of `rules`, with what each finds, and the records."""
    assessment = project.assessment
    records = assessment.evidence.values() if with_evidence else ()
    known: dict[str, Mapping[str, str]] = {
        "framework": dict.fromkeys(shipped(), ""),
        "rule": rules,
        "evidence": {record.ref: _title(record) for record in records},
    }
    texts = {name: _text(schema(kind, assessment.framework, known)) for name, kind in FILE_TYPES.items()}
    return Schemas(texts, _places(assessment, project.folder))


def workspace(folder: Path, schemas: Schemas) -> Workspace:
    """The files of the schemas, and the project's settings with what they need added to them. Raises OSError."""
    files = {f"{SCHEMAS}/{name}.json": text.encode() for name, text in schemas.texts.items()}
    by_hand: dict[str, str] = {}
    mapping = {f"./{SCHEMAS}/{name}.json": places for name, places in schemas.places.items()}
    for name, key, wanted in (("settings", "yaml.schemas", mapping), ("extensions", "recommendations", [EXTENSION])):
        file = f"{FOLDER}/{name}.json"
        before = read_file(folder / file, MB, folder.resolve()) if lexists(folder / file) else b""
        after = _with(before, key, wanted)
        if after is None:
            by_hand[file] = _text({key: wanted})
        elif after != before:
            files[file] = after
    return Workspace(files, by_hand)


def _title(record: Record) -> str:
    return record.title if record.status in (None, "current") else f"{record.title} ({record.status})"


def _places(assessment: Assessment, folder: Path) -> dict[str, list[str]]:
    """Where the files of each kind are; the framework's own path, if the council has written one."""
    kinds = {name: file_type.kind for name, file_type in FILE_TYPES.items()}
    places = {name: [kind.files, *kind.also] for name, kind in kinds.items()}
    framework = assessment.framework.node.source.file
    return {**places, "framework": [framework]} if (folder / framework).is_file() else places


def _with(before: bytes, key: str, wanted: Object | list[str]) -> bytes | None:
    """Settings with `wanted` added under a key; None if they are not plain JSON, since comments would be lost."""
    settings = _plain(before)
    if settings is None:
        return None
    current = settings.get(key, type(wanted)())
    if isinstance(wanted, dict) and isinstance(current, dict):
        # "x.json" and "./x.json" are one file: an older entry for a schema is replaced, not repeated.
        others = {name: value for name, value in current.items() if f"./{name.removeprefix('./')}" not in wanted}
        after: Object | list[str] = {**others, **wanted}
    elif isinstance(wanted, list) and isinstance(current, list):
        refused = settings.get("unwantedRecommendations", [])
        after = [*current, *(name for name in wanted if name not in current and name not in refused)]
    else:
        return None
    return before if after == current else _in_layout_of(before, {**settings, key: after})


def _plain(content: bytes) -> Object | None:
    """The object in a JSON file; None if it is not valid, or holds what would be lost by writing it again."""
    if not content.strip():
        return {}
    try:
        value = json.loads(content.decode(), object_pairs_hook=_without_repeats)
        # Neither NaN nor a lone half of a surrogate pair can be written.
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _without_repeats(pairs: list[tuple[str, Any]]) -> Object:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key is given twice")
    return dict(pairs)


def _in_layout_of(before: bytes, settings: Object) -> bytes:
    """Settings as JSON, with the indentation and line breaks of the file before."""
    text = before.decode()
    indent = INDENT.search(text.replace("\r\n", "\n"))
    json_text = _text(settings, indent[1] if indent else "  ")
    return (json_text.replace("\n", "\r\n") if "\r\n" in text else json_text).encode()


def _text(value: object, indent: str = " ") -> str:
    return json.dumps(value, indent=indent, ensure_ascii=False) + "\n"
