from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import cites, claims_asked
from selfassess.project.coverage.gaps import bare_statements
from selfassess.project.project import Project


def claim_without_evidence(project: Project) -> Iterator[Problem]:
    """Something that you are proud of, with no evidence cited for it.

    Inspectors trust what they can check. Add a reference such as `(Ref 96)` to the claim, or list the records under
    `evidence`. A figure that the text takes from an indicator counts, because the indicator cites its source. The
    framework says which claims need evidence (`asks_for: evidence`). If a statement cites nothing at all, that is
    reported once, not for each claim.

    Fails:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers, and how we help people on their first call (Ref 15).
        proud_of:
          - Nobody waits longer than a week.

    Passes:
        # content/themes/working-with-people.yaml
        theme: working-with-people
        scope: What this theme covers, and how we help people on their first call (Ref 15).
        proud_of:
          - Nobody waits longer than a week (Ref 3).
    """
    bare = {*bare_statements(project)}
    for item, claim in claims_asked(project, "evidence"):
        if item.holder not in bare and not cites(item):
            hint = "Add a reference such as (Ref 96) to its text, or list records under “evidence:”."
            yield Problem(claim.at("evidence", "text"), "This claim cites no evidence.", hint)
