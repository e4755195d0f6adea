"""What is cited where: every reference to evidence, and what each part of the assessment rests on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from selfassess.diagnostics import Place
from selfassess.model import Answer, Assessment, Claim, Spotlight, Statement
from selfassess.passage import Citation, Passage, supports_of
from selfassess.source import Text

FIGURE = r"\]\(indicator:([^()\s]+)\)"
Readings = Mapping[int, Passage]


def references(assessment: Assessment, passages: Iterable[Passage]) -> Iterator[Citation]:
    """Everything that points at evidence: citations, links under their own words, and entries of lists."""
    for passage in passages:
        yield from passage.citations
    for support in supports_of(assessment):
        yield Citation((support.item,), support=support)


def places_showing(
    names: Collection[str], assessment: Assessment, passages: Iterable[Passage]
) -> Iterator[tuple[str, Place]]:
    """Each place that shows the figure of one of these indicators: its id, and where the text or a list names it."""
    for passage in passages:
        for link in re.finditer(FIGURE, passage.text):
            if link[1] in names:
                yield link[1], passage.text.at(link.start())
    for statement in assessment.statements:
        yield from ((name, name.place) for name in statement.indicators if name in names)


def readings(passages: Iterable[Passage]) -> Readings:
    """What was read of each text, under the text's identity."""
    return {id(each.text): each for each in passages}


def refs_of(statement: Statement, assessment: Assessment, read: Readings) -> set[str]:
    """Every ref that a statement cites: in its prose, its claims, and through its figures."""
    found: set[str] = set()
    figures: set[str] = {*statement.indicators}
    for entry in entries(statement.answers.values()):
        text = words_of(entry)
        figures.update(re.findall(FIGURE, text))
        for each in read.get(id(text), Passage(text)).citations:
            found.update(item.ref for item in each.items)
        if isinstance(entry, Claim):
            found.update(each.item.ref for each in entry.evidence)
    sources = [assessment.indicators[each].source for each in figures if each in assessment.indicators]
    return found.union(each.item.ref for each in sources if each is not None)


def entries(answers: Iterable[Answer]) -> Iterator[Text | Claim | Spotlight]:
    """Each piece of these answers: a text, a claim or a story."""
    for answer in answers:
        yield from (answer,) if isinstance(answer, Text) else answer


def words_of(entry: Text | Claim | Spotlight) -> Text:
    """The prose of a piece of an answer."""
    return entry if isinstance(entry, Text) else entry.story if isinstance(entry, Spotlight) else entry.text
