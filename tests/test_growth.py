"""What a large library asks of the tool grows with it, and no faster: twice the records, twice the work."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.check.rules.evidence_changed import evidence_changed
from selfassess.check.rules.evidence_unused import evidence_unused
from selfassess.check.rules.passage_repeated import passage_repeated
from selfassess.project.coverage.measure import measure
from selfassess.project.project import Project
from selfassess.project.where_cited import where_used
from tests.counting import count_calls
from tests.projects import chapter, project_with

RECORDS = 300
WORK: dict[str, Callable[[Project], object]] = {
    "where-used": where_used,
    "coverage": measure,
    "passage-repeated": lambda subject: list(passage_repeated(subject)),
    "evidence-unused": lambda subject: list(evidence_unused(subject)),
    "evidence-changed": lambda subject: list(evidence_changed(subject)),
}


def library(folder: Path, records: int) -> Project:
    """A project with so many records that have changed files, each cited by two sentences, one of them repeated."""
    numbers = range(100, 100 + records)
    words = "\n\n".join(
        f"Claim {number} rests on one document alone (Ref {number}). Every one of them is read in May (Ref {number})."
        for number in numbers
    )
    print_of = "0" * 64
    rows = "\n".join(
        f"- {{ref: {number}, title: Document {number}, file: files/{number}.txt, reviewed: {{sha256: {print_of}}}}}"
        for number in numbers
    )
    project = project_with(folder, f"{chapter(words)}\n# evidence/more.yaml\n{rows}")
    for number in numbers:
        (project / f"evidence/files/{number}.txt").write_text(f"{number}\n", "utf-8")
    subject = pipeline.survey(project).project
    assert subject is not None
    return subject


@pytest.mark.parametrize("name", WORK)
def test_twice_the_records_are_twice_the_work(name: str, tmp_path: Path) -> None:
    once, twice = library(tmp_path / "once", RECORDS), library(tmp_path / "twice", 2 * RECORDS)
    assert count_calls(lambda: WORK[name](twice)) < 2.2 * count_calls(lambda: WORK[name](once))
