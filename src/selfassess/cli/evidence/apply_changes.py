"""What the commands share that change a project's files: they read it, make one action's changes, and report them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import click

from selfassess.cli.changes import show_diff, writing
from selfassess.cli.options import Exit, end, find, stopped
from selfassess.files.writing import Copy

if TYPE_CHECKING:
    from selfassess.diagnostics import Problem
    from selfassess.edit.transaction import Change
    from selfassess.librarian.change_set import Outcome
    from selfassess.project.project import Project

T = TypeVar("T")
Action: TypeAlias = "Callable[[Project], Outcome]"
MOST_COPIES = 10
"""The most copied documents that are named one by one."""
FIX_FIRST = "Fix this first."
yes_option = click.option("--yes", is_flag=True, help="Write without asking.")
dry_run_option = click.option("--dry-run", is_flag=True, help="Show the changes as a diff, and write nothing.")


def perform(
    project: Path | None,
    action: Action,
    dry_run: bool,
    needs: tuple[str, ...] = ("evidence/",),
    first: str = FIX_FIRST,
) -> None:
    """Makes the changes of one action, while no other command may write to the project, and reports them.

    Nothing is written if the action is not possible, or if there is a problem in a file whose path begins with one
    of `needs`; `first` is what to do then, if that file is not in `evidence/`.
    """
    from selfassess.edit.transaction import write

    folder = find(project)
    with writing(folder, dry_run):
        read = surveyed(folder, needs, first)
        change_set = accepted(action(read))
        read.fingerprints.keep()
        if dry_run:
            show_diff(change_set.changes)
            return
        write(folder, change_set.changes)
    for line in change_set.report:
        click.echo(line)
    for line in _changed(change_set.changes):
        click.echo(line)
    if not change_set.changes:
        click.echo("Everything is up to date already. Nothing was written.")


def _changed(changes: Mapping[str, Change]) -> Iterator[str]:
    """The files that were written; of many copied documents, how many."""
    copied = [file for file, change in changes.items() if isinstance(change.after, Copy)]
    if len(copied) > MOST_COPIES:
        yield f"Copied {len(copied):,} documents into evidence/files/."
    yield from (f"Changed {file}" for file in changes if len(copied) <= MOST_COPIES or file not in copied)


def agreed(question: str, yes: bool) -> None:
    """Asks whether to write, unless that was said already; ends the command if the answer is no, or nobody answers."""
    if yes:
        return
    try:
        is_agreed = click.confirm(question)
    except click.Abort as error:
        if not isinstance(error.__cause__ or error.__context__, EOFError):
            raise
        click.echo()
        raise stopped("Nothing was written. To write without being asked, add --yes.", Exit.FINDINGS) from None
    if not is_agreed:
        raise stopped("Nothing was written.", Exit.FINDINGS)


def surveyed(folder: Path, needs: tuple[str, ...] = ("evidence/",), first: str = FIX_FIRST) -> Project:
    """Reads a project; ends the command if there is a problem in a file whose path begins with one of `needs`."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines

    survey = pipeline.survey(folder)
    hindering = [finding for finding in survey.findings if f"{finding.place.file}/".startswith(needs)]
    if survey.project is None or hindering:
        click.echo(lines(hindering or survey.findings))
        concerns_library = survey.project is None or any(f.place.file.startswith("evidence") for f in hindering)
        click.echo(f"{FIX_FIRST if concerns_library else first} Nothing was written.", err=True)
        end(survey)
    return survey.project


def accepted(outcome: T | Problem) -> T:
    """What an action gives, such as its changes; ends the command if the action is not possible."""
    from selfassess.diagnostics import Problem

    if not isinstance(outcome, Problem):
        return outcome
    message = f"{outcome.message} {outcome.hint} Nothing was written.".replace("  ", " ")
    raise stopped(message, Exit.FINDINGS if outcome.place.file else Exit.MISTYPED)
