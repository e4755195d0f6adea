"""`selfassess build`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.options import end, find, progress, project_option, strict_option, threshold
from selfassess.cli.output import expect_installed, left_out, write_files
from selfassess.model.assessment import AUDIENCES
from selfassess.write.formats import FORMATS, USUAL

ALL = "all"
CALLED = ", ".join(f"{name} ({form.called})" for name, form in FORMATS.items())
USUALLY = " and ".join(FORMATS[name].called for name in USUAL)


@click.command("build")
@project_option
@click.option(
    "--format",
    "forms",
    type=click.Choice([*FORMATS, ALL]),
    multiple=True,
    default=[ALL],
    help=f"{CALLED}, or all for {USUALLY}. Give it again for another format.",
)
@click.option("--document", default="all", help="The name of one document, or all.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder to write to (default: output/, or output/NAME/ with --audience NAME).",
)
@click.option(
    "--audience",
    type=click.Choice(AUDIENCES),
    help="Make the edition for these readers: leave out what they may not see (default: as in assessment.yaml).",
)
@click.option(
    "--page-numbers",
    is_flag=True,
    help="Put page numbers in the contents of Word files. LibreOffice counts the pages; it takes some seconds.",
)
@strict_option
@click.option("--keep-going", is_flag=True, help="Write the documents even if there are errors, and mark the errors.")
def command(
    project: Path | None,
    forms: tuple[str, ...],
    document: str,
    output: Path | None,
    audience: str | None,
    page_numbers: bool,
    strict: bool,
    keep_going: bool,
) -> None:
    """Check everything, then write the documents."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import report
    from selfassess.load import documents, template_folders

    folder = find(project)
    known = documents(template_folders(folder))
    if document not in ("all", *known):
        raise click.UsageError(f"There is no document “{document}”. Use one of these: {', '.join(known)}.")
    formats = [*dict.fromkeys(name for form in forms for name in (USUAL if form == ALL else (form,)))]
    expect_installed(formats)
    progress(f"Building {folder} …")
    stop_at = None if keep_going else threshold(strict)
    built = pipeline.build(folder, formats, document, audience or "", stop_at, page_numbers)
    if document != ALL and not built.trees and not built.is_stopped:
        others = f"Build it without --audience, or with --audience {pipeline.INTERNAL}."
        raise click.UsageError(f"“{document}” is an internal document, so it has no {audience} edition. {others}")
    click.echo(report(built, folder))
    if built.left_out:
        click.echo(left_out(built.left_out))
    place = output or folder.joinpath("output", *filter(None, [audience]))
    files = built.files if output is not None and document != ALL else built.placed
    written = write_files(files, place, folder if output is None else None)
    for path in written:
        click.echo(f"Wrote {path}")
    for note in built.notes:
        click.echo(note)
    if not written:
        click.echo("No document was written. Earlier documents are unchanged.")
    end(built, strict)
