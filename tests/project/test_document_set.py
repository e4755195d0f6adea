"""A document is made where its data are, and one for each report and return."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.project.document_set import EACH, NEEDS, all_documents, documents_called
from tests.projects import DOCUMENTS, project_of, project_with, typed_into

TEMPLATES = ["coverage", "self-assessment", *NEEDS, *EACH]
REPORT = """
# content/reports/{name}.yaml
report: {name}
to: A committee
date: 2026-03-17
sections: [{{heading: Words, text: We report.}}]
"""
DATA = {
    "improvement-plan": ["# content/plan.yaml\nplan: Our plan\n"],
    "progress": ["# content/plan.yaml\nplan: Our plan\n"],
    "position-statement": ["# content/position.yaml\nposition: Where we stand\n"],
    "findings-and-us": ["# content/findings.yaml\n- {finding: F1, from: x, kind: strength, text: Good.}\n"],
    "factual-accuracy": [
        "# content/corrections.yaml\n- {correction: C1, assessment: x, kind: error, says: A, should_say: B}\n"
    ],
}


def names(folder: Path, templates: list[str]) -> list[str]:
    return [each.name for each in all_documents(templates, project_of(folder))]


def test_every_template_is_always_made_or_needs_something_or_is_made_for_each() -> None:
    assert {*TEMPLATES} == {*DOCUMENTS}
    assert {*NEEDS} == {*DATA}


@pytest.mark.parametrize("name", NEEDS)
def test_a_document_is_made_where_its_data_are(name: str, tmp_path: Path) -> None:
    project_with(tmp_path)
    assert names(tmp_path, ["own", name]) == ["own"]
    typed_into(tmp_path, "".join(DATA[name]))
    assert names(tmp_path, ["own", name]) == ["own", name]


@pytest.mark.parametrize("name", NEEDS)
def test_one_that_is_asked_for_is_made_without_data(name: str, tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path))
    assert [each.name for each in documents_called(name, TEMPLATES, project.assessment)] == [name]


def test_there_is_one_for_each_report_and_it_is_called_so(tmp_path: Path) -> None:
    project_with(tmp_path, REPORT.format(name="march") + REPORT.format(name="may"))
    both = ["committee-report-march", "committee-report-may"]
    assert names(tmp_path, ["committee-report"]) == both
    assessment = project_of(tmp_path).assessment
    assert [each.name for each in documents_called("committee-report", TEMPLATES, assessment)] == both
    [may] = documents_called(both[1], TEMPLATES, assessment)
    assert may.subject is assessment.reports["may"]
    assert documents_called("committee-report-june", TEMPLATES, assessment) == []


def test_a_project_of_a_plan_alone_has_no_self_assessment_and_lacks_none(tmp_path: Path) -> None:
    plan = "# content/plan.yaml\nplan: Our plan\n\n# content/assessment.yaml\nframework: cqc-local-authority\n"
    head = "council: Exampleshire\ntitle: Plan\nas_at: 2026-11-30\nedition: 1\n"
    typed_into(tmp_path, plan + head)
    assert names(tmp_path, TEMPLATES) == ["improvement-plan", "progress"]
    assert [each.rule for each in pipeline.check(tmp_path).findings] == []


def test_a_self_assessment_that_is_begun_lacks_the_rest(tmp_path: Path) -> None:
    plan = "# content/plan.yaml\nplan: Our plan\n\n# content/assessment.yaml\nframework: cqc-local-authority\n"
    head = "council: Exampleshire\ntitle: Plan\nas_at: 2026-11-30\nedition: 1\n"
    typed_into(
        tmp_path, f"{plan}{head}\n# content/chapters/welcome.yaml\nchapter: welcome\ntitle: Hello\ntext: Words.\n"
    )
    assert "self-assessment" in names(tmp_path, TEMPLATES)
    assert {"statement-missing", "theme-missing"} <= {each.rule for each in pipeline.check(tmp_path).findings}
