from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Chapter, Record, Repeat, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.model.indicator import Indicator
from selfassess.model.plan import Action
from selfassess.model.reports import CommitteeReport, InformationReturn, PublishedTable
from selfassess.model.rounds import AssessmentRound, Correction, ReportFinding
from selfassess.project.ids import DOCUMENTS_OWN, shown_ids
from selfassess.project.parts import official, stem
from selfassess.project.project import Project
from selfassess.syntax.nodes import Text

IN_OWN_FILES: Mapping[type[Entry], str] = {
    Theme: "theme",
    Statement: "statement",
    Chapter: "chapter",
    CommitteeReport: "report",
    InformationReturn: "return",
}
IN_LISTS: Mapping[type[Entry], str] = {
    Indicator: "indicator",
    Action: "action",
    AssessmentRound: "assessment",
    ReportFinding: "finding",
    Correction: "correction",
    PublishedTable: "table",
}
ID_KEYS: Mapping[type[Entry], str] = {**IN_OWN_FILES, **IN_LISTS}
"""The key that holds the id of each kind of entry, which is also what people call it."""
OTHER_ID = "Give one of them another id, or remove it."


def part_repeated(project: Project) -> Iterator[Problem]:
    """Two files for the same theme, statement or chapter, or two things with the same id.

    Only one of the two could be shown, and a link could lead to the wrong one. The rule also checks indicators,
    claims, actions and everything else that has an id, and chapters, groups and boards that are listed twice.
    Everything in a document that has an id needs its own. Remove one of the two, or give it another id.

    Fails:
        # content/chapters/another.yaml
        chapter: welcome
        title: Another welcome
        text: Words of welcome.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Another welcome
        text: Words of welcome.
    """
    for repeat in project.assessment.repeated:
        if not isinstance(repeat.again, Record):
            kind = ID_KEYS[type(repeat.again)]
            hint = _mend(kind, repeat, project.assessment)
            yield _twice(f"The {kind} “{repeat.id}” is written", repeat.again.at(kind), repeat.first.at(kind), hint)
    yield from _listed(project.assessment)
    yield from _namesakes(project)


def _mend(kind: str, repeat: Repeat, assessment: Assessment) -> str:
    """A file that is called after another part was begun from the file of this one."""
    if type(repeat.again) in IN_LISTS:
        return OTHER_ID
    called = stem(repeat.again)
    official_ids = {*official(Theme, assessment), *official(Statement, assessment)}
    if called != repeat.id and called in official_ids:
        return f"Write “{kind}: {called}” to match the name of this file, or put both together."
    return "Put both together, or remove one."


def _listed(assessment: Assessment) -> Iterator[Problem]:
    """What one file lists twice."""
    hint = "Remove one of the two. A chapter can only appear once."
    yield from _again("chapter", (*assessment.front, *assessment.back), hint)
    plan = assessment.plan
    if plan is not None:
        yield from _again("group", (each.group for each in plan.groups), OTHER_ID)
        yield from _again("body", (each.body for each in plan.governance), "Put both together, or remove one.")
    for each in assessment.returns.values():
        yield from _again("item", (item.item for item in each.items), OTHER_ID)


def _again(kind: str, names: Iterable[Text], hint: str) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for name in filter(None, names):
        if name in first:
            yield _twice(f"The {kind} “{name}” is listed", name.place, first[name].place, hint)
        first.setdefault(name, name)


def _namesakes(project: Project) -> Iterator[Problem]:
    """Parts and claims of one document under one id."""
    first: dict[str, Place] = {}
    for name, place in shown_ids(project):
        if name in DOCUMENTS_OWN:
            message = f"The id “{name}” is reserved for the {DOCUMENTS_OWN[name]} at the end of a document."
            yield Problem(place, message, "Use another id here.")
        elif name in first:
            hint = "Give one of them another id, so that links lead to the right one."
            yield _twice(f"The id “{name}” is given", place, first[name], hint)
        first.setdefault(name, place)


def _twice(what: str, again: Place, first: Place, hint: str) -> Problem:
    return Problem(again, f"{what} twice. The first is in {first.file}, line {first.line}.", hint)
