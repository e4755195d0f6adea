"""`check --fix` changes what is certain, says what it changed, and reports what is left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands import run
from tests.projects import chapter, project_with

CHAPTER = "content/chapters/welcome.yaml"
FIXABLE = "We looked at it, Ref 1. See [our plan](https://example.org/a b.pdf)."
FIXED = "We looked at it, (Ref 1). See [our plan](https://example.org/a%20b.pdf)."
SUMMARY = f"  {CHAPTER}\n    1 × address-malformed\n    1 × citation-malformed\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_with(tmp_path / "project", chapter(FIXABLE))


def test_check_says_how_many_findings_can_be_fixed_and_changes_nothing(project: Path) -> None:
    before = (project / CHAPTER).read_bytes()
    done = run("check", "--project", project)
    assert done.stdout.endswith("1 error, 1 warning, 0 notes.\n2 can be fixed with “selfassess check --fix”.\n")
    assert (project / CHAPTER).read_bytes() == before


def test_fix_changes_the_file_and_says_what_it_fixed(project: Path) -> None:
    done = run("check", "--fix", "--project", project)
    assert done.stdout.startswith(f"{SUMMARY}Fixed 2 problems in 1 file.\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / CHAPTER).read_text("utf-8") == f"chapter: welcome\ntitle: Welcome\ntext: |\n  {FIXED}\n"


def test_the_exit_code_is_for_what_is_left(project: Path) -> None:
    path = project / CHAPTER
    path.write_text(path.read_text("utf-8") + "  See (Ref 999).\n", "utf-8")
    done = run("check", "--fix", "--project", project)
    assert done.returncode == 1
    assert "error: citation-unknown: There is no record 999" in done.stdout
    assert "can be fixed" not in done.stdout


def test_a_dry_run_shows_the_difference_alone_and_writes_nothing(project: Path) -> None:
    before = (project / CHAPTER).read_bytes()
    done = run("check", "--fix", "--dry-run", "--project", project)
    assert done.stdout == (
        f"--- {CHAPTER}\n+++ {CHAPTER}\n@@ -1,4 +1,4 @@\n chapter: welcome\n title: Welcome\n text: |\n"
        f"-  {FIXABLE}\n+  {FIXED}\n"
    )
    assert done.stderr == f"{SUMMARY}Would fix 2 problems in 1 file.\n"
    assert (project / CHAPTER).read_bytes() == before


def test_a_report_for_machines_stays_by_itself(project: Path) -> None:
    done = run("check", "--fix", "--format", "json", "--project", project)
    assert json.loads(done.stdout)["findings"] == []
    assert done.stderr == f"{SUMMARY}Fixed 2 problems in 1 file.\n"


def test_nothing_to_fix_is_said(tmp_path: Path) -> None:
    done = run("check", "--fix", "--project", project_with(tmp_path / "project"))
    assert done.stdout.startswith("No problem can be fixed automatically.\n")


def test_a_dry_run_without_fix_is_mistyped(project: Path) -> None:
    done = run("check", "--dry-run", "--project", project)
    assert done.returncode == 2
    assert "Use --dry-run together with --fix." in done.stderr


def test_what_the_board_accepts_is_not_fixed(project: Path) -> None:
    accepted = f"- rule: citation-malformed\n  where: {CHAPTER}\n  because: These are the words of the press\n"
    (project / "content/accepted.yaml").write_text(accepted, "utf-8")
    run("check", "--fix", "--project", project)
    assert "We looked at it, Ref 1." in (project / CHAPTER).read_text("utf-8")


def test_build_fixes_nothing(project: Path) -> None:
    before = (project / CHAPTER).read_bytes()
    run("build", "--project", project)
    assert (project / CHAPTER).read_bytes() == before
