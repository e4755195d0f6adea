from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from selfassess.check.grouped import grouped, listed_ids
from selfassess.diagnostics import Problem
from selfassess.model.partial_date import PartialDate
from selfassess.model.plan import Action, Plan
from selfassess.project.plan.reporting import plan_end
from selfassess.project.project import Project
from selfassess.project.regions import value

ENDS = ("until", "months")


def plan_over(project: Project) -> Iterator[Problem]:
    """An action that is due after its plan ends, or a plan that has ended with actions that are not finished.

    Nobody may be asked for them any more. Agree an earlier date, extend the plan with `until`, or put the action into
    another `phase`. What is overdue is reported by the rule action-overdue. The rule also finds a plan that ends
    before it begins, or on two different days by `until` and by `months`.

    Fails:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          due: 2028-06-30
          status: not-started

    Passes:
        # content/actions.yaml
        # Add at the end of the file:
        - action: A20
          what: Ring everyone who waits
          lead: Head of First Contact
          due: 2028-03
          status: not-started
    """
    plan, as_at = project.assessment.plan, project.assessment.as_at
    end = plan_end(plan) if plan is not None else None
    if plan is None or end is None:
        return
    if (contradicted := _contradicted(plan)) is not None:
        yield contradicted
        return
    open_actions = [action for action in project.assessment.actions.values() if _is_open(action, plan)]
    if end.last < as_at:
        left = [action for action in open_actions if action.due is None or action.due.last >= as_at]
        yield from _after_the_end(plan, end, left)
        return
    found = [
        (str(action.action), _problem(action, end))
        for action in open_actions
        if action.due is not None and action.due.first > end.last
    ]
    yield from grouped(found, len(open_actions), f"{{}} actions are due after the plan ends, on {end}")


def _contradicted(plan: Plan) -> Problem | None:
    """An end before the beginning, or two ends."""
    if plan.until is None or plan.from_ is None:
        return None
    if plan.until.last < plan.from_.first:
        message = f"The plan ends on {plan.until}, before it begins on {plan.from_}."
        return Problem(plan.at("until"), message, "Correct one of the two dates.")
    counted = plan_end(replace(plan, until=None))
    if counted is None or (counted.first <= plan.until.last and plan.until.first <= counted.last):
        return None
    message = f"The plan ends on {plan.until} by “until”, and on {counted} by “months”."
    return Problem(plan.at("months"), message, "Delete one of the two keys.")


def _is_open(action: Action, plan: Plan) -> bool:
    """Whether it is not finished, and belongs to this phase of the plan."""
    is_of_phase = action.phase is None or plan.phase is None or action.phase.split() == plan.phase.split()
    return not action.is_finished and is_of_phase


def _problem(action: Action, end: PartialDate) -> Problem:
    message = f"Action {action.action}, “{action.what}”, is due on {action.due}, and the plan ends on {end}."
    hint = f"Type a date up to {end} after “due:”, or change “until:” in content/plan.yaml."
    regions = (value(action, "due"), value(action, "phase"), value(action, "status"))
    return Problem(action.at("due"), message, hint, relies_on=regions)


def _after_the_end(plan: Plan, end: PartialDate, left: Sequence[Action]) -> Iterator[Problem]:
    if left:
        names = listed_ids([str(action.action) for action in left])
        message = f"The plan ended on {end}, and these actions are not finished: {names}."
        hint = "If they go on, change “until:” to a later date, or give them the name of the next phase under “phase:”."
        regions = tuple(value(action, key) for action in left for key in ("due", "status", "phase"))
        yield Problem(plan.at(*ENDS), message, hint, relies_on=(*regions, *(value(plan, key) for key in ENDS)))
