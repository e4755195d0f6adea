"""`selfassess evidence show`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.record_text import labelled, mention_lines, times
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
    library = session.ask(project)
    for line in _report(session.record(ref, library), library):
        click.echo(line)
    library.close()


def _report(record: Record, library: session.Library) -> Iterator[str]:
    yield click.style(f"{record.ref}  {' '.join(record.title.split())}", bold=True)
    yield str(record.node.place)
    yield ""
    rows = list(labelled(record, library.project))
    width = max(len(label) for label, _ in rows)
    yield from (f"{label:<{width}}  {' '.join(text.split())}" for label, text in rows)
    yield ""
    cited = library.used([record.ref]).get(record.ref, [])
    yield f"Cited {times(len(cited))}{':' if cited else '.'}"
    for mention in cited:
        yield from mention_lines(mention)
    accepted = [acceptance for acceptance in library.assessment.accepted if _is_about(acceptance, record)]
    if accepted:
        yield ""
        yield "Accepted findings:"
    for acceptance in accepted:
        until = f", until {acceptance.until}" if acceptance.until else ""
        yield f"  {acceptance.at('rule')}: {acceptance.rule}{until}: {acceptance.because}"


def _is_about(acceptance: Acceptance, record: Record) -> bool:
    """True if it names the record by its ref, its file, or the path of the record or of one of its values."""
    file, path = record.node.place.file, record.node.path
    if acceptance.where in (record.ref, file):
        return True
    where = acceptance.where.removeprefix(f"{file}:")
    return bool(path) and (where == path or where.startswith(f"{path}."))
