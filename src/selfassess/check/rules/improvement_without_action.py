from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import claims_asked
from selfassess.project.project import Project
from selfassess.project.regions import value


def improvement_without_action(project: Project) -> Iterator[Problem]:
    """An area for improvement that no action answers.

    Readers ask what you will do about it. List the action's id under `actions`, or write an action for it.
    Nothing is said before `content/actions.yaml` holds a first action. The framework says, by
    `asks_for: action`, which claims an action must answer.

    Fails:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
        to_improve:
          - text: Some people wait too long.

        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31

    Passes:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
        to_improve:
          - text: Some people wait too long.
            actions: [A1]

        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
    """
    for _, claim in claims_asked(project, "action") if project.assessment.actions else ():
        if not claim.actions:
            hint = "Write “actions: […]”, with the id of an action in content/actions.yaml."
            message, regions = "No action answers this area for improvement.", (value(claim, "actions"),)
            yield Problem(claim.at("actions", "text"), message, hint, relies_on=regions)
