"""`selfassess evidence import`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.changes import writing
from selfassess.cli.evidence.apply_changes import accepted, perform, surveyed
from selfassess.cli.options import Exit, find, project_option, refusals, stopped
from selfassess.diagnostics import Place, Problem

if TYPE_CHECKING:
    from selfassess.edit.transaction import Change
    from selfassess.librarian.change_set import Outcome
    from selfassess.librarian.register_import import RegisterImport
    from selfassess.project.project import Project

MOST_FAULTS = 200
"""The most faults that are shown one by one."""
MOST_ERRORS = 20
NEEDS = ("evidence/", "content/register.yaml/")


@click.command("import")
@click.argument("file", metavar="REGISTER", type=click.Path(path_type=Path))
@project_option
@click.option("--into", default="", help="File for new records, as in evidence/carers.yaml.")
@click.option("--sheet", "sheets", multiple=True, help="Sheet to read. Give it again for each further sheet.")
@click.option(
    "--answer", "typed", multiple=True, help='Meaning of one of your words, as in "kind: Policy doc = policy".'
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking.")
def command(
    file: Path,
    into: str,
    sheets: tuple[str, ...],
    typed: tuple[str, ...],
    yes: bool,
    dry_run: bool,
    project: Path | None,
) -> None:
    """Update the library from a register.

    REGISTER is a workbook or a CSV file. You see how each column is read and what would change. You are asked before
    anything is written. Words that selfassess does not know are asked once, and kept in content/register.yaml.
    """
    from selfassess.cli.evidence.register_questions import given_answers
    from selfassess.librarian.apply_register import apply_diff
    from selfassess.librarian.register_import import beside, kept_answers
    from selfassess.register import describe_diff
    from selfassess.register.questions import joined

    folder = find(project)
    content = _content(file)
    subject = surveyed(folder, NEEDS)
    answers = given_answers(typed, subject.assessment.framework)
    imported, answers = _answered(content, file, subject, answers, sheets)
    with writing(folder, dry_run=True):  # nothing is written yet, but somebody may be writing meanwhile
        changes = accepted(apply_diff(subject, imported.diff, into, answers)).changes
    _refuse_new_errors(folder, changes, imported, file)
    for line in describe_diff(imported.diff):
        click.echo(line)
    if dry_run or not changes:
        return
    if not yes and not click.confirm("Write this into the library?"):
        raise stopped("Nothing was written.", Exit.FINDINGS)

    def act(project: Project) -> Outcome:
        now = beside(imported.register, project, joined(kept_answers(project), answers))
        if now.diff != imported.diff:
            return Problem(Place("evidence"), "Somebody has just changed the library.", "Import the register again.")
        return apply_diff(project, imported.diff, into, answers)

    perform(folder, act, dry_run=False, needs=NEEDS)


def _answered(
    content: bytes, file: Path, subject: Project, answers: Mapping[str, Mapping[str, str]], sheets: Sequence[str]
) -> tuple[RegisterImport, dict[str, dict[str, str]]]:
    """The register, once every question has an answer, and the answers that were given; ends the command otherwise."""
    from selfassess.cli.evidence.register_questions import ask
    from selfassess.librarian.register_import import read_register
    from selfassess.register import describe_register
    from selfassess.register.questions import joined

    given = joined(answers)
    is_described = False
    while True:
        imported = read_register(content, file.name, subject, given, sheets)
        if not (is_described and imported.questions):
            for line in describe_register(imported.register):
                click.echo(line)
            is_described = True
        if imported.register.faults:
            raise _faulty(imported, file)
        if not imported.questions:
            return imported, given
        given = joined(given, ask(imported.questions, subject.assessment.framework))


def _content(file: Path) -> bytes:
    """The file's bytes; of one that is too long, enough to know that."""
    from selfassess.files.reading import open_file
    from selfassess.project.evidence_files import is_there
    from selfassess.register.register_reader import MOST_BYTES

    if not is_there(file):
        raise click.UsageError(f"There is no file {file}.")
    with refusals("Cannot read", file), open_file(file) as opened:
        return opened.read(MOST_BYTES + 1)


def _faulty(imported: RegisterImport, file: Path) -> SystemExit:
    """Shows each fault and how to fix it, and counts those beyond MOST_FAULTS, and then the questions."""
    faults = imported.register.faults
    for fault in faults[:MOST_FAULTS]:
        click.echo(f"{file.name}: {fault.message}")
        if fault.hint:
            click.echo(f"    {fault.hint}")
    if len(faults) > MOST_FAULTS:
        click.echo(f"{file.name}: {len(faults) - MOST_FAULTS:,} more mistakes.")
    for question in imported.questions:
        click.echo(f"{question.message} In {question.where}")
        click.echo(f'    To answer: --answer "{question.line}"')
    return stopped(f"Fix this in {file.name}, save it, and import it again. Nothing was written.", Exit.FINDINGS)


def _refuse_new_errors(folder: Path, changes: Mapping[str, Change], imported: RegisterImport, file: Path) -> None:
    """Ends the command if the library would have an error that it has not now; shows errors elsewhere."""
    from selfassess.cli.evidence.register_check import in_cell, new_errors

    if not changes:
        return
    errors, project = new_errors(folder, changes)
    cells = {error: in_cell(error, imported, project) for error in errors}
    own = [error for error in errors if error.place.file.startswith(("evidence/", "content/register.yaml"))]
    for error in own[:MOST_FAULTS]:
        click.echo(f"{file.name}: {cells[error] or f'Record {error.about}'}: {error.message} ({error.rule})")
        if error.hint:
            click.echo(f"    {error.hint}")
    if own:
        raise stopped(f"Fix this in {file.name}, save it, and import it again. Nothing was written.", Exit.FINDINGS)
    if errors:
        click.echo("After this import, “selfassess check” will report new errors in the text:")
    for error in errors[:MOST_ERRORS]:
        click.echo(f"  {error.place}: {error.message} ({error.rule})")
    if len(errors) > MOST_ERRORS:
        click.echo(f"  and {len(errors) - MOST_ERRORS:,} more")
