"""What the answers of themes and statements are based on: which refs they cite, and which claims must cite some."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selfassess.model.assessment import Assessment, Claim, Statement, Theme
from selfassess.model.citation import NAME
from selfassess.project.project import Project
from selfassess.project.prose_items import ProseItem
from selfassess.project.unread import is_unread
from selfassess.prose.citation_mistakes import CITATION
from selfassess.prose.mistakes import ADDRESS
from selfassess.prose.passage import Passage
from selfassess.syntax.abridged import Abridged

BEGUN = re.compile(rf"\(\s*{NAME}")


def refs_of(statement: Statement, project: Project) -> set[str]:
    """Every ref that a statement cites: in its prose, its claims, and through its figures."""
    return refs_in(project.items_of(statement), statement.indicators, project)


def refs_in(items: Iterable[ProseItem], indicators: Iterable[str], project: Project) -> set[str]:
    """Every ref that these pieces cite, in prose, claims and figures, and the sources of these indicators."""
    refs: set[str] = set()
    shown = {*indicators}
    for item in items:
        refs.update(cited.ref for citation in item.passage.citations for cited in citation.items)
        shown.update(link.indicator for link in item.passage.indicator_links)
        if isinstance(item.entry, Claim):
            refs.update(support.item.ref for support in item.entry.evidence if not support.is_held)
    known = project.assessment.indicators
    sources = [known[name].source for name in shown if name in known]
    return refs.union(source.item.ref for source in sources if source is not None and not source.is_held)


def cites(item: ProseItem) -> bool:
    """Whether a piece of prose cites something, or tries to; another finding then says what is wrong."""
    claim, passage = item.entry, item.passage
    if isinstance(claim, Claim) and (claim.evidence or is_unread(claim, "evidence")):
        return True
    if isinstance(item.text.node, Abridged):
        return True  # what it cited may have been left out
    tries = any(mistake.rule in (CITATION, ADDRESS) for mistake in passage.mistakes)
    return tries or bool(passage.citations or passage.indicator_links) or _begins_to_cite(passage)


def _begins_to_cite(passage: Passage) -> bool:
    """Whether a citation was begun, though it may be unfinished, or lost in what YAML took for a comment."""
    node = passage.text.node
    after = node.source.line(node.end_line)[node.end_column :].lstrip()
    comment = after if after.startswith("#") else ""
    return any(BEGUN.search(words) for words in (*passage.running_words.values(), comment))


def claims_asked(project: Project, what: str) -> Iterator[tuple[ProseItem, Claim]]:
    """The claims that the framework asks for evidence, or for an action."""
    framework = project.assessment.framework
    asked: set[tuple[type, str]] = {(Theme, field.key) for field in framework.theme_fields if field.asks_for == what}
    asked |= {(Statement, field.key) for field in framework.statement_fields if field.asks_for == what}
    for item in project.prose:
        if isinstance(item.entry, Claim) and (type(item.holder), item.key) in asked:
            yield item, item.entry


def statements_once(assessment: Assessment) -> list[Statement]:
    """The statements that are written in one file alone."""
    return [statement for statement in assessment.statements if is_once(statement, assessment)]


def themes_once(assessment: Assessment) -> list[Theme]:
    """The themes that are written, and in one file alone."""
    twice = {repeat.id for repeat in assessment.repeated if isinstance(repeat.again, Theme)}
    pairs = zip(assessment.themes, assessment.framework.themes, strict=True)
    return [theme for theme, asked in pairs if theme.node is not asked.node and theme.theme not in twice]


def is_once(statement: Statement, assessment: Assessment) -> bool:
    """Whether a statement is written in one file alone; what the other says of a repeated one cannot be known."""
    return not any(
        repeat.id == statement.statement and isinstance(repeat.again, Statement) for repeat in assessment.repeated
    )
