"""How the actions of the improvement plan get on: counted by status, of the whole plan or of one statement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from selfassess.document.language import Language
from selfassess.model.assessment import Assessment, Statement
from selfassess.model.plan import FINISHED, Action

GOING_WELL = ("on-track", *FINISHED)
NO_STATUS = ""


class ActionsTally(Struct, frozen=True):
    """How many actions there are of each status, in the order in which documents say them; those with none have “”."""

    by_status: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.by_status.values())

    @property
    def on_track(self) -> int:
        """How many go well: on track, done, or embedded."""
        return sum(self.by_status.get(status, 0) for status in GOING_WELL)

    def counted(self, words: Language) -> str:
        """Each status with its number: “11 on track, 2 at risk, 1 done”."""
        return ", ".join(_counted(self.by_status, words))

    def summed_up(self, words: Language) -> str:
        """How many go well, and what the others do: “3 of 4 (1 done); 1 at risk”."""
        said = words.number_of.format(self.on_track, self.total)
        done = {status: count for status, count in self.by_status.items() if status in FINISHED}
        others = {status: count for status, count in self.by_status.items() if status not in GOING_WELL}
        said = words.with_aside.format(said, ", ".join(_counted(done, words))) if done else said
        return "; ".join([said, *([", ".join(_counted(others, words))] if others else [])])


def _counted(by_status: Mapping[str, int], words: Language) -> Iterator[str]:
    return (words.number_that_are.format(count, words.progress[status]) for status, count in by_status.items())


def tally(actions: Iterable[Action], words: Language) -> ActionsTally:
    counts = Counter(str(action.status_now or NO_STATUS) for action in actions)
    return ActionsTally(MappingProxyType({status: counts[status] for status in words.progress if counts[status]}))


def actions_of(statement: Statement, assessment: Assessment) -> list[Action]:
    """The actions that belong to a statement: those that name it, and those that its claims name and that name none."""
    named = {name for claim in statement.claims for name in claim.actions}
    return [
        action
        for name, action in assessment.actions.items()
        if (action.statement == statement.statement if action.statement else name in named)
    ]
