"""A project read for those who keep its library: what it says, and no rule asked."""

from __future__ import annotations

from pathlib import Path

from selfassess import pipeline
from tests.projects import chapter, project_with, statement

UNLISTED = "# content/chapters/vision.yaml\nchapter: vision\ntitle: Our vision\ntext: |\n  {}\n"
DEEP = "> " * 70 + "Words."


def test_it_has_the_assessment_and_its_prose(tmp_path: Path) -> None:
    survey = pipeline.survey(project_with(tmp_path))
    assert survey.project is not None
    assert survey.project.assessment.council == "Smallshire Council"
    assert survey.project.passages[0].text == "Words of welcome.\n"


def test_no_rule_is_asked(tmp_path: Path) -> None:
    survey = pipeline.survey(project_with(tmp_path, chapter("Nobody has this (Ref 999).")))
    assert (survey.findings, survey.failed) == ((), False)


def test_prose_that_no_document_shows_stands_beside(tmp_path: Path) -> None:
    survey = pipeline.survey(project_with(tmp_path, UNLISTED.format("Words.")))
    assert survey.project is not None
    assert [each.text for each in survey.project.unshown] == ["Words.\n"]


def test_faults_in_the_files_are_found(tmp_path: Path) -> None:
    survey = pipeline.survey(project_with(tmp_path, statement("going_wel: [Good.]")))
    assert [each.rule for each in survey.findings] == ["field-unknown"]
    assert survey.project is not None


def test_words_that_are_lost_by_nesting_are_told_wherever_they_stand(tmp_path: Path) -> None:
    for name, example in (("shown", chapter(DEEP)), ("beside", UNLISTED.format(DEEP))):
        findings = pipeline.survey(project_with(tmp_path / name, example)).findings
        assert [each.rule for each in findings] == ["nested-too-deep"]


def test_without_an_assessment_there_are_findings_alone(tmp_path: Path) -> None:
    survey = pipeline.survey(project_with(tmp_path, "# content/assessment.yaml\nframework: [\n"))
    assert survey.project is None
    assert [(each.rule, each.place.file) for each in survey.findings] == [("yaml-syntax", "content/assessment.yaml")]
