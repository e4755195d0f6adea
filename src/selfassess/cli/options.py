"""What several commands take, and how they end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from selfassess.diagnostics import Finding, Severity, worst
from selfassess.edit.atomic_files import JOURNAL

Command = TypeVar("Command", bound=Callable[..., Any])


class Exit(IntEnum):
    """What an exit code means."""

    DONE = 0
    FINDINGS = 1
    MISTYPED = 2
    MACHINE = 3


def project_option(command: Command) -> Command:
    return click.option(
        "--project",
        type=click.Path(file_okay=False, path_type=Path),
        help="The folder that holds content/; found from any folder below it.",
    )(command)


def strict_option(command: Command) -> Command:
    return click.option("--strict", is_flag=True, help="Take warnings for errors.")(command)


def find(project: Path | None) -> Path:
    """The project folder, as it was given or from here upwards."""
    from selfassess.load import find_project

    try:
        start = (project or Path()).resolve()
        found = find_project(start) if project is None else start if (start / "content").is_dir() else None
    except OSError as error:
        click.echo(f"The machine refuses {error.filename or project}: {error.strerror}.", err=True)
        raise SystemExit(Exit.MACHINE) from None
    if found is None:
        raise click.UsageError(f"There is no project here: {start} holds no content folder.")
    if (found / JOURNAL).is_file():
        click.echo("A change of several files was cut off here; the next command that writes finishes it.", err=True)
    return found


def bar(strict: bool) -> Severity:
    return Severity.WARNING if strict else Severity.ERROR


def end(findings: Sequence[Finding], failed: bool, strict: bool) -> NoReturn:
    """Leaves with the exit code that the findings deserve."""
    if failed:
        raise SystemExit(Exit.MACHINE)
    raise SystemExit(Exit.FINDINGS if (worst(findings) or 0) >= bar(strict) else Exit.DONE)


def progress(words: str) -> None:
    """Says what is going on, to a person at a terminal alone."""
    if sys.stderr.isatty():
        click.echo(words, err=True)
