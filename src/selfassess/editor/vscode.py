"""What Visual Studio Code needs in a project: a schema for each kind of file, and settings that say which is whose."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from inspect import getdoc
from pathlib import Path
from typing import Any

from selfassess.check import check_reading
from selfassess.check.rules import every_rule
from selfassess.diagnostics import Finding, in_file_order
from selfassess.editor.json_schema import schema
from selfassess.load import load
from selfassess.load.file_types import FILE_TYPES
from selfassess.load.framework_file import shipped
from selfassess.model.assessment import Assessment, Record

FOLDER = ".vscode"
SCHEMAS = f"{FOLDER}/schemas"
EXTENSION = "redhat.vscode-yaml"
INDENT = re.compile(r'\n([ \t]+)"')
Object = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Schemas:
    """The schema of each kind of file, by name, and where such files stand; none where no framework can be read.

    `findings` says what stands against it, or hides records that should be offered.
    """

    texts: Mapping[str, str]
    places: Mapping[str, list[str]]
    findings: list[Finding]


@dataclass(frozen=True, slots=True)
class Workspace:
    """The files to write, by name within the project, and what to add by hand to those that are not plain JSON."""

    files: Mapping[str, bytes]
    by_hand: Mapping[str, str]


def schemas(project: Path, with_evidence: bool = False) -> Schemas:
    """The schemas of a project, made for its framework; with evidence, they offer its records."""
    loaded = load(project)
    findings = in_file_order(check_reading(loaded.problems))
    assessment = loaded.value.assessment if loaded.value is not None else None
    if loaded.value is None or assessment is None:
        return Schemas({}, {}, findings)
    known = _known(assessment, with_evidence)
    texts = {name: _text(schema(kind, assessment.framework, known)) for name, kind in FILE_TYPES.items()}
    hidden = [each for each in findings if with_evidence and each.place.file in loaded.value.unread]
    hidden = [each for each in hidden if each.place.file.startswith("evidence/")]
    return Schemas(texts, _places(assessment, project), hidden)


def workspace(project: Path, made: Schemas) -> Workspace:
    """Schemas and settings; what else a project's settings hold stays as it is. Raises OSError."""
    files = {f"{SCHEMAS}/{name}.json": text.encode() for name, text in made.texts.items()}
    by_hand: dict[str, str] = {}
    mapping = {f"./{SCHEMAS}/{name}.json": places for name, places in made.places.items()}
    for name, key, wanted in (("settings", "yaml.schemas", mapping), ("extensions", "recommendations", [EXTENSION])):
        file = f"{FOLDER}/{name}.json"
        before = _content(project / file)
        after = _with(before, key, wanted)
        if after is None:
            by_hand[file] = _text({key: wanted})
        elif after != before:
            files[file] = after
    return Workspace(files, by_hand)


def _known(assessment: Assessment, with_evidence: bool) -> dict[str, dict[str, str]]:
    records = assessment.evidence.values() if with_evidence else ()
    return {
        "framework": dict.fromkeys(shipped(), ""),
        "rule": {rule.name: (getdoc(rule.function) or "").partition("\n")[0] for rule in every_rule()},
        "evidence": {record.ref: _title(record) for record in records},
    }


def _title(record: Record) -> str:
    return record.title if record.status in (None, "current") else f"{record.title} ({record.status})"


def _places(assessment: Assessment, project: Path) -> dict[str, list[str]]:
    """Where the files of each kind stand; the framework, where the council has its own."""
    kinds = {name: file_type.kind for name, file_type in FILE_TYPES.items()}
    places = {name: [kind.files, *kind.also] for name, kind in kinds.items()}
    own = assessment.framework.node.source.file
    return {**places, "framework": [own]} if (project / own).is_file() else places


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _with(before: bytes, key: str, wanted: Object | list[str]) -> bytes | None:
    """A file of settings with what is wanted under a key; None where it is not plain JSON, and notes would be lost."""
    settings = _plain(before)
    if settings is None:
        return None
    held = settings.get(key, type(wanted)())
    if isinstance(wanted, dict) and isinstance(held, dict):
        others = {name: each for name, each in held.items() if f"./{name.removeprefix('./')}" not in wanted}
        after: Object | list[str] = {**others, **wanted}
    elif isinstance(wanted, list) and isinstance(held, list):
        refused = settings.get("unwantedRecommendations", [])
        after = [*held, *(each for each in wanted if each not in held and each not in refused)]
    else:
        return None
    return before if after == held else _as_before(before, {**settings, key: after})


def _plain(content: bytes) -> Object | None:
    """What a file of JSON holds; None where it is none, or holds what writing it again would lose."""
    if not content.strip():
        return {}
    try:
        text = content.decode()
        found = json.loads(text, object_pairs_hook=_each_once, parse_constant=_refused)
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _each_once(pairs: list[tuple[str, Any]]) -> Object:
    if len(dict(pairs)) < len(pairs):
        raise ValueError("a key is given twice")
    return dict(pairs)


def _refused(constant: str) -> Any:
    raise ValueError(f"{constant} is no JSON")


def _as_before(before: bytes, settings: Object) -> bytes:
    """The settings, set in and with line breaks as they were."""
    text = before.decode()
    indent = INDENT.search(text.replace("\r\n", "\n"))
    made = _text(settings, indent[1] if indent else "  ")
    return (made.replace("\n", "\r\n") if "\r\n" in text else made).encode()


def _text(value: object, indent: str = " ") -> str:
    return json.dumps(value, indent=indent, ensure_ascii=False) + "\n"
