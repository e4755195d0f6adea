from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import normpath

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.project.fingerprints import Fingerprints
from selfassess.project.project import Project
from selfassess.project.records import current


def evidence_alike(project: Project) -> Iterator[Problem]:
    """Two records with the same file, the same web address, or files with the same contents.

    Readers think they are two different documents. Keep one record and cite it everywhere, or correct the file or
    address of the other. Superseded and withdrawn records are not checked.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Waiting times in October
        file: files/003-assessment-waiting-times.csv
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Waiting times in October
        file: files/096-waiting-times.txt
        unused: Held for the site visit

        # evidence/files/096-waiting-times.txt
        Waiting times in October.
    """
    records = current(project.assessment)
    files = {str(record.ref): path for record in records if (path := project.record_files.get(record)) is not None}
    shared = _sizes_shared(files)
    first: dict[tuple[str, str], Record] = {}
    for record in records:
        path = files.get(record.ref)
        if path is not None and record.reviewed is None and _is_unread(path, shared, project.fingerprints):
            what = f"The file “{record.file}” of record {record.ref}, “{record.title}”,"
            message = f"{what} cannot be opened, so it cannot be compared with the files of other records."
            yield Problem(
                record.at("file"), message, "Check that you have permission to open it.", record.ref, is_system=True
            )
        for what, mark in _marks(record, path, shared, project.fingerprints):
            earlier = first.setdefault((what, mark), record)
            if earlier is not record and not _is_changed(record, path, project.fingerprints):
                message = (
                    f"Record {record.ref}, “{record.title}”, has the same {what} as {earlier.ref}, “{earlier.title}”."
                )
                key, hint = _FIXES[what]
                yield Problem(record.at(key), message, hint, record.ref)
                break


def _is_unread(path: Path, shared: Mapping[int, set[str]], fingerprints: Fingerprints) -> bool:
    """Whether the contents of a file that must be compared cannot be read."""
    return len(shared[path.stat().st_size]) > 1 and not fingerprints.of(path)


_FIXES = {
    "file": ("file", "Remove one of the two records, or correct the name of the file."),
    "web address": ("url", "Remove one of the two records, or correct the web address."),
    "contents": ("file", "Remove one of the two records, or replace one of the files with the right one."),
}


def _marks(
    record: Record, path: Path | None, shared: Mapping[int, set[str]], fingerprints: Fingerprints
) -> Iterator[tuple[str, str]]:
    """What no two records should share."""
    if record.file and path is not None:
        yield "file", normpath(record.file)
    if record.url:
        yield "web address", _page(record.url)
    contents = fingerprints.of(path) if path is not None and len(shared[path.stat().st_size]) > 1 else ""
    if contents:
        yield "contents", contents


def _is_changed(record: Record, path: Path | None, fingerprints: Fingerprints) -> bool:
    """Whether it was another file that somebody reviewed, of which another finding tells."""
    read = record.reviewed.sha256 if record.reviewed is not None else None
    return read is not None and path is not None and fingerprints.of(path) != read.lower()


def _page(url: str) -> str:
    """What one page is reached by: capitals of the website, http for https and a last stroke make no difference."""
    scheme, colon, rest = url.rstrip("/").partition("://")
    if not colon:
        return url
    website, stroke, path = rest.partition("/")
    return f"{scheme.lower().removesuffix('s')}://{website.lower()}{stroke}{path}"


def _sizes_shared(files: Mapping[str, Path]) -> dict[int, set[str]]:
    """The names of the files of each size: only those of one size can have the same contents."""
    sizes: dict[int, set[str]] = {}
    for path in files.values():
        sizes.setdefault(path.stat().st_size, set()).add(normpath(path))
    return sizes
