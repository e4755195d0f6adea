"""A record in the council's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from selfassess.model.assessment import Record
    from selfassess.model.framework import Framework
    from selfassess.project.project import Project

KEYS = {
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
    "unused": "Kept uncited",
    "notes": "Notes",
}
EXPECTED = ("kind", "category", "owner", "dated", "review_due", "sensitivity")
READERS = {"public": "anybody (public)", "cqc": "the regulator too (cqc)", "internal": "the council alone (internal)"}
REVIEWS = {
    "NOT_HELD": "the library holds no file of it",
    "OUTSIDE": "its file lies outside the folder evidence",
    "ABSENT": "its file is not there",
    "UNREADABLE": "the machine refuses to open its file, so nobody can tell whether it is as it was when {seen}",
    "UNREVIEWED": "nobody has reviewed its file",
    "UNMARKED": "{seen}, but nothing says which contents were read",
    "UNSIGNED": "nobody has reviewed its file; it is as it was when {seen}",
    "CHANGED": "the file has changed since {seen}",
    "REVIEWED": "{seen}, and the file is as it was then",
}


def said(record: Record, project: Project) -> Iterator[tuple[str, str]]:
    """What a record says of itself, how its file stands, what replaces what, and the keys that it lacks."""
    from selfassess.librarian.review_status import standing
    from selfassess.project.records import last_seen

    assessment = project.assessment
    for key, label in KEYS.items():
        value = getattr(record, key)
        if value:
            yield label, WORDED.get(key, _plainly)(value, assessment.framework)
    yield "Review", REVIEWS[standing(record, project).name].format(seen=record.reviewed and last_seen(record.reviewed))
    if record.superseded_by:
        after = assessment.evidence.get(record.superseded_by)
        yield "Replaced by", _named(after) if after else f"{record.superseded_by}, which is not in the library"
    before = [each for each in assessment.evidence.values() if each.superseded_by == record.ref]
    if before:
        yield "Replaces", "; ".join(map(_named, before))
    unsaid = [key for key in EXPECTED if not getattr(record, key)]
    if unsaid:
        yield "Not given", ", ".join(unsaid)


def _named(record: Record) -> str:
    return f"{record.ref}, {record.title}"


def _plainly(value: Any, framework: Framework) -> str:
    return str(value)


def _category(value: Any, framework: Framework) -> str:
    return next(str(each.name) for each in framework.categories if each.category == value)


def _statements(value: Any, framework: Framework) -> str:
    names = {each.statement: each.name for theme in framework.themes for each in theme.statements}
    return "; ".join(names[each] for each in value)


def _readers(value: Any, framework: Framework) -> str:
    return READERS[value]


WORDED: dict[str, Callable[[Any, Framework], str]] = {
    "category": _category,
    "statements": _statements,
    "sensitivity": _readers,
}
