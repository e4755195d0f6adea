"""Records chosen by what they say of themselves, and by what cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from selfassess.model.assessment import Record
from selfassess.project.claims import refs_of
from selfassess.project.project import Project

UNSAID = {"status": "current", "sensitivity": "public"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a record must be: one of the words under each key that has any, and due by a day.

    Of an `owner` a part is enough, in any case. A record that does not say its status is current, and one
    that does not say its sensitivity is public.
    """

    statement: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    sensitivity: tuple[str, ...] = ()
    due_by: date | None = None


def chosen(records: Iterable[Record], wanted: Wanted, project: Project) -> Iterator[Record]:
    """The records that are all of what is wanted; of a statement's, those that say so and those it cites."""
    cited = _cited_in(wanted.statement, project)
    owners = [each.casefold() for each in wanted.owner]
    for record in records:
        if (
            all(_says(record, key, getattr(wanted, key)) for key in ("category", "kind", "status", "sensitivity"))
            and (not owners or any(owner in (record.owner or "").casefold() for owner in owners))
            and (not wanted.statement or record.ref in cited or not set(wanted.statement).isdisjoint(record.statements))
            and (wanted.due_by is None or (record.review_due is not None and record.review_due <= wanted.due_by))
        ):
            yield record


def _says(record: Record, key: str, words: tuple[str, ...]) -> bool:
    return not words or (getattr(record, key) or UNSAID.get(key)) in words


def _cited_in(statements: tuple[str, ...], project: Project) -> set[str]:
    asked = [each for each in project.assessment.statements if each.statement in statements]
    return {ref for each in asked for ref in refs_of(each, project)}
