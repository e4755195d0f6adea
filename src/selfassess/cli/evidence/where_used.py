"""`selfassess evidence where-used`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.mention_lines import mention_lines
from selfassess.cli.options import as_json, project_option, values
from selfassess.cli.output import CSV, give, output_option
from selfassess.cli.table import csv

if TYPE_CHECKING:
    from selfassess.model.assessment import Record
    from selfassess.project.where_cited import Mention

HEADING = ("ref", "title", "part", "file", "line", "column", "sentence")


@click.command("where-used")
@click.argument("refs", metavar="[REF]...", nargs=-1)
@project_option
@click.option(
    "--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", help="Format of the output."
)
@output_option
def command(refs: tuple[str, ...], project: Path | None, form: str, output: Path | None) -> None:
    """Show each place that cites these records, with its sentence.

    Leave out REF to see the places of every record.
    """
    from selfassess.project.where_cited import rows, where_used

    library = session.ask(project)
    known = session.known_refs(refs, library) if refs else None
    used = where_used(library.project, known)
    if known is not None:
        used = {ref: used.get(ref, []) for ref in known}
    evidence = library.assessment.evidence
    if form == "csv":
        give(csv(HEADING, rows(used, evidence)), output, CSV)
    elif form == "json":
        entries = [_entry(ref, evidence.get(ref), mentions) for ref, mentions in used.items()]
        give(as_json(records=entries), output, "utf-8")
    else:
        give(_text(used, evidence), output)
    library.close()


def _text(used: Mapping[str, list[Mention]], evidence: Mapping[str, Record]) -> str:
    lines: list[str] = []
    for ref, mentions in used.items():
        record = evidence.get(ref)
        title = " ".join(record.title.split()) if record else "not in the library"
        lines.append(click.style(f"{ref}  {title}", bold=True))
        lines += [line for mention in mentions for line in mention_lines(mention)] or ["  Nothing cites it."]
    return "\n".join(lines or ["Nothing cites any record."])


def _entry(ref: str, record: Record | None, mentions: Iterable[Mention]) -> dict[str, object]:
    cited = [
        values(mention.place, "file", "line", "column", "path")
        | values(mention, "part", "section", "locator", "sentence", "remark")
        for mention in mentions
    ]
    return {"ref": ref, "title": record.title if record is not None else None, "cited": cited}
