"""What a register says that differs from the library, written into the library's own files."""

from __future__ import annotations

from collections.abc import Sequence

from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.adding import place_for_records
from selfassess.librarian.change_set import RECORD_KEYS, Proposal, Refusal, proposed
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.register import RecordDiff, RegisterDiff, ValueDiff
from selfassess.syntax.emit import Value


def apply_diff(project: Project, diff: RegisterDiff, into: str) -> Proposal | Refusal:
    """Changes the records that a register changes, and adds those that it adds to the file `into`."""
    refused = repeated_ref(project)
    if refused is not None:
        return refused
    drafts = Drafts(project.folder)
    new = [record for record in diff.records if record.is_new]
    if new:
        draft = place_for_records(project, drafts, into)
        if isinstance(draft, Refusal):
            return draft
        for record in new:
            draft.append(_entry(record))
    for changed in diff.records:
        if not changed.is_new:
            _change(drafts, project.assessment.evidence[changed.ref], changed.values)
    return proposed(drafts, [f"Records changed: {len(diff.records) - len(new)}; added: {len(new)}."])


def repeated_ref(project: Project) -> Refusal | None:
    """The refusal of a library with two records under one ref: a register has a row for each ref."""
    again = next((repeat.again for repeat in project.assessment.repeated if isinstance(repeat.again, Record)), None)
    if again is None:
        return None
    place = again.ref.place
    why = f"There is another record {again.ref} in {place.file}, line {place.line}."
    return Refusal(why, "Give one of the two another reference.", is_mistyped=False)


def _entry(record: RecordDiff) -> dict[str, Value]:
    """A new record, with its keys in the library's order."""
    values: dict[str, Value] = {}
    review: dict[str, Value] = {}
    for value in record.values:
        if value.new:
            (review if len(value.keys) > 1 else values)[value.keys[-1]] = value.new
    if review:
        values["reviewed"] = review
    return {key: values[key] for key in RECORD_KEYS if key in values}


def _change(drafts: Drafts, record: Record, values: Sequence[ValueDiff]) -> None:
    draft, node = drafts.of(record.node.source.file), drafts.mapping(record.node)
    _change_review(drafts, record, [value for value in values if len(value.keys) > 1])
    for value in values:
        if len(value.keys) > 1:
            continue
        if value.new is None:
            draft.take(node, value.keys[0])
        else:
            draft.put(node, value.keys[0], value.new, RECORD_KEYS)


def _change_review(drafts: Drafts, record: Record, values: Sequence[ValueDiff]) -> None:
    """Changes what a record says of its review; a review that no longer says anything is removed."""
    if not values:
        return
    draft, node = drafts.of(record.node.source.file), drafts.mapping(record.node)
    new = {value.keys[1]: value.new for value in values if value.new is not None}
    before = record.reviewed
    if before is None:
        draft.put(node, "reviewed", new, RECORD_KEYS)
        return
    removed = [value.keys[1] for value in values if value.new is None]
    kept = {key for key in ("by", "on", "sha256") if getattr(before, key) is not None}.difference(removed)
    if not new and not kept:
        draft.take(node, "reviewed")
        return
    draft.put(node, "reviewed", new, RECORD_KEYS)
    for key in removed:
        draft.take(drafts.mapping(before.node), key)
