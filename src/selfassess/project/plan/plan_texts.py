"""The words of the improvement plan and of all that goes with it: which are prose, which short texts, and whose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from selfassess.model.assessment import Assessment
from selfassess.model.entry import Entry
from selfassess.model.plan import (
    Action,
    GoverningBody,
    Milestone,
    Plan,
    PlanGroup,
    Progress,
    ReportingTo,
    StatusName,
)
from selfassess.model.reports import (
    IN_BOX,
    Appendix,
    BackgroundPaper,
    CommitteeReport,
    Contact,
    Implication,
    InformationReturn,
    PositionStatement,
    PublishedTable,
    Question,
    Recommendation,
    ReportSection,
    ReturnItem,
    SignOff,
)
from selfassess.model.rounds import AssessmentRound, Correction, ReportFinding, TimelineEvent
from selfassess.syntax.nodes import Text

PLAN = "Improvement plan"
PROSE: Mapping[type[Entry], tuple[str, ...]] = {
    Plan: ("aim", "introduction"),
    PlanGroup: ("summary",),
    Milestone: ("what",),
    Action: ("what", "measure", "mitigation"),
    Progress: ("note", "impact", "barrier"),
    TimelineEvent: ("what",),
    ReportFinding: ("text", "no_action"),
    Correction: ("says", "should_say", "reply"),
    ReportSection: ("text",),
    Recommendation: ("that", "reason"),
    Implication: ("text",),
    Appendix: ("text",),
    ReturnItem: ("asks", "answer", "none"),
    PositionStatement: ("introduction",),
    Question: ("question", "answer"),
}
"""The fields that are Markdown, by the kind of entry."""
SHORT: Mapping[type[Entry], tuple[str, ...]] = {
    Plan: ("plan", "phase"),
    PlanGroup: ("name", "lead"),
    StatusName: ("name",),
    GoverningBody: ("body", "chair", "members", "meets", "receives", "works_with"),
    ReportingTo: ("to", "note"),
    Action: ("lead", "timescale", "phase", "cost"),
    AssessmentRound: ("name", "rating"),
    ReportFinding: ("where",),
    Correction: ("where",),
    PublishedTable: ("caption", "columns", "unit"),
    CommitteeReport: ("to", "title", "by"),
    ReportSection: ("heading",),
    Implication: ("heading", "by"),
    SignOff: ("role", "name"),
    Contact: ("role", "name", "post", "service", "email", "phone"),
    BackgroundPaper: ("title", "body", "item"),
    Appendix: ("name",),
    InformationReturn: ("title",),
    PositionStatement: ("position",),
}
"""The fields that are shown as they are typed."""
PARTS: Mapping[type[Entry], Callable[[Any], str]] = {
    Plan: lambda plan: PLAN,
    Action: lambda action: PLAN,
    ReportFinding: lambda finding: "Findings",
    AssessmentRound: lambda round: "Assessments",
    Correction: lambda correction: "Factual accuracy",
    PublishedTable: lambda table: "Tables",
    CommitteeReport: lambda report: str(report.title or f"Report to {report.to}"),
    InformationReturn: lambda each: str(each.title or "Information return"),
    PositionStatement: lambda position: str(position.position),
}
"""How a person calls the part of the project that an entry belongs to."""
NAMES: Mapping[type[Entry], Callable[[Any], str]] = {
    Action: lambda action: str(action.action),
    ReportFinding: lambda finding: str(finding.finding),
    Correction: lambda correction: str(correction.correction),
    PublishedTable: lambda table: str(table.caption),
}
"""What an entry is called in its part."""


def roots(assessment: Assessment) -> Iterator[Entry]:
    """The plan, its actions, and every entry of the files that go with them, in the order of their documents."""
    single = (assessment.plan, assessment.position)
    yield from (entry for entry in single if entry is not None)
    for entries in (
        assessment.actions,
        assessment.findings,
        assessment.rounds,
        assessment.corrections,
        assessment.tables,
        assessment.reports,
        assessment.returns,
    ):
        yield from entries.values()


def prose_of(entries: Iterable[Entry]) -> Iterator[tuple[str, Text]]:
    """Each piece of prose of these entries, with the name of its field."""
    for entry in entries:
        for field in PROSE.get(type(entry), ()):
            text = getattr(entry, field)
            if text:
                yield field, text


def short_texts_of(entries: Iterable[Entry]) -> Iterator[Text]:
    """Each short text of these entries that documents show as it is typed."""
    for entry in entries:
        for field in SHORT.get(type(entry), ()):
            value = getattr(entry, field)
            yield from filter(None, value if isinstance(value, tuple) else (value,))
        if isinstance(entry, PublishedTable):
            yield from (cell for row in entry.rows for cell in row if cell)
        if isinstance(entry, CommitteeReport):
            yield from (words for label in entry.box.items() for words in label if words and words not in IN_BOX)


def part_of(root: Entry) -> str:
    """How a person calls the part of the project that an entry belongs to, on one line."""
    return " ".join(PARTS[type(root)](root).split())


def name_of(root: Entry) -> str:
    """What an entry is called in its part; empty where it is the whole of it."""
    name = NAMES.get(type(root))
    return " ".join(name(root).split()) if name is not None else ""
