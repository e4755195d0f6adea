"""What several commands share: their options, the project they work on, and how they end."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from selfassess.diagnostics import Severity, worst
from selfassess.files.writing import unfinished

if TYPE_CHECKING:
    from selfassess.pipeline import Journey

JSON_VERSION = 1
"""The version of a report printed as JSON, unless it has one of its own."""


class Exit(IntEnum):
    """What an exit code means."""

    DONE = 0
    FINDINGS = 1
    MISTYPED = 2
    MACHINE = 3
    UNFORESEEN = 70
    INTERRUPTED = 130


project_option = click.option(
    "--project",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder that contains content/. Found from any folder below it.",
)
strict_option = click.option("--strict", is_flag=True, help="Treat warnings as errors.")


def find(project: Path | None) -> Path:
    """The project's folder: the one given, or else the nearest above the current folder."""
    from selfassess.load import find_project

    with refusals("Cannot open"):
        start = (project or Path()).resolve()
        folder = find_project(start) if project is None else start if (start / "content").is_dir() else None
    if folder is None:
        raise click.UsageError(f"There is no project here: {start} does not contain a folder “content”.")
    if unfinished(folder):
        _recover(folder)
    return folder


def _recover(folder: Path) -> None:
    """Finishes or clears away what a command that was cut off has left in a project, and says so."""
    from selfassess.edit.transaction import recover

    try:
        recovery = recover(folder)
    except OSError as error:
        say(f"An earlier change was interrupted. It cannot be finished: {error.strerror or error}.")
        return
    if recovery is not None and recovery.is_finished:
        click.echo("An earlier change was interrupted. It is finished now.", err=True)
    if recovery is not None:
        tell_cleared(recovery.cleared)


def tell_cleared(parts: Sequence[Path]) -> None:
    """Says which unfinished files of a command that was cut off were removed."""
    for part in parts:
        say(f"Removed an unfinished file that an interrupted command had left: {part}")


def threshold(strict: bool) -> Severity:
    """The severity from which a command fails."""
    return Severity.WARNING if strict else Severity.ERROR


def end(journey: Journey, strict: bool = False) -> NoReturn:
    """Ends the command with the exit code for what was found."""
    if journey.failed:
        raise SystemExit(Exit.MACHINE)
    raise SystemExit(Exit.FINDINGS if (worst(journey.findings) or 0) >= threshold(strict) else Exit.DONE)


def say(message: str) -> None:
    """Shows a message on stderr, as one line that cannot steer a terminal."""
    from selfassess.cli.steady import on_one_line

    click.echo(on_one_line(message), err=True)


def stopped(message: str, code: Exit) -> SystemExit:
    """How a command ends that cannot do what it was asked to do: with a message on stderr."""
    say(message)
    return SystemExit(code)


@contextmanager
def refusals(message: str, path: Path | None = None) -> Iterator[None]:
    """Ends the command with a message where the computer refuses to open or write a file.

    After the message comes the file: `path`, if given, instead of the one refused, which may be a temporary one.
    """
    try:
        yield
    except OSError as error:
        name = path or error.filename2 or error.filename
        raise stopped(f"{message} {name}: {error.strerror or error}.", Exit.MACHINE) from None


def progress(message: str) -> None:
    """Says what is going on, if a person at a terminal is watching."""
    if sys.stderr.isatty():
        click.echo(message, err=True)


def values(source: object, *names: str) -> dict[str, object]:
    """What an object has under these names, for a report."""
    return {name: getattr(source, name) for name in names}


def as_json(**report: object) -> str:
    """A report as JSON, with its version first; dates are written year-month-day."""
    from json import dumps

    return dumps({"version": JSON_VERSION, **report}, indent=1, ensure_ascii=False, default=str)
