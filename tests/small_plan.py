"""A small improvement plan, as councils type one, over the smallest project."""

from __future__ import annotations

from pathlib import Path

from tests.projects import project_with

PLAN = """
# content/plan.yaml
plan: Improvement plan
statuses:
  done: {name: Complete, colour: blue}
groups:
  - {group: waiting-well, name: Waiting well}
  - {group: workforce, name: Workforce}
# content/assessments.yaml
- {assessment: cqc, by: CQC}
# content/findings.yaml
- finding: F1
  from: cqc
  kind: improve
  statement: keeping-well
  group: waiting-well
  text: People wait too long
  actions: [A1, A3]
- finding: F2
  from: cqc
  kind: improve
  theme: living-well
  text: People tell their story twice
  progress:
    - {on: 2024-02, note: Named workers tried, status: at-risk}
- finding: F3
  from: cqc
  kind: strength
  text: Staff are kind
# content/actions.yaml
# What we do.
- action: A1
  what: "Cut the wait: 28 days"   # the board's own words
  group: waiting-well
  lead: Head of Visits
  due: 2026-12
  status: on-track   # since May
  progress:
    - {on: 2024-05-01, note: Plan agreed}
    # the newest last
    - {on: 2024-10-01, note: Two assessors recruited}

- action: A2
  what: Train all staff
  statement: keeping-well
  group: workforce
  lead: Principal Social Worker
  due: 2026-10-31
  status: late
- {action: A3, what: Publish a yearly account, lead: Head of Visits, due: 2026-09-30, status: done}
- action: A4
  what: Tell people what we did
# content/indicators.yaml
- {indicator: wait, name: Wait, sentence: "People wait {value} days", unit: number, values: {2025-26: 33}, source: 1}
"""


def planned(folder: Path, *more: str) -> Path:
    """The smallest project with a plan, and whatever examples are laid over it."""
    return project_with(folder, "\n".join([PLAN, *more]))


def actions_in(project: Path) -> str:
    return (project / "content/actions.yaml").read_text("utf-8")
