"""`selfassess evidence unused`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session as asking
from selfassess.cli.options import project_option

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment
    from selfassess.project.references import Uncited


@click.command("unused")
@project_option
def command(project: Path | None) -> None:
    """List the records that nothing cites.

    Those that are kept all the same come apart, with the reason.
    """
    from selfassess.model.citation import sort_key
    from selfassess.project.references import uncited

    library = asking.ask(project)
    found = sorted(uncited(library.project, library.passages), key=lambda each: sort_key(each.record.ref))
    for line in _told(found, library.assessment):
        click.echo(line)
    library.close()


def _told(found: Sequence[Uncited], assessment: Assessment) -> Iterator[str]:
    kept = [each for each in found if each.reason]
    unused = [each for each in found if not each.reason]
    for each in unused:
        yield _line(each)
    if kept:
        yield from (["", "Kept all the same:"] if unused else ["Kept all the same:"])
        yield from map(_line, kept)
    yield from [""] if found else []
    yield f"{len(unused)} of {len(assessment.evidence)} records unused, {len(kept)} more uncited and kept."
    unwritten = _unwritten(assessment)
    if unused and unwritten:
        yield f"They may be waiting for what is not yet written: {', '.join(unwritten)}."


def _line(each: Uncited) -> str:
    record = each.record
    place = record.at("ref")
    reason = f" ({' '.join(each.reason.split())})" if each.reason else ""
    return f"{place.file}:{place.line}:{place.column}: {record.ref}, {' '.join(record.title.split())}{reason}"


def _unwritten(assessment: Assessment) -> list[str]:
    """The themes and statements of the framework that have no file."""
    from selfassess.model.assessment import Statement, Theme
    from selfassess.project.parts import official, written

    return [
        name
        for kind in (Theme, Statement)
        for id, name in official(kind, assessment).items()
        if id not in written(kind, assessment)
    ]
