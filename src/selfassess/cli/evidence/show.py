"""`selfassess evidence show`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import mention_lines as citing
from selfassess.cli.evidence import record_labels as wording
from selfassess.cli.evidence import session as asking
from selfassess.cli.options import project_option

if TYPE_CHECKING:
    from selfassess.model.assessment import Acceptance, Record


@click.command("show")
@click.argument("ref")
@project_option
def command(ref: str, project: Path | None) -> None:
    """Show what the record REF says and where it is cited.

    It also shows its review, what it replaces and what has replaced it.
    """
    library = asking.ask(project)
    for line in _told(asking.record(ref, library), library):
        click.echo(line)
    library.close()


def _told(record: Record, library: asking.Library) -> Iterator[str]:
    place = record.node.place
    yield click.style(f"{record.ref}  {' '.join(record.title.split())}", bold=True)
    yield f"{place.file}:{place.line}:{place.column}"
    yield ""
    said = list(wording.said(record, library.project))
    width = max(len(label) for label, _ in said)
    yield from (f"{label:<{width}}  {' '.join(words.split())}" for label, words in said)
    yield ""
    cited = library.used([record.ref]).get(record.ref, [])
    yield f"Cited {citing.times(len(cited))}{':' if cited else '.'}"
    for mention in cited:
        yield from citing.lines(mention)
    accepted = [each for each in library.assessment.accepted if _is_about(each, record)]
    if accepted:
        yield ""
        yield "Accepted findings:"
        yield from map(_accepted, accepted)


def _is_about(acceptance: Acceptance, record: Record) -> bool:
    """Whether it names the record by its ref, its file, or the path of the record or of one of its values."""
    file, path = record.node.place.file, record.node.path
    where = acceptance.where.removeprefix(f"{file}:")
    if acceptance.where in (record.ref, file) or not path:
        return acceptance.where in (record.ref, file)
    return where == path or where.startswith(f"{path}.")


def _accepted(acceptance: Acceptance) -> str:
    until = f", until {acceptance.until}" if acceptance.until else ""
    place = acceptance.at("rule")
    return f"  {place.file}:{place.line}:{place.column}: {acceptance.rule}{until}: {acceptance.because}"
