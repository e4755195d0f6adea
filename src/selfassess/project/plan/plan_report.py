"""What a report tells of each part of the plan: notes of its period, those before the latest, and figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.indicator import Indicator
from selfassess.model.plan import Progress
from selfassess.project.plan.improvement_plan import ArrangedPlan, PlanPart, PlanRow
from selfassess.project.plan.plan_changes import PlanChanges


class ReportedRow(Struct, frozen=True):
    """A row of the plan, and some of the notes on its progress, the oldest first."""

    row: PlanRow
    notes: tuple[Progress, ...]


class ReportedPart(Struct, frozen=True):
    part: PlanPart
    rows: tuple[ReportedRow, ...]

    @property
    def notes(self) -> tuple[Progress, ...]:
        return tuple(note for each in self.rows for note in each.notes)


class BeforeAndAfter(Struct, frozen=True):
    """An indicator with its newest figure, and the year of the one before it, empty where there is none."""

    indicator: Indicator
    before: str


def reported_parts(plan: ArrangedPlan, changes: PlanChanges) -> tuple[ReportedPart, ...]:
    """The parts that have something new to say, each with the rows that do."""
    new: dict[object, tuple[Progress, ...]] = {each.action: each.notes for each in changes.reported}
    new.update((each.finding, each.notes) for each in changes.findings)
    told = (ReportedPart(part, tuple(_with_notes(part, new))) for part in plan.parts)
    return tuple(each for each in told if each.rows)


def earlier_notes(plan: ArrangedPlan) -> tuple[ReportedRow, ...]:
    """The notes on each action and finding but for the latest."""
    return tuple(ReportedRow(row, row.history[:-1]) for row in plan.rows if len(row.history) > 1)


def plan_indicators(assessment: Assessment, changes: PlanChanges) -> tuple[BeforeAndAfter, ...]:
    """The indicators that new notes name, in the order of these notes, where they have figures."""
    named = dict.fromkeys(str(note.indicator) for note in changes.notes if note.indicator)
    shown = (assessment.indicators[name] for name in named if name in assessment.indicators)
    return tuple(BeforeAndAfter(each, "".join(sorted(each.values)[-2:-1])) for each in shown if each.values)


def _with_notes(part: PlanPart, new: Mapping[object, tuple[Progress, ...]]) -> Iterator[ReportedRow]:
    for row in part.rows:
        notes = new.get(row.action or row.finding)
        if notes:
            yield ReportedRow(row, notes)
