"""Functions of templates on the plan, reports and returns. What answers them is loaded when one is first called."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import Any

from selfassess.project.project import Project
from selfassess.render.state import RenderState

Functions = dict[str, Callable[..., Any]]
ON_PLAN = (
    *("arranged_plan", "plan_sorted_by", "plan_columns", "plan_heading", "plan_counts", "then_and_now"),
    *("report_period", "report_sentence", "finding_answers", "changes_since", "reported_parts", "earlier_notes"),
    *("plan_indicators", "before_and_after", "plan_period", "next_reports", "official_name", "group_name"),
    *("rounds_answered", "cost_tables", "finding_about", "part_name", "overdue", "is_missed", "body_columns"),
    "due_said",
)
ON_REPORTS = (
    *("report_title", "report_numbers", "box_rows", "report_sections", "report_appendices", "parts_left"),
    *("shows_recommendations", "contact_keys", "background_said", "table_shown", "rounds_with_timeline", "event_when"),
)
ON_RETURNS = (
    *("answered_return", "item_states", "sent_for", "is_short", "reference", "as_submitted"),
    *("corrected_rounds", "draft_report", "last_day", "time_left", "kind_of_correction", "kinds_of", "outcomes_of"),
)


def of_plan(project: Project) -> Functions:
    def answers() -> Functions:
        from selfassess.render.plan_answers import plan_answers

        return plan_answers(project)

    return _later(ON_PLAN, answers)


def of_reports(project: Project) -> Functions:
    def answers() -> Functions:
        from selfassess.render.report_answers import report_answers

        return report_answers(project)

    return _later(ON_REPORTS, answers)


def of_returns(state: RenderState, project: Project) -> Functions:
    def answers() -> Functions:
        from selfassess.render.return_answers import return_answers

        return return_answers(state, project)

    return _later(ON_RETURNS, answers)


def _later(names: Iterable[str], load: Callable[[], Functions]) -> Functions:
    answers = cache(load)

    def answer(name: str, *values: Any) -> Any:
        return answers()[name](*values)

    return {name: partial(answer, name) for name in names}
