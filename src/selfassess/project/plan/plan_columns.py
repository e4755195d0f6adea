"""Which columns the plan's table has: those that the council names, else those that fit a turned page.

A column that would be empty in every row of the table is left out, and one that the council names only where it would
be empty in the whole plan. What has no column of its own stands below the action.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from selfassess.model.plan import PLAN_COLUMNS, Plan
from selfassess.project.plan.improvement_plan import PlanRow
from selfassess.project.plan.plan_places import FINDING, GROUP, STATEMENT, THEME

DEFAULT = ("number", "finding", "action", "lead", "due", "status", "progress")
MAIN = ("action", "finding")
"""What the table is about: one of these is always a column."""
BELOW: Mapping[str, str] = {
    **dict.fromkeys(("statement", "group", "phase"), "finding"),
    **dict.fromkeys(("start", "status"), "due"),
}
"""Below which column something stands that has none of its own; all else, and where that column is not, in the main."""
ALWAYS_SHOWN: Mapping[str, frozenset[str]] = {
    GROUP: frozenset({"group"}),
    THEME: frozenset(),
    STATEMENT: frozenset({"statement"}),
    FINDING: frozenset(),
}
"""What the headings of the parts say, by how the plan is arranged."""


class PlanColumns(Struct, frozen=True):
    """The columns of the table in order, and what else stands below the words of each."""

    columns: tuple[str, ...]
    below: Mapping[str, tuple[str, ...]]


HOLDS: Mapping[str, Callable[[PlanRow], object]] = {
    "number": lambda row: row.action or row.finding,
    "finding": lambda row: row.mentions,
    "action": lambda row: row.action or row.no_action or row.elsewhere,
    "measure": lambda row: row.action and row.action.measure,
    "lead": lambda row: row.action and row.action.lead,
    "start": lambda row: row.action and row.action.start,
    "due": lambda row: row.action and (row.action.timescale or row.action.due),
    "status": lambda row: row.action and row.action.status_now,
    "progress": lambda row: row.history,
    "statement": lambda row: row.statement or row.theme,
    "group": lambda row: row.group,
    "phase": lambda row: row.action and row.action.phase,
    "cost": lambda row: row.action and row.action.cost,
    "evidence": lambda row: row.action and row.action.evidence,
    "mitigation": lambda row: row.action and row.action.mitigation,
}
"""What a row has for each column."""


def plan_columns(plan: Plan | None, rows: Sequence[PlanRow], sorted_by: str, whole: Sequence[PlanRow]) -> PlanColumns:
    """The columns of a table of these rows of the `whole` plan.

    The phase of the plan itself, which its cover says, needs none; nor does a theme under its own heading.
    """
    named = [str(each) for each in (plan.columns if plan is not None else ()) if each in HOLDS]
    wanted = named or DEFAULT
    filled = [name for name in PLAN_COLUMNS if any(HOLDS[name](row) for row in rows)]
    kept = {*filled, *(name for name in named if any(HOLDS[name](row) for row in whole))}
    if sorted_by == THEME and not any(row.statement for row in rows):
        filled = [name for name in filled if name != "statement"]
    if plan is not None and {row.action.phase for row in rows if row.action is not None} == {plan.phase}:
        filled = [name for name in filled if name != "phase" or name in wanted]
    columns = [name for name in dict.fromkeys(wanted) if name in kept]
    main = next((name for name in MAIN if name in columns), "")
    if not main:
        main = next((name for name in MAIN if name in filled), MAIN[0])
        columns.insert(1 if columns[:1] == ["number"] else 0, main)
    said = {*columns, "number", *ALWAYS_SHOWN.get(sorted_by, ())}
    below: dict[str, tuple[str, ...]] = dict.fromkeys(columns, ())
    for name in filled:
        if name not in said:
            under = BELOW.get(name, main) if BELOW.get(name, main) in columns else main
            below[under] = (*below[under], name)
    return PlanColumns(tuple(columns), MappingProxyType(below))
