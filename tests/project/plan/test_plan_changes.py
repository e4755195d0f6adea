"""What has happened in a plan since the last report: what is new, what moved, and what is late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from textwrap import indent

import pytest

from selfassess.model.plan import Action, Milestone
from selfassess.project.plan.plan_changes import PlanChanges, plan_changes
from tests.projects import assessment_of, project_with

SINCE = date(2026, 8, 30)
"""The day of the last report; that of this one is 30 November 2026."""


def changes(folder: Path, actions: str, rest: str = "", since: date | None = SINCE) -> PlanChanges:
    files = f"# content/actions.yaml\n{actions}\n{rest}" if actions else rest
    return plan_changes(assessment_of(project_with(folder, files)), since)


def an_action(*lines: str) -> str:
    return "- action: A1\n  what: Recruit\n" + indent("\n".join(lines), "  ")


def notes(*typed: str) -> str:
    """Notes typed as a date, and a status where one is said."""
    entries = []
    for each in typed:
        on, _, status = each.partition(" ")
        entries.append(f"- {{on: {on}, note: Note of {on}{f', status: {status}' if status else ''}}}")
    return "\n".join(["progress:", *entries])


def ids(actions: Iterable[Action]) -> list[str]:
    return [str(action.action) for action in actions]


def whats(milestones: Iterable[Milestone]) -> list[str]:
    return [str(each.what) for each in milestones]


@pytest.mark.parametrize(
    ("typed", "new"),
    [
        pytest.param("2026-08-29", False, id="before the day of the last report"),
        pytest.param("2026-08-30", False, id="on that day: it was in that report"),
        pytest.param("2026-08-31", True, id="the day after"),
        pytest.param("2026-08", True, id="its month, which ends after it"),
        pytest.param("2026-07", False, id="the month before"),
        pytest.param("2026-11-30", True, id="the day of this report"),
    ],
)
def test_what_is_dated_after_the_last_report_is_new(typed: str, new: bool, tmp_path: Path) -> None:
    found = changes(tmp_path, an_action(notes(typed)))
    assert ids(each.action for each in found.reported) == (["A1"] if new else [])
    assert ids(found.silent) == ([] if new else ["A1"])


def test_a_note_of_the_month_in_which_the_last_report_ends_was_in_it(tmp_path: Path) -> None:
    found = changes(tmp_path, an_action(notes("2026-08")), since=date(2026, 8, 31))
    assert not found.reported


def test_new_notes_are_told_the_oldest_first(tmp_path: Path) -> None:
    [only] = changes(tmp_path, an_action(notes("2026-11-01", "2026-09", "2026-08-01", "2026-10-15"))).reported
    assert [str(note.on) for note in only.notes] == ["2026-09", "2026-10-15", "2026-11-01"]


@pytest.mark.parametrize(
    ("lines", "moves"),
    [
        pytest.param(
            ["status: at-risk", notes("2026-08-01 on-track", "2026-10-01 at-risk")],
            [("on-track", "at-risk", "2026-10-01")],
            id="a note says it",
        ),
        pytest.param(
            ["status: done", notes("2026-08-01 on-track", "2026-10-01")],
            [("on-track", "done", "")],
            id="only the action says it",
        ),
        pytest.param(
            ["status: on-track", notes("2026-07-01 on-track", "2026-09-01 at-risk", "2026-11-01 on-track")],
            [("on-track", "at-risk", "2026-09-01"), ("at-risk", "on-track", "2026-11-01")],
            id="there and back",
        ),
        pytest.param(
            ["status: late", notes("2026-07-01 on-track", "2026-09-01 at-risk")],
            [("on-track", "at-risk", "2026-09-01"), ("at-risk", "late", "")],
            id="the action says another than its latest note",
        ),
        pytest.param(
            [notes("2026-10-02 at-risk", "2026-10-01 late", "2026-07-01 on-track")],
            [("on-track", "late", "2026-10-01"), ("late", "at-risk", "2026-10-02")],
            id="the newest was typed first",
        ),
        pytest.param(
            ["status: late", notes("2026-07-01 on-track", "2026-10-01 at-risk", "2026-10-01 late")],
            [("on-track", "at-risk", "2026-10-01"), ("at-risk", "late", "2026-10-01")],
            id="twice on one day",
        ),
        pytest.param(
            ["status: on-track", notes("2026-07-01 at-risk", "2026-08-30 on-track")], [], id="on the day of the report"
        ),
        pytest.param(["status: done", notes("2026-07-01 done", "2026-10-01")], [], id="finished before"),
        pytest.param(["status: on-track", notes("2026-10-01 on-track")], [], id="a first status is no move"),
        pytest.param(
            ["status: done", notes("2026-10-01 done")], [("", "done", "2026-10-01")], id="unless it finishes the action"
        ),
        pytest.param(["status: on-track", notes("2026-07-01")], [], id="no note says a status"),
        pytest.param(["status: on-track"], [], id="no notes"),
        pytest.param([notes("2026-07-01")], [], id="no status at all"),
        pytest.param(
            ["status: embedded", notes("2026-07-01 done")], [("done", "embedded", "")], id="from done to embedded"
        ),
    ],
)
def test_moves_from_status_to_status(lines: list[str], moves: list[tuple[str, str, str]], tmp_path: Path) -> None:
    found = changes(tmp_path, an_action(*lines))
    told = [step for each in found.moved for step in each.steps]
    assert [(step.before, step.after, str(step.on or "")) for step in told] == moves


@pytest.mark.parametrize(
    ("lines", "finished"),
    [
        pytest.param(["status: done", notes("2026-07-01 on-track", "2026-10-01 done")], True, id="since"),
        pytest.param(["status: done", notes("2026-07-01 done")], False, id="before"),
        pytest.param(["status: embedded", notes("2026-07-01 done")], False, id="done before, embedded since"),
        pytest.param(["status: done"], False, id="nobody says when"),
        pytest.param(
            ["status: on-track", notes("2026-07-01 on-track", "2026-10-01 done")], False, id="begun again since"
        ),
    ],
)
def test_what_was_finished_since(lines: list[str], finished: bool, tmp_path: Path) -> None:
    assert ids(changes(tmp_path, an_action(*lines)).finished) == (["A1"] if finished else [])


@pytest.mark.parametrize(
    ("lines", "untold"),
    [
        pytest.param(["status: on-track"], True, id="no notes"),
        pytest.param(["status: on-track", notes("2026-07-01")], True, id="a note without a status"),
        pytest.param(["status: on-track", notes("2026-10-01 on-track")], True, id="said later"),
        pytest.param(["status: on-track", notes("2026-07-01 late")], False, id="said"),
        pytest.param(["status: on-track", "start: 2026-09-01"], False, id="it began later"),
        pytest.param(["start: 2026-01-01"], False, id="it has no status now"),
    ],
)
def test_whose_earlier_status_nobody_can_tell(lines: list[str], untold: bool, tmp_path: Path) -> None:
    assert ids(changes(tmp_path, an_action(*lines)).untold) == (["A1"] if untold else [])


@pytest.mark.parametrize(
    ("lines", "overdue", "newly_late"),
    [
        pytest.param(["due: 2026-10-31"], True, True, id="its day has passed since"),
        pytest.param(["due: 2026-08-30"], True, True, id="due on the day of the last report, when there was time"),
        pytest.param(["due: 2026-08-29"], True, False, id="it was overdue then"),
        pytest.param(["due: 2026-11-30"], False, False, id="due on the day of this report"),
        pytest.param(["due: 2026-11"], False, False, id="due in this month"),
        pytest.param(["due: 2026-10"], True, True, id="due last month"),
        pytest.param(["due: 2026-10-31", "status: done"], False, False, id="done"),
        pytest.param(["due: 2026-10-31", "status: embedded"], False, False, id="embedded"),
        pytest.param(
            ["due: 2027-03-31", "status: late", notes("2026-07-01 on-track", "2026-10-01 late")],
            False,
            True,
            id="a note calls it late before its day",
        ),
        pytest.param(
            ["due: 2027-03-31", "status: late", notes("2026-07-01 late", "2026-10-01 late")],
            False,
            False,
            id="called late before",
        ),
        pytest.param(
            ["due: 2027-03-31", "status: on-track", notes("2026-07-01 on-track", "2026-10-01 late")],
            False,
            False,
            id="late for a while",
        ),
        pytest.param(["status: on-track"], False, False, id="no day"),
    ],
)
def test_what_is_late(lines: list[str], overdue: bool, newly_late: bool, tmp_path: Path) -> None:
    found = changes(tmp_path, an_action(*lines))
    assert (bool(found.overdue), bool(found.newly_late)) == (overdue, newly_late)


@pytest.mark.parametrize(
    ("lines", "silent"),
    [
        pytest.param(["status: on-track"], True, id="no notes"),
        pytest.param(["status: done"], False, id="done"),
        pytest.param(["start: 2026-12-01"], False, id="it has not begun"),
        pytest.param(["start: 2026-11-30"], True, id="it began today"),
    ],
)
def test_progress_is_expected_of_what_is_under_way(lines: list[str], silent: bool, tmp_path: Path) -> None:
    assert ids(changes(tmp_path, an_action(*lines)).silent) == (["A1"] if silent else [])


def test_without_a_last_report_everything_is_new(tmp_path: Path) -> None:
    typed = an_action("status: done", notes("2025-01-01 not-started", "2025-02-01 on-track", "2025-03-01 done"))
    found = changes(tmp_path, typed, since=None)
    [only] = found.reported
    assert [(step.before, step.after) for step in only.steps] == [("not-started", "on-track"), ("on-track", "done")]
    assert (ids(found.finished), ids(found.untold)) == (["A1"], [])


def test_without_a_last_report_what_is_finished_was_finished_since(tmp_path: Path) -> None:
    assert ids(changes(tmp_path, an_action("status: done"), since=None).finished) == ["A1"]


def test_milestones_are_reached_missed_or_ahead(tmp_path: Path) -> None:
    plan = """\
