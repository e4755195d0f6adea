"""What the commands share that change a project's files."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

import click

from selfassess.cli.options import Exit, find

if TYPE_CHECKING:
    from selfassess.edit.transaction import Change
    from selfassess.librarian.change_set import Proposal, Refusal
    from selfassess.project.project import Project

Command = TypeVar("Command", bound=Callable[..., Any])
Act: TypeAlias = "Callable[[Project], Proposal | Refusal]"
ASIDE = "\\ No newline at end of file"


def dry_run_option(command: Command) -> Command:
    return click.option("--dry-run", is_flag=True, help="Show the changes as a diff, and write nothing.")(command)


def perform(project: Path | None, act: Act, dry_run: bool, needs: tuple[str, ...] = ("evidence/",)) -> None:
    """Does one act on a project as its one writer, and says what was done.

    The files whose names begin as `needs` says must be whole; where one is not, or the act is refused,
    nothing is written.
    """
    from selfassess.edit.transaction import BusyError, write

    folder = find(project)
    try:
        with _writing(folder, dry_run):
            proposal = _proposal(folder, act, needs)
            if dry_run:
                click.echo("".join(shown(proposal.changes)), nl=False)
                return
            write(folder, proposal.changes)
    except BusyError as error:
        raise stopped(str(error), Exit.MACHINE) from None
    except OSError as error:
        named = error.filename2 or error.filename or folder
        raise stopped(f"The machine refuses {named}: {error.strerror or error}.", Exit.MACHINE) from None
    for line in proposal.told:
        click.echo(line)
    for file in proposal.changes:
        click.echo(f"Changed {file}")
    if not proposal.changes:
        click.echo("All is so already; nothing was written.")


def shown(changes: Mapping[str, Change]) -> Iterator[str]:
    """The changes as a unified diff; of a file that is no text, only that it is new or other."""
    for file, change in changes.items():
        try:
            before, after = (change.before or b"").decode("utf-8"), change.after.decode("utf-8")
        except UnicodeDecodeError:
            yield f"{'New' if change.before is None else 'Other'} file {file}, {len(change.after)} bytes\n"
            continue
        if change.before is None and not after:
            yield f"New file {file}, 0 bytes\n"
        old = file if change.before is not None else "nothing"
        rows = difflib.unified_diff([*StringIO(before, "\n")], [*StringIO(after, "\n")], old, file)
        yield from (row if row.endswith("\n") else f"{row}\n{ASIDE}\n" for row in rows)


def surveyed(folder: Path, needs: tuple[str, ...] = ("evidence/",)) -> Project:
    """What a project says; stops where a file whose name begins so is not whole."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines

    survey = pipeline.survey(folder)
    standing = [each for each in survey.findings if f"{each.place.file}/".startswith(needs)]
    if survey.project is None or standing:
        click.echo(lines(standing or survey.findings))
        raise stopped("Mend this first. Nothing was written.", Exit.MACHINE if survey.failed else Exit.FINDINGS)
    return survey.project


def accepted(outcome: Proposal | Refusal) -> Proposal:
    """What an act comes to; stops where it is refused."""
    from selfassess.librarian.change_set import Proposal

    if isinstance(outcome, Proposal):
        return outcome
    words = f"{outcome.why} {outcome.hint} Nothing was written.".replace("  ", " ")
    raise stopped(words, Exit.MISTYPED if outcome.is_mistyped else Exit.FINDINGS)


def stopped(words: str, code: Exit) -> SystemExit:
    """How a command ends that does not do what it was asked for."""
    click.echo(words, err=True)
    return SystemExit(code)


def _writing(folder: Path, dry_run: bool) -> AbstractContextManager[None]:
    from selfassess.edit.transaction import one_writer

    return nullcontext() if dry_run else one_writer(folder)


def _proposal(folder: Path, act: Act, needs: tuple[str, ...]) -> Proposal:
    project = surveyed(folder, needs)
    proposal = accepted(act(project))
    project.fingerprints.keep()
    return proposal
