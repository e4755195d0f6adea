"""Documents on the disk that are to be added: what each says of itself, and each as a record and a copy."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from hashlib import file_digest
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.edit.transaction import Change
from selfassess.files.reading import open_file, stamp
from selfassess.files.writing import Copy
from selfassess.librarian.change_set import RECORD_KEYS, every_record, mistyped
from selfassess.librarian.kinds import kind_of
from selfassess.librarian.name_reading import NameReading, is_confidential, read_name
from selfassess.librarian.titles import Title, title_of
from selfassess.load.folder import YAML
from selfassess.model.assessment import Record
from selfassess.model.file_names import windows_refuses
from selfassess.project.evidence_files import leads_out
from selfassess.project.project import Project
from selfassess.syntax.emit import Value
from selfassess.syntax.source import find_unprintable, printable_name

LONGEST_NAME, LONGEST_ENDING = 80, 10
LEAST_LETTERS = 2
"""Of a title that may say something."""


class FoundDocument(Struct, frozen=True):
    """A document and what is read of it: its contents to be copied, their SHA-256, its name and its title."""

    path: Path
    copy: Copy
    fingerprint: str
    name: NameReading
    title: Title


class NewFile(Struct, frozen=True):
    """What adding a file means: the keys of its record, the copy of the file, if one is made, and what to say of it."""

    entry: dict[str, Value]
    copy: dict[str, Change]
    remarks: tuple[str, ...] = ()


class HeldDocuments:
    """The documents that the library has, found by their contents."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._by_size: dict[int, list[tuple[Record, Path]]] = {}
        self._by_contents: dict[str, Record] = {}
        for record in every_record(project):
            if file := project.record_files.get(record):
                with suppress(OSError):
                    self._by_size.setdefault(file.stat().st_size, []).append((record, file))

    def record_of(self, document: FoundDocument) -> Record | None:
        """The record whose file has the same contents; only files of the same size are read, each once."""
        for record, file in self._by_size.pop(document.copy.size, ()):
            self._by_contents.setdefault(self._project.fingerprints.of(file), record)
        return self._by_contents.get(document.fingerprint)


def found_document(path: Path, series: Collection[str], council: str, below: Path | None = None) -> FoundDocument:
    """Reads a document; with `below`, its real place is below that folder. Raises OSError."""
    with open_file(path, below) as opened:  # read in pieces, however large it is
        copy, fingerprint = Copy(path, stamp(opened)), file_digest(opened, "sha256").hexdigest()
    name = read_name(path.stem, series)
    return FoundDocument(path, copy, fingerprint, name, title_of(path, name.words, council))


def new_file(
    project: Project, document: FoundDocument, ref: str, title: str = "", category: str = ""
) -> NewFile | Problem:
    """A document as a record under this ref, and a copy unless it is in `evidence/` already.

    An empty `title` is its own.
    """
    path = document.path
    evidence = (project.folder / "evidence").resolve()
    is_inside = path.resolve().is_relative_to(evidence)
    if not is_inside and _is_below(path, evidence):
        return mistyped(f"{printable_name(path.name)} is a link that leads out of evidence/.", "Copy the file itself.")
    name = (
        path.resolve().relative_to(evidence).as_posix()
        if is_inside
        else f"files/{file_name(ref, path, document.name.rest)}"
    )
    if (problem := _unfit_file(name, project)) is not None:
        return problem
    if not is_inside and (project.folder / "evidence" / name).exists():
        return mistyped(
            f"evidence/{name} already exists, with different contents.", "Rename the file, and add it again."
        )
    remarks = [document.title.warning] if document.title.warning and not title else []
    if not is_inside and windows_refuses(path.name):
        called = printable_name(path.name)
        remarks.append(f"Windows does not accept the file name “{called}”, so the copy is called evidence/{name}.")
    entry: dict[str, Value] = {"ref": ref, "title": title or document.title.text}
    assessment = project.assessment
    latest = assessment.as_at if assessment.is_dated else date.max
    facts, doubts = _facts(document, str(entry["title"]), latest)
    entry |= {key: value for key, value in {**facts, "category": category, "file": name}.items() if value}
    entry["reviewed"] = {"sha256": document.fingerprint}
    ordered = {key: entry[key] for key in RECORD_KEYS if key in entry}
    return NewFile(ordered, {} if is_inside else {f"evidence/{name}": Change(None, document.copy)}, (*remarks, *doubts))


def _facts(document: FoundDocument, title: str, latest: date) -> tuple[dict[str, str], list[str]]:
    """What is certain of a document by its name and title, under the keys of its record; and what to look at."""
    dated, doubts = document.name.dated, list[str]()
    if dated is not None and dated > latest:
        doubts.append(f"The date in its name, {dated}, is after {latest}, the date of your document. It is left out.")
        dated = None
    facts = {
        "kind": kind_of(title, document.path.suffix.lower()),
        "dated": dated.isoformat() if dated is not None else "",
        "version": document.name.version,
    }
    if sum(map(str.isalpha, title)) < LEAST_LETTERS:
        doubts.append("Its name and contents give no clear title. Type one into its record.")
    if is_confidential(f"{document.path.parent.name} {document.name.words} {title}"):
        facts["sensitivity"] = "internal"
        doubts.append("It seems to be confidential, so it is marked internal.")
    return facts, doubts


def file_name(ref: str, path: Path, name: str) -> str:
    """The name of a file in the library: its ref, then `name` in lower-case letters, digits and hyphens."""
    words = _plain(name, "-").strip("-")[:LONGEST_NAME].rstrip("-")
    ending = _plain(path.suffix, "")[:LONGEST_ENDING]
    return f"{ref.zfill(3) if ref.isdecimal() else ref}-{words or 'document'}{ending and f'.{ending}'}"


def _is_below(path: Path, folder: Path) -> bool:
    """Whether a file lies below a folder, wherever it leads."""
    return Path(os.path.normpath(Path.cwd() / path)).is_relative_to(folder)


def lies_outside(name: str, project: Project) -> bool:
    """Whether a link leads from a file below evidence/ out of it."""
    return leads_out(name, project.folder / "evidence") or leads_out(f"evidence/{name}", project.folder)


def _plain(text: str, between: str) -> str:
    """Text in lower-case letters and digits, which every computer permits in a name."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", between, letters)


def _unfit_file(name: str, project: Project) -> Problem | None:
    """Why a file below evidence/ cannot be the document of a record."""
    if find_unprintable(name) or "\n" in name:
        return mistyped(
            "The name of this file contains characters that are not text.", "Rename the file, and add it again."
        )
    if windows_refuses(name):
        return mistyped(f"Windows does not accept the file name evidence/{name}.", "Rename the file, and add it again.")
    if name.lower().endswith(YAML) and not name.startswith("files/"):
        return mistyped(f"evidence/{name} contains records. It is not a document.", "Put documents in evidence/files/.")
    if lies_outside(name, project):
        return mistyped(f"A link leads from evidence/{name} out of evidence/.", "Replace the link with a folder.")
    return None
