"""The documents of a folder as records to be confirmed, and then into the library, all of them or none."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Place, Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.files.reading import UnreadableError, is_really_below
from selfassess.librarian.adding import known_refs, next_free, place_for_records, series_in, uncertain
from selfassess.librarian.change_set import RECORD_KEYS, Outcome, mistyped, outcome_of, titled
from selfassess.librarian.documents import FoundDocument, HeldDocuments, NewFile, found_document, new_file
from selfassess.librarian.folder_walk import Skipped, documents_in, name_in, no_document
from selfassess.librarian.name_numbers import series_among
from selfassess.librarian.numbering import Numbered, numbered
from selfassess.model.assessment import Record
from selfassess.model.citation import sort_key
from selfassess.model.framework import Framework
from selfassess.model.number_format import counted
from selfassess.project.project import Project
from selfassess.syntax.emit import Value

ALWAYS = ("file", "reviewed")
"""What a record without a file gets from its document, whatever it says already."""
SHOWN = ("title", "kind", "category", "dated", "version", "sensitivity")
"""What is shown of a record before it is written."""


class ProposedRecord(Struct, frozen=True):
    """A document of a folder, and the record that it would get; `is_new` unless it is for a record without a file."""

    file: str
    new: NewFile
    is_new: bool
    remarks: tuple[str, ...]

    @property
    def ref(self) -> str:
        return str(self.new.entry["ref"])


class Proposal(Struct, frozen=True):
    """What a folder would bring into a library, in the order of the refs, and what would be left out, and why.

    `known` are the refs that were known when it was made.
    """

    records: tuple[ProposedRecord, ...]
    skipped: tuple[Skipped, ...]
    known: frozenset[str]


def propose(project: Project, folder: Path) -> Proposal | Problem:
    """A record for each document below a folder. Nothing is written, and nothing is left open."""
    if (problem := uncertain(project) or _unfit_folder(project, folder)) is not None:
        return problem
    found = documents_in(folder)
    if isinstance(found, Problem):
        return found
    skipped = [*found.skipped]
    documents = _with_own_titles(_without_twins([*_read(project, folder, found.paths, skipped)], folder, skipped))
    known, free = known_refs(project), int(next_free(project))
    records: list[ProposedRecord] = []
    for each in numbered(documents, project.assessment.evidence, known, free):
        file = name_in(each.document.path, folder)
        if each.why_not:
            skipped.append(Skipped(file, each.why_not))
            continue
        new = new_file(project, each.document, each.ref, category=_category(project.assessment.framework, file, folder))
        if isinstance(new, Problem):
            skipped.append(Skipped(file, new.message))
        else:
            records.append(_proposed(file, new, each))
    ordered = sorted(records, key=lambda record: sort_key(record.ref))
    return Proposal(tuple(ordered), tuple(sorted(skipped, key=lambda each: each.file)), frozenset(known))


def add_proposed(project: Project, proposal: Proposal, into: str) -> Outcome:
    """Writes what was proposed, if the library is still as it was then."""
    if proposal.known != known_refs(project):
        return Problem(Place("evidence"), "Somebody has just changed the library.", "Add the folder again.")
    drafts = Drafts(project.folder)
    copies: dict[str, Change] = {}
    added = [record for record in proposal.records if record.is_new]
    report: list[str] = []
    if added:
        draft = place_for_records(project, drafts, into)
        if isinstance(draft, Problem):
            return draft
        for record in added:
            draft.append(record.new.entry)
        report.append(f"Added {counted(len(added), 'record')} to {draft.source.file}.")
    for proposed in proposal.records:
        copies |= proposed.new.copy
        if not proposed.is_new:
            _complete(drafts, project.assessment.evidence[proposed.ref], proposed.new.entry)
    if filled := len(proposal.records) - len(added):
        report.append(f"Added a file to {counted(filled, 'record')} that had none.")
    outcome = outcome_of(drafts, report)
    return outcome if isinstance(outcome, Problem) else replace(outcome, changes={**copies, **outcome.changes})


def _complete(drafts: Drafts, record: Record, entry: Mapping[str, Value]) -> None:
    """Types into a record what it lacks, its file before all."""
    node, draft = drafts.mapping(record.node), drafts.of(record.node.source.file)
    for key, value in entry.items():
        if key in ALWAYS or getattr(record, key) is None:
            draft.put(node, key, value, RECORD_KEYS)


def _unfit_folder(project: Project, folder: Path) -> Problem | None:
    """Why no documents can be added from a folder: it holds the project's own files."""
    inside, content = Path(os.path.realpath(project.folder)), project.folder / "content"
    if inside.is_relative_to(os.path.realpath(folder)) or is_really_below(folder, content):
        return mistyped("This folder contains the files of the project itself.", "Name the folder of your documents.")
    return None


