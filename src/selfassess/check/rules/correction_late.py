from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from selfassess.diagnostics import Problem
from selfassess.project.naming import few
from selfassess.project.project import Project
from selfassess.project.regions import value

if TYPE_CHECKING:
    from selfassess.model.rounds import Correction
    from selfassess.project.corrections import CorrectedRound, Deadline


def correction_late(project: Project) -> Iterator[Problem]:
    """A correction to a draft report that was sent after the last day for corrections, or not sent by then.

    The last day is counted from `draft_received` in `content/assessments.yaml`: ten working days for the Care Quality
    Commission, without weekends and bank holidays in England. If the regulator has named another date, type it there
    as `corrections_due`. If a correction was sent in time, type the date under `sent`. The rule also finds a correction
    that is dated before the draft came.

    Fails:
        # content/assessments.yaml
        - assessment: cqc-2026
          by: CQC
          draft_received: 2026-10-05

        # content/corrections.yaml
        - correction: C1
          assessment: cqc-2026
          kind: error
          at: page 12 paragraph 3
          says: 412 people waited for an assessment.
          should_say: 214 people waited for an assessment.
          evidence: [15]
          sent: 2026-10-20

    Passes:
        # content/assessments.yaml
        - assessment: cqc-2026
          by: CQC
          draft_received: 2026-10-05

        # content/corrections.yaml
        - correction: C1
          assessment: cqc-2026
          kind: error
          at: page 12 paragraph 3
          says: 412 people waited for an assessment.
          should_say: 214 people waited for an assessment.
          evidence: [15]
          sent: 2026-10-19
    """
    if not project.assessment.corrections:
        return
    from selfassess.project.corrections import corrected_rounds  # few projects have any

    for corrected in corrected_rounds(project.assessment):
        yield from _sent_early(corrected)
        if corrected.deadline is not None:
            yield from _sent_late(corrected, corrected.deadline)
            yield from _not_sent(corrected, corrected.deadline)


def _sent_early(corrected: CorrectedRound) -> Iterator[Problem]:
    """Before there was a draft, unless the draft is itself later than the report, which another rule reports."""
    round = corrected.assessment_round
    if round is None or round.draft_received is None:
        return
    received, published = round.draft_received, round.published
    early = [each for each in corrected.corrections if each.sent is not None and each.sent < received]
    if early and (published is None or published.last >= received):
        message = f"{_named(early)} sent before the draft was received on {received}."
        yield Problem(early[0].at("sent"), message, "Correct “sent” or “draft_received”.")


def _sent_late(corrected: CorrectedRound, deadline: Deadline) -> Iterator[Problem]:
    late = [each for each in corrected.corrections if each.sent is not None and each.sent > deadline.due]
    if late:
        first, count = late[0], len(late)
        sent = f"{_named(late)} sent{f' on {first.sent},' if count == 1 else ''} after {deadline.due}"
        hint = "Check the dates. If they are right, ask the regulator whether it will still consider the correction."
        regions = tuple(value(each, "sent") for each in late)
        yield Problem(first.at("sent"), f"{sent}, {_last_day(corrected)}.", hint, relies_on=regions)


def _not_sent(corrected: CorrectedRound, deadline: Deadline) -> Iterator[Problem]:
    unsent = [each for each in corrected.corrections if not each.is_sent]
    if unsent and deadline.is_past:
        message = f"{_named(unsent)} not sent by {deadline.due}, {_last_day(corrected)}."
        hint = "Type the date under “sent”. If the regulator gave you more time, type “corrections_due”."
        regions = tuple(value(each, key) for each in unsent for key in ("sent", "outcome", "reply"))
        yield Problem(unsent[0].at("correction"), message, hint, relies_on=regions)


def _named(corrections: Sequence[Correction]) -> str:
    """`Correction C1 was`, or `3 corrections (C1, C2 and C3) were`."""
    ids = few(each.correction for each in corrections)
    return f"{len(corrections)} corrections ({ids}) were" if len(corrections) > 1 else f"Correction {ids} was"


def _last_day(corrected: CorrectedRound) -> str:
    return f"the last day for corrections to the draft report of “{corrected.id}”"
