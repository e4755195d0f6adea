"""Programs that lie in the folder of a project never run: neither one called as we are, nor one called as a library."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from tests.commands import environment
from tests.docs import pages
from tests.projects import project_with

NAMES = (
    "selfassess",
    "click",
    "yaml",
    "jinja2",
    "lxml",
    "json",
    "runpy",
    "sitecustomize",
    "templates/build",
    "conftest",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A stranger's project, with programs that anybody's command would find first."""
    folder = project_with(tmp_path / "project")
    (folder / "templates").mkdir()
    for name in NAMES:
        (folder / f"{name}.py").write_text("raise SystemExit('A stranger was here.')\n", "utf-8")
    return folder


def installed(folder: Path) -> Path:
    """The command as pip installs it."""
    (script,) = entry_points(group="console_scripts", name="selfassess")
    command = folder / "selfassess"
    command.write_text(f"import sys\nfrom {script.module} import {script.attr}\nsys.exit({script.attr}())\n", "utf-8")
    return command


@pytest.mark.parametrize("words", ["check", "build", "evidence list"])
def test_the_command_runs_none(words: str, project: Path, tmp_path: Path) -> None:
    for start in ([sys.executable, str(installed(tmp_path))], [sys.executable, "-P", "-m", "selfassess"]):
        done = subprocess.run(
            [*start, *words.split()],
            cwd=project,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_the_short_command_of_the_guide_is_started_so() -> None:
    (short,) = (block.text for block in pages.blocks("install.md") if "function selfassess" in block.text)
    assert r'\python" -P -m selfassess @args' in short
