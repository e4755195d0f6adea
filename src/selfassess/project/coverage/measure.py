"""The measure of a whole assessment: every theme, statement and section of the framework, written or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selfassess.model.assessment import Statement, Theme
from selfassess.model.framework import Category, OfficialStatement, OfficialTheme
from selfassess.project.coverage.gaps import (
    Gap,
    bare_claims,
    is_bare,
    is_sorted,
    left_out,
    section_gaps,
    uncited,
    uncovered,
    unsorted,
    unwritten,
)
from selfassess.project.coverage.tally import Counting, Tally
from selfassess.project.project import Project
from selfassess.project.references import is_once


class SectionCoverage(NamedTuple):
    """A section of the framework, named by its heading, with what its answers hold."""

    name: str
    total: Tally


class StatementCoverage(NamedTuple):
    """A statement of the framework: who leads it, what it holds in all and in each section, and what it lacks."""

    statement: str
    name: str
    lead: str
    total: Tally
    sections: tuple[SectionCoverage, ...]
    gaps: tuple[Gap, ...]


class ThemeCoverage(NamedTuple):
    """A theme of the framework: what it holds in all, in its opening and in each statement.

    `gaps` are what it lacks besides the gaps of its statements.
    """

    theme: str
    name: str
    total: Tally
    opening: Tally
    statements: tuple[StatementCoverage, ...]
    gaps: tuple[Gap, ...]


class Coverage(NamedTuple):
    """What an assessment holds and lacks; chapters are no part of it.

    `openings` takes those of all themes together, `sections` all statements. `is_sorted` says whether any record
    of the library has one of the `categories`: where none has, counts by category mean nothing.
    """

    categories: tuple[Category, ...]
    is_sorted: bool
    total: Tally
    openings: Tally
    sections: tuple[SectionCoverage, ...]
    themes: tuple[ThemeCoverage, ...]

    @property
    def statements(self) -> tuple[StatementCoverage, ...]:
        return tuple(each for theme in self.themes for each in theme.statements)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap, in the order of the framework."""
        found: list[Gap] = []
        for theme in self.themes:
            found += theme.gaps
            for statement in theme.statements:
                found += statement.gaps
        return tuple(found)


def measure(project: Project) -> Coverage:
    """What an assessment holds and lacks."""
    assessment, counting = project.assessment, Counting.of(project)
    framework = assessment.framework
    themes = tuple(
        _theme(official, theme, counting) for official, theme in zip(framework.themes, assessment.themes, strict=True)
    )
    statements = [each for theme in themes for each in theme.statements]
    return Coverage(
        framework.categories,
        is_sorted(assessment),
        counting.total([each.total for each in themes]),
        counting.total([each.opening for each in themes]),
        tuple(
            SectionCoverage(section.heading, counting.total([each.sections[at].total for each in statements]))
            for at, section in enumerate(framework.sections)
        ),
        themes,
    )


def _theme(official: OfficialTheme, theme: Theme, counting: Counting) -> ThemeCoverage:
    opening = counting.tally(theme.answers.values())
    written = {each.statement: each for each in theme.statements}
    statements = tuple(
        _statement(written[each.statement], counting) if each.statement in written else _unwritten(each, counting)
        for each in official.statements
    )
    total = counting.total([opening, *(each.total for each in statements)])
    gaps = [] if theme.node is not official.node else [unwritten("theme", official.theme, official.name)]
    for field in counting.assessment.framework.theme_fields:
        gaps += bare_claims(theme, field, field.heading or official.name, counting.project)
    return ThemeCoverage(official.theme, official.name, total, opening, statements, tuple(gaps))


def _unwritten(official: OfficialStatement, counting: Counting) -> StatementCoverage:
    nothing = counting.tally(())
    sections = tuple(SectionCoverage(each.heading, nothing) for each in counting.assessment.framework.sections)
    gap = unwritten("statement", official.statement, official.name)
    return StatementCoverage(official.statement, official.name, "", nothing, sections, (gap,))


def _statement(statement: Statement, counting: Counting) -> StatementCoverage:
    assessment, answers = counting.assessment, statement.answers
    sections = tuple(
        SectionCoverage(
            section.heading,
            counting.tally(
                [answers[field.key] for field in section.fields if field.key in answers],
                statement.indicators if section.opens_with_indicators else (),
            ),
        )
        for section in assessment.framework.sections
    )
    total = counting.total([*(each.total for each in sections), counting.tally((), statement.indicators)])
    gaps = tuple(_gaps(statement, total, counting)) if is_once(statement, assessment) else ()
    return StatementCoverage(statement.statement, statement.name, statement.lead or "", total, sections, gaps)


def _gaps(statement: Statement, total: Tally, counting: Counting) -> Iterator[Gap]:
    """What a statement lacks; where it cites nothing at all, that is said once."""
    assessment = counting.assessment
    yield from left_out(statement, assessment.framework)
    nothing = [uncited(statement)] if is_bare(statement, total.refs) else []
    yield from nothing
    for section in assessment.framework.sections if not nothing else ():
        yield from section_gaps(statement, section, counting.project)
    yield from uncovered(statement, total.refs, assessment)
    yield from unsorted(statement, total.refs, assessment)
