"""`selfassess new`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.options import Exit


@click.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Lay out a project in FOLDER that builds at once."""
    from selfassess.starter import start

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(f"{folder} is there already and not empty; nothing was changed.")
    try:
        written = start(folder)
    except OSError as error:
        click.echo(f"The machine refuses to write {error.filename}: {error.strerror}.", err=True)
        raise SystemExit(Exit.MACHINE) from None
    click.echo(f"{len(written)} files are laid out in {folder}.")
    click.echo("Begin with content/assessment.yaml, then build it:")
    click.echo(f"  selfassess build --project {folder}")
