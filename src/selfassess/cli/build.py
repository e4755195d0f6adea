"""`selfassess build`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.options import end, find, progress, project_option, strict_option, threshold
from selfassess.cli.output import write_files
from selfassess.model.assessment import AUDIENCES
from selfassess.write.formats import FORMATS

ALL = "all"
CALLED = ", ".join(form.called for form in FORMATS.values())


@click.command("build")
@project_option
@click.option("--format", "form", type=click.Choice([*FORMATS, ALL]), default=ALL, help=f"{CALLED}, or both.")
@click.option("--document", default="all", help="The name of one document, or all.")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), help="Folder to write to (default: output/)."
)
@click.option(
    "--audience", type=click.Choice(AUDIENCES), help="Who the document is for (default: as in assessment.yaml)."
)
@strict_option
@click.option("--keep-going", is_flag=True, help="Write the documents even if there are errors, and mark the errors.")
def command(
    project: Path | None,
    form: str,
    document: str,
    output: Path | None,
    audience: str | None,
    strict: bool,
    keep_going: bool,
) -> None:
    """Check everything, then write the Word files and web pages."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import report
    from selfassess.load import documents, template_folders

    folder = find(project)
    known = documents(template_folders(folder))
    if document not in ("all", *known):
        raise click.UsageError(f"There is no document “{document}”. Use one of these: {', '.join(known)}.")
    progress(f"Building {folder} …")
    stop_at = None if keep_going else threshold(strict)
    built = pipeline.build(folder, [*FORMATS] if form == ALL else [form], document, audience or "", stop_at)
    click.echo(report(built, folder))
    written = write_files(built.files, output or folder / "output", folder if output is None else None)
    for path in written:
        click.echo(f"Wrote {path}")
    if not written:
        click.echo("No document was written. Earlier documents are unchanged.")
    end(built, strict)
