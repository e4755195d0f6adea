"""`selfassess evidence export`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.apply_changes import accepted
from selfassess.cli.options import Exit, project_option, stopped
from selfassess.cli.output import write_files

if TYPE_CHECKING:
    from selfassess.register.columns import ExportedFile


@click.command("export")
@click.argument("file", metavar="REGISTER", type=click.Path(path_type=Path))
@project_option
@click.option("--yes", is_flag=True, help="Replace an existing register without asking.")
def command(file: Path, yes: bool, project: Path | None) -> None:
    """Write the library to a register, for a spreadsheet.

    Give REGISTER a name that ends in .xlsx for a workbook, which also has the actions of the plan, or in .csv for the
    records only.
    """
    from selfassess.librarian.apply_register import repeated_ref
    from selfassess.model.number_format import counted
    from selfassess.outgoing.inspection import inspect
    from selfassess.register import write_csv

    suffix = file.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        raise click.UsageError(f"“{file.name}” must end in .xlsx, for a workbook, or in .csv.")
    library = session.ask(project)
    if refused := repeated_ref(library.project):
        accepted(refused)
    if any(finding.place.file.startswith("evidence/") for finding in library.survey.findings):
        raise stopped("Fix this first. Nothing was written.", Exit.FINDINGS)
    written = _workbook(library, file.absolute().parent) if suffix == ".xlsx" else write_csv(library.assessment)
    if written.faults:
        for fault in written.faults:
            click.echo(f"{fault.place}: {fault.message}")
            click.echo(f"    {fault.hint}")
        raise stopped("Fix this first. Nothing was written.", Exit.FINDINGS)
    if leaks := inspect(file.name, written.content):
        for leak in leaks:
            click.echo(f"The finished {file.name} would have {leak.what}.")
            click.echo("    Type “selfassess check” to see where it is typed.")
        raise stopped("Fix this first. Nothing was written.", Exit.FINDINGS)
    if file.exists() and not yes and not click.confirm(f"{file} already exists. Replace it?"):
        raise stopped("Nothing was written.", Exit.FINDINGS)
    write_files({file.name: written.content}, file.parent, called=file)
    actions = library.assessment.actions if suffix == ".xlsx" else {}
    more = f" and {counted(len(actions), 'action')}" if actions else ""
    click.echo(f"Wrote {file}: {counted(len(library.assessment.evidence), 'record')}{more}.")
    library.close()


def _workbook(library: session.Library, folder: Path) -> ExportedFile:
    from selfassess.project.coverage import table_rows
    from selfassess.project.coverage.measure import measure
    from selfassess.project.where_cited import rows, where_used
    from selfassess.register.workbook import RecordUse, write_workbook

    measured = measure(library.project)
    uses = [RecordUse(*row[:5], row[6]) for row in rows(where_used(library.project), library.assessment.evidence)]
    way = _way(folder, library.project.folder / "evidence")
    return write_workbook(library.assessment, uses, [table_rows.header(measured), *table_rows.rows(measured)], way)


def _way(start: Path, folder: Path) -> str:
    """The way from one folder to another with forward slashes; none to another drive."""
    try:
        return Path(os.path.relpath(folder, start)).as_posix()
    except ValueError:
        return ""
