"""`selfassess check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli import reports
from selfassess.cli.options import end, find, progress, project_option, strict_option
from selfassess.cli.output import give, output_option
from selfassess.model.readers import AUDIENCES

if TYPE_CHECKING:
    from selfassess.pipeline import Journey


@click.command("check")
@project_option
@click.option("--format", "form", type=click.Choice(list(reports.FORMS)), default="text", help="Format of the report.")
@output_option
@strict_option
@click.option("--audience", type=click.Choice(AUDIENCES), help="Check the edition for these readers.")
@click.option("--fix", is_flag=True, help="Fix what is safe to fix, then report the rest.")
@click.option("--dry-run", is_flag=True, help="With --fix: show the changes as a diff, and write nothing.")
def command(
    project: Path | None, form: str, output: Path | None, strict: bool, audience: str | None, fix: bool, dry_run: bool
) -> None:
    """Find everything that is wrong.

    It does not change any file unless you add --fix.
    """
    from selfassess import pipeline
    from selfassess.cli.reports.summary import summary

    if dry_run and not fix:
        raise click.UsageError("Use --dry-run together with --fix.")
    if fix and audience is not None:
        raise click.UsageError("Use --fix without --audience: it fixes the whole project.")
    folder = find(project)
    progress(f"Checking {folder} …")
    checked = _fixed(folder, form, dry_run) if fix else pipeline.check(folder, audience=audience or "")
    if not dry_run:
        give(reports.report(form, checked, folder), output)
        if output is not None:
            click.echo(summary(checked.findings))
    end(checked, strict)


def _fixed(folder: Path, form: str, dry_run: bool) -> Journey:
    """Fixes what can be fixed, says so, and returns what is still wrong; a report for machines stays by itself."""
    from selfassess import pipeline
    from selfassess.cli.changes import show_diff, writing
    from selfassess.cli.reports.fixes import lines
    from selfassess.edit.transaction import write

    with writing(folder, dry_run):
        checked, fixes = pipeline.fix(folder)
        if not dry_run:
            write(folder, fixes.changes)
    if dry_run:
        show_diff(fixes.changes)
    click.echo(lines(fixes, dry_run), err=dry_run or form != "text")
    return checked
