"""`selfassess plan update`, run as the owner of an action runs it."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from tests.commands import run
from tests.small_plan import actions_in, planned
from tests.terminal import at_terminal

NOTE = ("--note", "Four in post", "--on", "2024-11-20")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return planned(tmp_path / "project")


def update(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run("plan", "update", *words, "--project", project)


def test_it_says_what_it_did_and_which_file_it_changed(project: Path) -> None:
    done = update(project, "A1", *NOTE, "--status", "at risk")
    assert (done.returncode, done.stderr) == (0, "")
    noted = "Action A1, “Cut the wait: 28 days”: progress noted on 2024-11-20."
    assert done.stdout == f"{noted} Its status was on-track and is now at-risk.\nChanged content/actions.yaml\n"
    assert "{on: 2024-11-20, note: Four in post, status: at-risk}" in actions_in(project)


def test_everything_may_be_said_of_a_note(project: Path) -> None:
    more = ("--impact", "Shorter waits", "--barrier", "One vacancy", "--highlight", "--indicator", "wait")
    done = update(
        project, "A1", *NOTE, *more, "--evidence", "(Ref 1)", "--evidence", "1  page 4", "--status", "Complete"
    )
    assert (done.returncode, done.stderr) == (0, "")
    said = "impact: Shorter waits, barrier: One vacancy, highlight: yes, indicator: wait, evidence: [1, 1 page 4]}"
    assert f"{{on: 2024-11-20, note: Four in post, status: done, {said}\n" in actions_in(project)


def test_without_a_date_it_is_today(project: Path) -> None:
    before = date.today()
    assert update(project, "A2", "--note", "Begun").returncode == 0
    assert any(f"on: {day}" in actions_in(project) for day in (before, date.today()))


def test_a_dry_run_shows_the_difference_and_writes_nothing(project: Path, tmp_path: Path) -> None:
    before = actions_in(project)
    dry = update(project, "A1", *NOTE, "--status", "late", "--dry-run")
    assert (dry.returncode, dry.stderr, actions_in(project)) == (0, "", before)
    subprocess.run(["git", "apply", "-p0"], input=dry.stdout, text=True, cwd=project, check=True)
    other = planned(tmp_path / "other")
    update(other, "A1", *NOTE, "--status", "late")
    assert actions_in(project) == actions_in(other) != before


def test_at_a_terminal_people_are_asked_what_has_happened(project: Path) -> None:
    words = ("plan", "update", "A2", "--on", "2024-11-20", "--project", project)
    assert "What has happened?" in at_terminal(*words, typed="Two  sessions held\n")
    assert "{on: 2024-11-20, note: Two sessions held, status: late}" in actions_in(project)


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("A1",), 2, 'Type what has happened after --note, as in --note "Six assessors recruited".'),
        (("A1", "--note", "  "), 2, "The note is empty. Type what has happened. Nothing was written."),
        (("A1", "--note", "Hi\x1b[31m"), 2, "It contains characters that are not text."),
        (("A1", *NOTE, "--status", "finished"), 2, "There is no status “finished”. Use one of these: not-started,"),
        (("A1", *NOTE, "--status", "latte"), 2, "There is no status “latte”. Did you mean “late”?"),
        (("A1", *NOTE, "--evidence", "99"), 2, "There is no record 99. Nothing was written."),
        (("A1", "--note", "Hi", "--on", "9999-12-31"), 2, "9999-12-31 is in the future. Today is "),
        (("A1", "--note", "Hi", "--on", "31/12/2025"), 2, "“31/12/2025” is in the wrong format. Type 2025-12-31."),
        (("A77", *NOTE), 2, "There is no action “A77”. To see them all, type “selfassess plan list”."),
        ((), 2, "Missing argument 'ACTION'."),
    ],
)
def test_what_cannot_be_is_said_in_plain_words(words: tuple[str, ...], code: int, why: str, project: Path) -> None:
    before = actions_in(project)
    done = update(project, *words)
    assert (done.returncode, done.stdout, actions_in(project)) == (code, "", before)
    assert why in done.stderr


UNREADABLE = "- action: A1\n  what: One\n  progress: soon\n"


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("content/actions.yaml", UNREADABLE, NOTE),
        ("content/actions.yaml", "- action: A1\n  what: [", NOTE),
        ("content/findings.yaml", "- finding: [", NOTE),
        ("content/plan.yaml", "plan: [", NOTE),
        ("evidence/more.yaml", "- ref: [", (*NOTE, "--evidence", "1")),
        ("content/indicators.yaml", "- [", (*NOTE, "--indicator", "wait")),
    ],
)
def test_a_fault_in_a_file_that_matters_must_be_fixed_first(
    file: str, text: str, words: tuple[str, ...], project: Path
) -> None:
    (project / file).write_text(text, "utf-8")
    before = actions_in(project)
    done = update(project, "A1", *words)
    assert (done.returncode, actions_in(project)) == (1, before)
    assert done.stdout.startswith(file)
    assert done.stderr == "Fix this first. Nothing was written.\n"


@pytest.mark.parametrize("file", ["content/glossary.yaml", "evidence/more.yaml"])
def test_a_fault_in_another_file_does_not_matter(file: str, project: Path) -> None:
    (project / file).write_text("a: [", "utf-8")
    assert update(project, "A1", *NOTE).returncode == 0


def test_an_id_of_two_actions_ends_with_1(project: Path) -> None:
    with (project / "content/actions.yaml").open("a", encoding="utf-8") as file:
        file.write("- {action: A1, what: Again}\n")
    done = update(project, "A1", *NOTE)
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        "A1 is the id of two entries: the other is in content/actions.yaml, line 2. Change one of the ids."
        in done.stderr
    )


def test_check_is_content_with_what_was_typed(project: Path) -> None:
    update(project, "A2", *NOTE, "--status", "done", "--impact", "Staff ask better questions", "--evidence", "1")
    done = run("check", "--project", project, "--format", "json")
    assert "actions.yaml:" not in done.stdout
