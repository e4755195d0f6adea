"""What others found beside what the council says itself: claims, scores and actions of the same theme or statement."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from selfassess.model.assessment import Assessment, Claim, Statement, Theme
from selfassess.model.framework import OfficialStatement, OfficialTheme
from selfassess.model.plan import Action
from selfassess.model.rounds import IMPROVE, STRENGTH, ReportFinding
from selfassess.model.scored_rounds import ScoreCell, ScoresTable, side_by_side
from selfassess.project.glance import IMPROVEMENT, claims_for
from selfassess.project.glance import STRENGTH as STRONG
from selfassess.project.plan.actions_tally import actions_of


class Facing(Struct, frozen=True):
    """Findings of each kind beside the council's claims, and the actions for the same theme or statement."""

    strengths: tuple[ReportFinding, ...]
    improvements: tuple[ReportFinding, ...]
    proud_of: tuple[Claim, ...] = ()
    to_improve: tuple[Claim, ...] = ()
    actions: tuple[Action, ...] = ()

    @property
    def has_findings(self) -> bool:
        return bool(self.strengths or self.improvements)

    @property
    def says_anything(self) -> bool:
        return bool(self.has_findings or self.proud_of or self.to_improve or self.actions)


class FacingStatement(Struct, frozen=True):
    """A statement, and our score beside the regulator's; `ahead` is by how many scores ours is above theirs."""

    official: OfficialStatement
    facing: Facing
    ours: ScoreCell
    theirs: ScoreCell
    ahead: int | None


class FacingTheme(Struct, frozen=True):
    """A theme: what was found of it as a whole, and each of its statements."""

    official: OfficialTheme
    facing: Facing
    statements: tuple[FacingStatement, ...]


def facing_themes(assessment: Assessment) -> tuple[FacingTheme, ...]:
    """Every theme of the framework, with what was found and what the council says."""
    table = side_by_side(assessment)
    written = {str(theme.theme): theme for theme in assessment.themes}
    return tuple(
        FacingTheme(
            official,
            _of_theme(official, written.get(str(official.theme)), assessment),
            tuple(_of_statement(each, table, assessment) for each in official.statements),
        )
        for official in assessment.framework.themes
    )


def facing_elsewhere(assessment: Assessment) -> Facing:
    """What was found about no theme or statement."""
    return _facing([each for each in assessment.findings.values() if not (each.statement or each.theme)], assessment)


def _of_theme(official: OfficialTheme, theme: Theme | None, assessment: Assessment) -> Facing:
    found = [each for each in assessment.findings.values() if not each.statement and each.theme == official.theme]
    actions = [each for each in assessment.actions.values() if not each.statement and each.theme == official.theme]
    return _facing(found, assessment, theme, actions)


def _of_statement(official: OfficialStatement, table: ScoresTable, assessment: Assessment) -> FacingStatement:
    found = [each for each in assessment.findings.values() if each.statement == official.statement]
    statement = next((each for each in assessment.statements if each.statement == official.statement), None)
    actions = actions_of(statement, assessment) if statement is not None else []
    row = next((row for row in table.rows if row.statement == official.statement), None)
    cells = dict(zip(map(id, table.rounds), row.cells if row is not None else (), strict=True))
    nothing = ScoreCell()
    return FacingStatement(
        official,
        _facing(found, assessment, statement, actions),
        cells.get(id(table.ours), nothing),
        cells.get(id(table.theirs), nothing),
        row.ahead if row is not None else None,
    )


def _facing(
    found: Iterable[ReportFinding],
    assessment: Assessment,
    part: Theme | Statement | None = None,
    actions: Iterable[Action] = (),
) -> Facing:
    found = [*found]
    named = {*(str(action.action) for action in actions), *(name for each in found for name in each.actions)}
    return Facing(
        tuple(each for each in found if each.kind == STRENGTH),
        tuple(each for each in found if each.kind == IMPROVE),
        tuple(claims_for(STRONG, part, assessment)) if part is not None else (),
        tuple(claims_for(IMPROVEMENT, part, assessment)) if part is not None else (),
        tuple(action for name, action in assessment.actions.items() if name in named),
    )
