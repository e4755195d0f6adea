"""`selfassess evidence where-used`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.show import mention_lines
from selfassess.cli.options import as_json, project_option, values
from selfassess.cli.table import csv

if TYPE_CHECKING:
    from selfassess.project.where_cited import Mention

HEADING = ("ref", "title", "part", "file", "line", "column", "sentence")
Used = Mapping[str, "list[Mention]"]


@click.command("where-used")
@click.argument("refs", metavar="[REF]...", nargs=-1)
@project_option
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", help="How to show it.")
def command(refs: tuple[str, ...], project: Path | None, form: str) -> None:
    """Show each place that cites these records, with its sentence.

    Without a REF it shows the places of every record.
    """
    library = session.ask(project)
    known = session.known_refs(refs, library) if refs else None
    used = library.used(known)
    click.echo(FORMATS[form](used if known is None else {ref: used.get(ref, []) for ref in known}, library))
    library.close()


def _text(used: Used, library: session.Library) -> str:
    lines: list[str] = []
    for ref, mentions in used.items():
        record = library.assessment.evidence.get(ref)
        title = " ".join(record.title.split()) if record else "not in the library"
        lines.append(click.style(f"{ref}  {title}", bold=True))
        lines += [line for mention in mentions for line in mention_lines(mention)] or ["  Nothing cites it."]
    return "\n".join(lines or ["Nothing cites any record."])


def _csv(used: Used, library: session.Library) -> str:
    from selfassess.project.where_cited import rows

    return csv(HEADING, rows(used, library.assessment.evidence))


def _json(used: Used, library: session.Library) -> str:
    evidence = library.assessment.evidence
    return as_json(
        records=[
            {"ref": ref, "title": evidence[ref].title if ref in evidence else None, "cited": [*map(_entry, mentions)]}
            for ref, mentions in used.items()
        ]
    )


def _entry(mention: Mention) -> dict[str, object]:
    said = values(mention, "part", "section", "locator", "sentence", "remark")
    return {**values(mention.place, "file", "line", "column", "path"), **said}


FORMATS: dict[str, Callable[[Used, session.Library], str]] = {"text": _text, "csv": _csv, "json": _json}
