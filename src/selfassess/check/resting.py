"""Claims that rest on nothing, and what the framework asks of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selfassess.framework import Field
from selfassess.model import Answer, Assessment, Claim, Statement, Theme
from selfassess.source import Text
from selfassess.usage import FIGURE, Readings, refs_of

from .library import stands

TRIES = re.compile(r"\(\s*ref(?:s|erences?)?(?![a-z])|\bevidence:|\bindicators?:", re.IGNORECASE)


def bare_statements(assessment: Assessment, read: Readings) -> list[Statement]:
    """The statements that cite nothing at all, and do not try to."""
    return [each for each in statements_once(assessment) if not refs_of(each, assessment, read) and not _tries(each)]


def _tries(statement: Statement) -> bool:
    """Whether something that was typed may be meant as a citation; another finding then says what is wrong."""
    return TRIES.search(statement.node.source.text) is not None


def asking(assessment: Assessment, what: str) -> Iterator[tuple[Theme | Statement, Claim]]:
    """The claims that the framework asks for evidence, or for an action, each with the part that makes it."""
    framework = assessment.framework
    for theme in assessment.themes:
        yield from ((theme, each) for each in _claims(theme.answers, framework.theme_fields, what))
        for statement in theme.statements:
            yield from ((statement, each) for each in _claims(statement.answers, framework.statement_fields, what))


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
