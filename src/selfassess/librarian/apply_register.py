"""What a register says otherwise, into the library's own files."""

from __future__ import annotations

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.adding import place_for_records
from selfassess.librarian.change_set import RECORD_KEYS, Outcome, outcome_of
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.register import Change, Changed, Changes
from selfassess.syntax.emit import Value


def enter(project: Project, changes: Changes, into: str) -> Outcome:
    """Changes the records that a register changes, and adds those that it adds to the file `into`."""
    refused = given_twice(project)
    if refused is not None:
        return refused
    drafts = Drafts(project.folder)
    new = [each for each in changes.records if each.is_new]
    if new:
        draft = place_for_records(project, drafts, into)
        if isinstance(draft, Problem):
            return draft
        for each in new:
            draft.append(_entry(each))
    for each in changes.records:
        if not each.is_new:
            _change(drafts, project.assessment.evidence[each.ref], each)
    return outcome_of(drafts, [f"Records changed: {len(changes.records) - len(new)}; added: {len(new)}."])


def given_twice(project: Project) -> Problem | None:
    """The problem of a library with two records under one ref: a register has a row for each ref."""
    again = next((each.again for each in project.assessment.repeated if isinstance(each.again, Record)), None)
    if again is None:
        return None
    place = again.ref.place
    why = f"There is another record {again.ref} in {place.file}, line {place.line}."
    return Problem(place, why, "Give one of the two another reference.")


def _entry(record: Changed) -> dict[str, Value]:
    """A new record, its keys in the order in which the library has them."""
    values: dict[str, Value] = {each.keys[0]: each.new for each in record.values if each.new and not each.keys[1:]}
    review = {each.keys[1]: each.new for each in record.values if each.new and each.keys[1:]}
    if review:
        values["reviewed"] = review
    return {key: values[key] for key in RECORD_KEYS if key in values}


def _change(drafts: Drafts, record: Record, changed: Changed) -> None:
    draft, node = drafts.of(record.node.source.file), drafts.mapping(record.node)
    _review(drafts, record, [each for each in changed.values if each.keys[1:]])
    for each in changed.values:
        if each.keys[1:]:
            continue
        if each.new is None:
            draft.take(node, each.keys[0])
        else:
            draft.put(node, each.keys[0], each.new, RECORD_KEYS)


def _review(drafts: Drafts, record: Record, changes: list[Change]) -> None:
    """Changes what a record says of its review; a review that says nothing any longer is taken out whole."""
    if not changes:
        return
    draft, node = drafts.of(record.node.source.file), drafts.mapping(record.node)
    said = {each.keys[1]: each.new for each in changes if each.new is not None}
    before = record.reviewed
    if before is None:
        draft.put(node, "reviewed", said, RECORD_KEYS)
        return
    gone = [each.keys[1] for each in changes if each.new is None]
    kept = {key for key in ("by", "on", "sha256") if getattr(before, key) is not None} - {*gone}
    if not said and not kept:
        draft.take(node, "reviewed")
        return
    draft.put(node, "reviewed", said, RECORD_KEYS)
    for key in gone:
        draft.take(drafts.mapping(before.node), key)
