"""The coverage of a small project: the smallest one with the files of an example laid over it."""

from __future__ import annotations

from pathlib import Path

from selfassess import pipeline
from selfassess.project.coverage.measure import Coverage, measure
from tests.projects import project_with

SURVEY = "{ref: 1, title: Survey, category: voices}"
MINUTES = "{ref: 2, title: Minutes, category: papers}"
BARE = "{ref: 3, title: Letter}"
INDICATOR = (
    "# content/indicators.yaml\n- {indicator: a, name: A, sentence: people are well, source: 2, unit: percent,"
    " values: {2025-26: 78}}\n\n"
)


def coverage_of(project: Path) -> Coverage:
    subject = pipeline.survey(project).project
    assert subject is not None
    return measure(subject)


def coverage_with(folder: Path, example: str = "") -> Coverage:
    return coverage_of(project_with(folder, example))


def library(*records: str) -> str:
    """An example whose library holds these records and no others."""
    return "# evidence/library.yaml\n" + "".join(f"- {each}\n" for each in records) + "\n"


def keeping_well(how_it_goes: str, *rest: str) -> str:
    """An example whose only statement says this, and goes on with these lines; it answers all questions."""
    lines = "\n".join(rest or ("going_well: [Good (Ref 1).]", "people_say: [Fine (Ref 1).]"))
    return f"# content/statements/keeping-well.yaml\nstatement: keeping-well\nhow_it_goes: {how_it_goes}\n{lines}\n\n"


def gaps_of(covered: Coverage) -> list[tuple[str, str]]:
    """The kind of each gap, and what is missing."""
    return [(gap.kind, gap.lack) for gap in covered.gaps]
