"""What documents call a round of assessment, and where in its report a finding is."""

from __future__ import annotations

from selfassess.model.assessment import Assessment
from selfassess.model.rounds import AssessmentRound, ReportFinding
from selfassess.model.scored_rounds import OWN, whose

PEERS = ("peer", "peers")


def round_name(found: AssessmentRound | None, assessment: Assessment) -> str:
    """The name of a round, else who assessed and the year; without a round, what our own view of today is called."""
    say = assessment.words.scores
    if found is None:
        return say.our_view
    if found.name:
        return str(found.name)
    is_own, are_peers = whose(found, assessment) == OWN, found.by.casefold() in PEERS
    by = say.our_view if is_own else say.peers if are_peers else str(found.by)
    return say.of_year.format(by, found.published.first.year) if found.published is not None else by


def round_name_by_id(name: str, assessment: Assessment) -> str:
    """What the round of this id is called; the id itself where there is no such round."""
    return round_name(assessment.rounds[name], assessment) if name in assessment.rounds else str(name)


def finding_source(finding: ReportFinding, assessment: Assessment) -> str:
    """Where a finding is from: the round, where there are findings of several, and the place in its report."""
    several = len({each.from_ for each in assessment.findings.values()}) > 1
    name = round_name_by_id(finding.from_, assessment) if several else ""
    return "; ".join(filter(None, (name, finding.where)))
