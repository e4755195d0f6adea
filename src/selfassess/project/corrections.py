"""What the council asks to have corrected in draft reports: by round of assessment, with the last day to send it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.framework import ENGLAND, CorrectionRules
from selfassess.model.rounds import CORRECTION_KINDS, AssessmentRound, Correction
from selfassess.project import working_days
from selfassess.project.project import Project


class Deadline(Struct, frozen=True):
    """The last day on which corrections may be sent, and how many working days are left of them on the day `as_at`.

    `counted` is how many working days there were, from which the day was worked out; None where the regulator named
    the day. `nation` is the one whose bank holidays do not count.
    """

    due: date
    left: int
    is_past: bool
    counted: int | None
    nation: str


class CorrectedRound(Struct, frozen=True):
    """One draft report and its corrections, by their kinds in the regulator's order.

    `assessment_round` is None where no round has the id that the corrections name, `deadline` where nobody can tell.
    """

    id: str
    assessment_round: AssessmentRound | None
    corrections: tuple[Correction, ...]
    by_kind: Mapping[str, tuple[Correction, ...]]
    deadline: Deadline | None

    @property
    def sent(self) -> int:
        return sum(correction.is_sent for correction in self.corrections)

    @property
    def replied(self) -> int:
        return sum(correction.has_reply for correction in self.corrections)

    def with_outcome(self, outcome: str) -> int:
        return sum(correction.outcome == outcome for correction in self.corrections)


def corrected_rounds(assessment: Assessment) -> tuple[CorrectedRound, ...]:
    """Each draft report that something is to be corrected in, in the order in which corrections name them."""
    named: dict[str, list[Correction]] = {}
    for correction in assessment.corrections.values():
        named.setdefault(str(correction.assessment), []).append(correction)
    return tuple(
        CorrectedRound(
            name,
            found,
            _in_order(corrections),
            _by_kind(corrections),
            deadline(found, assessment) if found is not None else None,
        )
        for name, corrections in named.items()
        for found in [assessment.rounds.get(name)]
    )


def deadline(assessment_round: AssessmentRound, assessment: Assessment) -> Deadline | None:
    """The last day for corrections to a round's draft report: the regulator's own, or else as the framework counts.

    None where the draft has not come, or the framework says nothing of corrections.
    """
    rules, as_at = assessment.framework.corrections, assessment.as_at
    nation = str(rules.bank_holidays) if rules is not None else ENGLAND
    named = assessment_round.corrections_due
    due = named or _counted(assessment_round.draft_received, rules)
    if due is None:
        return None
    counted = rules.working_days if named is None and rules is not None else None
    return Deadline(due, working_days.between(as_at, due, nation), as_at > due, counted, nation)


def cites(correction: Correction, project: Project) -> bool:
    """Whether a correction names evidence, in its list or in its words."""
    texts = (correction.says, correction.should_say)
    passages = [passage for text in texts if (passage := project.passage_of(text)) is not None]
    return bool(correction.evidence) or any(passage.citations or passage.mistakes for passage in passages)


def _counted(received: date | None, rules: CorrectionRules | None) -> date | None:
    if received is None or rules is None or not rules.working_days:
        return None
    return working_days.last_of(rules.working_days, received, str(rules.bank_holidays))


def _in_order(corrections: list[Correction]) -> tuple[Correction, ...]:
    """Corrections by their kinds in the regulator's order, and as they were typed; last, those of no known kind."""
    order = {kind: number for number, kind in enumerate(CORRECTION_KINDS)}
    return tuple(sorted(corrections, key=lambda each: order.get(each.kind, len(order))))


def _by_kind(corrections: list[Correction]) -> Mapping[str, tuple[Correction, ...]]:
    by_kind = {kind: tuple(each for each in corrections if each.kind == kind) for kind in CORRECTION_KINDS}
    return {kind: found for kind, found in by_kind.items() if found}
