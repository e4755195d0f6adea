"""`selfassess pack`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.options import Exit, find, progress, project_option, refusals, stopped, tell_cleared
from selfassess.diagnostics import Severity, worst
from selfassess.model.number_format import counted, megabytes
from selfassess.model.readers import AUDIENCES, READERS

if TYPE_CHECKING:
    from selfassess.diagnostics import Problem
    from selfassess.files.writing import Content
    from selfassess.model.reports import InformationReturn
    from selfassess.project.project import Project
    from selfassess.releases.packing import Pack

OUTSIDE = AUDIENCES[:-1]
FOLDER = "packs"
CITED = "cited"
NOTHING = "Nothing was packed."
OWN_FOLDERS = ("content", "evidence", "templates")


@click.command("pack")
@project_option
@click.option(
    "--return",
    "name",
    metavar="ID",
    help="Pack what this information return sends (default: the project's only one).",
)
@click.option("--cited", is_flag=True, help="Pack the records that the documents cite, even if there is a return.")
@click.option(
    "--audience",
    type=click.Choice(OUTSIDE),
    help="Pack for these readers (default: those of the return, or of assessment.yaml).",
)
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Folder to create (default: packs/ID/ in the project).",
)
@click.option(
    "--zip",
    "zip_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write one zip file instead of a folder.",
)
@click.option("--dry-run", is_flag=True, help="Check every file and list what would be packed, and write nothing.")
def command(
    project: Path | None,
    name: str | None,
    cited: bool,
    audience: str | None,
    output: Path | None,
    zip_file: Path | None,
    dry_run: bool,
) -> None:
    """Copy the evidence that you send into one folder or zip file.

    Each file gets a numbered name. The manifest lists each with its SHA-256, and the index leads to it. If a file is
    missing, withdrawn, superseded, changed since its review or not for these readers, nothing is written.
    """
    if output is not None and zip_file is not None:
        raise click.UsageError("Use either --output or --zip.")
    if cited and name:
        raise click.UsageError("Use either --return or --cited.")
    folder = find(project)
    progress(f"Reading {folder} …")
    whole = _read(folder, "")
    asked = None if cited else _asked(name, whole)
    readers = _readers(audience, asked, whole)
    place = _place(output, zip_file, str(asked.return_) if asked is not None else CITED, folder)
    read = whole if readers == whole.assessment.readers else _read(folder, readers)
    pack = _pack(read, asked, is_edition=bool(audience))
    files = _contents(pack, asked, read)
    said = f"{counted(len(pack.files), 'file')} ({megabytes(pack.size)})"
    if dry_run:
        for file in files:
            click.echo(f"Would pack {file}")
        click.echo(f"Would write {said} for {READERS[readers].after_label} to {place}")
    else:
        _write(files, place, is_zip=zip_file is not None)
        click.echo(f"Packed {said} for {READERS[readers].after_label}: {place}")
    raise SystemExit(Exit.DONE)


def _read(folder: Path, audience: str) -> Project:
    """The project as these readers may have it; ends the command where something in its files could not be read."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines

    survey = pipeline.survey(folder, audience)
    if survey.project is None or (worst(survey.findings) or 0) >= Severity.ERROR:
        click.echo(lines(survey.findings), err=True)
        raise stopped(f"Fix this first. {NOTHING}", Exit.MACHINE if survey.failed else Exit.FINDINGS)
    return survey.project


def _asked(name: str | None, project: Project) -> InformationReturn | None:
    """The return that is to be packed; None where the project has none."""
    from selfassess.near_words import did_you_mean

    returns = project.assessment.returns
    if name is None and len(returns) > 1:
        raise click.UsageError(f"There are {len(returns)} returns. Type --return and one of: {', '.join(returns)}.")
    if name is not None and name not in returns:
        hint = did_you_mean(name, returns) or "A return is a file in content/returns/."
        raise click.UsageError(f"There is no return “{name}”. {hint}")
    return returns[name] if name is not None else next(iter(returns.values()), None)


def _readers(audience: str | None, asked: InformationReturn | None, project: Project) -> str:
    """For whom the pack is: as asked, else for those whom both the assessment and the return are for."""
    least = str(asked.audience) if asked is not None and asked.audience else AUDIENCES[0]
    readers = audience or max(project.assessment.readers, least, key=AUDIENCES.index)
    if readers not in OUTSIDE:
        options = " or ".join(f"--audience {each}" for each in OUTSIDE)
        raise click.UsageError(f"These files would be for internal readers. Say who the pack is for: {options}.")
    if AUDIENCES.index(readers) < AUDIENCES.index(least):
        what = f"The return “{asked.return_}”" if asked is not None else ""
        raise click.UsageError(f"{what} is for {READERS[least].after_label}. Type --audience {least}.")
    return readers


def _place(output: Path | None, zip_file: Path | None, name: str, folder: Path) -> Path:
    """Where the pack goes, which is not there yet. What an earlier pack that was cut off has left there is removed."""
    from selfassess.files.writing import clear_parts

    place = output or zip_file or folder / FOLDER / name
    inside = place.resolve()
    if any(inside.is_relative_to((folder / own).resolve()) for own in OWN_FOLDERS):
        raise click.UsageError(f"{place} is among the files of your project. Choose another place.")
    with refusals("Cannot write"):
        tell_cleared(clear_parts([place.absolute().parent]))
        if os.path.lexists(place):
            hint = "Choose another name, or move it away."
            raise stopped(f"{place} already exists, and a pack never replaces anything. {hint}", Exit.FINDINGS)
    return place


def _pack(project: Project, asked: InformationReturn | None, is_edition: bool) -> Pack:
    """What goes out; ends the command where something may not, with each reason."""
    from selfassess.project.naming import few
    from selfassess.releases.packing import pack_of_cited, pack_of_return

    pack = pack_of_return(asked.return_, project) if asked is not None else pack_of_cited(project, is_edition)
    _tell(pack.notes)
    if pack.refusals:
        _tell(pack.refusals)
        count = counted(len(pack.refusals), "record")
        raise stopped(f"{count} cannot go out. {NOTHING}", Exit.FINDINGS)
    if not pack.files and not any(record.url for record in pack.without_file.values()):
        raise stopped(f"No record that goes out has a file or a web address. {NOTHING}", Exit.FINDINGS)
    addresses = [ref for ref, record in pack.without_file.items() if record.url]
    elsewhere = [ref for ref in pack.without_file if ref not in addresses]
    for refs, what in ((addresses, "only a web address"), (elsewhere, "no file and no web address")):
        if refs:
            records = counted(len(refs), "record")
            click.echo(f"{records} with {what}, listed in the manifest and not copied: {few(refs)}.")
    return pack


def _tell(problems: Iterable[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.place}: {problem.message}")
        click.echo(f"    {problem.hint}")


def _contents(pack: Pack, asked: InformationReturn | None, project: Project) -> Mapping[str, Content]:
    from selfassess.load import template_folders
    from selfassess.releases.pack_contents import contents

    return contents(pack, asked, project, template_folders(project.folder)[-1] / "reports")


def _write(files: Mapping[str, Content], place: Path, is_zip: bool) -> None:
    from selfassess.files.reading import UnreadableError
    from selfassess.files.together import save_folder, save_zip

    with refusals("Cannot write", place):
        try:
            if is_zip:
                save_zip(files, place)
            else:
                save_folder(files, place, place.absolute().parents[1])
        except UnreadableError as error:
            name = error.filename
            raise stopped(f"{name} changed while it was being packed. Start again. {NOTHING}", Exit.FINDINGS) from None
