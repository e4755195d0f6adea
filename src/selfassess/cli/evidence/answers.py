"""What came of asking addresses, as text for people and as JSON for machines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from selfassess.diagnostics import Place, Severity

if TYPE_CHECKING:
    from selfassess.librarian.links import Address, Answer, Asked, Told
    from selfassess.model.assessment import Record

VERSION = 1


@dataclass(frozen=True)
class Link:
    """The address of one record: the answer, None where it is no address, and what to say of it, if anything."""

    record: Record
    answer: Answer | None
    told: Told | None

    @property
    def place(self) -> Place:
        return self.record.at("url")


def found(asked: Sequence[Asked], known: Mapping[Address, Answer]) -> list[Link]:
    """What is known of each record's address, in the order of the files."""
    from selfassess.librarian.links import no_address, told

    links: list[Link] = []
    for each in asked:
        answer = known.get(each.address) if each.address is not None else None
        if answer is None and each.address is not None:
            continue
        for record, fragment in each.records:
            links.append(Link(record, answer, told(answer, fragment) if answer is not None else no_address()))
    return sorted(links, key=lambda link: (link.place.file, link.place.line))


def worst(links: Sequence[Link]) -> Severity | None:
    return max((link.told.severity for link in links if link.told is not None), default=None)


def text(links: Sequence[Link]) -> str:
    return "\n".join([*(_line(link, link.told) for link in links if link.told is not None), _summed(links)])


def json(links: Sequence[Link]) -> str:
    from json import dumps

    report = {"version": VERSION, "links": [_entry(link) for link in links], "summary": _counts(links)}
    return dumps(report, indent=1, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Sequence[Link]], str]] = {"text": text, "json": json}


def _line(link: Link, told: Told) -> str:
    from selfassess.cli.reports.text import coloured

    place, record = link.place, link.record
    severity = coloured(told.severity)
    named = f"{record.ref}, {' '.join(record.title.split())}"
    row = f"{place.file}:{place.line}:{place.column}: {severity}: {named}: {told.message}"
    return f"{row}\n    {told.hint}" if told.hint else row


def _summed(links: Sequence[Link]) -> str:
    if not links:
        return "No record gives an address to ask."
    counts, noun = _counts(links), "link" if len(links) == 1 else "links"
    return f"{len(links)} {noun}: {counts['open']} open, {counts['to_look_at']} to look at, {counts['dead']} dead."


def _counts(links: Sequence[Link]) -> dict[str, int]:
    """How many links open, how many somebody should look at, and how many are dead."""
    counts = Counter(link.told.severity if link.told is not None else Severity.NOTE for link in links)
    return {
        "open": counts[Severity.NOTE],
        "to_look_at": counts[Severity.WARNING],
        "dead": counts[Severity.ERROR],
    }


def _entry(link: Link) -> dict[str, object]:
    place, answer, told = link.place, link.answer, link.told
    hops = answer.hops if answer is not None else ()
    moved = answer.moved_to if answer is not None else None
    return {
        "ref": link.record.ref,
        "title": link.record.title,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "address": answer.address.shown if answer is not None else None,
        "outcome": answer.outcome if answer is not None else "no-address",
        "severity": told.severity.word if told is not None else None,
        "status": answer.status or None if answer is not None else None,
        "redirects": [{"status": hop.status, "to": hop.to.shown} for hop in hops],
        "moved_to": moved.shown if moved is not None else None,
        "message": told.message if told is not None else "",
        "hint": told.hint if told is not None else "",
    }
