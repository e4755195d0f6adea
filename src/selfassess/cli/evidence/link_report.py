"""The outcome of checking the library's web addresses, as text and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from selfassess.diagnostics import Severity

if TYPE_CHECKING:
    from selfassess.links import Answer
    from selfassess.model.assessment import Record

VERSION = 2
# How serious each outcome is, its words in the summary, and what to do.
OUTCOMES = {
    "works": (Severity.NOTE, "working", ""),
    "moved": (Severity.WARNING, "moved", "Type the new one: {}"),
    "look": (Severity.WARNING, "to look at yourself", "Open it in a browser to see whether the document is there."),
    "dead": (
        Severity.ERROR,
        "dead",
        "Find the document’s new address, or keep a copy in evidence/files/ and give it as “file”.",
    ),
}


@dataclass(frozen=True)
class Link:
    """The address of one record; `url` is None if it is not valid."""

    record: Record
    url: str | None
    answer: Answer

    @property
    def moved_to(self) -> str:
        """Where the document is now, at the same place within it."""
        new, fragment = self.answer.new_address, urldefrag(self.record.url or "").fragment
        return f"{new}#{fragment}" if new and fragment else new


def text(links: Sequence[Link]) -> str:
    if not links:
        return "No record gives an address to ask."
    counts, noun = _counts(links), "link" if len(links) == 1 else "links"
    summary = ", ".join(f"{counts[outcome]} {words}" for outcome, (_, words, _) in OUTCOMES.items())
    return "\n".join([*(_lines(link) for link in links if link.answer.reason), f"{len(links)} {noun}: {summary}."])


def json(links: Sequence[Link]) -> str:
    from json import dumps

    report = {"version": VERSION, "links": [_entry(link) for link in links], "summary": _counts(links)}
    return dumps(report, indent=1, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Sequence[Link]], str]] = {"text": text, "json": json}


def _counts(links: Sequence[Link]) -> dict[str, int]:
    counts = Counter(link.answer.outcome.value for link in links)
    return {outcome: counts[outcome] for outcome in OUTCOMES}


def _lines(link: Link) -> str:
    from selfassess.cli.reports.text import coloured

    place, title = link.record.at("url"), " ".join(link.record.title.split())
    severity, _, hint = OUTCOMES[link.answer.outcome]
    row = f"{place.file}:{place.line}:{place.column}: {coloured(severity)}: {link.record.ref}, {title}"
    return f"{row}: {link.answer.reason}" + (f"\n    {hint.format(link.moved_to)}" if hint else "")


def _entry(link: Link) -> dict[str, object]:
    place, answer = link.record.at("url"), link.answer
    severity, _, hint = OUTCOMES[answer.outcome]
    return {
        "ref": link.record.ref,
        "title": link.record.title,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "address": link.url,
        "outcome": answer.outcome,
        "severity": severity.word if answer.reason else None,
        "status": answer.status or None,
        "moved_to": link.moved_to or None,
        "message": answer.reason,
        "hint": hint.format(link.moved_to),
    }
