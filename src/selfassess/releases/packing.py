"""What goes into a pack: exactly the files of the library that a return, or the documents, send to some readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.files.reading import UnreadableError, home
from selfassess.files.together import measured
from selfassess.files.writing import Copy
from selfassess.model.assessment import Record
from selfassess.model.citation import sort_key
from selfassess.model.readers import READERS
from selfassess.model.reports import ReturnItem
from selfassess.project.edition import for_readers
from selfassess.project.evidence_files import leads_out
from selfassess.project.project import Project
from selfassess.project.records import is_restricted, is_signed, last_seen, replacement, review_of, status_of
from selfassess.project.references import nearest_records
from selfassess.project.returns import SentRecord, answered_return, named

LIBRARY = "evidence/"


class PackedItem(Struct, frozen=True):
    """What goes with an item of a return; `item` is None where the records are those that documents cite."""

    item: ReturnItem | None
    sent: tuple[SentRecord, ...]


class Pack(Struct, frozen=True):
    """What goes out: for each item its records, and the files by their names in the pack.

    Where there are `refusals`, nothing goes out. `notes` are what somebody should know of and may go out all the same.
    """

    items: tuple[PackedItem, ...]
    files: Mapping[str, Copy]
    refusals: tuple[Problem, ...]
    notes: tuple[Problem, ...]

    @property
    def without_file(self) -> Mapping[str, Record]:
        """The records of which only an address goes out, or nothing but their titles."""
        sent = (sent for item in self.items for sent in item.sent if not sent.name)
        return {each.ref: each.record for each in sent if each.record is not None}

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files.values())


def pack_of_return(name: str, project: Project) -> Pack:
    """What the return of this id sends to the readers of this project, who may have it. Reads every file once."""
    edition = for_readers(project).project
    answered = answered_return(edition.assessment.returns[name], edition)
    return _pack(tuple(PackedItem(each.item, each.sent) for each in answered.items), edition)


def pack_of_cited(project: Project, with_records: bool) -> Pack:
    """Every record that the documents for the readers of this project cite, in the order of the refs.

    `with_records` leaves out what they may not have, as an edition does; otherwise that is refused.
    """
    edition = for_readers(project, with_records=with_records).project
    places: dict[str, Place] = {}
    for citation in edition.references:
        for item in citation.items:
            places.setdefault(item.ref, citation.place(item))
    sent = [
        SentRecord(ref, "", place, edition.assessment.evidence.get(ref))
        for ref, place in sorted(places.items(), key=lambda each: sort_key(each[0]))
    ]
    return _pack((PackedItem(None, named([("", sent)])[0]),), edition)


def _pack(items: tuple[PackedItem, ...], project: Project) -> Pack:
    refusals: list[Problem] = []
    notes: list[Problem] = []
    files: dict[str, Copy] = {}
    each: dict[str, SentRecord] = {}
    for sent in (sent for item in items for sent in item.sent):
        each.setdefault(sent.ref, sent)
    twice = {repeat.id for repeat in project.assessment.repeated if isinstance(repeat.again, Record)}
    for sent in each.values():
        refused = _refused(sent, sent.ref in twice, items[0].item is not None, project)
        if refused is not None:
            refusals.append(refused)
        elif sent.record is not None and sent.name:
            found = _file(sent.record, project)
            if isinstance(found, Problem):
                refusals.append(found)
            else:
                files[sent.name] = found
                notes += _unreviewed(sent.record)
    return Pack(items, files, tuple(refusals), tuple(notes))


def _refused(sent: SentRecord, is_twice: bool, must_be_here: bool, project: Project) -> Problem | None:
    """Why a record may not go out, whatever its file is; one that a return sends must be here, or on the web."""
    record, assessment, ref = sent.record, project.assessment, sent.ref
    if record is None:
        hint = nearest_records(ref, assessment.evidence) or "Correct the number, or add the record."
        return Problem(sent.place, f"There is no record {ref} in the evidence library.", hint, ref)
    what = f"Record {ref}, “{record.title}”,"
    if is_twice:
        return Problem(record.at("ref"), f"{what} is not the only one with this number.", "Renumber one of them.", ref)
    if is_restricted(record, assessment):
        message = f"{what} is marked {record.sensitivity}, so {READERS[assessment.readers].document} cannot contain it."
        return Problem(sent.place, message, "Send something else, or correct the sensitivity of the record.", ref)
    if status_of(record) == "withdrawn":
        return Problem(sent.place, f"{what} is withdrawn.", "Send something else, or say why you send nothing.", ref)
    if status_of(record) == "superseded":
        now = replacement(record, assessment)
        by = f" Record {now.ref}, “{now.title}”, replaced it." if now is not None else ""
        hint = f"Send record {now.ref} instead." if now is not None else "Send the record that replaced it."
        return Problem(sent.place, f"{what} is superseded.{by}", hint, ref)
    if must_be_here and not record.file and not record.url:
        hint = "Add the document with its “file”, or the address where it is published with “url”."
        return Problem(sent.place, f"{what} has no file and no web address.", hint, ref)
    return None


def _file(record: Record, project: Project) -> Copy | Problem:
    """The file of a record, read from its beginning to its end; why it may not go out, where it may not."""
    evidence = project.folder / LIBRARY
    what, file = f"The file “{record.file}” of record {record.ref}, “{record.title}”,", str(record.file)
    if leads_out(file, evidence):
        hint = "Copy the document itself into evidence/files/ and type its path from there."
        return Problem(record.at("file"), f"{what} is not in evidence/.", hint, record.ref)
    if _is_link(evidence / file, evidence):
        hint = "Replace the link with the document itself."
        return Problem(record.at("file"), f"{what} is a link to another place.", hint, record.ref)
    try:
        copy = measured(evidence / file, home(project.folder.resolve(), LIBRARY))
    except UnreadableError as error:
        hint = "Put the file there, or correct its name."
        return Problem(record.at("file"), f"{what} cannot be packed: {error.strerror}.", hint, record.ref)
    if not copy.size:
        return Problem(record.at("file"), f"{what} is empty.", "Put the document itself there.", record.ref)
    reviewed = record.reviewed
    if reviewed is not None and reviewed.sha256 and reviewed.sha256.lower() != copy.sha256:
        message = f"{what} has changed since {last_seen(reviewed)}."
        hint = f"Read it again and check what relies on it, then type: {review_of(record)}"
        return Problem(reviewed.at("sha256"), message, hint, record.ref)
    return copy


def _is_link(path: Path, folder: Path) -> bool:
    """Whether a file is a link, or in a folder that is one, below this folder."""
    steps = [path, *path.parents]
    return any(step.is_symlink() for step in steps[: steps.index(folder)])


def _unreviewed(record: Record) -> Iterator[Problem]:
    """What somebody should know of a file that nobody has reviewed. It goes out: whether to review is their choice."""
    reviewed = record.reviewed
    if reviewed is None or not reviewed.sha256 or not is_signed(reviewed):
        message = f"Nobody has reviewed “{record.file}” of record {record.ref}, “{record.title}”."
        hint = f"To record a review, type: {review_of(record)}"
        yield Problem(record.at("reviewed", "file"), message, hint, record.ref)
