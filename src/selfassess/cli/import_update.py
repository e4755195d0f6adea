"""`selfassess import --update`: the changes of a later version of the Word file, shown, agreed to and written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.changes import show_diff, writing
from selfassess.cli.evidence.apply_changes import agreed
from selfassess.cli.options import Exit, refusals, stopped

if TYPE_CHECKING:
    from selfassess.importer.importing import Imported
    from selfassess.importer.three_way import Conflict
    from selfassess.importer.updating import EarlierImport, ParagraphChange, Update

MOST_PARAGRAPHS = 50
WIDEST = 100


def earlier_import(folder: Path) -> EarlierImport:
    """What the project in a folder was made of; ends the command where nothing says so."""
    from selfassess.importer.report import NAME
    from selfassess.importer.updating import read_earlier

    with refusals("Cannot open"):
        report = _read(folder, f"{NAME}.json")
    earlier = read_earlier(report) if report is not None else None
    if earlier is None:
        raise click.UsageError(
            f"{folder} has no {NAME}.json that says what was imported, so nobody can tell what has changed. "
            "Import the file into a new folder."
        )
    return earlier


def bring_up_to_date(
    folder: Path,
    earlier: EarlierImport,
    imported: Imported,
    reports: Mapping[str, bytes],
    yes: bool,
    dry_run: bool,
) -> None:
    """Proposes the changes of a later version of a Word file; ends the command where they cannot be made."""
    from selfassess.edit.transaction import Change, write

    with writing(folder, dry_run=True):
        planned = _planned(folder, earlier, imported)
    for line in _described(planned.paragraphs):
        click.echo(line)
    show_diff(planned.changes)
    for line in _conflicts(planned.conflicts):
        click.echo(line)
    if not planned.changes:
        click.echo("The project is up to date already. Nothing was written.")
    if dry_run or not planned.changes:
        raise SystemExit(Exit.FINDINGS if planned.conflicts else Exit.DONE)
    agreed("Write these changes into the project?", yes)
    with writing(folder, dry_run=False):
        if _planned(folder, earlier, imported) != planned:
            raise stopped("Somebody has just changed the project. Nothing was written. Try again.", Exit.FINDINGS)
        before = {name: _read(folder, name) for name in reports}
        written = {name: Change(before[name], content) for name, content in reports.items()}
        write(folder, {**planned.changes, **written})
    for name in planned.changes:
        click.echo(f"Changed {name}")
    if planned.conflicts:
        raise SystemExit(Exit.FINDINGS)


def _planned(folder: Path, earlier: EarlierImport, imported: Imported) -> Update:
    from selfassess.importer.updating import update

    with refusals("Cannot open"):
        current = {name: content for name in imported.files if (content := _read(folder, name)) is not None}
    return update(earlier, imported, current)


def _read(folder: Path, name: str) -> bytes | None:
    """A file of the project; None where there is none."""
    from os.path import lexists

    from selfassess.files.reading import read_own

    return read_own(folder, name) if lexists(folder / name) else None


def _described(paragraphs: Sequence[ParagraphChange]) -> Iterator[str]:
    """What changed in Word, paragraph by paragraph."""
    yield f"Paragraphs that changed in the Word file: {len(paragraphs)}"
    for change in paragraphs[:MOST_PARAGRAPHS]:
        if change.before:
            yield f"  - {_short(change.before)}"
        if change.after:
            yield f"  + {_short(change.after)}"
    if len(paragraphs) > MOST_PARAGRAPHS:
        yield f"  and {len(paragraphs) - MOST_PARAGRAPHS} more"


def _conflicts(conflicts: Mapping[str, Sequence[Conflict]]) -> Iterator[str]:
    """What was changed in Word and in the project, in different ways: the project's words stay."""
    for name, found in conflicts.items():
        for conflict in found:
            yield f"{name}:{conflict.line}: changed in the project and in the Word file. The project’s words stay."
            yield from (f"  project: {_short(line)}" for line in conflict.ours)
            yield from (f"  Word:    {_short(line)}" for line in conflict.theirs)


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= WIDEST else f"{plain[: WIDEST - 1]}…"
