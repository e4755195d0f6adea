"""What templates may ask of the assessment as a whole: scores, figures, strengths, evidence and actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from selfassess.model.assessment import Statement
from selfassess.model.figures_table import FiguresTable, figures_table
from selfassess.model.scores import Scores, own_scores
from selfassess.project import glance
from selfassess.project.claims import refs_of
from selfassess.project.ids import shown_ids
from selfassess.project.plan.actions_tally import ActionsTally, actions_of, tally
from selfassess.project.plan.status_names import status_shown
from selfassess.project.project import Project


def of_overview(project: Project) -> dict[str, Callable[..., Any]]:
    """Each of these is worked out when it is first asked for."""
    assessment = project.assessment
    words = assessment.words
    taken = {name for name, _ in shown_ids(project)}

    @cache
    def scores() -> Scores:
        return own_scores(assessment)

    @cache
    def records() -> int:
        return glance.records_cited(project)

    def records_of(statement: Statement) -> int:
        return len(assessment.evidence.keys() & refs_of(statement, project))

    def actions(statement: Statement) -> ActionsTally:
        return tally(actions_of(statement, assessment), words)

    def figures(names: Sequence[str]) -> FiguresTable:
        known = assessment.indicators
        return figures_table([known[name] for name in dict.fromkeys(names) if name in known], words)

    @cache
    def charts() -> dict[str, tuple[glance.ChartShown, ...]]:
        return glance.charts(assessment)

    return {
        "own_scores": scores,
        "figures_of": figures,
        "charts_of": lambda statement: charts().get(statement.statement, ()),
        "glance_figures": lambda: glance.figures(assessment),
        "some_have": lambda key: any(getattr(statement, key) for statement in assessment.statements),
        "is_free": lambda name: name not in taken,
        "themes_with_highlights": lambda: tuple(
            theme for theme in assessment.themes if glance.has_highlight(theme, assessment)
        ),
        "of_one_year": glance.of_one_year,
        "strength": lambda theme: glance.highlight(theme, glance.STRENGTH, assessment),
        "improvement": lambda theme: glance.highlight(theme, glance.IMPROVEMENT, assessment),
        "records_cited": records,
        "records_of": records_of,
        "status_shown": lambda status: status_shown(status or "", assessment),
        "every_action": lambda: tally(assessment.actions.values(), words),
        "actions_of": actions,
        "counted_actions": lambda actions: actions.counted(words),
        "summed_up": lambda actions: actions.summed_up(words),
    }
