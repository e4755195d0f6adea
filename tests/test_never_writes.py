"""Whoever only looks changes nothing: not a byte, not a time stamp, not even for a moment."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from selfassess.cli import selfassess
from selfassess.cli.reports import FORMS
from selfassess.starter import sample, start

NOBODY = 65534
LOOKING = [
    ("check",),
    ("check", "--strict"),
    ("check", "--fix", "--dry-run"),
    ("check", "--audience", "public"),
    ("release", "--dry-run"),
    *(("check", "--format", form) for form in FORMS),
    ("coverage",),
    ("evidence", "list"),
    ("evidence", "show", "3"),
    ("evidence", "due"),
    ("evidence", "where-used"),
    ("evidence", "unused"),
    ("evidence", "review", "3", "--by", "Librarian", "--dry-run"),
    ("evidence", "renumber", "3", "300", "--dry-run"),
    ("plan",),
    ("plan", "list", "--overdue"),
    ("plan", "update", "A1", "--note", "Two more assessors", "--on", "2026-11-30", "--dry-run"),
]


@pytest.fixture
def project() -> Iterator[Path]:
    """The sample's files, in a folder that everybody may reach; one of them broken, another changed."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "project"
        start(made, sample())
        (made / "evidence/files/003-assessment-waiting-times.csv").write_text("changed\n", "utf-8")
        (made / "content/glossary.yaml").write_text("NHS: [\n", "utf-8")
        for path in (made.parent, made, *made.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)
        yield made
        for path in (made, *made.rglob("*")):
            path.chmod(0o755)


def state(project: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Every file and folder: permissions, both time stamps of changes, and contents."""
    paths = sorted((project, *project.rglob("*")))
    return {
        str(path): (found.st_mode, found.st_mtime_ns, found.st_ctime_ns, path.read_bytes() if path.is_file() else b"")
        for path in paths
        for found in [path.stat()]
    }


def look(project: Path, *words: str) -> Result:
    done = CliRunner().invoke(selfassess, [*words, "--project", str(project)])
    assert isinstance(done.exception, SystemExit | None)
    return done


def as_nobody(project: Path, *words: str) -> Result:
    """As somebody who is not the superuser, and may write nowhere."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        return look(project, *words)
    finally:
        os.seteuid(user)


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_looking_changes_nothing(words: tuple[str, ...], project: Path) -> None:
    before = state(project)
    look(project, *words)
    assert state(project) == before


@pytest.mark.parametrize("words", LOOKING, ids=" ".join)
def test_looking_at_a_folder_that_may_only_be_read_says_the_same(words: tuple[str, ...], project: Path) -> None:
    seen = look(project, *words)
    for path in (project, *project.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = state(project)
    again = as_nobody(project, *words)
    assert (again.exit_code, again.output) == (seen.exit_code, seen.output)
    assert state(project) == before


def test_building_into_another_folder_leaves_the_project_as_it_was(project: Path, tmp_path: Path) -> None:
    before = state(project)
    look(project, "build", "--keep-going", "--output", str(tmp_path / "output"))
    assert (tmp_path / "output/self-assessment.docx").is_file()
    assert state(project) == before
