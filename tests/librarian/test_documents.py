"""Documents of strangers: copied under names that every computer permits, and no more of them than can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.librarian.adding import add_file
from selfassess.librarian.documents import file_name
from selfassess.librarian.name_reading import read_name
from selfassess.model.file_names import windows_refuses
from tests.librarian.small_library import library, project_of, refusal_of


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Minutes of May (final).PDF", "003-minutes-of-may-final.pdf"),
        ("ref 17 Carers’ plan.docx", "003-carers-plan.docx"),
        ('What? <now>: a|b*c\\d "e".pdf', "003-what-now-a-b-c-d-e.pdf"),
        ("report.p?f", "003-report.pf"),
        ("report.pdf ", "003-report.pdf"),
        ("report.pdf.", "003-report-pdf"),
        ("report. ", "003-report"),
        ("report." + "x" * 240, "003-report.xxxxxxxxxx"),
        ("é" * 120 + ".txt", f"003-{'e' * 80}.txt"),
        ("計画.pdf", "003-document.pdf"),
        ("report.計画", "003-report"),
        ("CON", "003-con"),
        ("nul.txt", "003-nul.txt"),
        ("..pdf", "003-document.pdf"),
        ("a\nb\u202e.txt", "003-a-b.txt"),
    ],
)
def test_a_copy_has_a_name_that_every_computer_permits(name: str, called: str) -> None:
    assert file_name("3", Path(name), read_name(Path(name).stem).rest) == called
    assert not windows_refuses(f"files/{called}")


@pytest.mark.parametrize(
    ("name", "is_refused"),
    [
        *((name, True) for name in ("a?.pdf", "a:b", 'a"', "a<", "a|", "a*", "a\\b", "a.", "a ", "b./a", "files/a ")),
        *((name, True) for name in ("con", "files/NUL.txt", "com1", "Lpt9.pdf", "aux/a.pdf", "files/prn")),
        *((name, False) for name in ("files/a b.pdf", "a.b.c", "console.txt", "com10", "files/icon", "com.pdf", ".a")),
    ],
)
def test_what_windows_refuses(name: str, is_refused: bool) -> None:
    assert windows_refuses(name) == is_refused


@pytest.mark.parametrize("name", ["plan?.txt", "plan.txt ", "nul.txt"])
def test_a_file_of_the_library_that_windows_refuses_is_not_added(name: str, tmp_path: Path) -> None:
    project = library(tmp_path)
    path = project / "evidence/files" / name
    path.write_text("Our plan.", "utf-8")
    problem = refusal_of(project, lambda each: add_file(each, path, "", "", ""))
    assert problem.message == f"Windows does not accept the file name evidence/files/{name}."
    assert add_file(project_of(project), path, "", "", "") == problem


def test_a_link_in_the_library_that_leads_out_is_not_copied(tmp_path: Path) -> None:
    project = library(tmp_path / "project")
    (tmp_path / "secret.txt").write_text("A secret.", "utf-8")
    link = project / "evidence/files/minutes.txt"
    link.symlink_to(tmp_path / "secret.txt")
    problem = refusal_of(project, lambda each: add_file(each, link, "", "", ""))
    assert problem.message == "minutes.txt is a link that leads out of evidence/."
