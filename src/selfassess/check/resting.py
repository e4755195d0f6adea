"""What claims and statements rest on: what they cite in prose, in lists, and through a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.framework import Field
from selfassess.model import Answer, Assessment, Claim, Spotlight, Statement
from selfassess.passage import Passage
from selfassess.source import Text

from .engine import Subject
from .library import stands

FIGURE = r"\]\(indicator:([^()\s]+)\)"
Readings = Mapping[int, Passage]


def readings(subject: Subject) -> Readings:
    """What was read of each text, under the text's identity."""
    return {id(each.text): each for each in subject.passages}


def asking(assessment: Assessment, what: str) -> Iterator[Claim]:
    """The claims that the framework asks for evidence, or for an action."""
    framework = assessment.framework
    for theme in assessment.themes:
        yield from _claims(theme.answers, framework.theme_fields, what)
        for statement in theme.statements:
            yield from _claims(statement.answers, framework.statement_fields, what)


def _claims(answers: Mapping[str, Answer], fields: tuple[Field, ...], what: str) -> Iterator[Claim]:
    for field in fields:
        answer = answers.get(field.key, ()) if field.asks_for == what else ()
        yield from (each for each in answer if isinstance(each, Claim))


def rests_on_nothing(claim: Claim, read: Readings) -> bool:
    """Whether a claim cites nothing, and does not try to."""
    return not (claim.evidence or stands(claim, "evidence") or _cites(claim.text, read))


def _cites(text: Text, read: Readings) -> bool:
    passage = read.get(id(text))
    return passage is not None and bool(passage.citations or passage.slips or re.search(FIGURE, text))


def statements_once(assessment: Assessment) -> list[Statement]:
    """The statements that are written in one file alone; what the other says of a repeated one cannot be known."""
    twice = {each.id for each in assessment.repeated if isinstance(each.again, Statement)}
    return [each for each in assessment.statements if each.statement not in twice]


def refs_of(statement: Statement, assessment: Assessment, read: Readings) -> set[str]:
    """Every ref that a statement cites: in its prose, its claims, and through its figures."""
    found: set[str] = set()
    figures: set[str] = {*statement.indicators}
    for entry in _entries(statement.answers):
        text = entry if isinstance(entry, Text) else entry.story if isinstance(entry, Spotlight) else entry.text
        figures.update(re.findall(FIGURE, text))
        for each in read.get(id(text), Passage(text)).citations:
            found.update(item.ref for item in each.items)
        if isinstance(entry, Claim):
            found.update(each.item.ref for each in entry.evidence)
    sources = [assessment.indicators[each].source for each in figures if each in assessment.indicators]
    return found.union(each.item.ref for each in sources if each is not None)


def _entries(answers: Mapping[str, Answer]) -> Iterator[Text | Claim | Spotlight]:
    for answer in answers.values():
        yield from (answer,) if isinstance(answer, Text) else answer
