from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from selfassess.diagnostics import Problem, Region
from selfassess.model.assessment import Claim
from selfassess.model.plan import Action
from selfassess.model.rounds import AssessmentRound, ReportFinding
from selfassess.near_words import did_you_mean, same_word
from selfassess.project.project import Project
from selfassess.project.regions import entries, files, ids, value
from selfassess.syntax.nodes import Text

ROUNDS, PLAN = "content/assessments.yaml", "content/plan.yaml"
NAMED = ("content/themes/", "content/statements/", "content/findings.yaml", "content/actions.yaml")


def finding_unknown(project: Project) -> Iterator[Problem]:
    """A finding of an assessment that is not in `content/assessments.yaml`, or another id that nothing has.

    Documents could not say whose finding it is. The same applies to the assessment that a report shows, to a finding or
    an action with a group that is not in `content/plan.yaml`, and to `content/position.yaml` where it names a claim,
    finding or action that does not exist. Correct the id, or add what it should name.

    Fails:
        # content/assessments.yaml
        # Add at the end of the file:
        - assessment: peers-2025
          by: Peer challenge
          timeline: [{on: 2025-09, what: Visit of three days}]

        # content/findings.yaml
        # Add at the end of the file:
        - finding: F60
          from: peers-2052
          kind: strength
          text: Staff know the people that they support.

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
          kind: strength
          text: Staff know the people that they support.
    """
    assessment = project.assessment
    findings, actions = assessment.findings.values(), assessment.actions.values()
    regions: tuple[Region, ...] = (ids(AssessmentRound), entries(ROUNDS, AssessmentRound), files(ROUNDS))
    named = [each.from_ for each in findings]
    named += [each.assessment for each in assessment.reports.values() if each.assessment]
    yield from _unknown("assessment", named, assessment.rounds, ROUNDS, regions)
    plan, groups = assessment.plan, assessment.plan_groups
    grouped = [each.group for each in findings if each.group] + [each.group for each in actions if each.group]
    if "" not in groups:  # an id that could not be read may be the one that seems absent
        are_read = (value(plan, "groups"),) if plan is not None else ()
        yield from _unknown("group", grouped, groups, PLAN, (files(PLAN), *are_read))
    yield from _of_position(project)


def _of_position(project: Project) -> Iterator[Problem]:
    """The ids that the position statement names; a claim that no document shows is known all the same."""
    position = project.assessment.position
    if position is None:
        return
    from selfassess.project.position import points_by_id  # only where there is a position statement

    named = (*position.strengths, *position.risks)
    claims = (item.entry for item in project.unshown if isinstance(item.entry, Claim))
    points = {*points_by_id(project.assessment), *(str(claim.id) for claim in claims if claim.id)}
    regions = (ids(ReportFinding), ids(Action), *map(files, NAMED))
    yield from _unknown("claim, finding or action", named, points, "the project", regions)


def _unknown(
    kind: str, named: Iterable[Text], known: Collection[str], file: str, regions: tuple[Region, ...]
) -> Iterator[Problem]:
    """One problem for each id that is not known, at the first place that names it."""
    places: dict[str, list[Text]] = {}
    for name in named:
        if name and name not in known:
            places.setdefault(str(name), []).append(name)
    for unknown, typed in places.items():
        more = f", which is named in {len(typed)} places" if len(typed) > 1 else ""
        hint = did_you_mean(unknown, known) or f"Correct the id, or add it to {file}."
        fix = same_word(typed[0], known) if len(typed) == 1 else None
        yield Problem(typed[0].place, f"There is no {kind} “{unknown}”{more}.", hint, relies_on=regions, fix=fix)
