"""LibreOffice as a program of others: found where it is installed, never waited for, and nothing of it left behind."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

import pytest

from selfassess.paging.libreoffice import PagingError, pdf_of, program

HANG = "sleep 60 & echo $! > '{}'; wait"
WRITE = 'while [ "$1" != --outdir ]; do shift; done; printf PDF > "$2/document.pdf"'


def office(folder: Path, script: str = "exit 0") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where temporary files go."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_it_is_found_where_programs_are(tmp_path: Path) -> None:
    assert program([str(tmp_path / "bin")], []) is None
    path = office(tmp_path / "bin")
    assert program([str(tmp_path / "bin")], []) == path


def test_it_is_found_where_it_is_usually_installed(tmp_path: Path) -> None:
    path = office(tmp_path / "LibreOffice")
    assert program([], [str(tmp_path / "nowhere"), str(path)]) == path


def test_a_program_in_the_folder_at_hand_is_not_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = office(tmp_path / "project")
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", str(path.parent))))
    assert program(places=[]) is None


def test_what_it_makes_is_given_back_and_nothing_is_left(tmp_path: Path, temporary: Path) -> None:
    assert pdf_of(b"Word", office(tmp_path / "bin", WRITE)) == b"PDF"
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(
    ("script", "reason"),
    [("exit 1", "it made no PDF"), ("exit 0", "it made no PDF")],
    ids=["it fails", "it does nothing"],
)
def test_without_a_pdf_it_says_so(script: str, reason: str, tmp_path: Path, temporary: Path) -> None:
    with pytest.raises(PagingError, match=f"could not count the pages for the contents: {reason}. Open the document"):
        pdf_of(b"Word", office(tmp_path / "bin", script))
    assert list(temporary.iterdir()) == []


def test_a_program_that_does_not_start_is_told(tmp_path: Path) -> None:
    path = office(tmp_path / "bin")
    path.chmod(0o644)
    with pytest.raises(PagingError, match="Permission denied"):
        pdf_of(b"Word", path)


def test_it_is_not_waited_for_and_takes_its_programs_with_it(tmp_path: Path, temporary: Path) -> None:
    child = tmp_path / "child"
    with pytest.raises(PagingError, match="it took longer than 1 seconds"):
        pdf_of(b"Word", office(tmp_path / "bin", HANG.format(child)), deadline=1)
    assert not _is_running(int(child.read_text("utf-8")))
    assert list(temporary.iterdir()) == []


def _is_running(number: int) -> bool:
    """Whether a process still runs; one that has ended and that nobody has asked for yet does not."""
    for _ in range(50):
        try:
            state = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return False
        if state == "Z":
            return False
        time.sleep(0.1)
    return True


def test_without_it_there_is_something_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("selfassess.paging.libreoffice.program", lambda: None)
    with pytest.raises(PagingError, match=r"LibreOffice is not installed.* press Ctrl and A, then F9"):
        pdf_of(b"Word")
