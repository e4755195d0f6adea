from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.project.coverage import bare_statements
from selfassess.project.project import Subject
from selfassess.project.references import asking, cites, readings


def claim_without_evidence(subject: Subject) -> Iterator[Diagnostic]:
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
    read = readings(subject.passages)
    bare = {id(each) for each in bare_statements(subject.assessment, read)}
    for part, claim in asking(subject.assessment, "evidence"):
        if id(part) not in bare and not cites(claim, read):
            hint = "Add “(Ref …)”, or list records under “evidence”."
            yield Diagnostic(claim.at("evidence", "text"), "This claim cites no evidence.", hint)
