"""A small library for the tests of its commands."""

from __future__ import annotations

from pathlib import Path

from tests.commands import run

LIBRARY = """
# content/assessment.yaml
framework: framework.yaml
council: Smallshire Council
title: Self-assessment
as_at: 2026-11-30
edition: "1.0"
front: [welcome]
# content/chapters/welcome.yaml
chapter: welcome
title: Welcome
text: |
  We ask people (Ref 2). We read (Ref 1 page 4).
# content/accepted.yaml
- {rule: evidence-review-overdue, where: 2, because: The board knows, until: 2027-01-31}
- {rule: evidence-without-date, where: "evidence/more.yaml:[1]", because: It never had one}
- {rule: evidence-unused, where: 3, because: Another}
# evidence/more.yaml
- ref: IR10
  title: Case tracking return
  sensitivity: internal
  unused: Held for the visit
- ref: 2
  title: Survey of neighbours, 2026
  kind: survey
  category: papers
  owner: Head of Streets
  review_due: 2026-11-29
  url: https://www.smallshire.example/neighbours
  statements: [keeping-well]
  version: "1.10"
  superseded_by: 10
  notes: Kept in the cellar
- ref: 10
  title: Survey of streets
  kind: survey
  owner: Deputy Head of Streets
  review_due: 2027-02-28
  status: current
- ref: 9
  title: "=1+1"
  status: withdrawn
  review_due: 2026-01-01
- ref: 8
  title: Nobody cites this
"""


def said(project: Path, *words: str) -> str:
    """What a command about evidence says that nothing stands against."""
    done = run("evidence", *words, cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.removeprefix("\ufeff")
