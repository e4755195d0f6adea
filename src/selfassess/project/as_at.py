"""Whether `as_at`, the day that every rule looks from, fits the other dates of a project.

With a wrong year there, almost every record and action would seem early or late, with a finding for each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.partial_date import NO_DATE
from selfassess.project.project import Project

RULE = "as-at-unlikely"
ENOUGH = 5
SHARE = 4
YEAR = timedelta(days=365)


class Doubt(Struct, frozen=True):
    """What speaks against the day: how many dates of how many are later, the newest, and the day probably meant."""

    later: int
    dates: int
    newest: date
    meant: date | None


def doubt(project: Project) -> Doubt | None:
    """Why `as_at` is probably not the day that was meant; None where it may be."""
    as_at = project.assessment.as_at
    return unlikely(as_at, [*_past(project)]) if as_at > date.min else None


def unlikely(as_at: date, past: Collection[date]) -> Doubt | None:
    """What the dates of things that have happened say against a day.

    A quarter of them, and at least five, come after it, or the newest of at least five is a year before it.
    """
    if len(past) < ENOUGH:
        return None
    later, newest = sum(day > as_at for day in past), max(past)
    is_early = later >= ENOUGH and later * SHARE >= len(past)
    is_late = as_at - newest >= YEAR
    return Doubt(later, len(past), newest, _meant(as_at, newest)) if is_early or is_late else None


def is_accepted(assessment: Assessment) -> bool:
    """Whether the board says that the day is right all the same."""
    return any(acceptance.rule == RULE for acceptance in assessment.accepted)


def _meant(as_at: date, newest: date) -> date | None:
    """The same day of the year, in the first year in which it is not before the newest date; None in its own year."""
    if as_at.year == newest.year:
        return None
    years = (newest.year, newest.year + 1)
    try:
        return next(day for day in (as_at.replace(year=year) for year in years) if day >= newest)
    except ValueError:  # 29 February, or the year 10000
        return None


def _past(project: Project) -> Iterator[date]:
    """The dates of what had happened when somebody wrote it down."""
    for record in project.assessment.evidence.values():
        reviewed = record.reviewed.on if record.reviewed is not None else None
        yield from filter(None, (record.dated, reviewed))
    for action in project.assessment.actions.values():
        yield from (progress.on.first for progress in action.progress if progress.on != NO_DATE)
    for story in project.stories:
        if story.consent is not None and story.consent.given is not None:
            yield story.consent.given
