from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.naming import few
from selfassess.project.project import Project
from selfassess.project.regions import value


def correction_without_evidence(project: Project) -> Iterator[Problem]:
    """A correction to a draft report that cites no evidence.

    A regulator changes its report only where the council can show that it is wrong, with evidence as it was when the
    council submitted it. Add the numbers of the records under `evidence`, with the page and paragraph.

    Fails:
        # content/assessments.yaml
        - assessment: cqc-2026
          by: CQC

        # content/corrections.yaml
        - correction: C1
          assessment: cqc-2026
          kind: error
          says: 412 people waited for an assessment.
          should_say: 214 people waited for an assessment.

    Passes:
        # content/assessments.yaml
        - assessment: cqc-2026
          by: CQC

        # content/corrections.yaml
        - correction: C1
          assessment: cqc-2026
          kind: error
          says: 412 people waited for an assessment.
          should_say: 214 people waited for an assessment.
          evidence: [15 page 4 paragraph 2]
    """
    corrections = project.assessment.corrections.values()
    if not corrections:
        return
    from selfassess.project.corrections import cites  # few projects have any

    without = [each for each in corrections if not cites(each, project)]
    if not without:
        return
    ids, count = few(each.correction for each in without), len(without)
    message = f"{count} corrections cite no evidence: {ids}." if count > 1 else f"Correction {ids} cites no evidence."
    hint = "Add the records that show it: “evidence: [96 page 4 paragraph 2]”."
    regions = tuple(value(each, "evidence") for each in without)
    yield Problem(without[0].at("correction"), message, hint, relies_on=regions)
