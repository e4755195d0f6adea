from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.rounds import AssessmentRound
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.project import Project
from selfassess.project.regions import entries, ids

ROUNDS = "content/assessments.yaml"


def correction_unknown(project: Project) -> Iterator[Problem]:
    """A correction to the draft report of an assessment that is not in `content/assessments.yaml`.

    Without it, nobody can tell which report to correct, or by when. Correct the id, or add the assessment with the
    date on which its draft report came.

    Fails:
        # content/assessments.yaml
        - assessment: cqc-2026
          by: CQC

        # content/corrections.yaml
        - correction: C1
          assessment: cqc-2062
          kind: error
          says: 412 people waited for an assessment.
          should_say: 214 people waited for an assessment.
          evidence: [15]

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
          evidence: [15]
    """
    if not project.assessment.corrections:
        return
    from selfassess.project.corrections import corrected_rounds  # few projects have any

    rounds = project.assessment.rounds
    for corrected in corrected_rounds(project.assessment):
        name = corrected.corrections[0].assessment
        if corrected.assessment_round is not None or not name:
            continue
        count = len(corrected.corrections)
        message = f"There is no assessment “{name}”{f', which {count} corrections name' if count > 1 else ''}."
        hint = did_you_mean(name, rounds) or f"Correct the id, or add the assessment to {ROUNDS}."
        fix = same_word(name, rounds) if count == 1 else None
        yield Problem(
            name.place, message, hint, relies_on=(ids(AssessmentRound), entries(ROUNDS, AssessmentRound)), fix=fix
        )
