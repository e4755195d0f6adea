"""`selfassess evidence where-used`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from selfassess.cli.evidence import mention_lines as citing
from selfassess.cli.evidence import session as asking
from selfassess.cli.evidence.csv_output import csv
from selfassess.cli.options import project_option

if TYPE_CHECKING:
    from selfassess.project.where_cited import Mention

VERSION = 1
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
    library = asking.ask(project)
    names = asking.wanted(refs, library) if refs else None
    used = library.used(names)
    shown = used if names is None else {ref: used.get(ref, []) for ref in names}
    click.echo(FORMATS[form](shown, library))
    library.close()


def _text(used: Used, library: asking.Library) -> str:
    told: list[str] = []
    for ref, mentions in used.items():
        record = library.assessment.evidence.get(ref)
        title = " ".join(record.title.split()) if record else "not in the library"
        told.append(click.style(f"{ref}  {title}", bold=True))
        told += [line for each in mentions for line in citing.lines(each)] or ["  Nothing cites it."]
    return "\n".join(told or ["Nothing cites any record."])


def _csv(used: Used, library: asking.Library) -> str:
    from selfassess.project.where_cited import rows

    return csv(HEADING, rows(used, library.assessment.evidence))


def _json(used: Used, library: asking.Library) -> str:
    from json import dumps

    evidence = library.assessment.evidence
    shown = [
        {"ref": ref, "title": evidence[ref].title if ref in evidence else None, "cited": [*map(_entry, mentions)]}
        for ref, mentions in used.items()
    ]
    return dumps({"version": VERSION, "records": shown}, indent=1, ensure_ascii=False)


def _entry(mention: Mention) -> dict[str, object]:
    place = mention.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": place.path,
        "part": mention.part,
        "section": mention.section,
        "locator": mention.locator,
        "sentence": mention.sentence,
        "remark": mention.remark,
    }


FORMATS: dict[str, Callable[[Used, asking.Library], str]] = {"text": _text, "csv": _csv, "json": _json}
