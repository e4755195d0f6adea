"""`selfassess import`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from selfassess.cli.creating import SHIPPED, create, framework_named, unfit
from selfassess.cli.evidence.parameters import day, words
from selfassess.cli.import_update import bring_up_to_date, earlier_import
from selfassess.cli.options import Exit, refusals, stopped

if TYPE_CHECKING:
    from selfassess.importer.importing import Imported
    from selfassess.importer.records import Library
    from selfassess.model.framework import Framework

MOST_SHOWN = 20
MOST_BYTES = 128 * 1024 * 1024
"""The largest Word file that is read."""


@click.command("import")
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option(
    "--into", "folder", metavar="DIR", required=True, type=click.Path(path_type=Path), help="The new project's folder."
)
@click.option("--council", metavar="NAME", default="", callback=words, help="The council's full name.")
@click.option("--title", metavar="TEXT", default="", callback=words, help="The title of the document.")
@click.option("--as-at", metavar="DATE", callback=day, help="The date of the document, as in 2026-11-30.")
@click.option(
    "--framework",
    metavar="NAME|FILE",
    default="",
    help=f"A framework that comes with selfassess, or your own framework file (default: {SHIPPED}).",
)
@click.option(
    "--register",
    "register_file",
    metavar="LIST",
    type=click.Path(path_type=Path),
    help="Your list of evidence, a workbook or CSV file. It becomes the library.",
)
@click.option(
    "--sheet", "sheets", multiple=True, help="Sheet of the list to read. Give it again for each further sheet."
)
@click.option(
    "--answer", "typed", multiple=True, help='Meaning of one of your words, as in "kind: Policy doc = policy".'
)
@click.option(
    "--update", "is_update", is_flag=True, help="Bring the project up to date with a later version of the file."
)
@click.option("--yes", is_flag=True, help="With --update: write without asking.")
@click.option("--dry-run", is_flag=True, help="Show where everything would go, and write nothing.")
def command(
    file: Path,
    folder: Path,
    council: str,
    title: str,
    as_at: date | None,
    framework: str,
    register_file: Path | None,
    sheets: tuple[str, ...],
    typed: tuple[str, ...],
    is_update: bool,
    yes: bool,
    dry_run: bool,
) -> None:
    """Create a project from a self-assessment written in Word.

    FILE.docx is read and left as it is. Every paragraph goes to the theme, statement or chapter where its headings say
    it belongs. The report import-report.html in the new folder says where each one went and what to check. What belongs
    nowhere is kept in content/chapters/unplaced.yaml.

    With --update, DIR is the project that an earlier version of the file became. You see what changed in Word, and the
    changes to the project's files, before anything is written. What you have written there since is kept.
    """
    from selfassess import starter
    from selfassess.importer import report
    from selfassess.importer.importing import import_word
    from selfassess.read.word import WordUnreadableError

    data = _content(file, MOST_BYTES)
    earlier = earlier_import(folder) if is_update else None
    said = {"council": council, "title": title, "as_at": as_at, "framework": framework}
    given = {
        **(earlier.given if earlier is not None else {}),
        **{key: str(value) for key, value in said.items() if value},
    }
    read = framework_named(given.get("framework", SHIPPED))
    library = _library(register_file, read.framework, typed, sheets) if register_file is not None else None
    try:
        imported = import_word(data, read.framework, {**given, "framework": read.name}, library)
    except WordUnreadableError as error:
        raise stopped(f"{file.name} cannot be imported: {error}", Exit.FINDINGS) from None
    for line in report.in_words(imported):
        click.echo(line)
    reports = {
        f"{report.NAME}.json": report.as_json(imported, file.name, data).encode(),
        f"{report.NAME}.html": report.as_page(imported, file.name).encode(),
    }
    files = {**starter.tools(), **imported.files, **read.files, **reports}
    if earlier is not None:
        bring_up_to_date(folder, earlier, imported, reports, yes, dry_run)
    elif dry_run:
        _preview(imported, folder)
    else:
        create(folder, files)
        click.echo(f"Open {folder / report.NAME}.html to see where each paragraph went, and what to check.")
        click.echo("Then check the project:")
        click.echo(f"  selfassess check --project {quote(str(folder))}")
    if imported.lost:
        name_lost(imported)
        raise SystemExit(Exit.FINDINGS)


def _content(file: Path, most: int) -> bytes:
    """The file's bytes; of one that is too long, enough to know that."""
    from selfassess.files.reading import open_file
    from selfassess.project.evidence_files import is_there

    if not is_there(file):
        raise click.UsageError(f"There is no file {file}.")
    with refusals("Cannot read", file), open_file(file) as opened:
        return opened.read(most + 1)


def _library(file: Path, framework: Framework, typed: Sequence[str], sheets: Sequence[str]) -> Library:
    """The library of a register, once every question has an answer; ends the command where it cannot be read."""
    from selfassess.cli.evidence.register_questions import ask, given_answers
    from selfassess.importer.records import LIBRARY, Library
    from selfassess.librarian.register_records import answers_text, library_text, register_records
    from selfassess.register.questions import joined
    from selfassess.register.register_reader import MOST_BYTES as MOST_OF_A_REGISTER

    content = _content(file, MOST_OF_A_REGISTER)
    answers = joined(given_answers(typed, framework))
    while (read := register_records(content, file.name, framework, answers, sheets=sheets)).questions:
        if read.faults:
            break
        answers = joined(answers, ask(read.questions, framework, is_kept=False))
    for fault in read.faults[:MOST_SHOWN]:
        click.echo(f"{file.name}: {fault.message}")
        click.echo(f"    {fault.hint}")
    if read.faults:
        raise stopped(f"Fix this in {file.name}, save it, and import it again. Nothing was written.", Exit.FINDINGS)
    texts = {LIBRARY: library_text(read.records), "content/register.yaml": answers_text(answers)}
    return Library(read.titles(), read.addresses(), {name: text for name, text in texts.items() if text})


def _preview(imported: Imported, folder: Path) -> None:
    from selfassess.importer import report

    for line in report.by_file(imported):
        click.echo(line)
    if reason := unfit(folder, imported.files):
        click.echo(f"{reason} Choose another folder before you import.")
    click.echo("Nothing was written.")


def name_lost(imported: Imported) -> None:
    """Names each paragraph of which words are missing."""
    for each in imported.lost[:MOST_SHOWN]:
        missing = ", ".join(each.words)
        click.echo(f"error: paragraph {each.paragraph}: these words are missing from the project: {missing}")
    more = len(imported.lost) - MOST_SHOWN
    if more > 0:
        click.echo(f"error: {more} more paragraphs have missing words. The report names them.")
