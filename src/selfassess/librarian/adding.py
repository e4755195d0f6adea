"""A new document in the library: a record with the next free ref, a title and a fingerprint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import file_digest
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.files.reading import open_file, stamp
from selfassess.files.writing import Copy
from selfassess.librarian.change_set import ChangeSet, Outcome, mistyped, outcome_of, titled, unfit_ref
from selfassess.librarian.titles import NUMBER, own_ref, title_of, title_of_name
from selfassess.load.folder import YAML
from selfassess.model.assessment import Record
from selfassess.model.web_address import is_address
from selfassess.project.evidence_files import leads_out
from selfassess.project.project import Project
from selfassess.project.references import named as refs_in_use
from selfassess.syntax.draft import Draft
from selfassess.syntax.emit import Value
from selfassess.syntax.nodes import Sequence
from selfassess.syntax.source import UNPRINTABLE

LIBRARY = "evidence/library.yaml"
FILES = "evidence/files"
LONGEST_NAME = 80


class NewFile(Struct, frozen=True):
    """What adding a file means: the keys of its record, and the copy of the file, if one is made."""

    entry: dict[str, Value]
    copy: dict[str, Change]


def add_file(project: Project, path: Path, title: str, ref: str, into: str) -> Outcome:
    """Adds a record for a file, and a copy of the file if it is outside `evidence/`.

    An empty `title` is taken from the file. An empty `ref` is the number that its name begins with, if that is free,
    or else the next free one. An empty `into` is the library's main file. Raises OSError.
    """
    if (problem := _unfit_ref(project, ref)) is not None:
        return problem
    new = _new_file(project, path, title, ref or own_ref(path.stem, _refs(project)) or next_free(project))
    return new if isinstance(new, Problem) else _with_records(project, [new], into)


def add_folder(project: Project, folder: Path, into: str) -> Outcome:
    """Adds a record for each file below a folder, as `add_file` does; those that cannot be added are reported.

    Hidden files and those that Office and Windows lay beside documents are left out. Raises OSError.
    """
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file() and not _is_litter(path, folder)]
    refs = _refs(project)
    own = {path: own_ref(path.stem, refs) for path in paths}
    taken: set[str] = set()
    last = max(int(ref) for ref in (*filter(str.isdecimal, own.values()), str(int(next_free(project)) - 1)))
    added: dict[str, NewFile] = {}
    skipped: list[str] = []
    for path in paths:
        ref = own[path] if own[path] not in taken else ""
        new = _new_file(project, path, "", ref or str(last + 1))
        fingerprint = "" if isinstance(new, Problem) else str(new.entry["reviewed"])
        name = path.relative_to(folder).as_posix()
        if isinstance(new, Problem):
            skipped.append(f"Skipped {name}: {new.message}")
        elif fingerprint in added:
            skipped.append(f"Skipped {name}: it is the same document as {added[fingerprint].entry['ref']}.")
        else:
            added[fingerprint] = new
            taken.add(ref)
            last += not ref
    outcome = _with_records(project, list(added.values()), into)
    return replace(outcome, report=(*outcome.report, *skipped)) if isinstance(outcome, ChangeSet) else outcome


def _is_litter(path: Path, folder: Path) -> bool:
    """Whether a file is no document: hidden, or laid beside documents by Office, Windows or a Mac."""
    steps = path.relative_to(folder).parts
    return any(step.startswith((".", "~$")) for step in steps) or path.name.lower() in ("thumbs.db", "desktop.ini")


def _new_file(project: Project, path: Path, title: str, ref: str) -> NewFile | Problem:
    copy, fingerprint = _measured(path)
    for record in _records(project):
        file = project.record_files.get(record)
        # The size is compared first: a fingerprint means reading the whole file.
        if file and file.stat().st_size == copy.size and project.fingerprints.of(file) == fingerprint:
            return _already_there(record)
    evidence = (project.folder / "evidence").resolve()
    is_inside = path.resolve().is_relative_to(evidence)
    name = path.resolve().relative_to(evidence).as_posix() if is_inside else f"files/{_file_name(ref, path)}"
    if (problem := _unfit_file(name, project)) is not None:
        return problem
    if not is_inside and (project.folder / "evidence" / name).exists():
        return mistyped(
            f"evidence/{name} already exists, with different contents.", "Rename the file, and add it again."
        )
    title = title or title_of(path)
    entry: dict[str, Value] = {"ref": ref, "title": title, "file": name, "reviewed": {"sha256": fingerprint}}
    return NewFile(entry, {} if is_inside else {f"evidence/{name}": Change(None, copy)})


def _measured(path: Path) -> tuple[Copy, str]:
    """A document as it is to be copied, and its SHA-256; read in pieces, however large it is. Raises OSError."""
    with open_file(path) as opened:
        return Copy(path, stamp(opened)), file_digest(opened, "sha256").hexdigest()


def add_address(project: Project, url: str, title: str, ref: str, into: str) -> Outcome:
    """Adds a record for a web address, which is not visited: an empty `title` is made from the address itself."""
    if not is_address(url):
        return mistyped(f"“{url}” is not a valid web address.", "Copy it from the address bar of your browser.")
    for record in _records(project):
        if record.url and record.url.rstrip("/") == url.rstrip("/"):
            return _already_there(record)
    if (problem := _unfit_ref(project, ref)) is not None:
        return problem
    entry: dict[str, Value] = {"ref": ref or next_free(project), "title": title or _title_of_address(url), "url": url}
    return _with_records(project, [NewFile(entry, {})], into)


def next_free(project: Project) -> str:
    """The number above every number that a record has, or that something cites though no record has it yet."""
    used = {str(ref) for record in _records(project) for ref in (record.ref, record.superseded_by) if ref}
    used |= refs_in_use(project, project.all_passages)
    return str(max((int(ref) for ref in used if ref.isdecimal()), default=0) + 1)


def place_for_records(project: Project, drafts: Drafts, into: str) -> Draft | Problem:
    """The draft of the file that new records are added to: the one named, or else the library's main file."""
    file = into or _main_file(project)
    name = file.removeprefix("evidence/")
    is_yaml = file.startswith("evidence/") and name.endswith(YAML) and not file.startswith(f"{FILES}/")
    if not is_yaml or not _is_plain(name) or _lies_outside(name, project):
        return mistyped(f"{file} cannot contain records.", "Name a file in evidence/, as in evidence/carers.yaml.")
    draft = drafts.of(file)
    if draft.root is not None and not isinstance(draft.root, Sequence):
        return mistyped(f"{file} contains a single record, not a list.", "Name another file with --into.")
    return draft


