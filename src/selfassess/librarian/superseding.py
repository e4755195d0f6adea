"""One document replaces another."""

from __future__ import annotations

from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import RECORD_KEYS, Outcome, mistyped, outcome_of, relying_on, titled, unknown_ref
from selfassess.model.assessment import Record
from selfassess.project.project import Project


def supersede(project: Project, old: str, new: str) -> Outcome:
    """Notes in the record `old` that `new` has replaced it. Citations of `old` are listed and left to their authors."""
    if (problem := unknown_ref([old, new], project)) is not None:
        return problem
    records = project.assessment.evidence
    successors = _successors(records[new], project)
    if records[old] in (records[new], *successors):
        is_newer = f"{new} is itself superseded by {successors[0].ref}." if successors else ""
        return mistyped(is_newer or f"{old} cannot supersede itself.", "Name the record that is current.")
    drafts = Drafts(project.folder)
    draft, node = drafts.of(records[old].node.source.file), drafts.mapping(records[old].node)
    draft.put(node, "status", "superseded", RECORD_KEYS)
    draft.put(node, "superseded_by", new, RECORD_KEYS)
    report = [f"Record {titled(records[new])}, supersedes record {titled(records[old])}."]
    places = relying_on(old, project)
    if places:
        report += [f"{old} is still cited here. Read each place, and cite {new} where it says the same:", *places]
    else:
        report += [f"Nothing cites {old}."]
    return outcome_of(drafts, report)


def _successors(record: Record, project: Project) -> list[Record]:
    """The record that has replaced this one, the record that has replaced that, and so on."""
    evidence = project.assessment.evidence
    line = [record]
    while line[-1].status == "superseded" and line[-1].superseded_by in evidence:
        following = evidence[str(line[-1].superseded_by)]
        if following in line:
            break
        line.append(following)
    return line[1:]
