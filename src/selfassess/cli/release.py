"""`selfassess release`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from selfassess.cli.options import Exit, end, find, progress, project_option, refusals, say, stopped, threshold
from selfassess.cli.output import expect_installed, left_out
from selfassess.diagnostics import Severity, worst
from selfassess.model.readers import AUDIENCES
from selfassess.write.formats import FORMATS

if TYPE_CHECKING:
    from selfassess.pipeline import Journey
    from selfassess.project.project import Project

OUTSIDE = AUDIENCES[:-1]
GAP = "edition-gap"
NOTHING = "Nothing was released."
CHANGED = "Files of the project changed during the release. Start again when nobody is typing."


@click.command("release")
@project_option
@click.option(
    "--audience",
    "audiences",
    type=click.Choice(OUTSIDE),
    multiple=True,
    help="Release the edition for these readers (default: as in assessment.yaml). Give it again for other readers.",
)
@click.option(
    "--format",
    "forms",
    type=click.Choice([*FORMATS]),
    multiple=True,
    help="Write this format (default: every format). Give it again for another format.",
)
@click.option("--dry-run", is_flag=True, help="Check and build everything, and write nothing.")
@click.option(
    "--verify",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Check that the files of a release are as they were written, and build nothing.",
)
def command(
    project: Path | None, audiences: tuple[str, ...], forms: tuple[str, ...], dry_run: bool, verify: Path | None
) -> None:
    """Check strictly, then write a release with its manifest.

    The documents go into releases/EDITION/ in the project, those for each circle of readers into their own folder. The
    manifest lists each file with its SHA-256. An earlier release is never replaced.
    """
    if verify is not None:
        if audiences or forms or dry_run:
            raise click.UsageError("Use --verify without --audience, --format and --dry-run.")
        _verify(verify)
    formats = [*dict.fromkeys(forms or FORMATS)]
    expect_installed(formats)
    folder = find(project)
    _release(folder, audiences, formats, dry_run)


def _release(folder: Path, audiences: tuple[str, ...], formats: list[str], dry_run: bool) -> NoReturn:
    from selfassess import pipeline
    from selfassess.cli.reports.text import report
    from selfassess.releases.manifest import MANIFEST, inputs_of, manifest

    progress(f"Checking {folder} …")
    checked = pipeline.check(folder)
    click.echo(report(checked, folder))
    whole = checked.project
    if whole is None or _is_bad(checked):
        click.echo(NOTHING)
        end(checked, strict=True)
    named = _named(audiences, whole)
    place = _place(whole)
    with refusals("Cannot open"):
        inputs = inputs_of(whole)
        built = {audience: _build(folder, audience, formats) for audience in named}
        if inputs_of(whole) != inputs:
            raise stopped(f"{CHANGED} {NOTHING}", Exit.FINDINGS)
    files = {f"{audience}/{name}": content for audience in named for name, content in _outward(built[audience])}
    counts = {audience: journey.left_out for audience, journey in built.items()}
    has_numbers = "docx" in formats and not any(journey.notes for journey in built.values())
    listed = manifest(whole.assessment, formats, counts, checked.accepted, files, inputs, has_numbers)
    _write({**files, MANIFEST: listed.content()}, place, folder, dry_run)


def _audit(built: Journey, audience: str) -> None:
    """Says what an audit finds in the documents of an edition; a person decides what that means."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import lines

    progress(f"Auditing the {audience} edition …")
    found = pipeline.audit_files(dict(_outward(built)))
    if found:
        click.echo(f"An audit of the {audience} edition found:")
        click.echo(lines(found))


def _is_bad(journey: Journey) -> bool:
    return journey.failed or (worst(journey.findings) or 0) >= threshold(strict=True)


def _named(audiences: Iterable[str], project: Project) -> list[str]:
    """The readers to release to, each once."""
    named = [*dict.fromkeys(audiences)] or [project.assessment.readers]
    if named[0] not in OUTSIDE:
        options = " or ".join(f"--audience {audience}" for audience in OUTSIDE)
        raise click.UsageError(f"The assessment is for internal readers. Say who the release is for: {options}.")
    return named


def _place(project: Project) -> Path:
    """The folder of the release, which is not there yet."""
    from selfassess.releases.manifest import FOLDER, folder_name

    edition = project.assessment.edition
    name = folder_name(edition)
    if not name:
        raise stopped(f"“{edition}” cannot be the name of a folder. Type an edition such as “1.0”.", Exit.FINDINGS)
    place = project.folder / FOLDER / name
    if place.exists() or place.is_symlink():
        hint = "Change “edition” in content/assessment.yaml, or move that folder away."
        raise stopped(f"{place} already exists, and a release is never replaced. {hint}", Exit.FINDINGS)
    return place


def _build(folder: Path, audience: str, formats: list[str]) -> Journey:
    """The edition for some readers, with what its authors should know of it."""
    from selfassess import pipeline
    from selfassess.cli.reports.text import report

    progress(f"Building the {audience} edition …")
    built = pipeline.build(folder, formats, audience=audience, stop_at=Severity.WARNING, counts_pages="docx" in formats)
    click.echo(f"The {audience} edition:")
    if _is_bad(built) or not built.files:
        click.echo(report(built, folder))
        click.echo(NOTHING)
        end(built, strict=True)
    for finding in built.findings:
        if finding.rule == GAP:
            click.echo(f"{finding.place}: {finding.message}")
    click.echo(left_out(built.left_out))
    for note in built.notes:
        click.echo(note)
    _audit(built, audience)
    return built


def _outward(journey: Journey) -> list[tuple[str, bytes]]:
    """The files for these readers: those for the council alone stay where they are."""
    return [(name, content) for name, content in journey.files.items() if name not in journey.internal]


def _write(files: Mapping[str, bytes], place: Path, folder: Path, dry_run: bool) -> NoReturn:
    from selfassess.files.together import save_folder

    if not dry_run:
        with refusals("Cannot write"):
            save_folder(files, place, folder)
    for name in files:
        click.echo(f"{'Would write' if dry_run else 'Wrote'} {place / name}")
    raise SystemExit(Exit.DONE)


def _verify(folder: Path) -> NoReturn:
    """Says whether a release is as it was written, and whether its project has changed since."""
    from selfassess.load import find_project, load
    from selfassess.releases.verifying import NoManifestError, read_manifest, verify

    with refusals("Cannot open"):
        try:
            manifest = read_manifest(folder)
        except NoManifestError as error:
            raise stopped(str(error), Exit.FINDINGS) from None
        around = find_project(folder.resolve())
        verified = verify(folder, manifest, load(around).value if around is not None else None)
    for fault in verified.faults:
        say(fault)
    if not verified.faults:
        click.echo(f"All {verified.checked} files of edition {manifest.edition} are as they were released.")
    if verified.changed_inputs:
        count = len(verified.changed_inputs)
        click.echo(f"{count} {'file' if count == 1 else 'files'} of the project changed after this release.")
    raise SystemExit(Exit.FINDINGS if verified.faults else Exit.DONE)
