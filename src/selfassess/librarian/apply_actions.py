"""What the sheet of actions says that differs from the plan, written into the plan's own files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from selfassess.diagnostics import Place, Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.progressing import ACTION_KEYS, NewProgress, draft_progress, entry_of_progress, unfit
from selfassess.model.partial_date import PartialDate
from selfassess.project.plan.plan_items import PlanItem, plan_items
from selfassess.project.project import Project
from selfassess.register.action_diff import ActionDiff, PlanDiff, compare_actions
from selfassess.register.action_reader import ActionSheet, action_sheet
from selfassess.register.register_reader import sheets_of_file
from selfassess.register.worksheet import UnreadableFileError
from selfassess.syntax.emit import Value

ACTIONS_FILE = "content/actions.yaml"


def find_actions(content: bytes, file: str, named: Sequence[str]) -> ActionSheet | None:
    """The sheet of actions of a workbook; none where it has none, or cannot be read, which the register says."""
    try:
        return action_sheet(sheets_of_file(content, file, named), file, named)
    except UnreadableFileError:
        return None


def compare_plan(sheet: ActionSheet, project: Project, today: date) -> PlanDiff:
    """What a sheet would change; among its faults is each note that cannot be added."""
    named = {str(name) for finding in project.assessment.findings.values() for name in finding.actions}
    named |= {str(name) for claim in project.claims for name in claim.actions}
    diff = compare_actions(sheet, project.assessment, named)
    faults = [fault for action in diff.actions if action.note for fault in _unfit(action, project, sheet.file, today)]
    return replace(diff, faults=(*diff.faults, *faults))


def _unfit(action: ActionDiff, project: Project, file: str, today: date) -> Iterator[Problem]:
    """Each reason for which the new note of an action cannot be added, at its cell."""
    new = _progress(action, today)
    items = {str(item.id): item for item in plan_items(project.assessment)}
    for problem in unfit(project.assessment, items.get(action.id), new, today):
        key = next((key for key in ("impact", "barrier") if problem.message.startswith(f"The {key}")), "note")
        is_of_date = str(new.on) in problem.message and "on" in action.note
        address = action.cells.get("on" if is_of_date else key, "")
        yield Problem(Place(file, 1, 1, address), f"{address}: {problem.message}", problem.hint)


def draft_plan(drafts: Drafts, project: Project, diff: PlanDiff, today: date) -> str:
    """Changes the actions that a sheet changes, adds those that it adds, and types its notes; says how many."""
    items = {str(item.id): item for item in plan_items(project.assessment)}
    for action in diff.actions:
        if action.is_new:
            drafts.of(_file(project)).append(_entry(action, today))
        else:
            _change(drafts, items[action.id], action, today)
    new = sum(action.is_new for action in diff.actions)
    notes = sum(bool(action.note) for action in diff.actions)
    return f"Actions changed: {len(diff.actions) - new}; added: {new}; notes on progress: {notes}."


def _change(drafts: Drafts, item: PlanItem, action: ActionDiff, today: date) -> None:
    draft, node = drafts.of(item.entry.node.source.file), drafts.mapping(item.entry.node)
    for value in action.values:
        (key,) = value.keys
        if value.new is None:
            draft.take(node, key)
        elif key != "status" or not action.note:  # the note says the new status
            draft.put(node, key, value.new, ACTION_KEYS)
    if action.note:
        draft_progress(drafts, item, _progress(action, today))


def _progress(action: ActionDiff, today: date) -> NewProgress:
    said = {key: str(value) for key, value in action.note.items()}
    status = next((str(value.new) for value in action.values if value.keys == ("status",) and value.new), "")
    on = PartialDate.parse(said["on"]) if "on" in said else PartialDate.of_day(today)
    return NewProgress(on, said["note"], status, said.get("impact", ""), said.get("barrier", ""))


def _entry(action: ActionDiff, today: date) -> dict[str, Value]:
    """A new action, with its keys in the order of the guide."""
    values: dict[str, Value] = {value.keys[0]: value.new for value in action.values if value.new}
    values["action"] = action.id
    if action.note:
        values["progress"] = [entry_of_progress(_progress(action, today), "")]
    return {key: values[key] for key in ACTION_KEYS if key in values}


def _file(project: Project) -> str:
    actions = project.assessment.actions.values()
    return next((action.node.source.file for action in actions), ACTIONS_FILE)
