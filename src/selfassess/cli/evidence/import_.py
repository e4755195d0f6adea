"""`selfassess evidence import`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.changes import writing
from selfassess.cli.evidence.apply_changes import accepted, perform, surveyed
from selfassess.cli.options import Exit, find, project_option, refusals, stopped
from selfassess.diagnostics import Place, Problem

if TYPE_CHECKING:
    from selfassess.librarian.change_set import Outcome
    from selfassess.project.project import Project

MOST_FAULTS = 200
"""The most faults that are shown one by one."""


@click.command("import")
@click.argument("file", metavar="REGISTER", type=click.Path(path_type=Path))
@project_option
@click.option("--into", default="", help="File for new records, as in evidence/carers.yaml.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking.")
def command(file: Path, into: str, yes: bool, dry_run: bool, project: Path | None) -> None:
    """Update the library from a register.

    REGISTER is a workbook or a CSV file. You see how each column is read and what would change. You are asked before
    anything is written.
    """
    from selfassess import register
    from selfassess.librarian.apply_register import apply_diff

    folder = find(project)
    content = _content(file)
    subject = surveyed(folder)
    parsed = register.read(content, file.name, subject.assessment.framework)
    for line in register.describe_register(parsed):
        click.echo(line)
    if parsed.faults:
        raise _faulty(parsed.faults, file)
    diff = register.compare(parsed, subject.assessment.evidence)
    with writing(folder, dry_run=True):  # nothing is written yet, but somebody may be writing meanwhile
        accepted(apply_diff(subject, diff, into))
    for line in register.describe_diff(diff):
        click.echo(line)
    if dry_run or not diff.records:
        return
    if not yes and not click.confirm("Write this into the library?"):
        raise stopped("Nothing was written.", Exit.FINDINGS)

    def act(project: Project) -> Outcome:
        if register.compare(parsed, project.assessment.evidence) != diff:
            return Problem(Place("evidence"), "Somebody has just changed the library.", "Import the register again.")
        return apply_diff(project, diff, into)

    perform(folder, act, dry_run=False)


def _content(file: Path) -> bytes:
    """The file's bytes; of one that is too long, enough to know that."""
    from selfassess.files.reading import open_file
    from selfassess.project.evidence_files import is_there
    from selfassess.register.register_reader import MOST_BYTES

    if not is_there(file):
        raise click.UsageError(f"There is no file {file}.")
    with refusals("Cannot read", file), open_file(file) as opened:
        return opened.read(MOST_BYTES + 1)


def _faulty(faults: Sequence[Problem], file: Path) -> SystemExit:
    """Shows each fault and how to fix it, and counts those beyond MOST_FAULTS."""
    for fault in faults[:MOST_FAULTS]:
        click.echo(f"{file.name}: {fault.message}")
        if fault.hint:
            click.echo(f"    {fault.hint}")
    if len(faults) > MOST_FAULTS:
        click.echo(f"{file.name}: {len(faults) - MOST_FAULTS:,} more mistakes.")
    return stopped(f"Fix this in {file.name}, save it, and import it again. Nothing was written.", Exit.FINDINGS)
