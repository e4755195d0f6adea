"""What a register says that differs from the library, written into the library's own files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.adding import place_for_records
from selfassess.librarian.change_set import RECORD_KEYS, Outcome, outcome_of
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.register.column_types import FieldValue
from selfassess.register.diff import RecordDiff, RegisterDiff, ValueDiff
from selfassess.register.questions import Answers, same_words
from selfassess.register.register_reader import NO_ANSWERS
from selfassess.syntax.emit import Value

WORDS = "content/register.yaml"
"""Where the council's answers are kept."""


def apply_diff(project: Project, diff: RegisterDiff, into: str, answers: Answers = NO_ANSWERS) -> Outcome:
    """Changes the records that a register changes, and adds those that it adds to the file `into`.

    Keeps the answers that were given on the way.
    """
    drafts = Drafts(project.folder)
    drafted = draft_diff(drafts, project, diff, into, answers)
    return drafted if isinstance(drafted, Problem) else outcome_of(drafts, [drafted])


def draft_diff(drafts: Drafts, project: Project, diff: RegisterDiff, into: str, answers: Answers) -> str | Problem:
    """As `apply_diff`, in drafts that more may be changed in; says how many records there are."""
    if (refused := repeated_ref(project)) is not None:
        return refused
    new = [record for record in diff.records if record.is_new]
    if new:
        draft = place_for_records(project, drafts, into)
        if isinstance(draft, Problem):
            return draft
        for record in new:
            draft.append(entry_of(record))
    for changed in diff.records:
        if not changed.is_new:
            _change(drafts, project.assessment.evidence[changed.ref], changed.values)
    _keep(drafts, project, answers)
    return f"Records changed: {len(diff.records) - len(new)}; added: {len(new)}."


def _keep(drafts: Drafts, project: Project, answers: Answers) -> None:
    """Adds new answers to `content/register.yaml`, and changes those that were given otherwise before.

    Answers about titles are for one import alone: the next number that is mistaken must stop it again.
    """
    for key, words in ((key, words) for key, words in answers.items() if key != "title"):
        for word, meaning in words.items():
            known = [
                each
                for each in project.assessment.register_words
                if each.about == key and same_words(each.word) == same_words(word)
            ]
            if not known:
                drafts.of(WORDS).append({"about": key, "word": word, "means": meaning})
            elif known[-1].means != meaning:
                draft = drafts.of(known[-1].node.source.file)
                draft.put(drafts.mapping(known[-1].node), "means", meaning)


def repeated_ref(project: Project) -> Problem | None:
    """The problem of a library with two records under one ref: a register has a row for each ref."""
    again = next((repeat.again for repeat in project.assessment.repeated if isinstance(repeat.again, Record)), None)
    if again is None:
        return None
    place = again.ref.place
    why = f"There is a second record {again.ref} in {place.file}, line {place.line}."
    return Problem(place, why, "Give one of the two another number.")


def entry_of(record: RecordDiff) -> dict[str, Value]:
    """A new record, with its keys in the library's order."""
    said = {value.keys: value.new for value in record.values if value.new}
    values: dict[str, Value] = {keys[0]: new for keys, new in said.items() if len(keys) == 1}
    if review := {keys[1]: new for keys, new in said.items() if len(keys) > 1}:
        values["reviewed"] = review
    return {key: values[key] for key in RECORD_KEYS if key in values}


def _change(drafts: Drafts, record: Record, values: Sequence[ValueDiff]) -> None:
    draft, node = drafts.of(record.node.source.file), drafts.mapping(record.node)
    review = {value.keys[1]: value.new for value in values if len(value.keys) > 1}
    if review:
        _change_review(drafts, record, review)
    for value in (value for value in values if len(value.keys) == 1):
        if value.new is None:
            draft.take(node, value.keys[0])
        else:
            draft.put(node, value.keys[0], value.new, RECORD_KEYS)


def _change_review(drafts: Drafts, record: Record, values: Mapping[str, FieldValue | None]) -> None:
    """Changes what a record says of its review; a review that no longer says anything is removed."""
    draft, node = drafts.of(record.node.source.file), drafts.mapping(record.node)
    before = record.reviewed
    new = {key: value for key, value in values.items() if value is not None}
    if not new and all(key in values or getattr(before, key) is None for key in ("by", "on", "sha256")):
        draft.take(node, "reviewed")
        return
    draft.put(node, "reviewed", new, RECORD_KEYS)
    for key in values:
        if key not in new and before is not None:
            draft.take(drafts.mapping(before.node), key)
