"""`selfassess audit`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli import reports
from selfassess.cli.options import Exit, end, progress, refusals, stopped, strict_option
from selfassess.cli.output import give, output_option

MOST_BYTES = 128 * 1024 * 1024
"""The largest file that is audited."""


@click.command("audit")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(list(reports.FORMS)), default="text", help="Format of the report.")
@output_option
@strict_option
def command(file: Path, form: str, output: Path | None, strict: bool) -> None:
    """Find what keeps people from reading a finished document.

    FILE is any Word file (.docx), web page (.html) or PDF, whoever made it. It is read and left as it is, and needs no
    project. Each finding names the rule of WCAG 2.2 that the document breaks. The report ends with what a person must
    still judge.
    """
    from selfassess import pipeline
    from selfassess.audit.unauditable import UnauditableError
    from selfassess.cli.reports.summary import summary

    content = _content(file)
    progress(f"Reading {file} …")
    folder, name = _place(file)
    try:
        audited = pipeline.audit(folder, name, content)
    except UnauditableError as error:
        raise stopped(f"{file.name} cannot be audited: {error}", Exit.FINDINGS) from None
    give(reports.report(form, audited, folder), output)
    if output is not None:
        click.echo(summary(audited.findings))
    end(audited, strict)


def _content(file: Path) -> bytes:
    from selfassess.files.reading import read_file
    from selfassess.project.evidence_files import is_there

    if not is_there(file):
        raise click.UsageError(f"There is no file {file}.")
    with refusals("Cannot read", file):
        return read_file(file, MOST_BYTES)


def _place(file: Path) -> tuple[Path, str]:
    """The folder that a report begins at, and the name of the file from there: the current folder, if it is below."""
    here, real = Path.cwd(), file.absolute()
    folder = here if real.is_relative_to(here) else real.parent
    return folder, real.relative_to(folder).as_posix()
