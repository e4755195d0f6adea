"""A new document in the library: a record with the next free ref, a title and a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.librarian.change_set import (
    ChangeSet,
    Outcome,
    already_there,
    every_record,
    mistyped,
    outcome_of,
    unfit_ref,
)
from selfassess.librarian.documents import HeldDocuments, NewFile, found_document, lies_outside, new_file
from selfassess.librarian.name_numbers import alike_refs, meant_ref
from selfassess.librarian.name_reading import read_name
from selfassess.librarian.titles import shortened
from selfassess.load.folder import YAML
from selfassess.model.assessment import Record
from selfassess.model.citation import GROUP, read_group, ref_parts
from selfassess.model.web_address import is_address, login_of
from selfassess.project.misplaced_files import misplaced
from selfassess.project.project import Project
from selfassess.project.references import named as refs_in_use
from selfassess.syntax.draft import Draft
from selfassess.syntax.emit import Value
from selfassess.syntax.nodes import Sequence
from selfassess.syntax.source import find_unprintable

LIBRARY = "evidence/library.yaml"
FILES = "evidence/files"
READ = ("kind", "dated", "version", "sensitivity")


def add_file(project: Project, path: Path, title: str, ref: str, into: str) -> Outcome:
    """Adds a record for a file, and a copy of the file if it is outside `evidence/`.

    An empty `title` is taken from the file. An empty `ref` is the number in its name, if that is free, or else the next
    free one. An empty `into` is the library's main file. Raises OSError.
    """
    if (problem := _unfit_ref(project, ref) if ref else uncertain(project)) is not None:
        return problem
    document = found_document(path, series_in(project), project.assessment.council)
    if (record := HeldDocuments(project).record_of(document)) is not None:
        return already_there(record)
    own = meant_ref(document.name.number, alike_refs(known_refs(project))) if document.name.number is not None else ""
    new = new_file(project, document, ref or (own if own not in _refs(project) else "") or next_free(project), title)
    return new if isinstance(new, Problem) else with_records(project, [new], into)


def add_address(project: Project, url: str, title: str, ref: str, into: str) -> Outcome:
    """Adds a record for a web address, which is not visited: an empty `title` is made from the address itself."""
    if not is_address(url):
        return mistyped(f"“{url}” is not a valid web address.", "Copy it from the address bar of your browser.")
    if login_of(url):
        hint = "Add the address without them, and change the password if there is one."
        return mistyped("This web address contains a user name or password.", hint)
    for record in every_record(project):
        if record.url and record.url.rstrip("/") == url.rstrip("/"):
            return already_there(record)
    if (problem := _unfit_ref(project, ref) if ref else uncertain(project)) is not None:
        return problem
    entry: dict[str, Value] = {"ref": ref or next_free(project), "title": title or _title_of_address(url), "url": url}
    return with_records(project, [NewFile(entry, {})], into)


def next_free(project: Project) -> str:
    """The number above every number that a record has, or that something cites though no record has it yet."""
    used = {str(ref) for record in every_record(project) for ref in (record.ref, record.superseded_by) if ref}
    used |= refs_in_use(project, project.all_passages)
    for file in misplaced(project):
        used |= {item.ref for group in GROUP.finditer(project.files.text(file)) for item in read_group(group[0])}
    plain_numbers = (parts.number for parts in map(ref_parts, used) if parts.number and not parts.series)
    return str(max(map(int, plain_numbers), default=0) + 1)


def known_refs(project: Project) -> set[str]:
    """Every ref that a record has or something cites."""
    return _refs(project) | refs_in_use(project, project.all_passages)


def series_in(project: Project) -> set[str]:
    """The letters that refs of this project begin with."""
    return {ref_parts(ref).series for ref in known_refs(project)} - {""}


def uncertain(project: Project) -> Problem | None:
    """What hides citations, so that a number chosen for a record could be one that a text cites."""
    repeated = [repeat.again for repeat in project.assessment.repeated if not isinstance(repeat.again, Record)]
    hidden = next(iter([*repeated, *project.assessment.unknown]), None)
    if hidden is None:
        return None
    message = "Something in the project appears twice, or does not belong to it, so it may hide references."
    hint = "Run “selfassess check” and fix this first, or add one document and choose its number with --ref."
    return Problem(hidden.node.place, message, hint)


def place_for_records(project: Project, drafts: Drafts, into: str) -> Draft | Problem:
    """The draft of the file that new records are added to: the one named, or else the library's main file."""
    file = into or _main_file(project)
    name = file.removeprefix("evidence/")
    is_yaml = file.startswith("evidence/") and name.endswith(YAML) and not file.startswith(f"{FILES}/")
    if not is_yaml or not _is_plain(name) or lies_outside(name, project):
        return mistyped(f"{file} cannot contain records.", "Name a file in evidence/, as in evidence/carers.yaml.")
    draft = drafts.of(file)
    for record in every_record(project):
        if record.node.source.file == file:
            drafts.same(record.node)  # and so every number in it is still known
            break
    if draft.root is not None and not isinstance(draft.root, Sequence):
        return mistyped(f"{file} contains a single record, not a list.", "Name another file with --into.")
    return draft


def _refs(project: Project) -> set[str]:
    return {str(record.ref) for record in every_record(project)}


def _unfit_ref(project: Project, ref: str) -> Problem | None:
    hint = f"The next free number is {next_free(project)}."
    return unfit_ref(ref, every_record(project), hint)


def with_records(project: Project, files: Iterable[NewFile], into: str) -> Outcome:
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
        report += _filled_in(file)
        report += file.remarks
    outcome = outcome_of(drafts, report)
    return replace(outcome, changes={**copies, **outcome.changes}) if isinstance(outcome, ChangeSet) else outcome


def _filled_in(file: NewFile) -> Iterator[str]:
    """What was read of the name and title of a document, for whoever adds it to look at."""
    said = [f"{key} {file.entry[key]}" for key in READ if key in file.entry]
    if said:
        yield f"Filled in from its name and title: {', '.join(said)}. Check this."


def _is_plain(name: str) -> bool:
    """True for a path of printable characters in its normal form, with no folder that is named like a YAML file."""
    path = PurePosixPath(name)
    is_text = not find_unprintable(name) and len(name.splitlines()) == 1
    return is_text and path.as_posix() == name and not any(str(parent).endswith(YAML) for parent in path.parents)


def _main_file(project: Project) -> str:
    """The file for new records: library.yaml, or else the list that has the highest number."""
    if (project.folder / LIBRARY).exists():
        return LIBRARY
    listed = [record for record in every_record(project) if record.node.parent is not None and record.ref.isdecimal()]
    last = max(listed, key=lambda record: int(record.ref), default=None)
    return last.node.source.file if last is not None else LIBRARY


def _title_of_address(url: str) -> str:
    """The last step of an address in words; the name of its website, if the step has too few letters."""
    parts = urlsplit(url)
    step = PurePosixPath(unquote(parts.path)).stem
    return shortened(read_name(step).words if re.search(r"[^\W\d_]{3}", step) else (parts.hostname or url))
