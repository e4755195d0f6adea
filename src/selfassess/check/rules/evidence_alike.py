from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import normpath

from selfassess.diagnostics import Diagnostic
from selfassess.fingerprints import Fingerprints
from selfassess.model import Record

from ..engine import Subject
from ..records import current, held


def evidence_alike(subject: Subject) -> Iterator[Diagnostic]:
    """Two records with the same file, the same web address, or files with the same contents.

    Readers take them for two documents. Keep one record and cite that one, or correct the file or address
    of the other. Superseded and withdrawn records are left alone.

    Fails:
        # evidence/more.yaml
        ref: 2
        title: Survey of visits in autumn
        category: voices
        file: files/survey.txt
        unused: Held for the visit.

    Passes:
        # evidence/more.yaml
        ref: 2
        title: Survey of visits in autumn
        category: voices
        file: files/autumn.txt
        unused: Held for the visit.

        # evidence/files/autumn.txt
        Survey of visits in autumn, Smallshire, an invented council.
    """
    records = current(subject.assessment)
    files = {str(each.ref): path for each in records if (path := held(each, subject)) is not None}
    shared = _sizes_shared(files)
    first: dict[tuple[str, str], Record] = {}
    for record in records:
        for what, mark in _marks(record, files.get(record.ref), shared, subject.fingerprints):
            earlier = first.setdefault((what, mark), record)
            if earlier is not record:
                message = (
                    f"Record {record.ref}, “{record.title}”, has the same {what} as {earlier.ref}, “{earlier.title}”."
                )
                yield Diagnostic(
                    record.at(_KEYS[what]), message, f"Keep one of them, or correct the {what}.", record.ref
                )
                break


_KEYS = {"file": "file", "web address": "url", "contents": "file"}


def _marks(
    record: Record, path: Path | None, shared: Mapping[int, set[str]], fingerprints: Fingerprints
) -> Iterator[tuple[str, str]]:
    """What no two records should share."""
    if record.file and path is not None:
        yield "file", normpath(record.file)
    if record.url:
        yield "web address", record.url.rstrip("/")
    contents = fingerprints.of(path) if path is not None and len(shared[path.stat().st_size]) > 1 else ""
    if contents:
        yield "contents", contents


def _sizes_shared(files: Mapping[str, Path]) -> dict[int, set[str]]:
    """The names of the files of each size: only those of one size can have the same contents."""
    found: dict[int, set[str]] = {}
    for path in files.values():
        found.setdefault(path.stat().st_size, set()).add(normpath(path))
    return found
