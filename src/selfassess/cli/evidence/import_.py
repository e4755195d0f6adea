"""`selfassess evidence import`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
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
    from selfassess.librarian.workbook_import import WorkbookImport
    from selfassess.project.project import Project
    from selfassess.register.action_reader import ActionSheet

MOST_FAULTS = 200
"""The most faults that are shown one by one."""
MOST_ERRORS = 20
NEEDS = ("evidence/", "content/register.yaml/")
PLAN_FILES = ("content/actions.yaml/", "content/findings.yaml/", "content/plan.yaml/")


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
    """Update the library and the plan from a register.

    REGISTER is a workbook or a CSV file. You see how each column is read and what would change. You are asked before
    anything is written. Words that selfassess does not know are asked once, and kept in content/register.yaml. The
    sheet of actions that a workbook from “evidence export” has is read too.
    """
    from selfassess.cli.evidence.register_questions import given_answers
    from selfassess.librarian.apply_actions import find_actions
    from selfassess.librarian.workbook_import import apply_workbook, is_as_before

    folder = find(project)
    content = _content(file)
    actions = find_actions(content, file.name, sheets)
    needs = (*NEEDS, *PLAN_FILES) if actions is not None else NEEDS
    subject = surveyed(folder, needs)
    answers = given_answers(typed, subject.assessment.framework)
    imported, answers = _answered(content, file, subject, answers, sheets, actions)
    with writing(folder, dry_run=True):  # nothing is written yet, but somebody may be writing meanwhile
        changes = accepted(apply_workbook(subject, imported, into, answers)).changes
    _refuse_new_errors(folder, changes, imported, file)
    for line in _difference(imported):
        click.echo(line)
    if dry_run or not changes:
        return
    if not yes and not click.confirm(_question(imported)):
        raise stopped("Nothing was written.", Exit.FINDINGS)

    def act(project: Project) -> Outcome:
        if not is_as_before(imported, project, answers):
            what = "library" if actions is None else "library or the plan"
            return Problem(Place("evidence"), f"Somebody has just changed the {what}.", "Import the register again.")
        return apply_workbook(project, imported, into, answers)

    perform(folder, act, dry_run=False, needs=needs)


def _difference(imported: WorkbookImport) -> Iterator[str]:
    from selfassess.register import describe_diff
    from selfassess.register.action_descriptions import describe_actions

    if imported.has_register:
        yield from describe_diff(imported.library.diff)
    if imported.sheet is not None:
        yield from describe_actions(imported.sheet, imported.plan)


def _question(imported: WorkbookImport) -> str:
    if not imported.plan.actions:
        return "Write this into the library?"
    return f"Write this into the {'library and the ' if imported.library.diff.records else ''}plan?"


def _answered(
    content: bytes,
    file: Path,
    subject: Project,
    answers: Mapping[str, Mapping[str, str]],
    sheets: Sequence[str],
    actions: ActionSheet | None,
) -> tuple[WorkbookImport, dict[str, dict[str, str]]]:
    """The workbook, once every question has an answer, and the answers that were given; ends the command otherwise."""
    from selfassess.cli.evidence.register_questions import ask
    from selfassess.librarian.workbook_import import read_workbook
    from selfassess.register import describe_register
    from selfassess.register.questions import joined

    given = joined(answers)
    today = date.today()
    is_described = False
    while True:
        imported = read_workbook(content, file.name, subject, given, sheets, actions, today)
        questions = imported.library.questions
        if not (is_described and questions):
            for line in describe_register(imported.library.register):
                click.echo(line)
            is_described = True
        if imported.faults:
            raise _faulty(imported, file)
        if not questions:
            return imported, given
        given = joined(given, ask(questions, subject.assessment.framework))


def _content(file: Path) -> bytes:
    """The file's bytes; of one that is too long, enough to know that."""
    from selfassess.files.reading import open_file
    from selfassess.project.evidence_files import is_there
    from selfassess.register.register_reader import MOST_BYTES

    if not is_there(file):
        raise click.UsageError(f"There is no file {file}.")
    with refusals("Cannot read", file), open_file(file) as opened:
        return opened.read(MOST_BYTES + 1)


def _faulty(imported: WorkbookImport, file: Path) -> SystemExit:
    """Shows each fault and how to fix it, and counts those beyond MOST_FAULTS, and then the questions."""
    faults = imported.faults
    for fault in faults[:MOST_FAULTS]:
        click.echo(f"{file.name}: {fault.message}")
        if fault.hint:
            click.echo(f"    {fault.hint}")
    if len(faults) > MOST_FAULTS:
        click.echo(f"{file.name}: {len(faults) - MOST_FAULTS:,} more mistakes.")
    for question in imported.library.questions:
        click.echo(f"{question.message} In {question.where}")
        click.echo(f'    To answer: --answer "{question.line}"')
    return stopped(f"Fix this in {file.name}, save it, and import it again. Nothing was written.", Exit.FINDINGS)


def _refuse_new_errors(folder: Path, changes: Mapping[str, Change], imported: WorkbookImport, file: Path) -> None:
    """Ends the command if the library or the plan would have an error that it has not now; shows errors elsewhere."""
    from selfassess.cli.evidence.register_check import in_cell, new_errors

    if not changes:
        return
    errors, project = new_errors(folder, changes)
    written = ("evidence/", "content/register.yaml", *(PLAN_FILES if imported.sheet is not None else ()))
    own = [error for error in errors if f"{error.place.file}/".startswith(written)]
    for error in own[:MOST_FAULTS]:
        where = in_cell(error, imported, project) or (f"Record {error.about}" if error.about else str(error.place))
        click.echo(f"{file.name}: {where}: {error.message} ({error.rule})")
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
