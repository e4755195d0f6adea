"""Rounds of assessment by anyone, what they found, and what the council asked to have corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from selfassess.model.entry import NONE, Entry, Figure
from selfassess.model.partial_date import PartialDate
from selfassess.model.plan import Progress, in_order
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text

FINDING_KINDS = STRENGTH, IMPROVE = ("strength", "improve")
CORRECTION_KINDS = ("error", "judgement", "omitted")
OUTCOMES = ACCEPTED, NOT_ACCEPTED = ("accepted", "not-accepted")


class TimelineEvent(Entry, frozen=True, kw_only=True):
    """What happened on a day, in a month, or from a day `until` another."""

    on: PartialDate
    what: Text
    until: PartialDate | None = None


class AssessmentRound(Entry, frozen=True, kw_only=True):
    """One assessment as it was published: by the regulator, by peers, or the council's own of another year.

    `scores` are on the framework's scale, by statement; `percents` where they were published beside them. `overall` is
    the percentage as it was printed. `draft_received` is the day of the draft report, from which the days for
    corrections count; `corrections_due` is the last of them, where the regulator has said which that is.
    """

    assessment: Text
    by: Text
    name: Text | None = None
    published: PartialDate | None = None
    draft_received: date | None = None
    corrections_due: date | None = None
    report: Support | None = None
    scores: Mapping[Text, Text] = NONE
    percents: Mapping[Text, Figure] = NONE
    overall: Figure | None = None
    rating: Text | None = None
    timeline: tuple[TimelineEvent, ...] = ()


class ReportFinding(Entry, frozen=True, kw_only=True, rename={"from_": "from", "where": "at"}):
    """A strength or an area for improvement in somebody's report, at a place `where` in it.

    Actions answer it, or a reason why there is none, or what was done without an action of its own.
    """

    finding: Text
    from_: Text
    kind: Text
    text: Text
    statement: Text | None = None
    theme: Text | None = None
    group: Text | None = None
    where: Text | None = None
    actions: tuple[Text, ...] = ()
    no_action: Text | None = None
    progress: tuple[Progress, ...] = ()
    audience: Text | None = None

    @property
    def history(self) -> tuple[Progress, ...]:
        """The notes on its progress, the oldest first."""
        return in_order(self.progress)

    @property
    def is_without_action(self) -> bool:
        """Whether the plan follows it by itself: no action answers it, and no reason says that none is needed.

        A strength is followed only where it has notes on progress.
        """
        return not self.actions and (bool(self.progress) or (self.kind == IMPROVE and not self.no_action))


class Correction(Entry, frozen=True, kw_only=True, rename={"where": "at"}):
    """What a draft report says at a place `where` in it, and what it should say."""

    correction: Text
    assessment: Text
    kind: Text
    says: Text
    should_say: Text
    where: Text | None = None
    sent: date | None = None
    evidence: tuple[Support, ...] = ()
    outcome: Text | None = None
    reply: Text | None = None
    audience: Text | None = None

    @property
    def is_sent(self) -> bool:
        """Whether it has gone: it has the day, or the regulator has answered it."""
        return self.sent is not None or self.has_reply

    @property
    def has_reply(self) -> bool:
        return bool(self.outcome or self.reply)
