"""Corrections by draft report, and the last day to send them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from selfassess.check.rules.correction_late import correction_late
from selfassess.check.rules.correction_unknown import correction_unknown
from selfassess.check.rules.correction_without_evidence import correction_without_evidence
from selfassess.diagnostics import Problem
from selfassess.project.corrections import Deadline, corrected_rounds
from selfassess.project.project import Project
from tests.projects import project_of, project_with

FRAMEWORK = (Path(__file__).parents[1] / "smallest/framework.yaml").read_text("utf-8")


def project(tmp_path: Path, corrections: str, drafted: str = "draft_received: 2026-11-16", rules: str = "") -> Project:
    folder = project_with(tmp_path)
    (folder / "content/assessments.yaml").write_text(f"- assessment: first\n  by: CQC\n  {drafted}\n", "utf-8")
    (folder / "content/corrections.yaml").write_text(corrections, "utf-8")
    (folder / "framework.yaml").write_text(FRAMEWORK + rules, "utf-8")
    return project_of(folder)


def correction(name: str, *lines: str, kind: str = "error", of: str = "first") -> str:
    head = (f"- correction: {name}", f"assessment: {of}", f"kind: {kind}", "says: One.", "should_say: Two.")
    return "\n  ".join((*head, *lines)) + "\n"


TEN = "corrections: {working_days: 10}\n"
UNSENT = correction("C1")
LAST_DAY = "2026-11-26, the last day for corrections to the draft report of “first”."


@pytest.mark.parametrize(
    ("drafted", "rules", "deadline"),
    [
        pytest.param(
            "draft_received: 2026-11-16", TEN, Deadline(date(2026, 11, 30), 0, False, 10, "england"), id="counted"
        ),
        pytest.param(
            "draft_received: 2026-11-18", TEN, Deadline(date(2026, 12, 2), 2, False, 10, "england"), id="two left"
        ),
        pytest.param(
            "draft_received: 2026-11-12", TEN, Deadline(date(2026, 11, 26), 0, True, 10, "england"), id="past"
        ),
        pytest.param(
            "draft_received: 2026-11-27",
            "corrections: {working_days: 1, bank_holidays: scotland}\n",
            Deadline(date(2026, 12, 1), 1, False, 1, "scotland"),
            id="in Scotland, where 30 November is a holiday",
        ),
        pytest.param(
            "draft_received: 2026-11-12\n  corrections_due: 2026-12-04",
            TEN,
            Deadline(date(2026, 12, 4), 4, False, None, "england"),
            id="named by the regulator",
        ),
        pytest.param(
            "corrections_due: 2026-12-04", "", Deadline(date(2026, 12, 4), 4, False, None, "england"), id="named alone"
        ),
        pytest.param("name: First", TEN, None, id="no draft yet"),
        pytest.param("draft_received: 2026-11-16", "", None, id="a framework that says nothing of it"),
        pytest.param(
            "draft_received: 2026-11-16", "corrections: {working_days: ten}\n", None, id="a number that is none"
        ),
        pytest.param("draft_received: 9999-12-28", TEN, None, id="beyond the last day there is"),
    ],
)
def test_the_last_day(drafted: str, rules: str, deadline: Deadline | None, tmp_path: Path) -> None:
    [corrected] = corrected_rounds(project(tmp_path, UNSENT, drafted, rules).assessment)
    assert corrected.deadline == deadline


def test_corrections_are_by_report_and_by_kind(tmp_path: Path) -> None:
    typed = (
        correction("C1", kind="omitted"),
        correction("C2", "outcome: accepted"),
        correction("C3", "sent: 2026-11-20", kind="judgement"),
        correction("C4", "reply: No.", "outcome: not-accepted"),
        correction("C5", of="second"),
    )
    first, second = corrected_rounds(project(tmp_path, "".join(typed)).assessment)
    assert [str(each.correction) for each in first.corrections] == ["C2", "C4", "C3", "C1"]
    assert [*first.by_kind] == ["error", "judgement", "omitted"]
    assert (first.sent, first.replied) == (3, 2)
    assert (first.with_outcome("accepted"), first.with_outcome("not-accepted")) == (1, 1)
    assert (second.id, second.assessment_round, second.deadline) == ("second", None, None)


def late(found: Project) -> list[str]:
    return [problem.message for problem in correction_late(found)]


@pytest.mark.parametrize(
    ("corrections", "messages"),
    [
        pytest.param(correction("C1", "sent: 2026-11-26"), [], id="sent on the last day"),
        pytest.param(
            correction("C1", "sent: 2026-11-27"),
            [f"Correction C1 was sent on 2026-11-27, after {LAST_DAY}"],
            id="sent a day late",
        ),
        pytest.param(
            "".join(correction(f"C{number}", "sent: 2026-11-27") for number in (1, 2, 3)),
            [f"3 corrections (C1, C2 and C3) were sent after {LAST_DAY}"],
            id="several are one finding",
        ),
        pytest.param(
            UNSENT,
            [f"Correction C1 was not sent by {LAST_DAY}"],
            id="not sent",
        ),
        pytest.param(correction("C1", "outcome: accepted"), [], id="answered, so it was sent"),
    ],
)
def test_what_is_late(corrections: str, messages: list[str], tmp_path: Path) -> None:
    assert late(project(tmp_path, corrections, "draft_received: 2026-11-12", TEN)) == messages


def test_what_is_not_sent_is_not_late_while_there_are_days_left(tmp_path: Path) -> None:
    assert late(project(tmp_path, UNSENT, rules=TEN)) == []


def test_corrections_to_an_unknown_assessment_are_one_finding(tmp_path: Path) -> None:
    typed = "".join(correction(f"C{number}", of="frist") for number in (1, 2))
    [found] = correction_unknown(project(tmp_path, typed))
    assert (found.message, found.fix) == ("There is no assessment “frist”, which 2 corrections name.", None)
    assert "first" in found.hint


def evidence(found: Project) -> list[Problem]:
    return list(correction_without_evidence(found))


def test_evidence_may_be_cited_in_the_words(tmp_path: Path) -> None:
    typed = correction("C1").replace("should_say: Two.", "should_say: Two (Ref 1 page 2).")
    assert evidence(project(tmp_path, typed)) == []


def test_many_without_evidence_are_one_finding(tmp_path: Path) -> None:
    [found] = evidence(project(tmp_path, "".join(correction(f"C{number}") for number in range(1, 15))))
    assert found.message == "14 corrections cite no evidence: C1, C2, C3, C4, C5, C6, C7, C8, C9 and 5 more."
