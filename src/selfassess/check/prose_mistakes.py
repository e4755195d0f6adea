"""Mistakes of prose as problems of a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from selfassess.diagnostics import Problem
from selfassess.project.project import Project

MOST = 5


def prose_mistakes(project: Project, rule: str) -> Iterator[Problem]:
    """What breaks a rule; of equal mistakes in one text the first few, and how many more there are."""
    for passage in (passage for passage in project.passages if passage.mistakes):
        problems = [mistake.problem for mistake in passage.mistakes if mistake.rule == rule]
        counts = Counter(problem.message for problem in problems)
        reported: Counter[str] = Counter()
        for problem in problems:
            reported[problem.message] += 1
            more = counts[problem.message] - MOST
            if reported[problem.message] == MOST and more > 0:
                yield replace(problem, message=f"{problem.message} There are {more} more in this text.")
            elif reported[problem.message] <= MOST:
                yield problem
