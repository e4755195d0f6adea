"""What templates ask of the improvement plan: its parts and columns, what changed, and its dates in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from selfassess.model.reports import PublishedTable
from selfassess.model.rounds import ReportFinding
from selfassess.project.plan.answers import finding_answers
from selfassess.project.plan.improvement_plan import ArrangedPlan, PlanPart, arranged
from selfassess.project.plan.plan_changes import PlanChanges, plan_changes
from selfassess.project.plan.plan_columns import plan_columns
from selfassess.project.plan.plan_counts import status_table, then_and_now
from selfassess.project.plan.plan_places import FINDING, sorting_of
from selfassess.project.plan.plan_report import earlier_notes, plan_indicators, reported_parts
from selfassess.project.plan.plan_wording import (
    before_and_after,
    due_said,
    period_of,
    report_period,
    report_sentence,
)
from selfassess.project.plan.reporting import next_reports
from selfassess.project.plan.round_names import finding_source, round_name_by_id
from selfassess.project.project import Project


def plan_answers(project: Project) -> dict[str, Callable[..., Any]]:
    """Each of these is worked out when it is first asked for."""
    assessment = project.assessment
    words, plan, groups = assessment.words, assessment.plan, assessment.plan_groups

    @cache
    def the_plan() -> ArrangedPlan:
        return arranged(assessment)

    @cache
    def changes(since: object) -> PlanChanges:
        return plan_changes(assessment, _day(since))

    @cache
    def names() -> Mapping[str, str]:
        """The names of the framework's themes and statements."""
        return {**assessment.framework.theme_names, **assessment.framework.statement_names}

    def rounds_answered() -> tuple[str, ...]:
        """The assessments whose findings the plan answers, each with its rating."""
        ids = dict.fromkeys(str(each.from_) for each in assessment.findings.values())
        ratings = {name: each.rating for name, each in assessment.rounds.items()}
        rated = ((round_name_by_id(name, assessment), ratings.get(name)) for name in ids)
        return tuple(words.plan.labelled.format(name, rating) if rating else name for name, rating in rated)

    def part_name(part: PlanPart) -> str:
        if not part.key:
            return words.plan.rest if len(the_plan().parts) > 1 else words.plan.everything
        return round_name_by_id(part.key, assessment) if sorting_of(assessment) == FINDING else part.name

    def heading(column: str) -> str:
        """What a column is called: as the council says, else in the product's words."""
        own = plan.headings if plan is not None else {}
        said = next((name for key, name in own.items() if key == column), None)
        is_all = column == "progress" and not earlier_notes(the_plan())
        return said or (words.plan.all_progress if is_all else words.plan.columns[column])

    def cost_tables() -> tuple[PublishedTable, ...]:
        """The tables that the actions of the plan name for what they cost, each once."""
        named = dict.fromkeys(str(action.cost) for part in the_plan().parts for action in part.actions if action.cost)
        return tuple(assessment.tables[name] for name in named if name in assessment.tables)

    def body_columns() -> tuple[str, ...]:
        """The columns of the table of bodies that any body has something for."""
        bodies = plan.governance if plan is not None else ()
        return tuple(name for name in words.plan.body_headings if any(getattr(body, name) for body in bodies))

    def about(finding: ReportFinding) -> str:
        """What a finding is about, and where it is from."""
        subject = finding.statement or finding.theme
        said = [names().get(str(subject), str(subject)) if subject else "", finding_source(finding, assessment)]
        return "; ".join(filter(None, said))

    return {
        "arranged_plan": the_plan,
        "plan_sorted_by": lambda: sorting_of(assessment),
        "plan_columns": lambda part: plan_columns(plan, part.rows, sorting_of(assessment), the_plan().rows),
        "plan_heading": heading,
        "plan_counts": lambda: status_table(the_plan()),
        "then_and_now": lambda since: then_and_now(assessment.actions.values(), _day(since)),
        "report_period": lambda since: report_period(_day(since), assessment.as_at, words),
        "report_sentence": lambda since: report_sentence(_day(since), assessment.as_at, words),
        "finding_answers": lambda: finding_answers(assessment),
        "changes_since": changes,
        "reported_parts": lambda since: reported_parts(the_plan(), changes(since)),
        "earlier_notes": lambda: earlier_notes(the_plan()),
        "plan_indicators": lambda since: plan_indicators(assessment, changes(since)),
        "before_and_after": lambda name: (
            before_and_after(assessment.indicators[name], words) if name in assessment.indicators else ""
        ),
        "plan_period": lambda: period_of(plan, words) if plan is not None else "",
        "next_reports": lambda: next_reports(plan, assessment.as_at) if plan is not None else (),
        "due_said": lambda action: due_said(action, words),
        "official_name": lambda name: names().get(str(name), str(name)),
        "group_name": lambda name: str(groups[name].name if name in groups else name),
        "rounds_answered": rounds_answered,
        "cost_tables": cost_tables,
        "finding_about": about,
        "part_name": part_name,
        "overdue": lambda action: action.is_overdue(assessment.as_at),
        "is_missed": lambda milestone: milestone in changes("").missed,
        "body_columns": body_columns,
    }


def _day(since: object) -> date | None:
    return since if isinstance(since, date) else None
