"""What is found in the progress of a plan, and where nothing is: silence, statuses, impact, and the end of the plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import findings_in

PLAN = "# content/plan.yaml\nplan: Ours\n"
QUARTERLY = f"{PLAN}from: 2026-01\nreports_to: [{{to: DHSC, every: quarter}}, {{to: Board, every: year}}]\n"
LAST = "progress: [{on: 2026-05-29, note: Well}]"


def action(*keys: str, name: str = "A1") -> str:
    return "\n".join([f"- action: {name}", "  what: Ring carers", *(f"  {key}" for key in keys)]) + "\n"


def messages(folder: Path, rule: str, *actions: str, plan: str = QUARTERLY) -> list[str]:
    example = f"{plan}# content/actions.yaml\n{''.join(actions)}"
    return [each.message for each in findings_in(folder, example, rule)]


SILENT = {
    "no note at all": (("status: on-track",), True),
    "an old note": ((LAST,), True),
    "an old note, and a later one": (("progress: [{on: 2026-11-01, note: A}, {on: 2026-05-29, note: B}]",), False),
    "a note of the day of the last report": (("progress: [{on: 2026-08-30, note: A}]",), False),
    "a note of that month": (("progress: [{on: 2026-08, note: A}]",), False),
    "a note of the month before": (("progress: [{on: 2026-07, note: A}]",), True),
    "it is done": ((LAST, "status: done"), False),
    "it is done by its note": (("progress: [{on: 2026-05-29, note: Well, status: embedded}]",), False),
    "it has not started": ((LAST, "status: not-started"), False),
    "it began after the last report": (("start: 2026-10-01", "status: on-track"), False),
    "it began in a month that may be after it": (("start: 2026-08", "status: on-track"), False),
    "it begins next year": (("start: 2027-01", LAST), False),
    "nothing says that it has begun": ((), False),
    "it is overdue": (("due: 2026-09-30", "status: on-track"), False),
    "it is late without a note": (("status: late",), False),
    "its note has no date": (("progress: [{note: Well}]",), False),
    "its notes could not be read": (("status: on-track", "progress: soon"), False),
}


@pytest.mark.parametrize(("keys", "is_silent"), SILENT.values(), ids=SILENT)
def test_an_action_under_way_has_progress_since_the_last_report(
    keys: tuple[str, ...], is_silent: bool, tmp_path: Path
) -> None:
    assert bool(messages(tmp_path, "action-silent", action(*keys))) is is_silent


@pytest.mark.parametrize(
    "plan",
    [PLAN, f"{PLAN}from: 2026-10\nreports_to: [{{to: DHSC, every: quarter}}]\n", ""],
    ids=["nobody receives reports", "the plan has just begun", "no plan"],
)
def test_nothing_is_silent_before_the_first_report(plan: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "action-silent", action("status: on-track"), plan=plan) == []


def test_a_silent_plan_is_one_finding(tmp_path: Path) -> None:
    actions = [action("status: on-track", name=f"A{number}") for number in range(1, 9)]
    assert messages(tmp_path, "action-silent", *actions) == [
        "All 8 actions under way lack a progress note since 2026-08-30: A1, A2, A3, A4, A5, A6, A7, A8."
    ]


NOTED = {
    "late without a note": (("status: late",), "Action A1, “Ring carers”, is “late”, and no note says why."),
    "at risk with a note": (("status: at-risk", "progress: [{on: 2026-11-20, note: Posts are empty}]"), ""),
    "late, and its note says on track": (
        ("status: late", "progress: [{on: 2026-11-20, note: A, status: on-track}]"),
        "Action A1 is “late”, but its note of 2026-11-20 says “on-track”.",
    ),
    "done, and its note of a month says on track": (
        ("status: done", "progress: [{on: 2026-11, note: A, status: on-track}]"),
        "Action A1 is “done”, but its note of 2026-11 says “on-track”.",
    ),
    "a later note without a status": (
        ("status: late", "progress: [{on: 2026-11-20, note: A, status: late}, {on: 2026-11-21, note: B}]"),
        "",
    ),
    "two notes of one day": (
        ("status: late", "progress: [{on: 2026-11-20, note: A, status: late}, "
         "{on: 2026-11-20, note: B, status: on-track}]"),
        "",
    ),
    "no status but in a note": (("progress: [{on: 2026-11-20, note: A, status: late}]",), ""),
    "on track without a note": (("status: on-track",), ""),
    "a status that could not be read": (("status: [late]",), ""),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "message"), NOTED.values(), ids=NOTED)
def test_a_status_has_a_note_that_says_why(keys: tuple[str, ...], message: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "status-without-note", action(*keys)) == ([message] if message else [])


IMPACT = {
    "done without a note": (("status: done",), True),
    "done, and a note without impact": (("status: done", "progress: [{on: 2026-11-20, note: A, status: done}]"), True),
    "part of daily work": (("status: embedded",), True),
    "done by its note": (("progress: [{on: 2026-11-20, note: A, status: done}]",), True),
    "an impact in an earlier note": (
        ("status: done", "progress: [{on: 2026-05-20, note: A, impact: B}, {on: 2026-11-20, note: A, status: done}]"),
        False,
    ),
    "no note says that it is done": (("status: done", "progress: [{on: 2026-11-20, note: A, status: late}]"), False),
    "not done": (("status: on-track",), False),
    "notes that could not be read": (("status: done", "progress: soon"), False),
    "an impact that could not be read": (("status: done", "progress: [{on: 2026-11-20, note: A, impact: [1]}]"), False),
}


@pytest.mark.parametrize(("keys", "is_bare"), IMPACT.values(), ids=IMPACT)
def test_what_is_done_says_what_is_different_for_people(keys: tuple[str, ...], is_bare: bool, tmp_path: Path) -> None:
    assert bool(messages(tmp_path, "done-without-impact", action(*keys))) is is_bare


@pytest.mark.parametrize("rule", ["status-without-note", "done-without-impact", "plan-over"])
def test_without_a_plan_nothing_new_is_asked(rule: str, tmp_path: Path) -> None:
    actions = [action("status: late"), action("status: done", name="A2"), action("due: 2099-01-01", name="A3")]
    assert messages(tmp_path, rule, *actions, plan="") == []


OVER = {
    "due the day after": ("until: 2027-06-30", ("due: 2027-07-01",), True),
    "due on the day": ("until: 2027-06-30", ("due: 2027-06-30",), False),
    "due in the last month": ("until: 2027-06", ("due: 2027-06",), False),
    "due on a day of the last month": ("until: 2027-06", ("due: 2027-06-30",), False),
    "due in the month that the plan ends in": ("until: 2027-06-15", ("due: 2027-06",), False),
    "due in the month after": ("until: 2027-06", ("due: 2027-07",), True),
    "due after so many months": ("from: 2026-01\nmonths: 18", ("due: 2027-07-01",), True),
    "due within so many months": ("from: 2026-01\nmonths: 18", ("due: 2027-06-30",), False),
    "no beginning": ("months: 18", ("due: 2099-07-01",), False),
    "no end": ("from: 2026-01", ("due: 2099-07-01",), False),
    "finished": ("until: 2027-06", ("due: 2027-07", "status: done"), False),
    "of the next phase": ("phase: One\nuntil: 2027-06", ("due: 2027-07", "phase: Two"), False),
    "of this phase": ("phase: One\nuntil: 2027-06", ("due: 2027-07", "phase: One"), True),
    "not dated": ("until: 2027-06", (), False),
}


@pytest.mark.parametrize(("end", "keys", "is_over"), OVER.values(), ids=OVER)
def test_an_action_is_due_before_the_plan_ends(end: str, keys: tuple[str, ...], is_over: bool, tmp_path: Path) -> None:
    assert bool(messages(tmp_path, "plan-over", action(*keys), plan=f"{PLAN}{end}\n")) is is_over


ENDS = {
    "before it begins": (
        "from: 2026-04\nuntil: 2026-03-31",
        "The plan ends on 2026-03-31, before it begins on 2026-04.",
    ),
    "twice": (
        "from: 2026-01\nmonths: 12\nuntil: 2027-06",
        "The plan ends on 2027-06 by “until”, and on 2026-12 by “months”.",
    ),
    "twice on one day": ("from: 2026-01-01\nmonths: 18\nuntil: 2027-06", ""),
}


@pytest.mark.parametrize(("dates", "message"), ENDS.values(), ids=ENDS)
def test_a_plan_ends_once_and_after_it_begins(dates: str, message: str, tmp_path: Path) -> None:
    plan = f"{PLAN}{dates}\n"
    assert messages(tmp_path, "plan-over", action("due: 2026-12"), plan=plan) == ([message] if message else [])


def test_a_plan_that_has_ended_names_what_is_left_but_for_what_is_overdue(tmp_path: Path) -> None:
    actions = [
        action("due: 2026-01-31", "status: late", name="A1"),
        action("status: on-track", name="A2"),
        action("due: 2027-01-31", name="A3"),
        action("status: done", name="A4"),
    ]
    assert messages(tmp_path, "plan-over", *actions, plan=f"{PLAN}until: 2026-06\n") == [
        "The plan ended on 2026-06, and these actions are not finished: A2, A3."
    ]


def test_a_plan_that_has_ended_and_is_finished_is_sound(tmp_path: Path) -> None:
    assert messages(tmp_path, "plan-over", action("status: done"), plan=f"{PLAN}until: 2026-06\n") == []


def test_a_plan_without_leads_and_dates_brings_few_findings(tmp_path: Path) -> None:
    actions = [action(name=f"A{number}") for number in range(1, 69)]
    first = "A1, A2, A3, A4, A5, A6, A7, A8, A9, A10 and 58 more."
    assert messages(tmp_path / "lead", "action-without-lead", *actions) == [f"All 68 actions lack a lead: {first}"]
    assert messages(tmp_path / "date", "action-without-date", *actions) == [
        f"All 68 actions that are not done lack a due date: {first}"
    ]


@pytest.mark.parametrize(("named", "count"), [("[A1, A1]", 1), ("[A1, A1, A1]", 2), ("[A1]", 0)])
def test_a_finding_names_an_action_once(named: str, count: int, tmp_path: Path) -> None:
    finding = f"- {{finding: F7, from: cqc-2025, kind: improve, text: Waits, actions: {named}}}\n"
    rounds = "# content/assessments.yaml\n- {assessment: cqc-2025, by: CQC}\n"
    found = messages(tmp_path, "action-repeated", action(), f"# content/findings.yaml\n{finding}", rounds)
    assert found == ["Finding F7 lists action A1 twice."] * count
