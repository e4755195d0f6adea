"""What the commands share that create a project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.options import Exit, refusals

if TYPE_CHECKING:
    from selfassess.load.framework_file import ReadFramework

SHIPPED = "cqc-local-authority"


def create(folder: Path, files: Mapping[str, bytes]) -> None:
    """Creates the project with what an editor needs in it, and says so."""
    from selfassess import pipeline, starter
    from selfassess.cli.schema import schemas_of
    from selfassess.editor.vscode import workspace

    def for_editors(draft: Path) -> Mapping[str, bytes]:
        survey = pipeline.survey(draft)
        assert survey.project is not None
        return workspace(draft, schemas_of(survey.project)).files

    with refusals("Cannot write", folder):
        if reason := unfit(folder, files):
            raise click.UsageError(f"{reason} Nothing was changed.")
        written = starter.start(folder, files, for_editors)
    click.echo(f"Created {len(written)} files in {folder}.")


def framework_named(typed: str) -> ReadFramework:
    """The framework of this name, or in this file; ends the command with what is wrong with it."""
    from selfassess.cli.reports.text import lines
    from selfassess.load.framework_file import read_framework, shipped
    from selfassess.pipeline import check_reading

    path = Path(typed)
    if typed not in shipped() and not path.is_file():
        names = ", ".join(shipped())
        raise click.UsageError(
            f"There is no framework “{typed}”. Type {names}, or the path of your own framework file."
        )
    read = read_framework(typed)
    if read.value is None:
        click.echo(lines(check_reading(read.problems)))
        raise SystemExit(Exit.FINDINGS)
    return read.value


def unfit(folder: Path, files: Mapping[str, bytes]) -> str:
    """Why a folder cannot take a project; empty where it can."""
    from selfassess.load import find_project
    from selfassess.starter import is_free

    if folder.is_symlink() and not folder.exists():
        return f"{folder} is a link that does not lead anywhere."
    if not is_free(folder, files):
        return f"The folder {folder.resolve()} already exists and is not empty."
    around = find_project(folder.resolve().parent)
    return f"{folder} is inside another project, {around}. Choose a folder outside it." if around else ""
