"""What the sheet of actions would change, as lines for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from selfassess.model.number_format import counted
from selfassess.register.action_diff import ActionDiff, PlanDiff
from selfassess.register.action_reader import ActionSheet
from selfassess.register.descriptions import described_change, in_quotes, value_line

MOST_NAMES = 20
"""The most names of one kind that are shown."""
NOTE_LABELS = {"note": "New note on progress", "impact": "Impact", "barrier": "Barrier"}


def describe_actions(sheet: ActionSheet, diff: PlanDiff) -> Iterator[str]:
    """What was read, the difference in groups, what is cleared, and what is left alone."""
    yield f"Read {counted(len(sheet.rows), 'action')} in the sheet “{sheet.name}” of {sheet.file}."
    yield from sheet.notes
    changed = [action for action in diff.actions if not action.is_new]
    new = [action for action in diff.actions if action.is_new]
    for heading, actions in (("Actions to change", changed), ("New actions", new)):
        if actions:
            yield f"{heading}: {len(actions):,}"
        for action in actions:
            yield from _described(action)
    if cleared := Counter(value.heading for action in changed for value in action.values if value.new is None):
        yield f"Values that will be cleared: {', '.join(f'{heading} {count}' for heading, count in cleared.items())}"
    if diff.kept:
        yield f"Changed in the files since the export, and kept: {_listed(diff.kept)}"
    if diff.unread:
        yield f"These cells only show what is in other places, so changes in them are not read: {_listed(diff.unread)}"
    if diff.absent:
        yield f"Not in the sheet, and not removed from the plan: {_listed(diff.absent)}"
    if diff.actions:
        notes = sum(bool(action.note) for action in diff.actions)
        yield f"{counted(len(changed), 'action')} to change, {len(new)} to add, {counted(notes, 'note')} on progress."
    else:
        yield "No difference: the plan and the sheet say the same."


def _described(action: ActionDiff) -> Iterator[str]:
    yield f"  {action.id}, {in_quotes(value_line(action.what))}"
    values = [value for value in action.values if not (action.is_new and value.keys == ("what",))]
    if action.is_new and values:
        yield f"    {'; '.join(f'{value.heading}: {described_change(value)}' for value in values)}"
    elif not action.is_new:
        yield from (f"    {value.heading}: {described_change(value)}" for value in values)
    for key, label in NOTE_LABELS.items():
        if key in action.note:
            on = f" of {action.note['on']}" if key == "note" and "on" in action.note else ""
            yield f"    {label}{on}: {in_quotes(value_line(action.note[key]))}"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return f"{', '.join(names[:MOST_NAMES])}{more}"
