"""What is cited where: every reference to evidence, and what each part of the assessment rests on."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from selfassess.diagnostics import Place
from selfassess.model.assessment import Answer, Assessment, Claim, Spotlight, Statement, Theme
from selfassess.model.citation import NAME
from selfassess.model.framework import Field
from selfassess.project.damage import is_unread
from selfassess.project.project import Project
from selfassess.syntax.source import Text

FIGURE = r"\]\(indicator:([^()\s]+)\)"
BEGUN = re.compile(rf"(?<!`)\(\s*{NAME}")


def places_showing(names: Collection[str], project: Project) -> Iterator[tuple[str, Place]]:
    """Each place that shows the figure of one of these indicators: its id, and where the text or a list names it."""
    for passage in project.passages:
        for link in re.finditer(FIGURE, passage.text):
            if link[1] in names:
                yield link[1], passage.text.at(link.start())
    for statement in project.assessment.statements:
        yield from ((name, name.place) for name in statement.indicators if name in names)


def refs_of(statement: Statement, project: Project) -> set[str]:
    """Every ref that a statement cites: in its prose, its claims, and through its figures."""
    return refs_in(statement.answers.values(), statement.indicators, project)


def refs_in(answers: Iterable[Answer], indicators: Iterable[str], project: Project) -> set[str]:
    """Every ref that these answers cite, in prose, claims and figures, and the sources of these indicators."""
    found: set[str] = set()
    figures = {*indicators}
    for entry in entries(answers):
        text = words_of(entry)
        figures.update(re.findall(FIGURE, text))
        passage = project.passage_of(text)
        for citation in passage.citations if passage is not None else ():
            found.update(item.ref for item in citation.items)
        if isinstance(entry, Claim):
            found.update(each.item.ref for each in entry.evidence)
    known = project.assessment.indicators
    sources = [known[name].source for name in figures if name in known]
    return found.union(each.item.ref for each in sources if each is not None)


def entries(answers: Iterable[Answer]) -> Iterator[Text | Claim | Spotlight]:
    """Each piece of these answers: a text, a claim or a story."""
    for answer in answers:
        yield from (answer,) if isinstance(answer, Text) else answer


def words_of(entry: Text | Claim | Spotlight) -> Text:
    """The prose of a piece of an answer."""
    return entry if isinstance(entry, Text) else entry.story if isinstance(entry, Spotlight) else entry.text


def cites(entry: Text | Claim | Spotlight, project: Project) -> bool:
    """Whether a piece of an answer cites something, or tries to; another finding then says what is wrong."""
    if isinstance(entry, Claim) and (entry.evidence or is_unread(entry, "evidence")):
        return True
    text = words_of(entry)
    passage = project.passage_of(text)
    is_read = passage is not None and bool(passage.citations or passage.slips or re.search(FIGURE, text))
    return is_read or _begins_to_cite(text)


def _begins_to_cite(text: Text) -> bool:
    """Whether a citation was begun in the lines of a text, though it may be unfinished or behind a sign #.

    What is typed as code is an example of one.
    """
    node = text.node
    lines = (node.source.line(line) for line in range(node.line, node.end_line + 1))
    return any(BEGUN.search(line) for line in lines)


def asking(assessment: Assessment, what: str) -> Iterator[tuple[Theme | Statement, Claim]]:
    """The claims that the framework asks for evidence, or for an action, each with the part that makes it."""
    framework = assessment.framework
    for theme in assessment.themes:
        yield from ((theme, each) for each in claims_asked(theme.answers, framework.theme_fields, what))
        for statement in theme.statements:
            asked = claims_asked(statement.answers, framework.statement_fields, what)
            yield from ((statement, each) for each in asked)


def claims_asked(answers: Mapping[str, Answer], fields: Iterable[Field], what: str) -> Iterator[Claim]:
    """The claims under these fields that the framework asks for evidence, or for an action."""
    for field in fields:
        answer = answers.get(field.key, ()) if field.asks_for == what else ()
        yield from (each for each in answer if isinstance(each, Claim))


def statements_once(assessment: Assessment) -> list[Statement]:
    """The statements that are written in one file alone."""
    return [each for each in assessment.statements if is_once(each, assessment)]


def is_once(statement: Statement, assessment: Assessment) -> bool:
    """Whether a statement is written in one file alone; what the other says of a repeated one cannot be known."""
    return not any(each.id == statement.statement and isinstance(each.again, Statement) for each in assessment.repeated)
