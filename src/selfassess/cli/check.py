"""`selfassess check`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli import reports
from selfassess.cli.options import end, find, progress, project_option, strict_option


@click.command("check")
@project_option
@click.option("--format", "form", type=click.Choice(list(reports.FORMS)), default="text", help="How to report.")
@strict_option
def command(project: Path | None, form: str, strict: bool) -> None:
    """Find everything that is wrong, and change nothing."""
    from selfassess import pipeline

    folder = find(project)
    progress(f"Checking {folder} …")
    checked = pipeline.check(folder)
    click.echo(reports.report(form, checked, folder))
    end(checked, strict)
