"""The sheet of actions as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment
from selfassess.register.action_columns import (
    ACTION_COLUMNS,
    DAY_OR_MONTH,
    UNPRINTED,
    VALUES,
    ActionColumn,
    action_choices,
    plan_entries,
    row_of,
)
from selfassess.register.columns import why_unwritable
from selfassess.register.xlsx_writer import SheetTable, TableHeading

ACTIONS = "Actions"


def has_plan(assessment: Assessment) -> bool:
    return assessment.plan is not None or any(plan_entries(assessment))


def action_table(assessment: Assessment) -> SheetTable:
    choices = action_choices(assessment)
    rows = [row_of(entry, assessment, choices) for entry in plan_entries(assessment)]
    cells = [[row[column.key] for column in ACTION_COLUMNS] for row in rows]
    return SheetTable(ACTIONS, [*map(_heading, ACTION_COLUMNS)], cells, unprinted=len(UNPRINTED))


def _heading(column: ActionColumn) -> TableHeading:
    """A column; what is typed where a month may be typed stays text, or Excel would make a day of it."""
    is_hidden = column.key == "exported"
    blank = "@" if column.type is DAY_OR_MONTH else ""
    return TableHeading(column.heading, column.width, column.type.format, not is_hidden, blank, is_hidden)


def unwritable_actions(assessment: Assessment) -> Iterator[Problem]:
    """Each value of an action that a cell cannot hold whole."""
    choices = action_choices(assessment)
    for id_, action in assessment.actions.items():
        row = row_of(action, assessment, choices)
        for column in VALUES:
            value = row[column.key]
            if isinstance(value, str) and (why := why_unwritable(value)):
                yield Problem(action.at(column.key), f"{column.heading} of action {id_} {why[0]}", why[1], id_)
