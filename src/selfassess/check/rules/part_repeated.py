from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic, Place
from selfassess.model.assessment import Action, Assessment, Indicator, Record, Repeat, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.project.parts import official, stem
from selfassess.project.project import Subject
from selfassess.project.queries import claims
from selfassess.syntax.source import Text

DOCUMENTS_OWN = {"evidence": "evidence index", "glossary": "glossary"}


def part_repeated(subject: Subject) -> Iterator[Diagnostic]:
    """Two files for the same theme, statement or chapter, or two things under one id.

    Only one of the two could be shown, and a link could not tell which of them is meant. It holds for
    indicators and actions too, for a chapter that is listed twice, and for claims: everything in a
    document that has an id needs one of its own. Take one out, or give it another id.

    Fails:
        # content/chapters/another.yaml
        chapter: welcome
        title: Another welcome
        text: Words.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Another welcome
        text: Words.
    """
    for repeat in subject.assessment.repeated:
        if not isinstance(repeat.again, Record):
            kind = type(repeat.again).__name__.lower()
            hint = _mend(kind, repeat, subject.assessment)
            yield _twice(f"The {kind} “{repeat.id}” is written", repeat.again.at(kind), repeat.first.at(kind), hint)
    yield from _listed(subject.assessment)
    yield from _namesakes(subject.assessment)


def _mend(kind: str, repeat: Repeat, assessment: Assessment) -> str:
    """A file that is called after another part was begun from the file of this one."""
    if isinstance(repeat.again, Action | Indicator):
        return "Give one of them an id of its own, or take one out."
    called = stem(repeat.again)
    official_ids = {*official(Theme, assessment), *official(Statement, assessment)}
    if called != repeat.id and called in official_ids:
        return f"Write “{kind}: {called}”, which this file is called after; or put both together."
    return "Put both together, or take one out."


def _listed(assessment: Assessment) -> Iterator[Diagnostic]:
    first: dict[str, Text] = {}
    for name in (*assessment.front, *assessment.back):
        if name in first:
            hint = "A chapter stands in one place; take it out of the other."
            yield _twice(f"The chapter “{name}” is listed", name.place, first[name].place, hint)
        first.setdefault(name, name)


def _namesakes(assessment: Assessment) -> Iterator[Diagnostic]:
    """Parts and claims of one document under one id."""
    first: dict[str, Place] = {}
    for name, place in _ids(assessment):
        if name in DOCUMENTS_OWN:
            message = f"The id “{name}” belongs to the {DOCUMENTS_OWN[name]} that a document ends with."
            yield Diagnostic(place, message, "Give this another id.")
        elif name in first:
            hint = "Give one of them another id, so that links know which is meant."
            yield _twice(f"The id “{name}” is given", place, first[name], hint)
        first.setdefault(name, place)


def _ids(assessment: Assessment) -> Iterator[tuple[str, Place]]:
    for chapter in dict.fromkeys((*assessment.front, *assessment.back)):
        if chapter in assessment.chapters:
            yield chapter, assessment.chapters[chapter].at("chapter")
    parts: list[tuple[str, Entry, str]] = [(each.theme, each, "theme") for each in assessment.themes]
    parts += [(each.statement, each, "statement") for each in assessment.statements]
    parts += [(each.id, each, "id") for each in claims(assessment) if each.id]
    yield from ((name, entry.at(key)) for name, entry, key in parts)


def _twice(what: str, again: Place, first: Place, hint: str) -> Diagnostic:
    return Diagnostic(again, f"{what} twice; the first stands in {first.file}, line {first.line}.", hint)