# content/plan.yaml
plan: Ours
milestones:
  - {by: 2026-12, what: Ahead}
  - {by: 2026-05-01, what: Reached long ago, done: 2026-05-01}
  - {by: 2026-09-01, what: Reached, done: 2026-10}
  - {by: 2026-11-30, what: Today}
  - {by: 2026-11-29, what: Missed}
"""
    found = changes(tmp_path, "", plan)
    assert (whats(found.reached), whats(found.missed), whats(found.ahead)) == (
        ["Reached"],
        ["Missed"],
        ["Today", "Ahead"],
    )


def test_findings_with_progress_of_their_own_are_told_too(tmp_path: Path) -> None:
    files = """\
# content/assessments.yaml
- {assessment: cqc-2025, by: CQC}
# content/findings.yaml
- {finding: F1, from: cqc-2025, kind: improve, text: Waits, progress: [{on: 2026-10-01, note: Shorter}]}
- {finding: F2, from: cqc-2025, kind: improve, text: Calls, progress: [{on: 2026-08-01, note: Answered}]}
- {finding: F3, from: cqc-2025, kind: improve, text: Forms}
"""
    found = changes(tmp_path, "", files)
    assert [str(each.finding.finding) for each in found.findings] == ["F1"]
    assert [str(each.finding) for each in found.silent_findings] == ["F2"]


@pytest.mark.parametrize(
    ("lines", "quiet"),
    [
        pytest.param([], True, id="nothing"),
        pytest.param(["due: 2026-10-31"], False, id="a day has passed"),
        pytest.param([notes("2026-10-01")], False, id="a note"),
    ],
)
def test_whether_anything_has_changed(lines: list[str], quiet: bool, tmp_path: Path) -> None:
    assert changes(tmp_path, an_action(*lines)).is_quiet == quiet
