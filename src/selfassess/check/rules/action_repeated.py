from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def action_repeated(project: Project) -> Iterator[Problem]:
    """A finding or claim that lists the same action twice.

    Usually another action was meant, and is missing from the list. Correct the id, or remove one of the two.

    Fails:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
        areas_for_improvement:
          - text: Some people wait too long.
            actions: [A1, A1]

    Passes:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers.
        proud_of: [Most people are helped on their first call (Ref 15).]
        areas_for_improvement:
          - text: Some people wait too long.
            actions: [A1]
    """
    lists = [("This claim", claim.actions) for claim in project.claims]
    lists += [(f"Finding {each.finding}", each.actions) for each in project.assessment.findings.values()]
    for holder, actions in lists:
        met: set[str] = set()
        for name in actions:
            if name in met:
                hint = "Remove one of the two, or type the id of the action that was meant."
                yield Problem(name.place, f"{holder} lists action {name} twice.", hint)
            met.add(name)
