"""`selfassess evidence show`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from selfassess.cli.evidence import session
from selfassess.cli.evidence.mention_lines import mention_lines
from selfassess.cli.options import project_option
from selfassess.cli.output import give, output_option
from selfassess.model.readers import READERS

if TYPE_CHECKING:
    from selfassess.model.assessment import Acceptance, Record
    from selfassess.model.framework import Framework
    from selfassess.project.project import Project

LABELS = {
    "kind": "Kind",
    "category": "Category",
    "owner": "Owner",
    "dated": "Dated",
    "review_due": "Review due",
    "version": "Version",
    "file": "File",
    "url": "Address",
    "sensitivity": "May be seen by",
    "statements": "Belongs to",
    "status": "Status",
    "unused": "Kept because",
    "notes": "Notes",
}
EXPECTED = ("kind", "category", "owner", "dated", "review_due", "sensitivity")
TIMES = ("never", "once", "twice")


@click.command("show")
@click.argument("ref")
@project_option
@output_option
def command(ref: str, project: Path | None, output: Path | None) -> None:
    """Show the record REF and where it is cited.

    You also see its review, what it replaces and what replaced it.
    """
    library = session.ask(project)
    give("\n".join(_report(session.record(ref, library), library)), output)
    library.close()


def _report(record: Record, library: session.Library) -> Iterator[str]:
    from selfassess.project.where_cited import where_used

    yield click.style(f"{record.ref}  {' '.join(record.title.split())}", bold=True)
    yield str(record.node.place)
    yield ""
    rows = list(_labelled(record, library.project))
    width = max(len(label) for label, _ in rows)
    yield from (f"{label:<{width}}  {' '.join(text.split())}" for label, text in rows)
    yield ""
    cited = where_used(library.project, [record.ref]).get(record.ref, [])
    yield f"Cited {_times(len(cited))}{':' if cited else '.'}"
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


def _labelled(record: Record, project: Project) -> Iterator[tuple[str, str]]:
    """What a record says under each key, the status of its review, what replaces what, and the keys it lacks."""
    from selfassess.librarian.reviewing import review_status
    from selfassess.project.records import last_seen

    assessment = project.assessment
    for key, label in LABELS.items():
        value = getattr(record, key)
        if value:
            yield label, _spelt_out(key, value, assessment.framework)
    seen = last_seen(record.reviewed) if record.reviewed else ""
    yield "Review", review_status(record, project).value.format(seen=seen)
    if record.superseded_by:
        after = assessment.evidence.get(record.superseded_by)
        yield "Replaced by", _named(after) if after else f"{record.superseded_by}, which is not in the library"
    before = [other for other in assessment.evidence.values() if other.superseded_by == record.ref]
    if before:
        yield "Replaces", "; ".join(map(_named, before))
    missing = [key for key in EXPECTED if not getattr(record, key)]
    if missing:
        yield "Not given", ", ".join(missing)


def _times(count: int) -> str:
    return TIMES[count] if count < len(TIMES) else f"{count} times"


def _named(record: Record) -> str:
    return f"{record.ref}, {record.title}"


def _spelt_out(key: str, value: Any, framework: Framework) -> str:
    match key:
        case "category":
            return next(str(category.name) for category in framework.categories if category.category == value)
        case "statements":
            return "; ".join(framework.statement_names[statement] for statement in value)
        case "sensitivity":
            return READERS[value].after_label
        case _:
            return str(value)
