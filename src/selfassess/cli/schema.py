"""`selfassess schema`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.options import end, find, project_option, refusals
from selfassess.cli.output import write_files

if TYPE_CHECKING:
    from selfassess.editor.vscode import Schemas
    from selfassess.project.project import Project


@click.command("schema")
@project_option
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Another folder, for another editor.")
@click.option("--with-evidence", is_flag=True, help="Also suggest the records of the library while you type.")
def command(project: Path | None, output: Path | None, with_evidence: bool) -> None:
    """Set up an editor to suggest, explain and check what you type."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines
    from selfassess.editor import vscode

    folder = find(project)
    survey = pipeline.survey(folder)
    if survey.project is None:
        click.echo(lines(survey.findings))
        click.echo("Nothing was written, because the framework cannot be read. It says what the files can contain.")
        end(survey)
    unread = [file for file in survey.project.unread if file.startswith("evidence/")] if with_evidence else []
    hiding = [finding for finding in survey.findings if finding.place.file in unread]
    if hiding:
        click.echo(lines(hiding))
    schemas = schemas_of(survey.project, with_evidence)
    if output is not None:
        write_files({f"{name}.json": text.encode() for name, text in schemas.texts.items()}, output)
        click.echo(f"Wrote {len(schemas.texts)} schemas to {output}")
        return
    with refusals("Cannot read"):
        workspace = vscode.workspace(folder, schemas)
    for path in write_files(workspace.files, folder, folder):
        click.echo(f"Wrote {path}")
    for file, wanted in workspace.by_hand.items():
        click.echo(f"{file} is not plain JSON, so it was not changed. Add this to it:\n{wanted}")


def schemas_of(project: Project, with_evidence: bool = False) -> Schemas:
    """A project's schemas; they offer the names of all rules and, if asked, the library's records."""
    from selfassess.editor.vscode import schemas
    from selfassess.pipeline import manual

    return schemas(project, {page.name: page.finds for page in manual()}, with_evidence)
