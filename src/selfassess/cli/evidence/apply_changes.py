"""What the commands share that change a project's files: they read it, make one action's changes, and report them."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from contextlib import nullcontext
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from selfassess.cli.options import Exit, end, find, stopped

if TYPE_CHECKING:
    from selfassess.edit.transaction import Change
    from selfassess.librarian.change_set import ChangeSet, Outcome
    from selfassess.project.project import Project

Action: TypeAlias = "Callable[[Project], Outcome]"
dry_run_option = click.option("--dry-run", is_flag=True, help="Show the changes as a diff, and write nothing.")
NO_LAST_BREAK = "\\ No newline at end of file"


def perform(project: Path | None, action: Action, dry_run: bool, needs: tuple[str, ...] = ("evidence/",)) -> None:
    """Makes the changes of one action, while no other command may write to the project, and reports them.

    Nothing is written if the action is not possible, or if there is a problem in a file whose path begins with one
    of `needs`.
    """
    from selfassess.edit.transaction import BusyError, one_writer, write

    folder = find(project)
    try:
        with nullcontext() if dry_run else one_writer(folder):
            read = surveyed(folder, needs)
            change_set = accepted(action(read))
            read.fingerprints.keep()
            if dry_run:
                click.echo("".join(diff(change_set.changes)), nl=False)
                return
            write(folder, change_set.changes)
    except BusyError as error:
        raise stopped(str(error), Exit.MACHINE) from None
    except OSError as error:
        name = error.filename2 or error.filename or folder
        raise stopped(f"The machine refuses {name}: {error.strerror or error}.", Exit.MACHINE) from None
    for line in change_set.report:
        click.echo(line)
    for file in change_set.changes:
        click.echo(f"Changed {file}")
    if not change_set.changes:
        click.echo("All is so already; nothing was written.")


def diff(changes: Mapping[str, Change]) -> Iterator[str]:
    """The changes as a unified diff; a file that is not text only by its name and size."""
    for file, change in changes.items():
        try:
            before, after = (change.before or b"").decode("utf-8"), change.after.decode("utf-8")
        except UnicodeDecodeError:
            yield f"{'New' if change.before is None else 'Other'} file {file}, {len(change.after)} bytes\n"
            continue
        if change.before is None and not after:
            yield f"New file {file}, 0 bytes\n"
        old = file if change.before is not None else "nothing"
        # StringIO splits at "\n" alone: other breaks are part of a line, and a diff must show them.
        rows = difflib.unified_diff([*StringIO(before, "\n")], [*StringIO(after, "\n")], old, file)
        yield from (row if row.endswith("\n") else f"{row}\n{NO_LAST_BREAK}\n" for row in rows)


def surveyed(folder: Path, needs: tuple[str, ...] = ("evidence/",)) -> Project:
    """Reads a project; ends the command if there is a problem in a file whose path begins with one of `needs`."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines

    survey = pipeline.survey(folder)
    hindering = [finding for finding in survey.findings if f"{finding.place.file}/".startswith(needs)]
    if survey.project is None or hindering:
        click.echo(lines(hindering or survey.findings))
        click.echo("Mend this first. Nothing was written.", err=True)
        end(survey)
    return survey.project


def accepted(outcome: Outcome) -> ChangeSet:
    """The changes of an action; ends the command if the action is not possible."""
    from selfassess.diagnostics import Problem

    if not isinstance(outcome, Problem):
        return outcome
    message = f"{outcome.message} {outcome.hint} Nothing was written.".replace("  ", " ")
    raise stopped(message, Exit.FINDINGS if outcome.place.file else Exit.MISTYPED)
