"""`selfassess new`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shlex import quote

import click

from selfassess.cli.creating import SHIPPED, create, framework_named
from selfassess.cli.evidence.parameters import day, words


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
        create(folder, starter.sample())
        click.echo("This is a sample: every word in it is invented. Look around, then build the documents:")
    else:
        read = framework_named(framework or SHIPPED)
        values = {starter.ASSESSMENT: {**known, "framework": read.name}}
        create(folder, {**starter.frame(read.framework, values), **read.files})
        blank = [key for key, value in known.items() if not value]
        if blank:
            click.echo(f"Type what is still blank in content/assessment.yaml: {', '.join(blank)}.")
        click.echo("Write your answers in content/statements/. You can build the documents at any time:")
    click.echo(f"  selfassess build --project {quote(str(folder))}")
