"""The plan's dates, reports and figures in words."""

from __future__ import annotations

from datetime import date, timedelta

from selfassess.document.language import Language
from selfassess.model.date_format import when
from selfassess.model.indicator import Indicator
from selfassess.model.number_format import counted, with_unit
from selfassess.model.plan import Action, Plan
from selfassess.project.plan.reporting import plan_end


def due_said(action: Action, words: Language) -> str:
    """When an action is due: in the council's own words, else its date; empty where neither is typed."""
    return action.timescale or when(action.due, words)


def period_of(plan: Plan, words: Language) -> str:
    """When a plan begins and ends; where neither is said, how many months it takes."""
    say, begins, ends = words.plan, plan.from_, plan_end(plan)
    if begins is not None and ends is not None:
        return say.from_to.format(when(begins, words), when(ends, words))
    said = "" if plan.months is None else counted(plan.months, *say.months)
    if begins is not None:
        return say.from_on.format(when(begins, words))
    if ends is not None:
        return say.until.format(when(ends, words))
    return said


def report_period(since: date | None, as_at: date, words: Language) -> str:
    """The days that a report is about, for its cover: from the day after the last report."""
    if since is None:
        return words.plan.up_to.format(when(as_at, words))
    return words.plan.from_to.format(when(since + timedelta(days=1), words), when(as_at, words))


def report_sentence(since: date | None, as_at: date, words: Language) -> str:
    """The days that a report is about, as a sentence."""
    say, until = words.plan, when(as_at, words)
    return say.told_so_far.format(until) if since is None else say.told_since.format(when(since, words), until)


def before_and_after(indicator: Indicator, words: Language) -> str:
    """An indicator's newest figure and the one before it: “Median wait: 41 days in 2024-25, 33 days in 2025-26”."""
    years = sorted(indicator.values)[-2:]
    figures = ", ".join(
        f"{with_unit(indicator.values[year], indicator, words)} {words.in_year.format(year)}" for year in years
    )
    return words.plan.labelled.format(indicator.name, figures) if figures else ""
