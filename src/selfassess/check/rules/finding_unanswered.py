from __future__ import annotations

from collections.abc import Iterator, Sequence

from selfassess.diagnostics import Problem
from selfassess.model.rounds import ReportFinding
from selfassess.project.naming import few
from selfassess.project.plan.answers import unanswered
from selfassess.project.project import Project
from selfassess.project.regions import files, value

MOST_ALONE = 2
ANSWERS = ("actions", "no_action", "progress", "group")
LONGEST = 80


def finding_unanswered(project: Project) -> Iterator[Problem]:
    """An area for improvement in somebody's report that nothing in the plan answers.

    Whoever reads the plan asks what you will do about it. List its actions under `actions`. If there is no need for
    one, give the reason under `no_action`, or say under `progress` what has been done. A finding is also answered by
    its group, if the group has a summary or an action. Nothing is reported before there is a plan or an action.

    Fails:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: peers-2025
          by: Peer challenge
          timeline: [{on: 2025-09, what: Visit of three days}]

        # content/findings.yaml
        # Add at the end of the file:
        - finding: F60
          from: peers-2025
          kind: improve
          text: People waited too long for a review.

    Passes:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: peers-2025
          by: Peer challenge
          timeline: [{on: 2025-09, what: Visit of three days}]

        # content/findings.yaml
        # Add at the end of the file:
        - finding: F60
          from: peers-2025
          kind: improve
          text: People waited too long for a review.
          actions: [A1]
    """
    assessment = project.assessment
    if assessment.plan is None and not assessment.actions:
        return
    found = unanswered(assessment)
    groups = [found] if len(found) > MOST_ALONE else [[each] for each in found]
    yield from (_problem(group) for group in groups if group)


def _problem(found: Sequence[ReportFinding]) -> Problem:
    first, *others = found
    words = " ".join(first.text.split())
    words = words if len(words) <= LONGEST else f"{words[:LONGEST].rpartition(' ')[0]} …"
    message = f"Nothing in the plan answers finding {first.finding}, “{words}”."
    if others:
        message = f"Nothing in the plan answers these {len(found)} findings: {few(each.finding for each in found)}."
    hint = "List the actions under “actions:”, or say under “no_action:” why there are none."
    regions = (files("content/plan.yaml"), files("content/actions.yaml"))
    return Problem(
        first.at("finding"),
        message,
        hint,
        relies_on=(*regions, *(value(each, key) for each in found for key in ANSWERS)),
    )
