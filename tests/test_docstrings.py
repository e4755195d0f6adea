"""A Python that leaves out docstrings and assertions (-OO) says and writes the same as any other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from selfassess.check.manual import manual
from selfassess.cli.reports import FORMS
from tests.commands import ROOT, environment
from tests.projects import project_with

HELP = "from tests.commands import every_command as e; print(*((n, (c.help or str()).split()) for n, c in e().items()))"
MANUAL = "from selfassess.check.manual import manual; print(manual())"
GROUPS = "from selfassess.cli import selfassess as s; print(s.help, s.get_command(None, 'evidence').help)"
FAULTS = """
# content/chapters/welcome.yaml
chapter: welcome
title: Welcome
text: A plan (Ref 999), and anoth\u200ber (see ref 1, 2).
"""


def python(level: str, *words: str | Path, cwd: Path = ROOT) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, *level.split(), *map(str, words)],
        cwd=cwd,
        env=environment(COVERAGE_PROCESS_CONFIG=""),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("script", [HELP, MANUAL, GROUPS], ids=["help", "rules", "groups"])
def test_every_page_is_as_it_is_typed(script: str) -> None:
    code, said, _ = python("", "-c", script)
    assert (code, len(said) > 100) == (0, True)
    assert python("-OO", "-c", script) == (0, said, b"")


@pytest.mark.parametrize(
    "words",
    [
        *(f"check --format {form}" for form in FORMS),
        "check --fix --dry-run",
        "rules",
        "rules citation-unknown",
        "--help",
        "evidence --help",
        "evidence list",
        "coverage",
    ],
)
def test_a_command_says_the_same(words: str, tmp_path: Path) -> None:
    project = project_with(tmp_path / "project", FAULTS)
    command = ["-m", "selfassess", *words.split()]
    assert python("-OO", *command, cwd=project) == python("", *command, cwd=project)


@pytest.mark.parametrize("words", ["build --project {}", "new", "schema --project {}"])
def test_a_command_writes_the_same(words: str, tmp_path: Path) -> None:
    written = []
    for level in ("", "-OO"):
        folder = tmp_path / f"made{level}"
        project = project_with(tmp_path / "project")
        output = [folder] if words == "new" else ["--output", folder]
        code, _, said = python(level, "-m", "selfassess", *words.format(project).split(), *output)
        assert (code, said) == (0, b"")
        written.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert written[0]
    assert written[0] == written[1]


def test_the_manual_here_has_its_docstrings() -> None:
    assert all(page.finds and page.fix for page in manual())
