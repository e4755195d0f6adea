"""One document takes the place of another."""

from __future__ import annotations

from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import (
    RECORD_KEYS,
    Proposal,
    Refusal,
    named,
    proposed,
    resting_on,
    sentence,
    unknown,
)
from selfassess.model.assessment import Record
from selfassess.project.project import Project


def supersede(project: Project, old: str, new: str) -> Proposal | Refusal:
    """Says in the record of `old` that `new` has replaced it; what cites it is told, and left to its authors."""
    refused = unknown([old, new], project)
    if refused is not None:
        return refused
    records = project.assessment.evidence
    line = _line(records[new], project)
    if records[old] in line:
        why = f"{new} is superseded by {line[1].ref} itself." if len(line) > 1 else f"{old} cannot supersede itself."
        return Refusal(why, "Name the record that holds now.")
    drafts = Drafts(project.folder)
    draft, node = drafts.of(records[old].node.source.file), drafts.mapping(records[old].node)
    draft.put(node, "status", "superseded", RECORD_KEYS)
    draft.put(node, "superseded_by", new, RECORD_KEYS)
    places = resting_on(old, project)
    told = [sentence(f"{named(records[new])}, supersedes {named(records[old])}.")]
    told += [f"{old} is still cited here; read each place, and cite {new} where it says the same:", *places]
    return proposed(drafts, told if places else [*told[:1], f"Nothing cites {old}."])


def _line(record: Record, project: Project) -> list[Record]:
    """A record, and each that has replaced the one before it."""
    line = [record]
    while line[-1].status == "superseded" and line[-1].superseded_by in project.assessment.evidence:
        following = project.assessment.evidence[str(line[-1].superseded_by)]
        if following in line:
            break
        line.append(following)
    return line
