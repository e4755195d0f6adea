"""Claims that rest on nothing, and what the framework asks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.citation import NAME
from selfassess.framework import Field
from selfassess.model import Answer, Assessment, Claim, Statement
from selfassess.source import Text
from selfassess.usage import FIGURE, Readings

from .library import stands

BEGUN = re.compile(rf"(?<!`)\(\s*{NAME}")


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
    return not (claim.evidence or stands(claim, "evidence") or _cites(claim.text, read) or _begins_to_cite(claim.text))


def _cites(text: Text, read: Readings) -> bool:
    passage = read.get(id(text))
    return passage is not None and bool(passage.citations or passage.slips or re.search(FIGURE, text))


def _begins_to_cite(text: Text) -> bool:
    """Whether a citation was begun in the lines of a text, though it may be unfinished or behind a sign #.

    What is typed as code is an example of one.
    """
    node = text.node
    lines = (node.source.line(line) for line in range(node.line, node.end_line + 1))
    return any(BEGUN.search(line) for line in lines)


def statements_once(assessment: Assessment) -> list[Statement]:
    """The statements that are written in one file alone; what the other says of a repeated one cannot be known."""
    twice = {each.id for each in assessment.repeated if isinstance(each.again, Statement)}
    return [each for each in assessment.statements if each.statement not in twice]
