"""A later version of the same Word file: what changed in it, and the edits that bring the project up to date.

The report of an import keeps the files as they were written. What changed between them and the new import is put into
the files as people have edited them since, line by line; where both changed the same lines, theirs stay and both are
shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from hashlib import sha256

from msgspec import Struct

from selfassess.diagnostics import Problems
from selfassess.edit.transaction import Change
from selfassess.importer.importing import Imported
from selfassess.importer.report import VERSION
from selfassess.importer.three_way import Conflict, merge
from selfassess.syntax import parse
from selfassess.syntax.source import Source

ALIKE = 60
"""How alike two paragraphs are, of 100, if one is the other with some words changed."""


class EarlierImport(Struct, frozen=True):
    """What the report of the import before says: what was given, files as text, hashes of pictures, and paragraphs."""

    given: Mapping[str, str]
    files: Mapping[str, str]
    pictures: Mapping[str, str]
    paragraphs: Sequence[str]


class ParagraphChange(Struct, frozen=True):
    """A paragraph that was changed, added or removed; `before` or `after` is empty for the last two."""

    before: str
    after: str


class Update(Struct, frozen=True):
    """The files to write, what is changed on both sides in each file, and the paragraphs that changed in Word."""

    changes: Mapping[str, Change]
    conflicts: Mapping[str, Sequence[Conflict]]
    paragraphs: Sequence[ParagraphChange]


def read_earlier(report: bytes) -> EarlierImport | None:
    """The import that a report is about; None where it is not the report of an import of this version."""
    try:
        known = json.loads(report)
        if known["version"] != VERSION:
            return None
        words = {row["number"]: row["words"] for row in known["paragraphs"]}
        return EarlierImport(dict(known["given"]), dict(known["files"]), dict(known["pictures"]), [*words.values()])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def update(earlier: EarlierImport, imported: Imported, current: Mapping[str, bytes]) -> Update:
    """The update of a project whose files are now `current`, by name."""
    changes: dict[str, Change] = {}
    conflicts: dict[str, Sequence[Conflict]] = {}
    for name, after in imported.texts.items():
        before = current.get(name)
        base = earlier.files.get(name, "")
        ours = before.decode("utf-8", "replace") if before is not None else ""
        merged = merge(base, ours, after)
        text = merged.text if _is_sound(name, merged.text) else ours
        found = merged.conflicts if text == merged.text else (Conflict(1, (ours,), (after,)),)
        if found:
            conflicts[name] = found
        if text != ours or (before is None and text):
            changes[name] = Change(before, text.encode())
    for name, picture in imported.pictures.items():
        before = current.get(name)
        if before == picture:
            continue
        if before is None or sha256(before).hexdigest() == earlier.pictures.get(name):
            changes[name] = Change(before, picture)
        else:
            conflicts[name] = (Conflict(1, ("the picture in the project",), ("the picture in the Word file",)),)
    now = [paragraph.words for paragraph in imported.word.paragraphs if paragraph.words.strip()]
    return Update(changes, conflicts, [*_paragraph_changes(earlier.paragraphs, now)])


def _is_sound(name: str, text: str) -> bool:
    """Whether a file can be read as YAML after the lines of two versions were put together."""
    problems = Problems()
    parse.read(Source(name, text), problems)
    return not problems


def _paragraph_changes(before: Sequence[str], after: Sequence[str]) -> Iterator[ParagraphChange]:
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _paired(before[a:b], after[c:d])


def _paired(before: Sequence[str], after: Sequence[str]) -> Iterator[ParagraphChange]:
    """Paragraphs in the same place, each beside the one that it became."""
    from rapidfuzz import fuzz

    left = [*after]
    for words in before:
        became = next((at for at, other in enumerate(left) if fuzz.ratio(words, other) >= ALIKE), None)
        if became is None:
            yield ParagraphChange(words, "")
            continue
        yield from (ParagraphChange("", other) for other in left[:became])
        yield ParagraphChange(words, left[became])
        left = left[became + 1 :]
    yield from (ParagraphChange("", other) for other in left)
