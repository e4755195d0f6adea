"""Records that meet conditions on what they say of themselves and on what cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from selfassess.model.assessment import Record
from selfassess.project.claims import refs_of
from selfassess.project.project import Project

DEFAULTS = {"status": "current", "sensitivity": "public"}
"""What a record is whose author left these keys out."""


class RecordFilter(Struct, frozen=True):
    """What a record must be: under each key that names any, one of the values named; and due for review by a day.

    Part of an owner's name is enough, in capitals or small letters.
    """

    statement: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    sensitivity: tuple[str, ...] = ()
    due_by: date | None = None


def matching(records: Iterable[Record], filter: RecordFilter, project: Project) -> Iterator[Record]:
    """The records that meet every condition; those of a statement are those that name it and those that it cites."""
    statements = [part for part in project.assessment.statements if part.statement in filter.statement]
    cited = {ref for statement in statements for ref in refs_of(statement, project)}
    owners = [owner.casefold() for owner in filter.owner]
    named = {key: values for key in ("category", "kind", "status", "sensitivity") if (values := getattr(filter, key))}
    for record in records:
        if (
            all((getattr(record, key) or DEFAULTS.get(key)) in values for key, values in named.items())
            and (not owners or any(owner in (record.owner or "").casefold() for owner in owners))
            and (not filter.statement or record.ref in cited or not set(filter.statement).isdisjoint(record.statements))
            and (filter.due_by is None or (record.review_due is not None and record.review_due <= filter.due_by))
        ):
            yield record
