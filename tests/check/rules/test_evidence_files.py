"""evidence-file-missing, evidence-file-outside, image-missing: files that are not where they should be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from selfassess import pipeline
from tests.projects import chapter, findings_but_notes, findings_in, project_with, record, statement, text_at


@pytest.mark.parametrize("file", ["files/Survey.txt", "evidence/files/survey.txt", "survey.txt", "files"])
def test_a_missing_file_is_found_with_the_one_that_was_meant(file: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record(f"file: {file}"))
    assert (finding.rule, finding.hint) == ("evidence-file-missing", "Did you mean “files/survey.txt”?")


@pytest.mark.parametrize(
    "file", ["../content/assessment.yaml", "/etc/hosts", "C:\\docs\\survey.txt", "C:survey.txt", "..\\survey.txt"]
)
def test_a_file_that_leads_out_is_found_once(file: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, record(f"file: {file}"))
    assert (finding.rule, text_at(tmp_path, finding), finding.about) == ("evidence-file-outside", file, "1")


def test_two_dots_may_stand_within_the_folder(tmp_path: Path) -> None:
    assert findings_in(tmp_path, record("file: files/../files/survey.txt")) == []


@pytest.mark.parametrize("link", ["evidence/files/linked.txt", "evidence/linked/survey.txt"])
def test_a_symbolic_link_may_not_lead_out(link: str, tmp_path: Path) -> None:
    project = project_with(tmp_path / "project", record(f"file: {link.removeprefix('evidence/')}"))
    (tmp_path / "survey.txt").write_text("Words.", encoding="utf-8")
    if link.endswith("linked.txt"):
        (project / link).symlink_to(tmp_path / "survey.txt")
    else:
        (project / link).parent.symlink_to(tmp_path)
    [finding] = findings_but_notes(project)
    assert finding.rule == "evidence-file-outside"
    assert finding.hint == "A link leads from there to another folder. Put the file itself in the place of the link."


def test_a_symbolic_link_may_lead_within(tmp_path: Path) -> None:
    project = project_with(tmp_path, record("file: files/linked.txt"))
    (project / "evidence/files/linked.txt").symlink_to(project / "evidence/files/survey.txt")
    assert findings_but_notes(project) == []


@pytest.mark.parametrize("picture", ["../evidence/files/survey.txt", "/garden.png", "C:/garden.png"])
def test_a_picture_in_prose_may_not_lead_out(picture: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"![Two neighbours dig]({picture})"))
    assert (finding.rule, finding.place.line, finding.place.column) == ("evidence-file-outside", 4, 3)


def test_a_picture_of_a_spotlight_may_not_lead_out(tmp_path: Path) -> None:
    story = "{spotlight: A garden, story: Words., consent: {needed: no}, image: ../garden.png, alt: Two neighbours dig}"
    [finding] = findings_in(tmp_path, statement(f"going_well: [Good.]\npeople_say:\n  - {story}"))
    assert (finding.rule, finding.place.path) == ("evidence-file-outside", "people_say[0].image")


@pytest.mark.parametrize(
    ("picture", "message", "hint"),
    [
        ("images/gardn.png", "There is no picture “images/gardn.png” in content/.",
         "Did you mean “images/garden.png”?"),
        ("images/GARDEN.jpg", "There is no picture “images/GARDEN.jpg” in content/.",
         "Did you mean “images/garden.png”?"),
        ("garden.png", "There is no picture “garden.png” in content/.", "Write “images/garden.png”."),
        ("gate.jpg", "There is no picture “gate.jpg” in content/.",
             "Copy it to content/images/ and type its name with images/ in front."),
        ("themes/living-well.yaml", "“themes/living-well.yaml” is not a picture that a document can show.",
         "Save it as PNG or JPEG."),
        ("https://smallshire.example/a.png", "The picture “https://smallshire.example/a.png” is on the web.",
         "Copy it to content/images/ and type its name with images/ in front."),
    ],
)  # fmt: skip
def test_a_missing_picture_is_found_with_its_mend(picture: str, message: str, hint: str, tmp_path: Path) -> None:
    [finding] = findings_in(tmp_path, chapter(f"![Two neighbours dig]({picture})"))
    assert (finding.rule, finding.message, finding.hint) == ("image-missing", message, hint)


def test_a_pipe_under_the_name_of_a_picture_is_not_waited_for(tmp_path: Path) -> None:
    project = project_with(tmp_path, chapter("![Two neighbours dig](images/dig.png)"))
    os.mkfifo(project / "content/images/dig.png")
    assert [each.rule for each in pipeline.check(project).findings] == ["image-missing"]


def test_a_file_that_another_record_has_was_not_meant(tmp_path: Path) -> None:
    second = "\n# evidence/more.yaml\n{ref: 2, title: Minutes, file: files/survay.txt, unused: Kept.}"
    [finding] = findings_in(tmp_path, record("file: files/survey.txt") + second)
    assert finding.hint == "Put the file there, or correct its name."
