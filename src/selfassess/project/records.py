"""Questions that several rules ask of the records of the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Record, Reviewed
from selfassess.model.readers import narrower_than
from selfassess.project.project import Project
from selfassess.project.references import places_showing
from selfassess.project.unread import is_unread

LONGEST_CHAIN = 10


def current(assessment: Assessment) -> list[Record]:
    """The records that hold: neither superseded nor withdrawn, as far as their status could be read."""
    records = assessment.evidence.values()
    return [
        record for record in records if record.status == "current" or not (record.status or is_unread(record, "status"))
    ]


def is_signed(reviewed: Reviewed) -> bool:
    """Whether a review says who read the file, or on which day; else its fingerprint alone was recorded."""
    return any(is_unread(reviewed, key) or getattr(reviewed, key) for key in ("by", "on"))


def last_seen(reviewed: Reviewed) -> str:
    """What was done on the day of the last review, as it is said after “since”."""
    if not is_signed(reviewed):
        return "its fingerprint was recorded"
    who = f"{reviewed.by} reviewed it" if reviewed.by else "it was reviewed"
    return f"{who} on {reviewed.on}" if reviewed.on else who


def review_of(record: Record) -> str:
    """The command that writes down a review of a record's file."""
    return f"selfassess evidence review {record.ref}"


def lacking(assessment: Assessment, key: str, what: str, hint: str) -> Iterator[Problem]:
    """The records that hold and leave a key out; where every one of them does, that is one finding."""
    records = current(assessment)
    without = [record for record in records if getattr(record, key) is None and not is_unread(record, key)]
    if len(without) == len(records) > 1:
        message = f"None of the {len(records)} records in the library has {what}."
        yield Problem(without[0].at(key, "ref"), message, hint)
        return
    for record in without:
        message = f"Record {record.ref}, “{record.title}”, has no {what.rpartition(' ')[2]}."
        yield Problem(record.at(key, "ref"), message, hint, record.ref)


def cited_with(status: str, project: Project) -> Iterator[tuple[Record, Place]]:
    """Each citation of a record with this status: the record, and where it is cited."""
    evidence = {ref: record for ref, record in project.assessment.evidence.items() if status_of(record) == status}
    for citation in project.references if evidence else ():
        for item in citation.items:
            if item.ref in evidence:
                yield evidence[item.ref], citation.place(item)


def status_of(record: Record) -> str:
    """The status of a record; one that names what replaced it is superseded, though nobody has said so."""
    if record.superseded_by and record.status != "withdrawn":
        return "superseded"
    return record.status or "current"


def replacement(record: Record, assessment: Assessment) -> Record | None:
    """The record at the end of the chain of those that replaced one; None where nobody says which holds now."""
    last = record
    for _ in range(LONGEST_CHAIN):
        last = assessment.evidence.get(last.superseded_by or "", last)
    return last if last is not record and last.status != "superseded" else None


def is_restricted(record: Record, assessment: Assessment) -> bool:
    """Whether readers of this assessment's documents may not have a record, or nobody knows who may."""
    narrower = narrower_than(assessment.readers)
    return record.sensitivity in narrower or (bool(narrower) and is_unread(record, "sensitivity"))


def places_resting_on(refs: Iterable[str], project: Project) -> dict[str, list[Place]]:
    """Where each of these refs is cited, and where a figure that comes from it is shown."""
    places: dict[str, list[Place]] = {ref: [] for ref in refs}
    if not places:
        return places
    for citation in project.references:
        for item in citation.items:
            if item.ref in places:
                places[item.ref].append(citation.place(item))
    indicators = project.assessment.indicators.items()
    sources = {name: indicator.source.item.ref for name, indicator in indicators if indicator.source is not None}
    for name, place in places_showing(sources, project):
        if sources[name] in places:
            places[sources[name]].append(place)
    return places


def listed(places: Iterable[Place]) -> str:
    """Places in words: `content/a.yaml line 3, content/b.yaml lines 4 and 9`."""
    by_file: dict[str, set[int]] = {}
    for place in places:
        by_file.setdefault(place.file, set()).add(place.line)
    return ", ".join(f"{file} {_lines(sorted(lines))}" for file, lines in by_file.items())


def _lines(lines: list[int]) -> str:
    *others, last = map(str, lines)
    return f"lines {', '.join(others)} and {last}" if others else f"line {last}"
