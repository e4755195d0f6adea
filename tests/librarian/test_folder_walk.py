"""The documents below a folder, and why the other files there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Problem
from selfassess.librarian.folder_walk import MOST_FILES, DocumentsFound, Skipped, documents_in, no_document


def found_in(folder: Path) -> DocumentsFound:
    found = documents_in(folder)
    assert not isinstance(found, Problem)
    return found


def test_a_folder_of_more_documents_than_anybody_means_is_refused(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.txt").touch()
    found = documents_in(tmp_path)
    assert isinstance(found, Problem)
    assert found.message == "This folder has more than 10,000 documents."


def test_hidden_files_and_what_programs_lay_beside_documents_are_passed_over_in_silence(tmp_path: Path) -> None:
    for folder in (".git", "__MACOSX"):
        (tmp_path / folder).mkdir()
    litter = (
        ".git/config",
        "__MACOSX/a",
        "~$plan.docx",
        "~WRL0005.tmp",
        "Thumbs.db",
        ".DS_Store",
        "desktop.ini",
        "Icon\r",
    )
    for name in (*litter, "plan.docx"):
        (tmp_path / name).touch()
    found = found_in(tmp_path)
    assert [path.name for path in found.paths] == ["plan.docx"]
    assert found.skipped == ()


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "up").symlink_to(tmp_path)
    assert found_in(tmp_path) == DocumentsFound((), (Skipped("up", "it is a link to a folder."),))


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    assert found_in(tmp_path / "gone").skipped == (Skipped(".", "No such file or directory."),)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("plan.LNK", "it is a shortcut. Add the document or the web address that it leads to."),
        ("plan.url", "it is a shortcut. Add the document or the web address that it leads to."),
        ("plans.zip", "it is an archive. Unpack it, and add the documents in it."),
        ("setup.exe", "it is a program, not a document."),
        ("plan.docx.bak", "it is a temporary or backup file."),
        ("plan.crdownload", "it is a temporary or backup file."),
        ("plan.docx", ""),
        ("film.mp4", ""),
        ("gone.docx", ""),
        ("null\0.docx", ""),
    ],
)
def test_what_is_no_document_by_the_ending_of_its_name(name: str, why: str, tmp_path: Path) -> None:
    if "gone" not in name and "\0" not in name:
        (tmp_path / name).write_text("Words", "utf-8")
    assert no_document(tmp_path / name) == why


def test_an_empty_file_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "plan.docx").touch()
    assert no_document(tmp_path / "plan.docx") == "it is empty."
