"""Commands run as a person runs them, and every command that there is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from selfassess.cli import selfassess

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-m", "selfassess")


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONWARNINGS": "error", **more}


def run(*words: str | Path, cwd: Path = ROOT, **more: str) -> subprocess.CompletedProcess[str]:
    """A command and what it says; `more` are variables of its environment."""
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def answered(typed: str, *words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """A command with both streams together, and what is typed when it asks."""
    return subprocess.run(
        [*COMMAND, *map(str, words)],
        cwd=cwd,
        env=environment(),
        input=typed,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )


def every_command() -> Mapping[str, click.Command]:
    """Every command that does something, by what is typed for it: `evidence list`."""
    return dict(_commands(selfassess, ""))


def _commands(group: click.Group, before: str) -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None, name
        if isinstance(command, click.Group):
            yield from _commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command
