"""`selfassess new`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence.parameters import day, words
from selfassess.cli.options import Exit, refusals

if TYPE_CHECKING:
    from selfassess.load.framework_file import ReadFramework

SHIPPED = "cqc-local-authority"


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--council", metavar="NAME", default="", callback=words, help="The council's full name.")
@click.option("--title", metavar="TEXT", default="", callback=words, help="The title of the document.")
@click.option("--as-at", metavar="DATE", callback=day, help="The date of the document, as in 2026-11-30.")
@click.option(
    "--framework",
    metavar="NAME|FILE",
    default="",
    help=f"A framework that comes with selfassess, or your own framework file (default: {SHIPPED}).",
)
@click.option(
    "--example", is_flag=True, help="Create a small complete sample instead, to see how everything is written."
)
def command(folder: Path, council: str, title: str, as_at: date | None, framework: str, example: bool) -> None:
    """Create a project in FOLDER that you can build at once.

    It contains a file for every theme and statement, with the framework's questions as comments above the keys that
    you type your answers under. What you leave out here stays blank until you type it.
    """
    from selfassess import starter

    known: dict[str, object] = {"council": council, "title": title, "as_at": as_at}
    if example and (framework or any(known.values())):
        raise click.UsageError("The sample has its own council, title, date and framework. Use --example alone.")
    if example:
        _create(folder, starter.sample())
        click.echo("This is a sample: every word in it is invented. Look around, then build the documents:")
    else:
        read = _framework(framework or SHIPPED)
        values = {starter.ASSESSMENT: {**known, "framework": read.name}}
        _create(folder, {**starter.frame(read.framework, values), **read.files})
        blank = [key for key, value in known.items() if not value]
        if blank:
            click.echo(f"Type what is still blank in content/assessment.yaml: {', '.join(blank)}.")
        click.echo("Write your answers in content/statements/. You can build the documents at any time:")
    click.echo(f"  selfassess build --project {quote(str(folder))}")


def _create(folder: Path, files: Mapping[str, bytes]) -> None:
    """Creates the project with what an editor needs in it, and says so."""
    from selfassess import pipeline, starter
    from selfassess.cli.schema import schemas_of
    from selfassess.editor.vscode import workspace

    def for_editors(draft: Path) -> Mapping[str, bytes]:
        survey = pipeline.survey(draft)
        assert survey.project is not None
        return workspace(draft, schemas_of(survey.project)).files

    with refusals("Cannot write", folder):
        if unfit := _unfit(folder, files):
            raise click.UsageError(f"{unfit} Nothing was changed.")
        written = starter.start(folder, files, for_editors)
    click.echo(f"Created {len(written)} files in {folder}.")


def _framework(typed: str) -> ReadFramework:
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


def _unfit(folder: Path, files: Mapping[str, bytes]) -> str:
    """Why a folder cannot take a project; empty where it can."""
    from selfassess.load import find_project
    from selfassess.starter import is_free

    if folder.is_symlink() and not folder.exists():
        return f"{folder} is a link that does not lead anywhere."
    if not is_free(folder, files):
        return f"The folder {folder.resolve()} already exists and is not empty."
    around = find_project(folder.resolve().parent)
    return f"{folder} is inside another project, {around}. Choose a folder outside it." if around else ""
