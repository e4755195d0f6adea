from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import claims_asked
from selfassess.project.project import Project
from selfassess.project.regions import value


def improvement_without_action(project: Project) -> Iterator[Problem]:
    """An area for improvement that has no action.

    Readers ask what you will do about it. List the id of an action under `actions`, or add an action to the plan
    first. Nothing is reported until `content/actions.yaml` has its first action. The framework says which claims
    need an action (`asks_for: action`).

    Fails:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
        areas_for_improvement:
          - text: Some people wait too long.

    Passes:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
        areas_for_improvement:
          - text: Some people wait too long.
            actions: [A1]
    """
    for _, claim in claims_asked(project, "action") if project.assessment.actions else ():
        if not claim.actions:
            hint = "Under “actions:”, list the id of an action in content/actions.yaml."
            message, regions = "This area for improvement has no action.", (value(claim, "actions"),)
            yield Problem(claim.at("actions", "text"), message, hint, relies_on=regions)
