"""The smallest project with a small library, and librarians who act on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from selfassess import pipeline
from selfassess.diagnostics import Problem
from selfassess.edit.transaction import write
from selfassess.librarian.change_set import ChangeSet, Outcome
from selfassess.project.project import Project
from tests.projects import project_with

LIBRARY = """\
# evidence/library.yaml
- ref: 1
  title: Survey of visits
  category: voices
  owner: Head of Visits
  dated: 2026-10-01
  file: files/survey.txt
  reviewed: {by: Librarian, on: 2026-10-20, sha256: dc52c7f3a3b996d18a538559650c3ac9dad4f444b833481397215895bf9bd24b}

# The older plan.
- ref: 2
  title: "Plan: 2024"
  superseded_by: 1
  status: superseded
"""


def library(folder: Path, *more: str) -> Path:
    """The smallest project, its library of two records, and whatever examples are laid over it."""
    return project_with(folder, "\n".join([LIBRARY, *more]))


def project_of(project: Path) -> Project:
    found = pipeline.survey(project).project
    assert found is not None
    return found


def apply(project: Path, act: Callable[[Project], Outcome]) -> tuple[str, ...]:
    """Does an act and answers what it says."""
    outcome = act(project_of(project))
    assert isinstance(outcome, ChangeSet), outcome
    write(project, outcome.changes)
    return outcome.report


def refusal_of(project: Path, act: Callable[[Project], Outcome]) -> Problem:
    outcome = act(project_of(project))
    assert isinstance(outcome, Problem), outcome
    return outcome


def text(project: Path, file: str = "evidence/library.yaml") -> str:
    return (project / file).read_text("utf-8")
