"""What an action of a librarian returns: files to write and lines to print, or the problem that prevents it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.model.assessment import Record
from selfassess.model.citation import REF_ALONE
from selfassess.model.entry import Entry
from selfassess.project.project import Project
from selfassess.project.records import places_resting_on
from selfassess.project.references import nearest_records

RECORD_KEYS = tuple(key for key in Record.__struct_fields__ if key not in Entry.__struct_fields__)
COMMAND_LINE = Place("")
"""The place of a problem with what was typed in the command, and not in a file."""


class ChangeSet(Struct, frozen=True):
    """The changes of one action by file, none if everything is already as it should be; and a report in lines."""

    changes: Mapping[str, Change]
    report: tuple[str, ...]


Outcome: TypeAlias = ChangeSet | Problem


def outcome_of(drafts: Drafts, report: Sequence[str]) -> Outcome:
    """The changes in these drafts; a problem if one of the files cannot be changed safely."""
    changes, unproven = drafts.finished()
    if unproven:
        message = f"This change cannot be made in {', '.join(unproven)}."
        hint = "Make the change by hand. The file is written in a way that no command can change safely."
        return Problem(Place(unproven[0]), message, hint)
    return ChangeSet(changes, tuple(report))


def mistyped(message: str, hint: str = "") -> Problem:
    """A problem with what was typed in the command."""
    return Problem(COMMAND_LINE, message, hint)


def every_record(project: Project) -> Iterator[Record]:
    """Every record, those too whose ref another record has."""
    yield from project.assessment.evidence.values()
    yield from (repeat.again for repeat in project.assessment.repeated if isinstance(repeat.again, Record))


def already_there(record: Record) -> Problem:
    """The problem with a document that has a record."""
    return mistyped(f"This document is already record {titled(record)}.", f"Cite it as (Ref {record.ref}).")


def unknown_ref(refs: Iterable[str], project: Project) -> Problem | None:
    """The problem with the first of these refs that has no record."""
    evidence = project.assessment.evidence
    unknown = next((ref for ref in refs if ref not in evidence), None)
    return mistyped(f"There is no record {unknown}.", nearest_records(unknown, evidence)) if unknown else None


def unfit_ref(ref: str, records: Iterable[Record], hint: str) -> Problem | None:
    """Why a record cannot be given this ref; `hint` is for one that another of these records has."""
    if not REF_ALONE.match(ref):
        hint = "Type a number, as in 96 or 20a, or capitals and a number, as in IR10."
        return mistyped(f"“{ref}” is not the number of a record.", hint)
    owner = next((record for record in records if record.ref == ref), None)
    return mistyped(f"The number is already used by record {titled(owner)}.", hint) if owner is not None else None


def titled(record: Record) -> str:
    return f"{record.ref}, “{record.title}”"


def relying_on(ref: str, project: Project) -> list[str]:
    """Where a record is cited or a figure from it is shown: a line for each place, as editors open it."""
    places = places_resting_on([ref], project)[ref]
    positions = sorted({(place.file, place.line, place.column) for place in places})
    return [f"  {Place(*position)}" for position in positions]
