"""`selfassess schema`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.options import Exit, find, project_option


@click.command("schema")
@project_option
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), help="Another folder, for another editor.")
@click.option("--with-evidence", is_flag=True, help="Offer the library's own references while typing.")
def command(project: Path | None, output: Path | None, with_evidence: bool) -> None:
    """Let an editor complete, explain and underline while you type."""
    from selfassess.cli.reports.text import lines
    from selfassess.diagnostics import failed
    from selfassess.edit.atomic_files import save
    from selfassess.editor import vscode as workspace

    folder = find(project)
    made = workspace.schemas(folder, with_evidence)
    if made.findings:
        click.echo(lines(made.findings))
    if not made.texts:
        click.echo("Nothing was written: the framework says what files may hold, and it cannot be read.")
        raise SystemExit(Exit.MACHINE if failed(made.findings) else Exit.FINDINGS)
    try:
        if output is not None:
            save({f"{name}.json": text.encode() for name, text in made.texts.items()}, output)
            click.echo(f"Wrote {len(made.texts)} schemas to {output}")
            return
        laid = workspace.workspace(folder, made)
        written = save(laid.files, folder)
    except OSError as error:
        click.echo(f"The machine refuses to write {error.filename2 or error.filename}: {error.strerror}.", err=True)
        raise SystemExit(Exit.MACHINE) from None
    for path in written:
        click.echo(f"Wrote {path}")
    for file, wanted in laid.by_hand.items():
        click.echo(f"{file} is not plain JSON, so it was left as it is. Add to it:\n{wanted}")
