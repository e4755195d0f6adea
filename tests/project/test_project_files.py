"""The files of a project: listed once, each text read once."""

from __future__ import annotations

from pathlib import Path

from selfassess.project.project_files import ProjectFiles
from tests.projects import project_of, project_with


def test_files_are_listed_below_content_and_evidence_alone(tmp_path: Path) -> None:
    folder = project_with(tmp_path, "# content/images/note.txt\nWords.\n")
    assert ProjectFiles(folder, {}).names == (
        "content/assessment.yaml",
        "content/chapters/welcome.yaml",
        "content/images/garden.png",
        "content/images/note.txt",
        "content/statements/keeping-well.yaml",
        "content/themes/living-well.yaml",
        "evidence/files/survey.txt",
        "evidence/library.yaml",
    )


def test_files_are_chosen_by_how_their_names_begin_and_end(tmp_path: Path) -> None:
    files = ProjectFiles(project_with(tmp_path), {})
    assert [*files.below("evidence/", ".yaml")] == ["evidence/library.yaml"]


def test_a_text_that_was_read_when_loading_is_not_read_again(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path))
    (tmp_path / "content/chapters/welcome.yaml").unlink()
    assert project.files.text("content/chapters/welcome.yaml").startswith("chapter: welcome")


def test_a_file_that_is_not_there_has_no_words(tmp_path: Path) -> None:
    assert ProjectFiles(project_with(tmp_path), {}).text("content/nothing.yaml") == ""
