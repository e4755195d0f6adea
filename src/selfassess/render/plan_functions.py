"""The functions of templates that ask of the improvement plan. What answers them is loaded when one is first called."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from selfassess.project.project import Project

NAMES = (
    *("arranged_plan", "plan_sorted_by", "plan_columns", "plan_heading", "plan_counts", "then_and_now"),
    *("report_period", "report_sentence", "finding_answers", "changes_since", "reported_parts", "earlier_notes"),
    *("plan_indicators", "before_and_after", "plan_period", "next_reports", "when", "official_name", "group_name"),
    *("rounds_answered", "cost_tables", "finding_about", "finding_source", "part_name", "overdue", "is_missed"),
    *("body_columns", "due_said"),
)


def of_plan(project: Project) -> dict[str, Callable[..., Any]]:
    @cache
    def answers() -> dict[str, Callable[..., Any]]:
        from selfassess.render.plan_answers import plan_answers

        return plan_answers(project)

    def answer(name: str, *values: Any) -> Any:
        return answers()[name](*values)

    return {name: partial(answer, name) for name in NAMES}
