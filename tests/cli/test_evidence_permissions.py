"""The commands that change files, where the machine lets somebody look but not write, or not even look."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess.cli import selfassess
from tests.librarian.small_library import library

NOBODY = 65534
ACTS = {
    "add": ("add", "https://a.example/plan"),
    "review": ("review", "2", "--by", "Head of Records"),
    "renumber": ("renumber", "1", "7"),
    "supersede": ("supersede", "2", "1"),
}


@pytest.fixture
def project() -> Iterator[Path]:
    """A project that is open to everybody."""
    with tempfile.TemporaryDirectory() as folder:
        made = library(Path(folder) / "project")
        for path in (made.parent, *made.parent.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        yield made


def act(project: Path, *words: str) -> object:
    """Runs a command and answers its exit code."""
    try:
        selfassess(["evidence", *words, "--project", str(project)], prog_name="selfassess")
    except SystemExit as end:
        return end.code
    return None


@pytest.fixture(autouse=True)
def _imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every module that a command needs is loaded by somebody who may read it."""
    for number, words in enumerate(ACTS.values()):
        act(library(tmp_path / str(number)), *words)
    capsys.readouterr()


def refused(project: Path, path: Path, mode: int, words: tuple[str, ...]) -> tuple[object, bool]:
    """The exit code for somebody who is not the superuser and may not open this, and whether all is as it was."""
    before = {each: each.read_bytes() for each in project.rglob("*.*") if each.is_file()}
    was = path.stat().st_mode
    path.chmod(mode)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        code = act(project, *words)
    finally:
        os.seteuid(user)
        path.chmod(was)
    after = {each: each.read_bytes() for each in project.rglob("*.*") if each.is_file()}
    return code, before == {each: content for each, content in after.items() if each.suffix != ".lock"}


@pytest.mark.parametrize("name", ["add", "review", "renumber"])
def test_a_file_that_may_only_be_read_is_not_replaced(name: str, project: Path) -> None:
    assert refused(project, project / "evidence/library.yaml", 0o444, ACTS[name]) == (3, True)


@pytest.mark.parametrize("name", ["add", "review", "renumber"])
def test_a_folder_that_may_only_be_read_keeps_its_files(name: str, project: Path) -> None:
    assert refused(project, project / "evidence", 0o555, ACTS[name]) == (3, True)


@pytest.mark.parametrize("name", ACTS)
def test_a_library_that_may_not_be_opened_is_not_taken_for_an_empty_one(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(project, project / "evidence", 0o333, ACTS[name]) == (3, True)
    assert "This folder cannot be opened" in capsys.readouterr().out


@pytest.mark.parametrize("name", ACTS)
def test_a_project_that_may_not_be_entered_is_told(
    name: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(project, project, 0o600, ACTS[name]) == (3, True)
    assert capsys.readouterr().err == f"Cannot open {project.resolve() / 'content'}: Permission denied.\n"
