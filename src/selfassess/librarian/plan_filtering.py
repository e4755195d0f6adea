"""Items of the plan that meet conditions on what they say of themselves and on what they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.project.plan.plan_items import PlanItem, themes_of


class PlanFilter(Struct, frozen=True):
    """What an item must be: under each key that names any, one of the values named; due by a day; overdue on a day.

    Part of a lead's title is enough, in capitals or small letters. Of what is due, that which is finished is left out
    unless `status` names it.
    """

    lead: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    statement: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    finding: tuple[str, ...] = ()
    due_by: date | None = None
    overdue_on: date | None = None


def matching_items(items: Iterable[PlanItem], filter: PlanFilter, assessment: Assessment) -> Iterator[PlanItem]:
    """The items that meet every condition, in their order."""
    leads = [lead.casefold() for lead in filter.lead]
    for item in items:
        if (
            (not leads or any(lead in (item.lead or "").casefold() for lead in leads))
            and (not filter.status or item.status in filter.status)
            and (not filter.statement or not set(filter.statement).isdisjoint(item.statements))
            and (not filter.theme or not set(filter.theme).isdisjoint(themes_of(item, assessment)))
            and (not filter.group or not set(filter.group).isdisjoint(item.groups))
            and (not filter.finding or any(finding.finding in filter.finding for finding in item.findings))
            and (filter.due_by is None or _is_due(item, filter.due_by, filter.status))
            and (filter.overdue_on is None or item.is_overdue(filter.overdue_on))
        ):
            yield item


def _is_due(item: PlanItem, by: date, statuses: tuple[str, ...]) -> bool:
    """Whether it is due on this day or before; in a month, on its last day."""
    return item.due is not None and item.due.last <= by and (not item.is_finished or bool(statuses))
