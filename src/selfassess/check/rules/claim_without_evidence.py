from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.claims import cites, claims_asked
from selfassess.project.coverage.gaps import bare_statements
from selfassess.project.project import Project


def claim_without_evidence(project: Project) -> Iterator[Problem]:
    """A claim to be proud of that cites nothing.

    Inspectors believe what they can look up. Add `(Ref 96)` to its words, or list the records under
    `evidence`. A figure that the text fetches from an indicator counts: its source is cited with it. The
    framework says, by `asks_for: evidence`, which claims must rest on something. Of a statement that cites
    nothing at all, that is said once, and not again of each claim.

    Fails:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
        strengths:
          - Nobody waits longer than a week.

    Passes:
        # content/themes/living-well.yaml
        theme: living-well
        covers: What this part covers.
        strengths:
          - Nobody waits longer than a week (Ref 1).
    """
    bare = {*bare_statements(project)}
    for item, claim in claims_asked(project, "evidence"):
        if item.holder not in bare and not cites(item):
            hint = "Add “(Ref …)”, or list records under “evidence”."
            yield Problem(claim.at("evidence", "text"), "This claim cites no evidence.", hint)
