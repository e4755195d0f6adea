"""What answers the questions of templates about information returns, and about corrections to draft reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from selfassess.model.number_format import counted
from selfassess.model.reports import InformationReturn, ReturnItem
from selfassess.model.rounds import ACCEPTED, NOT_ACCEPTED
from selfassess.model.support import Support
from selfassess.project.corrections import CorrectedRound, Deadline, corrected_rounds
from selfassess.project.plan.round_names import round_name_by_id
from selfassess.project.project import Project
from selfassess.project.returns import AnsweredItem, AnsweredReturn, ItemState, answered_return
from selfassess.render.state import RenderState

LONGEST_HEADING = 80
MARKUP = frozenset("[]*_`(<{\\\n")
"""What has a meaning in Markdown, and none in a heading."""


def return_answers(state: RenderState, project: Project) -> dict[str, Callable[..., Any]]:
    assessment = project.assessment
    words = assessment.words
    say = words.returns

    def answered(asked: InformationReturn) -> AnsweredReturn:
        return answered_return(asked, project)

    def item_states(answered: AnsweredReturn) -> tuple[tuple[str, int], ...]:
        """How many items there are of each state, of those that there are."""
        return tuple((say.states[state.value], count) for state in ItemState if (count := answered.with_state(state)))

    def sent_for(each: AnsweredItem) -> str:
        """What goes with an item, in a few words: “2 documents”."""
        return counted(len(each.sent), *say.document) if each.sent else say.states[each.state.value]

    def is_short(item: ReturnItem) -> bool:
        """Whether what is asked has room in a heading."""
        return len(item.asks) <= LONGEST_HEADING and MARKUP.isdisjoint(item.asks.strip())

    def draft_report(corrected: CorrectedRound) -> str:
        """What documents call the assessment whose draft report is corrected."""
        return round_name_by_id(corrected.id, assessment)

    def last_day(deadline: Deadline) -> str:
        """The last day for corrections, and how it was counted: “20 October 2025 (10 working days, …)”."""
        day = words.long_date(deadline.due)
        if deadline.counted is None:
            return day
        return say.counted.format(day, counted(deadline.counted, *say.working_day), say.nations[deadline.nation])

    def time_left(deadline: Deadline) -> str:
        if deadline.is_past:
            return say.deadline_past
        if deadline.due == assessment.as_at:
            return say.today_is_last
        return say.days_left.format(counted(deadline.left, *say.working_day))

    def kind_of_correction(kind: str) -> str:
        """What the regulator calls a kind of correction, as the framework says; empty where it was not read."""
        rules = assessment.framework.corrections
        names = {str(each): str(name) for each, name in rules.kinds.items()} if rules is not None else {}
        return names.get(kind) or say.kinds.get(kind, "")

    def kinds_of(corrected: CorrectedRound) -> str:
        """How many corrections there are of each kind: “1 factual error, 2 judgement or rating”."""
        counts = corrected.by_kind.items()
        return ", ".join(f"{len(found)} {lower_first(kind_of_correction(kind))}" for kind, found in counts)

    def outcomes(corrected: CorrectedRound) -> str:
        """How the regulator answered: “2 accepted, 1 not accepted”; empty where it has not."""
        forms = {ACCEPTED: say.accepted, NOT_ACCEPTED: say.not_accepted}
        counts = ((corrected.with_outcome(outcome), form) for outcome, form in forms.items())
        return ", ".join(form.format(count) for count, form in counts if count)

    def as_submitted(support: Support) -> str:
        """The version and the day of a record that is cited, in a few words; empty where nobody has said them."""
        record = assessment.evidence.get(support.item.ref)
        if record is None:
            return ""
        version = f"{words.version} {record.version}" if record.version else ""
        return ", ".join(filter(None, (version, words.long_date(record.dated) if record.dated else "")))

    return {
        "answered_return": answered,
        "item_states": item_states,
        "sent_for": sent_for,
        "is_short": is_short,
        "corrected_rounds": lambda: corrected_rounds(assessment),
        "draft_report": draft_report,
        "last_day": last_day,
        "time_left": time_left,
        "kind_of_correction": kind_of_correction,
        "kinds_of": kinds_of,
        "outcomes_of": outcomes,
        "as_submitted": as_submitted,
        "reference": lambda ref: Markup(state.reference(ref)),
    }


def lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]
