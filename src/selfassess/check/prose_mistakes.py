"""Slips of prose as findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project

FEW = 5


def slips(project: Project, rule: str) -> Iterator[Problem]:
    """What a rule tells of; of equal slips in one text the first few, and how many more there are."""
    for passage in project.passages:
        told = [each for each in passage.slips if each.rule == rule]
        counts = Counter(each.message for each in told)
        seen: Counter[str] = Counter()
        for slip in told:
            seen[slip.message] += 1
            if seen[slip.message] <= FEW:
                more = counts[slip.message] - FEW if seen[slip.message] == FEW else 0
                message = f"{slip.message} There are {more} more in this text." if more > 0 else slip.message
                about = slip.refs[0] if len(slip.refs) == 1 else ""
                yield Problem(slip.spot.place, message, slip.hint, about)
