from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.project.project import Subject
from selfassess.project.queries import stands


def action_without_lead(subject: Subject) -> Iterator[Diagnostic]:
    """An action that nobody leads.

    What everybody owns nobody does. Add `lead`, a role rather than a name.

    Fails:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          due: 2027-03-31

    Passes:
        # content/actions.yaml
        - action: A1
          what: Shorten the wait
          lead: Head of Visits
          due: 2027-03-31
    """
    for action in subject.assessment.actions.values():
        if not stands(action, "lead"):
            message = f"Nobody leads action {action.action}, “{action.what}”."
            yield Diagnostic(
                action.at("lead", "action"), message, "Write “lead: …”, with a role such as Head of Reviews."
            )
