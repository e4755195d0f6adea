from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.coverage import bare_statements
from selfassess.project.project import Project
from selfassess.project.references import asking, cites


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
    bare = {id(each) for each in bare_statements(project)}
    for part, claim in asking(project.assessment, "evidence"):
        if id(part) not in bare and not cites(claim, project):
            hint = "Add “(Ref …)”, or list records under “evidence”."
            yield Problem(claim.at("evidence", "text"), "This claim cites no evidence.", hint)
