"""The hook that councils run before each commit."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from selfassess.cli import selfassess

MANIFEST = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"


@pytest.fixture
def hook() -> Any:
    (only,) = yaml.safe_load(MANIFEST.read_text("utf-8"))
    return only


def test_pre_commit_takes_the_list_of_hooks() -> None:
    command = [sys.executable, "-W", "ignore", "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_hook_is_a_command_of_the_tool(hook: Any) -> None:
    tool, name, *rest = shlex.split(hook["entry"])
    command = selfassess.get_command(click.Context(selfassess), name)
    assert tool == "selfassess"
    assert command is not None
    command.make_context(name, rest)


@pytest.mark.parametrize(
    ("file", "starts"),
    [
        ("content/assessment.yaml", True),
        ("evidence/files/096-practice-framework.pdf", True),
        ("templates/brand/page.css", True),
        ("adult social care/content/glossary.yaml", True),
        ("README.md", False),
        ("discontent/a.yaml", False),
        ("output/self-assessment.docx", False),
    ],
)
def test_the_hook_starts_where_a_project_changes(hook: Any, file: str, starts: bool) -> None:
    assert bool(re.search(hook["files"], file)) is starts
