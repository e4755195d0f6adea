from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.rounds import AssessmentRound, TimelineEvent
from selfassess.project.project import Project

VISITED = ("visit", "onsite", "on-site", "on site", "fieldwork")


def timeline_order(project: Project) -> Iterator[Problem]:
    """A timeline whose dates cannot all be right.

    An event is listed after a later one, ends before it begins, or the report is published before the visit that it is
    about. Correct the date, or move the event. A month and a day in that month may be in either order.

    Fails:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: peer-2024
          by: peer
          timeline:
            - {on: 2024-06-18, what: The team visited}
            - {on: 2024-03, what: We sent our self-assessment}

    Passes:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: peer-2024
          by: peer
          timeline:
            - {on: 2024-03, what: We sent our self-assessment}
            - {on: 2024-06-18, what: The team visited}
    """
    for each in project.assessment.rounds.values():
        yield from _turned(each)
        yield from _out_of_order(each)
        yield from _published_too_early(each)


def _turned(each: AssessmentRound) -> Iterator[Problem]:
    for event in each.timeline:
        if event.until is not None and event.until.last < event.on.first:
            message = f"“{event.what}” ends on {event.until}, before it begins on {event.on}."
            yield Problem(event.at("until"), message, "Correct one of the two dates.")


def _out_of_order(each: AssessmentRound) -> Iterator[Problem]:
    """One finding for a timeline, at the first event that is too low."""
    latest: TimelineEvent | None = None
    early: list[tuple[TimelineEvent, TimelineEvent]] = []
    for event in each.timeline:
        if latest is not None and event.on.last < latest.on.first:
            early.append((event, latest))
        elif latest is None or event.on.first > latest.on.first:
            latest = event
    if early:
        event, before = early[0]
        message = f"“{event.what}” ({event.on}) is listed after “{before.what}” ({before.on})."
        others = f" {_more(len(early) - 1)} too far down." if len(early) > 1 else ""
        yield Problem(event.at("on"), message, f"Move it up, or correct its date.{others}")


def _more(events: int) -> str:
    return "1 more event of this timeline is" if events == 1 else f"{events} more events of this timeline are"


def _published_too_early(each: AssessmentRound) -> Iterator[Problem]:
    """Before the draft, before the visit, or before anything that the timeline has."""
    published = each.published
    if published is None:
        return
    if each.draft_received is not None and published.last < each.draft_received:
        message = f"The report is published on {published}, before its draft was received on {each.draft_received}."
        yield Problem(each.at("published"), message, "Correct “published” or “draft_received”.")
        return
    visits = [event for event in each.timeline if any(word in event.what.lower() for word in VISITED)]
    first = min(each.timeline, key=lambda event: event.on.first, default=None)
    led_to_it = visits[0] if visits else first
    if led_to_it is not None and published.last < led_to_it.on.first:
        message = f"The report is published on {published}, before “{led_to_it.what}” ({led_to_it.on})."
        yield Problem(each.at("published"), message, "Correct one of the two dates.")
