"""`selfassess evidence add`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.evidence.add_folder import DocumentFolder
from selfassess.cli.evidence.apply_changes import Action, dry_run_option, perform, yes_option
from selfassess.cli.evidence.parameters import ref as plain_ref
from selfassess.cli.evidence.parameters import words
from selfassess.cli.options import project_option
from selfassess.cli.output import output_option

CHOOSE = "Fix this first, or add one document at a time and choose its number with --ref."


@click.command("add")
@click.argument("what", metavar="FILE|FOLDER|URL")
@project_option
@click.option("--title", default="", callback=words, help="Title of the document, if the file does not contain one.")
@click.option(
    "--ref",
    default="",
    callback=plain_ref,
    help="Number of the record, instead of one that is chosen for you.",
)
@click.option("--into", default="", help="File for the new record, as in evidence/carers.yaml.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    help="Format of the records proposed for a folder. With csv and json, nothing is written to the library.",
)
@output_option
@dry_run_option
@yes_option
def command(
    what: str,
    title: str,
    ref: str,
    into: str,
    form: str,
    output: Path | None,
    project: Path | None,
    dry_run: bool,
    yes: bool,
) -> None:
    """Add a file, a folder of files or a web address to the library.

    Each file is copied into evidence/files/, unless it is already in the library's folder. A number in its name, as in
    017-report.pdf, becomes its number if that is free. Of a folder, you see the records first, and are asked before
    anything is written.
    """
    from selfassess.project.evidence_files import is_folder

    if "://" not in what and is_folder(Path(what)):
        if title or ref:
            raise click.UsageError("--title and --ref are for one document. Name a file instead of a folder.")
        _add_folder(DocumentFolder(Path(what), into, CHOOSE), project, form, output, dry_run, yes)
        return
    if form != "table" or output is not None:
        raise click.UsageError("--format and --output are for a folder.")
    act = _act(what, title, ref, into)
    if ref:
        perform(project, act, dry_run)
    else:  # a number that some text cites already would be given to another document
        perform(project, act, dry_run, needs=("",), first=CHOOSE)


def _add_folder(
    folder: DocumentFolder, project: Path | None, form: str, output: Path | None, dry_run: bool, yes: bool
) -> None:
    if form == "table":
        if output is not None:
            raise click.UsageError("Choose a format for the file: --format csv or --format json.")
        folder.add(project, dry_run=dry_run, yes=yes)
    elif dry_run or yes:
        raise click.UsageError(f"With --format {form}, nothing is added. Leave out --dry-run and --yes.")
    else:
        folder.give_proposal(project, form, output)


def _act(what: str, title: str, ref: str, into: str) -> Action:
    """What is to be done with a file or a web address."""
    from selfassess.librarian import adding
    from selfassess.project.evidence_files import is_there

    if "://" in what:
        return lambda project: adding.add_address(project, what, title, ref, into)
    if not is_there(Path(what)):
        raise click.UsageError(f"There is no file or folder {what}. A web address begins with https://.")
    return lambda project: adding.add_file(project, Path(what), title, ref, into)