def _records(project: Project) -> Iterator[Record]:
    """Every record, those too whose ref another record has."""
    yield from project.assessment.evidence.values()
    yield from (repeat.again for repeat in project.assessment.repeated if isinstance(repeat.again, Record))


def _refs(project: Project) -> set[str]:
    return {str(record.ref) for record in _records(project)}


def _already_there(record: Record) -> Problem:
    return mistyped(f"This document is already record {titled(record)}.", f"Cite it as (Ref {record.ref}).")


def _unfit_ref(project: Project, ref: str) -> Problem | None:
    hint = f"The next free number is {next_free(project)}."
    return unfit_ref(ref, _records(project), hint) if ref else None


def _unfit_file(name: str, project: Project) -> Problem | None:
    """Why a file below evidence/ cannot be the document of a record."""
    if UNPRINTABLE.search(name) or "\n" in name:
        return mistyped(
            "The name of this file contains characters that are not text.", "Rename the file, and add it again."
        )
    if name.lower().endswith(YAML) and not name.startswith("files/"):
        return mistyped(f"evidence/{name} contains records. It is not a document.", "Put documents in evidence/files/.")
    if _lies_outside(name, project):
        return mistyped(f"A link leads from evidence/{name} out of evidence/.", "Replace the link with a folder.")
    return None


def _lies_outside(name: str, project: Project) -> bool:
    return leads_out(name, project.folder / "evidence") or leads_out(f"evidence/{name}", project.folder)


def _with_records(project: Project, files: Iterable[NewFile], into: str) -> Outcome:
    drafts = Drafts(project.folder)
    draft = place_for_records(project, drafts, into)
    if isinstance(draft, Problem):
        return draft
    report: list[str] = []
    copies: dict[str, Change] = {}
    for file in files:
        draft.append(file.entry)
        copies |= file.copy
        report.append(f"Record {file.entry['ref']}, “{file.entry['title']}”, is added to {draft.source.file}.")
    outcome = outcome_of(drafts, report)
    return replace(outcome, changes={**copies, **outcome.changes}) if isinstance(outcome, ChangeSet) else outcome


def _is_plain(name: str) -> bool:
    """True for a path of printable characters in its normal form, with no folder that is named like a YAML file."""
    path = PurePosixPath(name)
    is_text = not UNPRINTABLE.search(name) and len(name.splitlines()) == 1
    return is_text and path.as_posix() == name and not any(str(parent).endswith(YAML) for parent in path.parents)


def _main_file(project: Project) -> str:
    """The file for new records: library.yaml, or else the list that has the highest number."""
    if (project.folder / LIBRARY).exists():
        return LIBRARY
    listed = [record for record in _records(project) if record.node.parent is not None and record.ref.isdecimal()]
    last = max(listed, key=lambda record: int(record.ref), default=None)
    return last.node.source.file if last is not None else LIBRARY


def _file_name(ref: str, path: Path) -> str:
    """The name of a file in the library: its ref, then its own name in lower-case letters, digits and hyphens."""
    name = NUMBER.sub("", path.stem)
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")[:LONGEST_NAME].rstrip("-")
    return f"{ref.zfill(3) if ref.isdecimal() else ref}-{short or 'document'}{path.suffix.lower()}"


def _title_of_address(url: str) -> str:
    """The last step of an address in words; the name of its website, if the step has too few letters."""
    parts = urlsplit(url)
    step = PurePosixPath(unquote(parts.path)).stem
    return title_of_name(step) if re.search(r"[^\W\d_]{3}", step) else (parts.hostname or url)
