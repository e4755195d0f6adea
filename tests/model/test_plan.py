"""What an action says of itself: its notes in order, and its status now."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.model.plan import Action
from tests.projects import assessment_of, project_with


def action_with(folder: Path, *lines: str) -> Action:
    typed = "".join(f"  {line}\n" for line in lines)
    files = f"# content/actions.yaml\n- action: A1\n  what: Recruit\n{typed}"
    return assessment_of(project_with(folder, files)).actions["A1"]


@pytest.mark.parametrize(
    ("typed", "oldest_first"),
    [
        pytest.param(["2026-03-02 b", "2026-03-01 a", "2026-03-03 c"], "abc", id="by day"),
        pytest.param(["2026-03-01 a", "2026-03-01 b", "2026-03-02 c"], "abc", id="a day's notes as they were typed"),
        pytest.param(["2026-03-02 c", "2026-03-01 b", "2026-03-01 a"], "abc", id="the newest was typed first"),
        pytest.param(["2026-03 b", "2026-03-30 a", "2026-04-01 c"], "abc", id="a month is its last day"),
        pytest.param([], "", id="no notes"),
    ],
)
def test_notes_are_in_order(typed: list[str], oldest_first: str, tmp_path: Path) -> None:
    notes = [f"- {{on: {on}, note: {note}}}" for on, note in map(str.split, typed)]
    action = action_with(tmp_path, "progress:", *notes) if notes else action_with(tmp_path)
    assert "".join(each.note for each in action.history) == oldest_first


@pytest.mark.parametrize(
    ("lines", "status", "is_finished"),
    [
        pytest.param(["status: done"], "done", True, id="typed"),
        pytest.param(["status: embedded"], "embedded", True, id="embedded"),
        pytest.param(
            ["status: late", "progress:", "- {on: 2026-03-01, note: n, status: done}"],
            "late",
            False,
            id="typed, whatever notes say",
        ),
        pytest.param(
            ["progress:", "- {on: 2026-03-02, note: n, status: done}", "- {on: 2026-03-01, note: n, status: late}"],
            "done",
            True,
            id="of the latest note",
        ),
        pytest.param(
            ["progress:", "- {on: 2026-03-01, note: n, status: at-risk}", "- {on: 2026-03-02, note: n}"],
            "at-risk",
            False,
            id="of the latest note that says one",
        ),
        pytest.param(["progress:", "- {on: 2026-03-01, note: n}"], None, False, id="nowhere"),
    ],
)
def test_an_action_has_its_own_status_else_that_of_its_latest_note(
    lines: list[str], status: str | None, is_finished: bool, tmp_path: Path
) -> None:
    action = action_with(tmp_path, *lines)
    assert (action.status_now, action.is_finished) == (status, is_finished)
