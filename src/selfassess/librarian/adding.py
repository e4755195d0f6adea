"""A document into the library: a record with the next free ref, its title and its fingerprint."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.librarian.change_set import Proposal, Refusal, named, proposed, sentence
from selfassess.librarian.titles import NUMBER, title_of, title_of_name
from selfassess.load.folder import YAML
from selfassess.model.assessment import Record
from selfassess.model.citation import REF_ALONE
from selfassess.model.web_address import is_address
from selfassess.project.evidence_files import leads_out
from selfassess.project.project import Project
from selfassess.project.references import named as named_refs
from selfassess.syntax.draft import Draft
from selfassess.syntax.emit import Value
from selfassess.syntax.nodes import Sequence
from selfassess.syntax.source import UNPRINTABLE

LIBRARY = "evidence/library.yaml"
FILES = "evidence/files"
LONGEST = 80


def add_file(project: Project, path: Path, title: str, ref: str, into: str) -> Proposal | Refusal:
    """A record for a file, which is copied into the library where it is not there yet; blanks are worked out."""
    content = path.read_bytes()
    fingerprint = sha256(content).hexdigest()
    again = next((each for each in _records(project) if _is_held_by(each, fingerprint, len(content), project)), None)
    refused = _refused(project, ref, again)
    if refused is not None:
        return refused
    ref = ref or next_free(project)
    evidence = (project.folder / "evidence").resolve()
    is_inside = path.resolve().is_relative_to(evidence)
    file = path.resolve().relative_to(evidence).as_posix() if is_inside else f"files/{_file_name(ref, path)}"
    refused = _no_document(file, project)
    if refused is not None:
        return refused
    if not is_inside and (project.folder / "evidence" / file).exists():
        return Refusal(f"evidence/{file} is there already, with other contents.", "Rename the file, and add it again.")
    entry: dict[str, Value] = {"ref": ref, "title": title or title_of(path), "file": file}
    entry["reviewed"] = {"sha256": fingerprint}
    copied = {} if is_inside else {f"evidence/{file}": Change(None, content)}
    return _added(project, entry, into, copied)


def add_address(project: Project, url: str, title: str, ref: str, into: str) -> Proposal | Refusal:
    """A record for a web address, which is not asked: where no title is given, the address itself suggests one."""
    if not is_address(url):
        return Refusal(f"“{url}” is no web address.", "Copy it from the address line of the browser.")
    again = next((each for each in _records(project) if each.url and each.url.rstrip("/") == url.rstrip("/")), None)
    refused = _refused(project, ref, again)
    if refused is not None:
        return refused
    entry: dict[str, Value] = {"ref": ref or next_free(project), "title": title or _title_of_address(url), "url": url}
    return _added(project, entry, into, {})


def next_free(project: Project) -> str:
    """The number above every number that a record has, or that something cites though no record has it yet."""
    used = {str(ref) for each in _records(project) for ref in (each.ref, each.superseded_by) if ref}
    used |= named_refs(project, project.all_passages)
    return str(max((int(ref) for ref in used if ref.isdecimal()), default=0) + 1)


def _records(project: Project) -> Iterator[Record]:
    yield from project.assessment.evidence.values()
    yield from (each.again for each in project.assessment.repeated if isinstance(each.again, Record))


def _is_held_by(record: Record, fingerprint: str, size: int, project: Project) -> bool:
    path = project.record_files.get(record)
    return path is not None and path.stat().st_size == size and project.fingerprints.of(path) == fingerprint


def _no_document(file: str, project: Project) -> Refusal | None:
    """The refusal of a place below evidence/ that can hold no document."""
    if UNPRINTABLE.search(file) or "\n" in file:
        return Refusal("The name of this file holds signs that are no text.", "Rename the file, and add it again.")
    if file.lower().endswith(YAML) and not file.startswith("files/"):
        return Refusal(f"evidence/{file} holds records, and is no document.", "Put documents in evidence/files/.")
    if _lies_outside(file, project):
        return Refusal(f"A link leads from evidence/{file} out of evidence/.", "Put a folder in place of the link.")
    return None


def _lies_outside(name: str, project: Project) -> bool:
    return leads_out(name, project.folder / "evidence") or leads_out(f"evidence/{name}", project.folder)


def _refused(project: Project, ref: str, again: Record | None) -> Refusal | None:
    if again is not None:
        return Refusal(sentence(f"{named(again)}, is this document already."), f"Cite it as (Ref {again.ref}).")
    if ref and not REF_ALONE.match(ref):
        return Refusal(f"“{ref}” is no reference.", "Write a number, or a series in capitals and a number, as in IR10.")
    taken = next((each for each in _records(project) if each.ref == ref), None)
    hint = f"The next free number is {next_free(project)}."
    return Refusal(sentence(f"{named(taken)}, has that ref already."), hint) if taken is not None else None


def _added(project: Project, entry: dict[str, Value], into: str, copied: dict[str, Change]) -> Proposal | Refusal:
    drafts = Drafts(project.folder)
    draft = place_for_records(project, drafts, into)
    if isinstance(draft, Refusal):
        return draft
    draft.append(entry)
    outcome = proposed(drafts, [f"Record {entry['ref']}, “{entry['title']}”, is added to {draft.source.file}."])
    return replace(outcome, changes={**copied, **outcome.changes}) if isinstance(outcome, Proposal) else outcome


def place_for_records(project: Project, drafts: Drafts, into: str) -> Draft | Refusal:
    """The draft of the file that new records are added to: the one that was named, else the library's own."""
    file = into or _library(project)
    if not _may_hold_records(file, project):
        return Refusal(f"{file} is no place for records.", "Name a file below evidence/, as in evidence/carers.yaml.")
    draft = drafts.of(file)
    if draft.root is not None and not isinstance(draft.root, Sequence):
        return Refusal(f"{file} holds a single record, not a list.", "Name another file with --into.")
    return draft


def _may_hold_records(file: str, project: Project) -> bool:
    name = file.removeprefix("evidence/")
    is_yaml = file.startswith("evidence/") and name.endswith(YAML) and not file.startswith(f"{FILES}/")
    return is_yaml and _is_plain(name) and not _lies_outside(name, project)


def _is_plain(name: str) -> bool:
    """Whether a name is all text, written in the one way, and calls no folder as files of records are called."""
    path = PurePosixPath(name)
    is_text = not UNPRINTABLE.search(name) and len(name.splitlines()) == 1
    return is_text and path.as_posix() == name and not any(str(each).endswith(YAML) for each in path.parents)


def _library(project: Project) -> str:
    """The file for new records: library.yaml, else the one with the highest number in a list."""
    if (project.folder / LIBRARY).exists():
        return LIBRARY
    listed = [each for each in _records(project) if each.node.parent is not None and each.ref.isdecimal()]
    last = max(listed, key=lambda each: int(each.ref), default=None)
    return last.node.source.file if last is not None else LIBRARY


def _file_name(ref: str, path: Path) -> str:
    """The name of a file in the library: its ref, then its own name in small letters, digits and hyphens."""
    own = NUMBER.sub("", path.stem)
    plain = unicodedata.normalize("NFKD", own).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].rstrip("-")
    return f"{ref.zfill(3) if ref.isdecimal() else ref}-{words or 'document'}{path.suffix.lower()}"


def _title_of_address(url: str) -> str:
    """The last step of an address in words, else the name of its website."""
    parts = urlsplit(url)
    step = PurePosixPath(unquote(parts.path)).stem
    return title_of_name(step) if re.search(r"[^\W\d_]{3}", step) else (parts.hostname or url)
