"""What answers the questions of templates about reports to committees, and of timelines."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct

from selfassess.document.counting import BY_BOTH, BY_PARAGRAPHS, BY_SECTIONS, UNNUMBERED
from selfassess.document.free_id import free_id
from selfassess.document.language import Language
from selfassess.model.assessment import Assessment
from selfassess.model.date_format import when
from selfassess.model.reports import PARTS_OF_REPORTS, Appendix, BackgroundPaper, CommitteeReport, ReportSection
from selfassess.model.rounds import TimelineEvent
from selfassess.model.scored_rounds import ScoredRound, scored_rounds
from selfassess.project.project import Project

NUMBERED = {"paragraphs": BY_PARAGRAPHS, "sections": BY_SECTIONS, "both": BY_BOTH, "none": UNNUMBERED}
TABLE, EVIDENCE = "table:", "evidence"
LETTERS = 26
CONTACT_KEYS = ("role", "name", "post", "service", "email", "phone")


class NamedSection(Struct, frozen=True):
    """A section of a report, and the id that links to it name."""

    id: str
    section: ReportSection


class NamedAppendix(Struct, frozen=True):
    """An appendix of a report, the id that links to it name, and what it is called if the council says so.

    One that `is_here` is no separate paper.
    """

    id: str
    appendix: Appendix
    called: str

    @property
    def is_here(self) -> bool:
        return bool(self.appendix.text or self.appendix.show)


class BoxRow(Struct, frozen=True):
    """A row of the front box: its label, the words beside it, and what these were typed as."""

    label: str
    shown: str | None
    typed: str | None


def report_answers(project: Project) -> dict[str, Callable[..., Any]]:
    assessment = project.assessment
    words = assessment.words
    return {
        "report_title": lambda report: report_title(report, assessment),
        "report_numbers": lambda report: NUMBERED.get(report.numbered, BY_SECTIONS),
        "box_rows": lambda report: box_rows(report, assessment),
        "report_sections": report_sections,
        "report_appendices": report_appendices,
        "shows_recommendations": lambda report: "recommendations" in shown_in(report),
        "parts_left": lambda report: parts_left(report, words),
        "contact_keys": contact_keys,
        "background_said": lambda paper: background_said(paper, words),
        "table_shown": lambda what: what.removeprefix(TABLE) if what.startswith(TABLE) else "",
        "rounds_with_timeline": lambda only="": rounds_with_timeline(assessment, only),
        "event_when": lambda event: event_when(event, words),
    }


def report_title(report: CommitteeReport, assessment: Assessment) -> str:
    """The title; without one, what the report is about and who it is for."""
    if report.title:
        return report.title
    about = assessment.plan.plan if assessment.plan is not None else assessment.title
    return assessment.words.reports.untitled.format(about or assessment.words.blanks["title"], report.to)


def report_sections(report: CommitteeReport) -> tuple[NamedSection, ...]:
    """The council's own sections, each with an id that no other has."""
    taken = {EVIDENCE, *(part for part in PARTS_OF_REPORTS if part not in shown_in(report))}
    return tuple(NamedSection(free_id(_slug(each.heading or ""), taken), each) for each in report.sections)


def report_appendices(report: CommitteeReport) -> tuple[NamedAppendix, ...]:
    """The appendices, each with an id that no other has and no section."""
    taken = {each.id for each in report_sections(report)}
    return tuple(
        NamedAppendix(free_id(f"appendix-{_slug(each.name)}", taken), each, _called(report, at))
        for at, each in enumerate(report.appendices)
    )


def _called(report: CommitteeReport, at: int) -> str:
    """What an appendix is called, counted on from what the first one is: “Annex A”, “Annex B”; after Z comes AA."""
    word, _, first = (report.first_appendix or "").partition(" ")
    if not first:
        return ""
    number = str(at + 1) if first == "1" else chr(ord("A") + at % LETTERS) * (at // LETTERS + 1)
    return f"{word} {number}"


def box_rows(report: CommitteeReport, assessment: Assessment) -> tuple[BoxRow, ...]:
    """The rows of the front box: who has the report, when and from whom, unless rows of the council say that."""
    words, say = assessment.words, assessment.words.reports
    day = words.long_date(report.date) if report.date > date.min else ""
    said: dict[str, str | None] = {
        "to": report.to,
        "date": day,
        "by": report.by,
        "title": report_title(report, assessment),
    }
    ours = (("to", say.committee), ("date", say.meeting), ("by", say.report_of))
    rows = [BoxRow(label, said[key], said[key]) for key, label in ours if key not in report.box.values()]
    rows += [
        BoxRow(label, said[typed] if typed in said else words.date_shown(typed), typed)
        for label, typed in report.box.items()
    ]
    return tuple(row for row in rows if row.shown)


def shown_in(report: CommitteeReport) -> frozenset[str]:
    """What the sections and appendices of a report show."""
    shows = (*(each.show for each in report.sections), *(each.show for each in report.appendices))
    return frozenset(what for show in shows for what in show)


def parts_left(report: CommitteeReport, words: Language) -> tuple[tuple[str, str], ...]:
    """What a report has besides and no section shows, with the heading that the product gives it."""
    say, shown = words.reports, shown_in(report)
    parts: tuple[tuple[str, str, object], ...] = (
        ("implications", say.implications, report.implications),
        ("sign-off", say.sign_off, report.sign_off),
        ("contacts", say.contacts, report.contacts),
        ("background", say.background, report.background),
        ("appendices", say.appendices, report.appendices),
    )
    return tuple((name, heading) for name, heading, has in parts if has and not {name, f"{name}-table"} & shown)


def contact_keys(report: CommitteeReport) -> tuple[str, ...]:
    """What the table of contacts has a column for."""
    return tuple(key for key in CONTACT_KEYS if any(getattr(each, key) for each in report.contacts))


def background_said(paper: BackgroundPaper, words: Language) -> str:
    """A paper by its title, and the meeting that had it."""
    item = words.reports.item.format(paper.item) if paper.item else ""
    return ", ".join(filter(None, (paper.title, paper.body, when(paper.on, words), item)))


def rounds_with_timeline(assessment: Assessment, only: str) -> tuple[ScoredRound, ...]:
    """The rounds that have a timeline, or the one of this id; the earliest first."""
    rounds = [each for each in scored_rounds(assessment) if each.round is not None and each.round.timeline]
    chosen = [each for each in rounds if not only or (each.round is not None and each.round.assessment == only)]
    return tuple(sorted(chosen, key=_begin))


def _begin(scored: ScoredRound) -> date:
    assert scored.round is not None
    return min(event.on.first for event in scored.round.timeline)


def event_when(event: TimelineEvent, words: Language) -> str:
    """A day, a month, or from one to another: “24 to 27 March 2026”."""
    until = event.until
    if until is None or until == event.on:
        return when(event.on, words)
    began, ended = when(event.on, words), when(until, words)
    if event.on.is_day and until.is_day:
        for end in (f" {ended.split(maxsplit=1)[1]}", f" {until.first.year}"):
            began = began.removesuffix(end)
    elif event.on.is_month and until.is_month:
        began = began.removesuffix(f" {until.first.year}")
    return words.reports.from_to.format(began, ended)


def _slug(words: str) -> str:
    """An id made of words, and none that a record, table, figure or action has."""
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
    return slug if re.fullmatch(r"(?!(?:ref|table|figure|action|section)-).+", slug) else f"section-{slug}".rstrip("-")
