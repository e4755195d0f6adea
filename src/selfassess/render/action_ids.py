"""The ids that the rows of actions have in a document, made of their numbers, which may be `1.1` or `2(a)`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from selfassess.document.free_id import free_id
from selfassess.model.plan import Action
from selfassess.project.project import Project
from selfassess.render.state import RenderState

NOT_IN_IDS = re.compile(r"[^\w-]+")


def of_action_ids(state: RenderState, project: Project) -> dict[str, Callable[..., Any]]:
    @cache
    def ids() -> dict[str, str]:
        taken: set[str] = set()
        return {name: free_id(f"action-{NOT_IN_IDS.sub('-', name)}", taken) for name in project.assessment.actions}

    def row_id(action: Action) -> str:
        """The id of its row, which links lead to; empty where an earlier row of the document has it."""
        return state.first_row(ids()[action.action])

    return {"action_id": lambda action: ids()[action.action], "row_id": row_id}