def _read(project: Project, folder: Path, paths: Sequence[Path], skipped: list[Skipped]) -> Iterator[FoundDocument]:
    """Each document that the library does not have; why others are skipped is added to `skipped`."""
    series = series_in(project) | series_among([path.stem for path in paths])
    held, below = HeldDocuments(project), Path(os.path.realpath(folder))
    for path in paths:
        file = name_in(path, folder)
        if why := no_document(path):
            skipped.append(Skipped(file, why))
            continue
        try:
            document = found_document(path, series, project.assessment.council, below)
        except UnreadableError as error:
            skipped.append(Skipped(file, f"{error.strerror}."))
            continue
        record = held.record_of(document)
        if record is not None:
            skipped.append(Skipped(file, f"it is already the file of record {titled(record)}.", record.ref))
        else:
            yield document


def _without_twins(documents: Sequence[FoundDocument], folder: Path, skipped: list[Skipped]) -> list[FoundDocument]:
    """One document of those with the same contents: the first whose name has a number, or else the first."""
    kept: dict[str, FoundDocument] = {}
    for document in documents:
        other = kept.get(document.fingerprint)
        if other is None or (other.name.number is None and document.name.number is not None):
            kept[document.fingerprint] = document
    for document in documents:
        if (twin := kept[document.fingerprint]) is not document:
            why = f"it has the same contents as {name_in(twin.path, folder)}."
            skipped.append(Skipped(name_in(document.path, folder), why))
    return [document for document in documents if kept[document.fingerprint] is document]


def _with_own_titles(documents: Sequence[FoundDocument]) -> list[FoundDocument]:
    """The documents, each with the words of its name for a title that several have: it is their template's."""
    given = Counter(document.title.text.lower() for document in documents if document.title.is_given)
    return [
        replace(document, title=replace(document.title, text=document.name.words, is_given=False))
        if document.title.is_given and given[document.title.text.lower()] > 1
        else document
        for document in documents
    ]


def _category(framework: Framework, file: str, folder: Path) -> str:
    """The category that a folder on the way to a document is called, the nearest first; empty if there is none."""
    names: Mapping[str, str] = {
        _words(name): str(category.category)
        for category in framework.categories
        for name in (category.name, category.category)
    }
    way = [*Path(file).parts[-2::-1], Path(os.path.realpath(folder)).name]
    return next((names[words] for words in map(_words, way) if words in names), "")


def _words(name: str) -> str:
    """The words of a folder or category in small letters: `01_People’s experience` is “peoples experience”."""
    return " ".join(re.sub(r"[\W_]+", " ", re.sub(r"['’]|\A[\d\W_]+", "", name.lower())).split())


def _proposed(file: str, new: NewFile, each: Numbered) -> ProposedRecord:
    if each.record is None:
        return ProposedRecord(file, new, True, (*each.remarks, *new.remarks))
    own = {key: str(value) for key in SHOWN if (value := getattr(each.record, key)) is not None}
    entry = {**new.entry, **own}
    return ProposedRecord(file, replace(new, entry=entry), False, each.remarks)
