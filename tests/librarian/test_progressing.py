"""A note on progress is added to an action as its author would, and nothing else is changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from selfassess.librarian.progressing import NewProgress, update
from selfassess.model.partial_date import PartialDate
from tests.librarian.small_library import apply, project_of, refusal_of
from tests.projects import problems_of, typed_into
from tests.small_plan import actions_in, planned

TODAY = date(2026, 11, 26)
LAST = PartialDate.of_day(date(2024, 10, 1))
NOTE = "{on: 2026-11-20, note: Four in post}"
NEW, OLD = "{on: 2026-05-01, note: New}", "{on: 2026-01-01, note: Old}"
DAY = PartialDate.of_day(date(2026, 11, 20))


def noted(project: Path, id_: str, note: str = "Four in post", on: PartialDate = DAY, **more: Any) -> tuple[str, ...]:
    """What is said of a note that was added."""
    report = apply(project, lambda subject: update(subject, id_, NewProgress(on, note, **more), TODAY))
    assert problems_of(project) == {}
    return report


def refused(project: Path, id_: str, note: str = "Four in post", on: PartialDate = DAY, **more: Any) -> str:
    """Why a note was not added, and what to do."""
    before = actions_in(project)
    problem = refusal_of(project, lambda subject: update(subject, id_, NewProgress(on, note, **more), TODAY))
    assert actions_in(project) == before
    return f"{problem.message} {problem.hint}".strip()


def test_the_note_has_the_status_that_the_action_has(tmp_path: Path) -> None:
    project = planned(tmp_path)
    before = actions_in(project)
    assert noted(project, "A1") == (
        "Action A1, “Cut the wait: 28 days”: progress noted on 2026-11-20. Its status is on-track.",
    )
    last = "    - {on: 2024-10-01, note: Two assessors recruited}\n"
    assert actions_in(project) == before.replace(
        last, f"{last}    - {{on: 2026-11-20, note: Four in post, status: on-track}}\n"
    )


def test_a_new_status_is_that_of_the_action_and_of_the_note(tmp_path: Path) -> None:
    project = planned(tmp_path)
    before = actions_in(project)
    (told,) = noted(project, "A1", status="at-risk")
    assert told.endswith("Its status was on-track and is now at-risk.")
    last = "    - {on: 2024-10-01, note: Two assessors recruited}\n"
    now = before.replace("status: on-track   # since", "status: at-risk   # since")
    assert actions_in(project) == now.replace(
        last, f"{last}    - {{on: 2026-11-20, note: Four in post, status: at-risk}}\n"
    )


def test_a_note_has_all_that_was_given_in_the_order_of_the_guide(tmp_path: Path) -> None:
    project = planned(tmp_path)
    noted(
        project,
        "A2",
        note="Training done: all staff",
        impact="Fewer complaints",
        barrier="None, since May",
        highlight=True,
        indicator="wait",
        evidence=("1 page 4", "1"),
    )
    assert (
        actions_in(project)
        .partition("- {action: A3")[0]
        .endswith(
            "  status: late\n"
            "  progress:\n"
            "    - on: 2026-11-20\n"
            '      note: "Training done: all staff"\n'
            "      status: late\n"
            "      impact: Fewer complaints\n"
            "      barrier: None, since May\n"
            "      highlight: yes\n"
            "      indicator: wait\n"
            "      evidence: [1 page 4, 1]\n"
        )
    )
    (note,) = project_of(project).assessment.actions["A2"].progress
    assert (note.highlight, [support.item.ref for support in note.evidence]) == (True, ["1", "1"])


LISTS = {
    "none yet": ("", "  progress:\n    - {on: 2026-11-20, note: Four in post}\n"),
    "one in braces": (
        "  progress:\n  - {on: 2026-01-01, note: Old} # who\n",
        "  progress:\n  - {on: 2026-01-01, note: Old} # who\n  - {on: 2026-11-20, note: Four in post}\n",
    ),
    "one key below the other": (
        "  progress:\n    -   on: 2026-01-01\n        note: |\n          Old\n          words\n",
        "  progress:\n    -   on: 2026-01-01\n        note: |\n          Old\n          words\n"
        "    -   on: 2026-11-20\n        note: Four in post\n",
    ),
    "in brackets": (
        "  progress: [{on: 2026-01-01, note: Old}]\n",
        "  progress: [{on: 2026-01-01, note: Old}, {on: 2026-11-20, note: Four in post}]\n",
    ),
    "in empty brackets": ("  progress: []\n", "  progress: [{on: 2026-11-20, note: Four in post}]\n"),
    "the newest first": (
        f"  progress: # newest first\n    # of May\n    - {NEW}\n    - {OLD}\n",
        f"  progress: # newest first\n    - {NOTE}\n    # of May\n    - {NEW}\n    - {OLD}\n",
    ),
    "the newest first in brackets": (
        f"  progress: [{NEW}, {OLD}]\n",
        f"  progress: [{NOTE}, {NEW}, {OLD}]\n",
    ),
    "with quoted keys": (
        "  progress:\n  - 'on': '2026-01'\n    note: Old\n",
        "  progress:\n  - 'on': '2026-01'\n    note: Old\n  - on: 2026-11-20\n    note: Four in post\n",
    ),
}


@pytest.mark.parametrize("end", ["", "# end\n", "- action: B2\n  what: Two\n", "  evidence: [1]\n"], ids=repr)
@pytest.mark.parametrize(("before", "after"), LISTS.values(), ids=LISTS)
def test_the_list_keeps_its_form(before: str, after: str, end: str, tmp_path: Path) -> None:
    head = "# content/actions.yaml\n- action: B1\n  what: One\n"
    project = planned(tmp_path, f"{head}{before}{end}")
    noted(project, "B1")
    assert actions_in(project) == f"- action: B1\n  what: One\n{after}{end}"


def test_an_action_in_braces_keeps_them(tmp_path: Path) -> None:
    project = planned(tmp_path)
    noted(project, "A3", status="embedded")
    assert (
        "due: 2026-09-30, status: embedded, progress: [{on: 2026-11-20, note: Four in post, status: embedded}]}\n"
        in actions_in(project)
    )


def test_an_action_without_a_status_gets_one_where_it_belongs(tmp_path: Path) -> None:
    project = planned(tmp_path)
    (told,) = noted(project, "A4", status="not-started", on=PartialDate.of_month(2026, 11))
    assert told.endswith("progress noted on 2026-11. Its status is now not-started.")
    assert actions_in(project).endswith(
        "- action: A4\n  what: Tell people what we did\n  status: not-started\n"
        "  progress:\n    - {on: 2026-11, note: Four in post, status: not-started}\n"
    )


def test_a_note_of_a_finding_without_an_action_goes_to_the_finding(tmp_path: Path) -> None:
    project = planned(tmp_path)
    before = actions_in(project)
    assert noted(project, "F2", status="late") == (
        "Finding F2, “People tell their story twice”: progress noted on 2026-11-20. "
        "Its status was at-risk and is now late.",
    )
    noted(project, "F3", note="Praised in May")
    assert actions_in(project) == before
    text = (project / "content/findings.yaml").read_text("utf-8")
    assert "status: at-risk}\n    - {on: 2026-11-20, note: Four in post, status: late}\n" in text
    assert text.endswith("  text: Staff are kind\n  progress:\n    - {on: 2026-11-20, note: Praised in May}\n")


@pytest.mark.parametrize("typed", ["a1", "A-1", "A1"])
def test_capitals_and_hyphens_of_an_id_make_no_difference(typed: str, tmp_path: Path) -> None:
    project = planned(tmp_path, "# content/actions.yaml\n- {action: A-1, what: One}\n" if "-" in typed else "")
    assert "progress noted" in noted(project, typed)[0]


def test_two_notes_of_a_day_both_stay(tmp_path: Path) -> None:
    project = planned(tmp_path)
    noted(project, "A1")
    noted(project, "A1", note="And a fifth")
    assert [note.note for note in project_of(project).assessment.actions["A1"].progress][2:] == [
        "Four in post",
        "And a fifth",
    ]


@pytest.mark.parametrize(
    ("id_", "given", "why"),
    [
        ("A11", {}, "There is no action “A11”. Did you mean “A1”?"),
        ("zzz", {}, "There is no action “zzz”. To see them all, type “selfassess plan list”."),
        ("F1", {}, "Finding F1 is answered by actions A1 and A3. Add the note to one of them, as in: selfassess plan"),
        ("A1", {"note": ""}, "The note is empty. Type what has happened."),
        ("A1", {"note": "–"}, "The note “–” says nothing. Type what has happened."),
        ("A1", {"note": "…"}, "The note “…” says nothing."),
        ("A1", {"note": "n/a"}, "The note “n/a” says nothing."),
        ("A1", {"note": "To be confirmed"}, "The note “To be confirmed” says nothing."),
        ("A1", {"note": "Wait is XX% down"}, "“XX%” in the note shows that something is still to be written."),
        ("A1", {"note": "[insert note]"}, "“[insert note]” in the note shows that something is still to be written."),
        ("A1", {"impact": "tbc"}, "The impact “tbc” says nothing. Leave out the impact, or type what it is."),
        ("A1", {"barrier": "???"}, "The barrier “???” says nothing. Leave out the barrier, or type what it is."),
        ("A1", {"on": PartialDate.of_day(date(2026, 11, 27))}, "2026-11-27 is in the future. Today is 2026-11-26."),
        ("A1", {"on": PartialDate.of_month(2026, 12)}, "2026-12 is in the future."),
        ("A1", {"on": PartialDate.of_day(date(2024, 9, 30))}, "2024-09-30 is before the last note on A1, which is of"),
        ("A1", {"on": PartialDate.of_month(2024, 9)}, "2024-09 is before the last note on A1, which is of 2024-10-01."),
        ("A1", {"on": LAST, "note": "Two  assessors recruited"}, "A1 has this note of 2024-10-01 already."),
        ("A1", {"indicator": "wayt"}, "There is no indicator “wayt”. Did you mean “wait”?"),
        ("A1", {"indicator": "zzzzzz"}, "There is no indicator “zzzzzz”. Type one of the ids in"),
        ("A1", {"evidence": ("999",)}, "There is no record 999."),
        ("A1", {"evidence": ("minutes",)}, "“minutes” does not begin with the number of a record."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(id_: str, given: dict[str, Any], why: str, tmp_path: Path) -> None:
    assert refused(planned(tmp_path), id_, **given).startswith(why)


def test_today_is_not_the_future(tmp_path: Path) -> None:
    assert noted(planned(tmp_path), "A1", on=PartialDate.of_day(TODAY))


def test_a_month_may_go_on_for_some_days(tmp_path: Path) -> None:
    assert noted(planned(tmp_path), "A1", on=PartialDate.of_month(2026, 11))


def test_a_project_without_a_plan_says_where_actions_belong(tmp_path: Path) -> None:
    bare = planned(tmp_path, "# content/actions.yaml\n[]\n# content/findings.yaml\n[]\n")
    assert refused(bare, "A1") == "There is no action “A1”. Add it to content/actions.yaml first."


@pytest.mark.parametrize(("typed", "id_"), [("A1", "A1"), ("F2", "F2")])
def test_an_id_of_two_entries_is_refused_with_the_places_of_both(typed: str, id_: str, tmp_path: Path) -> None:
    again = (
        "- {action: A1, what: Again}\n" if typed == "A1" else "- {finding: F2, from: cqc, kind: improve, text: Again}\n"
    )
    file = "content/actions.yaml" if typed == "A1" else "content/findings.yaml"
    project = typed_into(planned(tmp_path), f"# {file}\n# Add at the end of the file:\n{again}")
    said = refused(project, typed)
    assert f"{id_} is the id of two entries: the other is in {file}, line " in said
    assert said.endswith("Change one of the ids.")
