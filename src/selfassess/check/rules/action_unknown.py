from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem, did_you_mean
from selfassess.model.assessment import Action
from selfassess.project.project import Project
from selfassess.project.regions import entries, ids


def action_unknown(project: Project) -> Iterator[Problem]:
    """An action of a claim that `content/actions.yaml` does not have.

    The plan would promise what nobody has planned. Correct its id, or write the action.

    Fails:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
        to_improve:
          - text: Some people wait too long.
            actions: [A2]

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
    actions = project.assessment.actions
    unknown = [name for claim in project.claims for name in claim.actions if name not in actions]
    for name in unknown:
        hint = did_you_mean(name, actions) or "Write it in content/actions.yaml."
        regions = (ids(Action), entries("content/actions.yaml", Action))
        yield Problem(name.place, f"There is no action “{name}”.", hint, relies_on=regions)
