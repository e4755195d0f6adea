"""Mentions outside prose: entries of `evidence` lists, and sources of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.model.assessment import Action, Assessment, Indicator, Support
from selfassess.project.mention import Met, on_one_line
from selfassess.project.prose_items import AGAIN, prose_items
from selfassess.project.references import FIGURE
from selfassess.prose.passage import Citation
from selfassess.syntax.source import Text

FIGURES, PLAN = "Indicators", "Improvement plan"
UNSHOWN = "in no document: no part of it shows this figure"


def in_list(support: Support, part: str, section: str, words: Text, remark: str = "") -> Met:
    """An entry of a list, with the words that it backs."""
    return Met(support.item, Citation((support.item,), support=support), part, section, words, remark)


def in_lists(assessment: Assessment) -> Iterator[Met]:
    """The source of each figure, and the evidence of each action; then of those whose id another has taken."""
    shown = _showing(assessment)
    for name, indicator in assessment.indicators.items():
        yield from _of_indicator(indicator, shown.get(name, {}), "" if name in shown else UNSHOWN)
    for action in assessment.actions.values():
        yield from _of_action(action, "")
    for repeat in assessment.repeated:
        if isinstance(repeat.again, Indicator):
            yield from _of_indicator(repeat.again, {}, AGAIN)
        elif isinstance(repeat.again, Action):
            yield from _of_action(repeat.again, AGAIN)


def _of_indicator(indicator: Indicator, shown: dict[str, None], remark: str) -> Iterator[Met]:
    if indicator.source is not None:
        name = on_one_line(indicator.name)
        section = f"{name} (shown in {'; '.join(shown)})" if shown else name
        yield in_list(indicator.source, FIGURES, section, indicator.sentence, remark)


def _of_action(action: Action, remark: str) -> Iterator[Met]:
    for support in action.evidence:
        yield in_list(support, PLAN, action.action, action.what, remark)


def _showing(assessment: Assessment) -> dict[str, dict[str, None]]:
    """The parts of the document that show each figure, in reading order."""
    found: dict[str, dict[str, None]] = {}
    for piece in prose_items(assessment):
        if "](indicator:" in piece.text:
            for name in re.findall(FIGURE, piece.text):
                found.setdefault(name, {})[piece.part] = None
    for statement in assessment.statements:
        for name in statement.indicators:
            found.setdefault(name, {})[on_one_line(statement.name)] = None
    return found
