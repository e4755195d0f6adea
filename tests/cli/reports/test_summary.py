"""Where a project lies in its git checkout."""

from __future__ import annotations

from pathlib import Path

from selfassess.cli.reports.summary import path_in_checkout


def test_a_project_at_the_top_has_nothing_above_it(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert path_in_checkout(tmp_path) == ""


def test_a_project_in_a_folder_of_the_checkout_is_named_from_the_top(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    project = tmp_path / "adult social care" / "2026"
    project.mkdir(parents=True)
    assert path_in_checkout(project) == "adult social care/2026/"


def test_a_file_named_git_marks_the_top_as_well(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    (tmp_path / "project").mkdir()
    assert path_in_checkout(tmp_path / "project") == "project/"


def test_the_nearest_checkout_counts(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "inner" / ".git").mkdir(parents=True)
    (tmp_path / "inner" / "project").mkdir()
    assert path_in_checkout(tmp_path / "inner" / "project") == "project/"


def test_outside_a_checkout_nothing_is_above_the_project(tmp_path: Path) -> None:
    assert path_in_checkout(tmp_path) == ""
