"""`selfassess build`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence.parameters import day
from selfassess.cli.options import end, find, progress, project_option, strict_option, threshold
from selfassess.cli.output import expect_installed, left_out, write_files
from selfassess.diagnostics import Severity, worst
from selfassess.model.readers import AUDIENCES
from selfassess.write.formats import FORMATS, USUAL

if TYPE_CHECKING:
    from selfassess.pipeline import Journey

ALL = "all"
FOLDERS_OF = {"committee-report": "content/reports/", "information-return": "content/returns/"}
"""Where the files are of each of which a document is made."""
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
    "--since",
    metavar="DATE",
    callback=day,
    help="Report progress since this date (default: the date of the report before).",
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
    since: date | None,
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
    if document not in ("all", *known) and not document.startswith(tuple(f"{name}-" for name in FOLDERS_OF)):
        raise _no_document(document, known)
    formats = [*dict.fromkeys(name for form in forms for name in (USUAL if form == ALL else (form,)))]
    expect_installed(formats)
    progress(f"Building {folder} …")
    stop_at = None if keep_going else threshold(strict)
    built = pipeline.build(folder, formats, document, audience or "", stop_at, page_numbers, since)
    if since is not None and built.assessment is not None and built.assessment.is_dated:
        _expect_before(since, built.assessment.as_at)
    if document != ALL and not built.trees and not built.is_stopped and worst(built.findings) != Severity.ERROR:
        raise _nothing_made(document, known, audience, built)
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


def _expect_before(since: date, as_at: date) -> None:
    if since >= as_at:
        day = f"{as_at.isoformat()}, the date of the document (“as_at” in content/assessment.yaml)"
        raise click.UsageError(f"--since must be a date before {day}.")


def _no_document(name: str, known: Iterable[str]) -> click.UsageError:
    return click.UsageError(f"There is no document “{name}”. Use one of these: {', '.join(known)}.")


def _nothing_made(name: str, known: Sequence[str], audience: str | None, built: Journey) -> click.UsageError:
    """Why a document that was asked for by its name was not made."""
    from selfassess import pipeline
    from selfassess.project.document_set import documents_called

    template = next((template for template in FOLDERS_OF if name == template or name.startswith(f"{template}-")), "")
    if not template:
        others = f"Build it without --audience, or with --audience {pipeline.INTERNAL}."
        return click.UsageError(f"“{name}” is an internal document, so it has no {audience} edition. {others}")
    made = documents_called(template, [template], built.assessment) if built.assessment is not None else []
    if made:
        return _no_document(name, [*known, *(each.name for each in made)])
    return click.UsageError(f"There is no “{name}” to build: {FOLDERS_OF[template]} has no file for these readers.")
