"""A note on the progress of an action: what has happened by a day, and how the action stands now."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.change_set import Outcome, mistyped, outcome_of
from selfassess.model.assessment import Assessment
from selfassess.model.citation import read_item
from selfassess.model.entry import Entry
from selfassess.model.partial_date import PartialDate
from selfassess.model.plan import Action, Progress
from selfassess.model.rounds import ReportFinding
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.placeholders import placeholders
from selfassess.project.plan.plan_items import PlanItem, item_of, plan_items
from selfassess.project.project import Project
from selfassess.project.references import nearest_records
from selfassess.register.cell_reading import EMPTY
from selfassess.syntax.emit import YES, Value

ACTION_KEYS = tuple(key for key in Action.__struct_encode_fields__ if key not in Entry.__struct_fields__)
FINDING_KEYS = tuple(key for key in ReportFinding.__struct_encode_fields__ if key not in Entry.__struct_fields__)
WORDS = re.compile(r"[^\W_]{2}")
WORDED = ("note", "impact", "barrier")


class NewProgress(Struct, frozen=True):
    """What is to be noted; where no `status` is given, the note has that of the action."""

    on: PartialDate
    note: str
    status: str = ""
    impact: str = ""
    barrier: str = ""
    highlight: bool = False
    indicator: str = ""
    evidence: tuple[str, ...] = ()


def update(project: Project, id_: str, new: NewProgress, today: date) -> Outcome:
    """Adds a note to an action, or to a finding that no action answers, and gives the action its status."""
    item = item_named(project.assessment, id_)
    if isinstance(item, Problem):
        return item
    problem = next(unfit(project.assessment, item, new, today), None)
    if problem is not None:
        return problem
    drafts = Drafts(project.folder)
    draft_progress(drafts, item, new)
    return outcome_of(drafts, [_report(item, new)])


def draft_progress(drafts: Drafts, item: PlanItem, new: NewProgress) -> None:
    """Types a note beside the last one, and the status of an action."""
    draft, node = drafts.of(item.entry.node.source.file), drafts.mapping(item.entry.node)
    if item.action is not None and new.status and new.status != item.action.status:
        draft.put(node, "status", new.status, ACTION_KEYS)
    order = ACTION_KEYS if item.action is not None else FINDING_KEYS
    draft.add(node, "progress", entry_of_progress(new, item.status or ""), order, at_top=item.is_newest_first)


def entry_of_progress(new: NewProgress, status: str) -> dict[str, Value]:
    """A note as it is typed; `status` is that of the action, if the note gives it no other."""
    values: dict[str, Value] = {
        "on": str(new.on),
        "note": new.note,
        "status": new.status or status,
        "impact": new.impact,
        "barrier": new.barrier,
        "highlight": YES if new.highlight else "",
        "indicator": new.indicator,
        "evidence": new.evidence,
    }
    return {key: value for key, value in values.items() if value}


def _report(item: PlanItem, new: NewProgress) -> str:
    what = " ".join(item.what.split())
    kind = "Action" if item.action is not None else "Finding"
    return f"{kind} {item.id}, “{what}”: progress noted on {new.on}. {_status(item.status or '', new.status)}"


def _status(before: str, now: str) -> str:
    if not (before or now):
        return "It has no status."
    if before == (now or before):
        return f"Its status is {before}."
    return f"Its status was {before} and is now {now}." if before else f"Its status is now {now}."


def item_named(assessment: Assessment, typed: str) -> PlanItem | Problem:
    """The action, or the finding without one, that was named; or why there is no such."""
    ids = {*assessment.actions, *assessment.findings}
    id_ = typed if typed in ids else same_word(typed, ids)
    if id_ is None:
        hint = did_you_mean(typed, ids) or "To see them all, type “selfassess plan list”."
        return mistyped(f"There is no action “{typed}”.", hint if ids else "Add it to content/actions.yaml first.")
    for repeat in assessment.repeated:
        if isinstance(repeat.again, Action | ReportFinding) and repeat.id == id_:
            first = repeat.first.node.place
            message = f"{id_} is the id of two entries: the other is in {first.file}, line {first.line}."
            return Problem(repeat.again.node.place, f"{repeat.again.node.place}: {message}", "Change one of the ids.")
    known = {str(item.id): item for item in plan_items(assessment)}
    if id_ in assessment.actions:
        return known[id_]
    finding = assessment.findings[id_]
    if finding.actions:
        hint = f"Add the note to one of them, as in: selfassess plan update {finding.actions[0]}"
        return mistyped(f"Finding {id_} is answered by {_listed(finding.actions)}.", hint)
    return item_of(finding)


def _listed(ids: Iterable[str]) -> str:
    *others, last = map(str, ids)
    return f"actions {', '.join(others)} and {last}" if others else f"action {last}"


def unfit(assessment: Assessment, item: PlanItem | None, new: NewProgress, today: date) -> Iterator[Problem]:
    """Everything for which a note cannot be added; there is no `item` for an action that is new itself."""
    yield from _empty(new)
    if new.on.first > today:
        yield mistyped(f"{new.on} is in the future.", f"Today is {today}. Type the date on which this was so.")
    if item is not None and item.last_progress is not None:
        yield from _beside(item, item.last_progress, new)
    if new.indicator and new.indicator not in assessment.indicators:
        hint = did_you_mean(new.indicator, assessment.indicators) or "Type one of the ids in content/indicators.yaml."
        yield mistyped(f"There is no indicator “{new.indicator}”.", hint)
    for typed in new.evidence:
        cited = read_item(typed)
        if cited is None or not cited.ref:
            hint = "Type its number, or its number and where to look, as in --evidence 3 or --evidence “97 section 3”."
            yield mistyped(f"“{typed}” does not begin with the number of a record.", hint)
        elif cited.ref not in assessment.evidence:
            yield mistyped(f"There is no record {cited.ref}.", nearest_records(cited.ref, assessment.evidence))


def _beside(item: PlanItem, last: Progress, new: NewProgress) -> Iterator[Problem]:
    """Why a note cannot follow the last one."""
    if new.on.last < last.on.first:
        hint = "Type a later date, or add the note by hand if it belongs between others."
        yield mistyped(f"{new.on} is before the last note on {item.id}, which is of {last.on}.", hint)
    if new.on == last.on and last.note.split() == new.note.split():
        yield mistyped(f"{item.id} has this note of {new.on} already.", "Type what is new.")


def _empty(new: NewProgress) -> Iterator[Problem]:
    for key in WORDED:
        text: str = getattr(new, key)
        if not text and key != "note":
            continue
        if EMPTY.fullmatch(text) or not WORDS.search(text):
            shown = f"The {key} “{text}” says nothing." if text else f"The {key} is empty."
            yield mistyped(
                shown, "Type what has happened." if key == "note" else f"Leave out the {key}, or type what it is."
            )
            continue
        for word, _ in placeholders(text):
            yield mistyped(f"“{word}” in the {key} shows that something is still to be written.", "Write what it is.")
