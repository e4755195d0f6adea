"""Documents on the disk that are to be added: which there are in a folder, and each as a record and a copy."""

from __future__ import annotations

import os
import re
import unicodedata
from hashlib import file_digest
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.edit.transaction import Change
from selfassess.files.reading import open_file, stamp
from selfassess.files.writing import Copy
from selfassess.librarian.change_set import already_there, every_record, mistyped
from selfassess.librarian.titles import NUMBER, title_of
from selfassess.load.folder import YAML
from selfassess.model.file_names import windows_refuses
from selfassess.project.evidence_files import leads_out
from selfassess.project.project import Project
from selfassess.syntax.emit import Value
from selfassess.syntax.source import find_unprintable, printable, printable_name

LONGEST_NAME, LONGEST_ENDING = 80, 10
MOST_FILES, MOST_ENTRIES = 2000, 100_000
"""The most documents that are added at once, and the most files and folders that are looked at to find them."""


class NewFile(Struct, frozen=True):
    """What adding a file means: the keys of its record, the copy of the file, if one is made, and what to say of it."""

    entry: dict[str, Value]
    copy: dict[str, Change]
    remarks: tuple[str, ...] = ()


class Found(Struct, frozen=True):
    """The documents below a folder in alphabetical order, and why others are skipped."""

    paths: tuple[Path, ...]
    skipped: tuple[str, ...]


def documents_in(folder: Path) -> Found | Problem:
    """The documents below a folder, without hidden files and those that Office and Windows lay beside documents.

    Links to folders are not followed. What cannot be opened is skipped.
    """
    paths: list[Path] = []
    skipped: list[str] = []
    entries = 0

    def closed(error: OSError) -> None:
        skipped.append(f"Skipped {_called(Path(error.filename), folder)}: {error.strerror or 'it cannot be opened'}.")

    for top, folders, files in os.walk(folder, onerror=closed):
        entries += len(folders) + len(files)
        paths += [Path(top, name) for name in files if not _is_litter(name)]
        if len(paths) > MOST_FILES or entries > MOST_ENTRIES:
            message = f"This folder has more than {MOST_FILES:,} documents."
            return mistyped(message, "Add the folders in it one by one.")
        folders[:] = [name for name in folders if not _is_litter(name)]
        links = [Path(top, name) for name in folders if Path(top, name).is_symlink()]
        skipped += [f"Skipped {_called(link, folder)}: it is a link to a folder." for link in links]
    return Found(tuple(sorted(paths)), tuple(skipped))


def skipped(path: Path, folder: Path, why: str) -> str:
    """The line that says why a file of a folder is not added."""
    return f"Skipped {_called(path, folder)}: {why}"


def new_file(project: Project, path: Path, title: str, ref: str, below: Path | None = None) -> NewFile | Problem:
    """A document as a record under this ref, and a copy unless it is in `evidence/` already.

    With `below`, its real place is below that folder. Raises OSError.
    """
    copy, fingerprint = _measured(path, below)
    for record in every_record(project):
        file = project.record_files.get(record)
        # The size is compared first: a fingerprint means reading the whole file.
        if file and file.stat().st_size == copy.size and project.fingerprints.of(file) == fingerprint:
            return already_there(record)
    evidence = (project.folder / "evidence").resolve()
    is_inside = path.resolve().is_relative_to(evidence)
    if not is_inside and _is_below(path, evidence):
        return mistyped(f"{printable(path.name)} is a link that leads out of evidence/.", "Copy the file itself.")
    name = path.resolve().relative_to(evidence).as_posix() if is_inside else f"files/{file_name(ref, path)}"
    if (problem := _unfit_file(name, project)) is not None:
        return problem
    if not is_inside and (project.folder / "evidence" / name).exists():
        return mistyped(
            f"evidence/{name} already exists, with different contents.", "Rename the file, and add it again."
        )
    read = title_of(path)
    remarks = [read.warning] if read.warning and not title else []
    if not is_inside and windows_refuses(path.name):
        remarks.append(
            f"Windows does not accept the file name “{printable(path.name)}”, so the copy is called evidence/{name}."
        )
    entry: dict[str, Value] = {
        "ref": ref, "title": title or read.text, "file": name, "reviewed": {"sha256": fingerprint}
    }  # fmt: skip
    return NewFile(entry, {} if is_inside else {f"evidence/{name}": Change(None, copy)}, tuple(remarks))


def file_name(ref: str, path: Path) -> str:
    """The name of a file in the library: its ref, then its own name in lower-case letters, digits and hyphens."""
    name = _plain(NUMBER.sub("", path.stem), "-").strip("-")[:LONGEST_NAME].rstrip("-")
    ending = _plain(path.suffix, "")[:LONGEST_ENDING]
    return f"{ref.zfill(3) if ref.isdecimal() else ref}-{name or 'document'}{ending and f'.{ending}'}"


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


def _measured(path: Path, below: Path | None) -> tuple[Copy, str]:
    """A document as it is to be copied, and its SHA-256; read in pieces, however large it is. Raises OSError."""
    with open_file(path, below) as opened:
        return Copy(path, stamp(opened)), file_digest(opened, "sha256").hexdigest()


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


def _is_litter(name: str) -> bool:
    """Whether a file or folder is no document: hidden, or laid beside documents by Office, Windows or a Mac."""
    return name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini")


def _called(path: Path, folder: Path) -> str:
    return printable_name(path.relative_to(folder).as_posix())
