"""`selfassess evidence unused`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.options import project_option
from selfassess.cli.output import give, output_option

if TYPE_CHECKING:
    from selfassess.model.assessment import Assessment
    from selfassess.project.references import Uncited


@click.command("unused")
@project_option
@output_option
def command(project: Path | None, output: Path | None) -> None:
    """List the records that nothing cites.

    Records kept on purpose are listed separately, with the reason.
    """
    from selfassess.model.citation import sort_key
    from selfassess.project.references import uncited

    library = session.ask(project)
    records = sorted(uncited(library.project, library.project.all_passages), key=lambda row: sort_key(row.record.ref))
    give("\n".join(_report(records, library.assessment)), output)
    library.close()


def _report(records: Sequence[Uncited], assessment: Assessment) -> Iterator[str]:
    kept = [_line(uncited) for uncited in records if uncited.reason]
    unused = [_line(uncited) for uncited in records if not uncited.reason]
    yield from unused
    if kept:
        yield from (["", "Kept on purpose:"] if unused else ["Kept on purpose:"])
        yield from kept
    yield from [""] if records else []
    yield f"Not cited: {len(unused)} of {len(assessment.evidence)} records. Kept on purpose: {len(kept)}."
    unwritten = _unwritten(assessment)
    if unused and unwritten:
        yield f"They may be meant for parts that are not written yet: {', '.join(unwritten)}."


def _line(uncited: Uncited) -> str:
    record = uncited.record
    reason = f" ({' '.join(uncited.reason.split())})" if uncited.reason else ""
    return f"{record.at('ref')}: {record.ref}, {' '.join(record.title.split())}{reason}"


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
