from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Indicator, Record, Repeat, Statement, Theme
from selfassess.model.plan import Action
from selfassess.project.ids import DOCUMENTS_OWN, shown_ids
from selfassess.project.parts import official, stem
from selfassess.project.project import Project
from selfassess.syntax.nodes import Text


def part_repeated(project: Project) -> Iterator[Problem]:
    """Two files for the same theme, statement or chapter, or two things with the same id.

    Only one of the two could be shown, and a link could lead to the wrong one. The rule also checks indicators,
    actions and claims, and chapters that are listed twice. Everything in a document that has an id needs its own.
    Remove one of the two, or give it another id.

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
            kind = type(repeat.again).__name__.lower()
            hint = _mend(kind, repeat, project.assessment)
            yield _twice(f"The {kind} “{repeat.id}” is written", repeat.again.at(kind), repeat.first.at(kind), hint)
    yield from _listed(project.assessment)
    yield from _namesakes(project)


def _mend(kind: str, repeat: Repeat, assessment: Assessment) -> str:
    """A file that is called after another part was begun from the file of this one."""
    if isinstance(repeat.again, Action | Indicator):
        return "Give one of them another id, or remove it."
    called = stem(repeat.again)
    official_ids = {*official(Theme, assessment), *official(Statement, assessment)}
    if called != repeat.id and called in official_ids:
        return f"Write “{kind}: {called}” to match the name of this file, or put both together."
    return "Put both together, or remove one."


def _listed(assessment: Assessment) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for name in (*assessment.front, *assessment.back):
        if name in first:
            hint = "Remove one of the two. A chapter can only appear once."
            yield _twice(f"The chapter “{name}” is listed", name.place, first[name].place, hint)
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
