"""A new document in the library: a record with the next free ref, a title and a fingerprint."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.files.reading import UnreadableError
from selfassess.librarian.change_set import (
    ChangeSet,
    Outcome,
    already_there,
    every_record,
    mistyped,
    outcome_of,
    unfit_ref,
)
from selfassess.librarian.documents import NewFile, documents_in, lies_outside, new_file, skipped
from selfassess.librarian.titles import own_ref, plain, shortened, title_of_name
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


def add_file(project: Project, path: Path, title: str, ref: str, into: str) -> Outcome:
    """Adds a record for a file, and a copy of the file if it is outside `evidence/`.

    An empty `title` is taken from the file. An empty `ref` is the number that its name begins with, if that is free,
    or else the next free one. An empty `into` is the library's main file. Raises OSError.
    """
    if (problem := _unfit_ref(project, ref) if ref else _uncertain(project)) is not None:
        return problem
    new = new_file(project, path, title, ref or own_ref(path.stem, _refs(project)) or next_free(project))
    return new if isinstance(new, Problem) else _with_records(project, [new], into)


def add_folder(project: Project, folder: Path, into: str) -> Outcome:
    """Adds a record for each document below a folder, as `add_file` does; those that cannot be added are reported."""
    if (problem := _uncertain(project)) is not None:
        return problem
    found = documents_in(folder)
    if isinstance(found, Problem):
        return found
    refs = _refs(project)
    own = {path: own_ref(path.stem, refs) for path in found.paths}
    taken: set[str] = set()
    last = max(int(ref) for ref in (*filter(str.isdecimal, own.values()), str(int(next_free(project)) - 1)))
    added: dict[str, NewFile] = {}
    left_out = [*found.skipped]
    below = folder.resolve()
    for path in found.paths:
        ref = own[path] if own[path] not in taken else ""
        try:
            new = new_file(project, path, "", ref or str(last + 1), below)
        except UnreadableError as error:
            left_out.append(skipped(path, folder, f"{error.strerror}."))
            continue
        fingerprint = "" if isinstance(new, Problem) else str(new.entry["reviewed"])
        if isinstance(new, Problem):
            left_out.append(skipped(path, folder, new.message))
        elif fingerprint in added:
            same = added[fingerprint].entry["ref"]
            left_out.append(skipped(path, folder, f"it is the same document as {same}."))
        else:
            added[fingerprint] = new
            taken.add(ref)
            last += not ref
    outcome = _with_records(project, list(added.values()), into)
    return replace(outcome, report=(*outcome.report, *left_out)) if isinstance(outcome, ChangeSet) else outcome


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
    if (problem := _unfit_ref(project, ref) if ref else _uncertain(project)) is not None:
        return problem
    entry: dict[str, Value] = {"ref": ref or next_free(project), "title": title or _title_of_address(url), "url": url}
    return _with_records(project, [NewFile(entry, {})], into)


def next_free(project: Project) -> str:
    """The number above every number that a record has, or that something cites though no record has it yet."""
    used = {str(ref) for record in every_record(project) for ref in (record.ref, record.superseded_by) if ref}
    used |= refs_in_use(project, project.all_passages)
    for file in misplaced(project):
        used |= {item.ref for group in GROUP.finditer(project.files.text(file)) for item in read_group(group[0])}
    plain_numbers = (parts.number for parts in map(ref_parts, used) if parts.number and not parts.series)
    return str(max(map(int, plain_numbers), default=0) + 1)


def _uncertain(project: Project) -> Problem | None:
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
        report += file.remarks
    outcome = outcome_of(drafts, report)
    return replace(outcome, changes={**copies, **outcome.changes}) if isinstance(outcome, ChangeSet) else outcome


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
    return shortened(title_of_name(plain(step)) if re.search(r"[^\W\d_]{3}", step) else (parts.hostname or url))
