"""`selfassess new`."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from selfassess.cli.options import refusals


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Create a project in FOLDER that you can build at once."""
    from selfassess import pipeline, starter
    from selfassess.cli.schema import schemas_of
    from selfassess.editor.vscode import workspace

    with refusals("Cannot write", folder):
        if unfit := _unfit(folder):
            raise click.UsageError(f"{unfit} Nothing was changed.")
        survey = pipeline.survey(starter.PROJECT)
        assert survey.project is not None
        written = starter.start(folder, workspace(starter.PROJECT, schemas_of(survey.project)).files)
    click.echo(f"Created {len(written)} files in {folder}.")
    click.echo("Start with content/assessment.yaml, then build the documents:")
    click.echo(f"  selfassess build --project {quote(str(folder))}")


def _unfit(folder: Path) -> str:
    """Why a folder cannot take a project; empty where it can."""
    from selfassess.load import find_project
    from selfassess.starter import is_free

    if folder.is_symlink() and not folder.exists():
        return f"{folder} is a link that does not lead anywhere."
    if not is_free(folder):
        return f"The folder {folder.resolve()} already exists and is not empty."
    around = find_project(folder.resolve().parent)
    return f"{folder} is inside another project, {around}. Choose a folder outside it." if around else ""
