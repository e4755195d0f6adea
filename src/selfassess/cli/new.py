"""`selfassess new`."""

from __future__ import annotations

from pathlib import Path
from shlex import quote

import click

from selfassess.cli.options import refusals


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Lay out a project in FOLDER that builds at once."""
    from selfassess import pipeline, starter
    from selfassess.cli.schema import schemas_of
    from selfassess.editor.vscode import workspace

    with refusals("The machine refuses to write", folder):
        if unfit := _unfit(folder):
            raise click.UsageError(f"{unfit} Nothing was changed.")
        survey = pipeline.survey(starter.PROJECT)
        assert survey.project is not None
        written = starter.start(folder, workspace(starter.PROJECT, schemas_of(survey.project)).files)
    click.echo(f"{len(written)} files are laid out in {folder}.")
    click.echo("Begin with content/assessment.yaml, then build it:")
    click.echo(f"  selfassess build --project {quote(str(folder))}")


def _unfit(folder: Path) -> str:
    """Why a folder cannot take a project; empty where it can."""
    from selfassess.load import find_project

    if folder.is_symlink() and not folder.exists():
        return f"{folder} is a link that leads nowhere."
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return f"{folder} is there already and not empty."
    around = find_project(folder.resolve())
    return f"{folder} lies inside another project, {around}: name a folder outside it." if around else ""
