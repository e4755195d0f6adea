from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.plan import Action
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.project import Project
from selfassess.project.regions import entries, ids


def action_unknown(project: Project) -> Iterator[Problem]:
    """A claim or a finding that lists an action which is not in `content/actions.yaml`.

    The document would promise something that is not in the improvement plan. Correct the id, or add the action to
    the plan.

    Fails:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
        areas_for_improvement:
          - text: Some people wait too long.
            actions: [A99]

    Passes:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
        areas_for_improvement:
          - text: Some people wait too long.
            actions: [A1]
    """
    actions = project.assessment.actions
    lists = [claim.actions for claim in project.claims]
    lists += [finding.actions for finding in project.assessment.findings.values()]
    named = [name for names in lists for name in dict.fromkeys(names)]
    for name in (name for name in named if name not in actions):
        hint = did_you_mean(name, actions) or "Correct the id, or add the action to content/actions.yaml."
        regions = (ids(Action), entries("content/actions.yaml", Action))
        fix = same_word(name, actions)
        yield Problem(name.place, f"There is no action “{name}”.", hint, relies_on=regions, fix=fix)
