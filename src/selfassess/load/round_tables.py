"""What the files on rounds of assessment may hold: the rounds themselves, and corrections to a draft report."""

from __future__ import annotations

from selfassess.load.evidence import AUDIENCE, SUPPORT, statement_ids
from selfassess.load.framework_schema import an_id
from selfassess.model.entry import NONE
from selfassess.model.framework import Framework
from selfassess.model.partial_date import NO_DATE
from selfassess.model.rounds import CORRECTION_KINDS, OUTCOMES, AssessmentRound, Correction, TimelineEvent
from selfassess.schema.containers import EntryReader, ListOf, MapOf, mapping
from selfassess.schema.dates_and_figures import DATE, DAY_OR_MONTH, FIGURE
from selfassess.schema.fields import HERE, needed, optional
from selfassess.schema.scalars import TEXT, Choice, Str, choice, listed

EVENT = mapping(
    "An event",
    TimelineEvent(
        node=HERE,
        on=needed(DAY_OR_MONTH, "When it happened or began, as a day or a month", NO_DATE),
        what=needed(TEXT, "What happened"),
        until=optional(DAY_OR_MONTH, "When it ended, where it took several days"),
    ),
)
CORRECTION = mapping(
    "A correction",
    Correction(
        node=HERE,
        correction=needed(an_id(), "The correction's id, such as `C3`"),
        assessment=needed(Str(names="assessment"), "The id of the assessment whose draft report it corrects"),
        kind=needed(choice(*CORRECTION_KINDS), listed(CORRECTION_KINDS)),
        says=needed(TEXT, "What the draft says, word for word"),
        should_say=needed(TEXT, "What it should say"),
        where=optional(TEXT, "Where it is in the draft, such as `page 12 paragraph 3`"),
        sent=optional(DATE, "The date on which it was sent to the regulator"),
        evidence=optional(ListOf(SUPPORT), "The numbers of the records that show it, as they were when submitted", ()),
        outcome=optional(choice(*OUTCOMES), listed(OUTCOMES)),
        reply=optional(TEXT, "What the regulator replied"),
        audience=AUDIENCE,
    ),
)


def assessment_round(framework: Framework) -> EntryReader[AssessmentRound]:
    statements = statement_ids(framework)
    scale = Choice({str(score.score): score.name for score in framework.scale})
    return mapping(
        "An assessment",
        AssessmentRound(
            node=HERE,
            assessment=needed(an_id(), "The assessment's id, such as `cqc-2025`"),
            by=needed(TEXT, "Who assessed: the regulator's short name, `peer`, `own`"),
            name=optional(TEXT, "What documents call it. Without it, who assessed and the year"),
            published=optional(DAY_OR_MONTH, "When it was published, as a day or a month"),
            draft_received=optional(
                DATE, "The date on which the draft report came. The days for corrections count from it"
            ),
            corrections_due=optional(
                DATE, "The last date for corrections, if the regulator has named one. Otherwise the days are counted"
            ),
            report=optional(SUPPORT, "The number of the record that is the report"),
            scores=optional(
                MapOf(statements, scale, "assessing-needs: 2"),
                "The score of each statement",
                NONE,
            ),
            percents=optional(
                MapOf(statements, FIGURE, "assessing-needs: 38"), "The percentage of each statement, if published", NONE
            ),
            overall=optional(FIGURE, "The overall percentage, as printed"),
            rating=optional(TEXT, "The rating, as printed"),
            timeline=optional(ListOf(EVENT, ("on",)), "What happened when", ()),
        ),
    )


def rounds(framework: Framework) -> ListOf[AssessmentRound]:
    return ListOf(assessment_round(framework), ("assessment",))


def corrections(framework: Framework) -> ListOf[Correction]:
    return ListOf(CORRECTION, ("correction",))
