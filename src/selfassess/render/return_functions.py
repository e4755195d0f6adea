"""The functions of templates that ask of returns and corrections. What answers them is loaded when one is called."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from selfassess.project.project import Project
from selfassess.render.state import RenderState

NAMES = (
    *("answered_return", "item_states", "sent_for", "is_short", "reference", "as_submitted"),
    *("corrected_rounds", "draft_report", "last_day", "time_left", "kind_of_correction", "kinds_of", "outcomes_of"),
)


def of_returns(state: RenderState, project: Project) -> dict[str, Callable[..., Any]]:
    @cache
    def answers() -> dict[str, Callable[..., Any]]:
        from selfassess.render.return_answers import return_answers

        return return_answers(state, project)

    def answer(name: str, *values: Any) -> Any:
        return answers()[name](*values)

    return {name: partial(answer, name) for name in NAMES}
