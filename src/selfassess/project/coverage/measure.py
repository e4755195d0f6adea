"""The measure of a whole assessment: every theme, statement and section of the framework, written or not."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from selfassess.model.assessment import Assessment, Statement, Theme
from selfassess.model.framework import Category, OfficialStatement, OfficialTheme
from selfassess.project.claims import is_once
from selfassess.project.coverage.gaps import (
    Gap,
    bare_claims,
    begun,
    is_bare,
    is_sorted,
    left_out,
    opening_left_out,
    section_gaps,
    uncited,
    uncovered,
    unsorted,
    unwritten,
)
from selfassess.project.coverage.tally import Counting, Tally
from selfassess.project.project import Project
from selfassess.project.written import Extent, extent, is_unwritten, unanswered


class SectionCoverage(Struct, frozen=True):
    """A section of the framework, named by its heading, with what its answers hold."""

    name: str
    total: Tally


class StatementCoverage(Struct, frozen=True):
    """A statement of the framework: who leads it, what it holds in all and in each section, and what it lacks.

    `asked` is how many answers the framework asks, `unwritten` under which headings there is none.
    """

    statement: str
    name: str
    lead: str
    total: Tally
    sections: tuple[SectionCoverage, ...]
    gaps: tuple[Gap, ...]
    asked: int
    unwritten: tuple[str, ...]

    @property
    def answers(self) -> int:
        return self.asked - len(self.unwritten)

    @property
    def is_begun(self) -> bool:
        return bool(self.total.words or self.total.references or self.answers)


class ThemeCoverage(Struct, frozen=True):
    """A theme of the framework: what it holds in all, in its opening and in each statement.

    `gaps` are what it lacks besides the gaps of its statements.
    """

    theme: str
    name: str
    total: Tally
    opening: Tally
    statements: tuple[StatementCoverage, ...]
    gaps: tuple[Gap, ...]

    @property
    def is_begun(self) -> bool:
        return bool(self.total.words) or any(statement.is_begun for statement in self.statements)


class Coverage(Struct, frozen=True):
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
    extent: Extent

    @property
    def statements(self) -> tuple[StatementCoverage, ...]:
        return tuple(statement for theme in self.themes for statement in theme.statements)

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap, in the order of the framework."""
        gaps: list[Gap] = []
        for theme in self.themes:
            gaps += theme.gaps
            for statement in theme.statements:
                gaps += statement.gaps
        return tuple(gaps)


def measure(project: Project) -> Coverage:
    """What an assessment holds and lacks."""
    assessment, counting = project.assessment, Counting.of(project)
    framework = assessment.framework
    themes = tuple(
        _theme(official, theme, counting) for official, theme in zip(framework.themes, assessment.themes, strict=True)
    )
    statements = [statement for theme in themes for statement in theme.statements]
    return Coverage(
        framework.categories,
        is_sorted(assessment),
        counting.total([theme.total for theme in themes]),
        counting.total([theme.opening for theme in themes]),
        tuple(
            SectionCoverage(section.heading, counting.total([statement.sections[at].total for statement in statements]))
            for at, section in enumerate(framework.sections)
        ),
        themes,
        extent(assessment),
    )


def _theme(official: OfficialTheme, theme: Theme, counting: Counting) -> ThemeCoverage:
    opening = counting.tally(counting.project.items_of(theme))
    written = {statement.statement: statement for statement in theme.statements}
    statements = tuple(
        _statement(written[asked.statement], counting) if asked.statement in written else _unwritten(asked, counting)
        for asked in official.statements
    )
    total = counting.total([opening, *(statement.total for statement in statements)])
    gaps = _theme_gaps(official, theme, counting.assessment)
    for field in counting.assessment.framework.theme_fields:
        gaps += bare_claims(theme, field, field.heading or official.name, counting.project)
    return ThemeCoverage(official.theme, official.name, total, opening, statements, tuple(gaps))


def _theme_gaps(official: OfficialTheme, theme: Theme, assessment: Assessment) -> list[Gap]:
    if theme.node is official.node:
        return [unwritten("theme", official.theme, official.name)]
    if is_unwritten(theme, assessment.framework):
        return [begun(theme)]
    return [*opening_left_out(theme, assessment.framework)]


def _unwritten(official: OfficialStatement, counting: Counting) -> StatementCoverage:
    nothing = counting.tally(())
    sections = tuple(SectionCoverage(section.heading, nothing) for section in counting.assessment.framework.sections)
    gap = unwritten("statement", official.statement, official.name)
    headings = unanswered(None, counting.assessment.framework)
    return StatementCoverage(official.statement, official.name, "", nothing, sections, (gap,), len(headings), headings)


def _statement(statement: Statement, counting: Counting) -> StatementCoverage:
    assessment, items = counting.assessment, counting.project.items_of(statement)
    sections: list[SectionCoverage] = []
    for section in assessment.framework.sections:
        keys = {field.key for field in section.fields}
        answers = [item for item in items if item.key in keys]
        indicators = statement.indicators if section.opens_with_indicators else ()
        sections.append(SectionCoverage(section.heading, counting.tally(answers, indicators)))
    total = counting.total([*(section.total for section in sections), counting.tally((), statement.indicators)])
    gaps = tuple(_gaps(statement, total, counting)) if is_once(statement, assessment) else ()
    asked, lead = len(assessment.framework.statement_fields), statement.lead or ""
    headings = unanswered(statement, assessment.framework)
    name, held = statement.name, tuple(sections)
    return StatementCoverage(statement.statement, name, lead, total, held, gaps, asked, headings)


def _gaps(statement: Statement, total: Tally, counting: Counting) -> Iterator[Gap]:
    """What a statement lacks; where it cites nothing at all, that is said once."""
    assessment = counting.assessment
    if is_unwritten(statement, assessment.framework):
        yield begun(statement)
        return
    yield from left_out(statement, assessment.framework)
    nothing = [uncited(statement)] if is_bare(statement, total.refs) else []
    yield from nothing
    for section in assessment.framework.sections if not nothing else ():
        yield from section_gaps(statement, section, counting.project)
    yield from uncovered(statement, total.refs, assessment)
    yield from unsorted(statement, total.refs, assessment)
