"""Which columns the plan's table has: those that the council names, else those that fit a turned page.

A column that would be empty in every row is left out. What has no column of its own stands below the action.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from selfassess.model.plan import PLAN_COLUMNS, Plan
from selfassess.project.improvement_plan import ArrangedPlan, PlanRow
from selfassess.project.plan_places import FINDING, GROUP, STATEMENT, THEME

DEFAULT = ("number", "finding", "action", "lead", "due", "status", "progress")
MAIN = ("action", "finding")
"""The column under whose words all that has none of its own stands: the first of these that there is."""
ALWAYS_SHOWN: Mapping[str, frozenset[str]] = {
    GROUP: frozenset({"group"}),
    THEME: frozenset(),
    STATEMENT: frozenset({"statement"}),
    FINDING: frozenset(),
}
"""What the headings of the parts say, by how the plan is arranged."""


class PlanColumns(Struct, frozen=True):
    """The columns of the table in order, the `main` one among them, and what else is said in its cells."""

    columns: tuple[str, ...]
    main: str
    below: tuple[str, ...]


HOLDS: Mapping[str, Callable[[PlanRow], object]] = {
    "number": lambda row: row.action or row.finding,
    "finding": lambda row: row.mentions,
    "action": lambda row: row.action or row.no_action or row.elsewhere,
    "measure": lambda row: row.action and row.action.measure,
    "lead": lambda row: row.action and row.action.lead,
    "start": lambda row: row.action and row.action.start,
    "due": lambda row: row.action and row.action.due,
    "status": lambda row: row.action and row.action.status_now,
    "progress": lambda row: row.history,
    "statement": lambda row: row.action and (row.action.statement or row.action.theme),
    "group": lambda row: row.action and row.action.group,
    "phase": lambda row: row.action and row.action.phase,
    "cost": lambda row: row.action and row.action.cost,
    "evidence": lambda row: row.action and row.action.evidence,
    "mitigation": lambda row: row.action and row.action.mitigation,
}
"""What a row has for each column."""


def plan_columns(plan: Plan | None, arranged: ArrangedPlan, sorted_by: str) -> PlanColumns:
    rows = arranged.rows
    wanted = [str(each) for each in (plan.columns if plan is not None else ()) if each in HOLDS] or DEFAULT
    filled = [name for name in PLAN_COLUMNS if _is_filled(name, rows)]
    columns = [name for name in dict.fromkeys(wanted) if name in filled]
    main = next((name for name in MAIN if name in columns), "")
    if not main:
        main = next((name for name in MAIN if name in filled), MAIN[0])
        columns.insert(1 if columns[:1] == ["number"] else 0, main)
    said = {*columns, "number", *ALWAYS_SHOWN.get(sorted_by, ())}
    return PlanColumns(tuple(columns), main, tuple(name for name in filled if name not in said))


def _is_filled(name: str, rows: Iterable[PlanRow] | Sequence[PlanRow]) -> bool:
    return any(HOLDS[name](row) for row in rows)
