"""The plan in numbers: actions by status, of the whole plan and of each part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from selfassess.model.plan import ACTION_STATUSES, Action
from selfassess.project.plan.improvement_plan import ArrangedPlan, PlanPart
from selfassess.project.plan.plan_changes import status_on

NO_STATUS = ""
ORDER = (*ACTION_STATUSES, NO_STATUS)


class StatusRow(Struct, frozen=True):
    """The actions of a part by status, in the order of the statuses of the table."""

    part: PlanPart
    counts: tuple[int, ...]
    total: int


class StatusTable(Struct, frozen=True):
    """Actions by part and status; of the statuses, those that any action has. “” is that of actions with none."""

    statuses: tuple[str, ...]
    rows: tuple[StatusRow, ...]
    counts: tuple[int, ...]
    total: int


class StatusThen(Struct, frozen=True):
    """How many actions have a status now, and had it on a day before."""

    status: str
    then: int
    now: int


def status_table(plan: ArrangedPlan) -> StatusTable:
    parts = [part for part in plan.parts if part.actions]
    counted = Counter(_status(action) for part in parts for action in part.actions)
    statuses = tuple(status for status in ORDER if counted[status])
    rows = tuple(StatusRow(part, _counts(part.actions, statuses), len(part.actions)) for part in parts)
    return StatusTable(statuses, rows, tuple(counted[status] for status in statuses), sum(counted.values()))


def then_and_now(actions: Iterable[Action], day: date | None) -> tuple[StatusThen, ...]:
    """Actions by status on a day, if there is one, and now. Those whose status nobody said are under “”."""
    every = [*actions]
    then = Counter(status_on(action, day) for action in every) if day is not None else Counter[str]()
    now = Counter(map(_status, every))
    return tuple(StatusThen(status, then[status], now[status]) for status in ORDER if then[status] or now[status])


def _counts(actions: Iterable[Action], statuses: Iterable[str]) -> tuple[int, ...]:
    counted = Counter(map(_status, actions))
    return tuple(counted[status] for status in statuses)


def _status(action: Action) -> str:
    return str(action.status_now or NO_STATUS)
