"""`selfassess evidence add`."""

from __future__ import annotations

from pathlib import Path

import click

from selfassess.cli.evidence.apply_changes import Action, dry_run_option, perform
from selfassess.cli.evidence.parameters import ref as plain_ref
from selfassess.cli.evidence.parameters import words
from selfassess.cli.options import project_option

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
@dry_run_option
def command(what: str, title: str, ref: str, into: str, project: Path | None, dry_run: bool) -> None:
    """Add a file, a folder of files or a web address to the library.

    Each file is copied into evidence/files/, unless it is already in the library's folder. A number at the beginning
    of its name, as in 017-report.pdf, becomes its number if that is free.
    """
    act = _act(what, title, ref, into)
    if ref:
        perform(project, act, dry_run)
    else:  # a number that some text cites already would be given to another document
        perform(project, act, dry_run, needs=("",), first=CHOOSE)


def _act(what: str, title: str, ref: str, into: str) -> Action:
    """What is to be done with a file, a folder or a web address."""
    from selfassess.librarian import adding
    from selfassess.project.evidence_files import is_folder, is_there

    if "://" in what:
        return lambda project: adding.add_address(project, what, title, ref, into)
    path = Path(what)
    if is_folder(path):
        if title or ref:
            raise click.UsageError("--title and --ref are for one document. Name a file instead of a folder.")
        return lambda project: adding.add_folder(project, path, into)
    if not is_there(path):
        raise click.UsageError(f"There is no file or folder {what}. A web address begins with https://.")
    return lambda project: adding.add_file(project, path, title, ref, into)
