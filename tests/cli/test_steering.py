"""Names and words that a stranger gave files cannot steer the terminal: no title is set, no line is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run
from tests.projects import chapter, project_with
from tests.terminal import at_terminal

TITLE, OVERWRITE = "\x1b]0;Nothing is wrong\x07", "\r\x1b[2K"
COMMANDS = ("check", "check --format github", "build", "schema", "coverage", "evidence list", "evidence unused")
TYPED = f"The plan (ref 1) {TITLE}{OVERWRITE}is done."


def hostile(folder: Path) -> Path:
    """A project with such names wherever names are reported."""
    project = project_with(folder / "project")
    for name in ("content/x.yaml.txt", "content/chapters/x.yaml", "content/.x.0123abcd.part", "evidence/files/x.txt"):
        path = project / name
        path.with_name(path.name.replace("x", f"x{TITLE}{OVERWRITE}")).write_text("x", "utf-8")
    return project


def is_still(shown: str) -> bool:
    return not set(shown) & {"\x1b", "\x07", "\r"}


@pytest.mark.parametrize("words", COMMANDS)
def test_no_name_of_a_file_steers_the_terminal(words: str, tmp_path: Path) -> None:
    assert is_still(at_terminal(*words.split(), "--project", hostile(tmp_path)))


def test_no_changed_line_steers_the_terminal(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project", chapter(TYPED))
    shown = at_terminal("check", "--fix", "--dry-run", "--project", project)
    assert "-  The plan (ref 1)" in shown
    assert is_still(shown)


def test_a_program_gets_every_changed_line_as_it_is(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project", chapter("The plan (ref 1)\x07is done."))
    assert "-  The plan (ref 1)\x07is done." in run("check", "--fix", "--dry-run", "--project", project).stdout
