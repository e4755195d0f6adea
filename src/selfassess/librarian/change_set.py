"""What an act of a librarian comes to: files to write and words to say, or why nothing can be written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from selfassess.edit.project_drafts import Drafts
from selfassess.edit.transaction import Change
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.project.records import places_resting_on
from selfassess.project.references import nearest_records

RECORD_KEYS = tuple(key for key in Record.__dataclass_fields__ if key != "node")


@dataclass(frozen=True, slots=True)
class Proposal:
    """The changes of one act by file, none where all is as it should be, and what to tell whoever asked for it."""

    changes: Mapping[str, Change]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing is written, and the mend; `is_mistyped` where the command asked for what cannot be."""

    why: str
    hint: str = ""
    is_mistyped: bool = True


def proposed(drafts: Drafts, told: Sequence[str]) -> Proposal | Refusal:
    """What the drafts come to."""
    changes, unproven = drafts.finished()
    if unproven:
        hint = "Type it by hand: the file is written in a way that no command can change safely."
        return Refusal(f"What you asked for cannot be written into {', '.join(unproven)}.", hint, is_mistyped=False)
    return Proposal(changes, tuple(told))


def unknown(refs: Iterable[str], project: Project) -> Refusal | None:
    """The refusal of refs that have no record."""
    evidence = project.assessment.evidence
    lost = [ref for ref in refs if ref not in evidence]
    return Refusal(f"There is no record {lost[0]}.", nearest_records(lost[0], evidence)) if lost else None


def named(record: Record) -> str:
    return f"record {record.ref}, “{record.title}”"


def sentence(words: str) -> str:
    """Words that begin a sentence: with a capital, the rest as it is."""
    return words[:1].upper() + words[1:]


def resting_on(ref: str, project: Project) -> list[str]:
    """Where a record is cited or a figure of it is shown, one place a line, as editors open them."""
    places = places_resting_on([ref], project)[ref]
    found = sorted({(place.file, place.line, place.column) for place in places})
    return [f"  {file}:{line}:{column}" for file, line, column in found]
