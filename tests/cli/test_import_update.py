"""`selfassess import --update`: a later version of the Word file, as a person at a terminal meets it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run
from tests.read.word.samples import p, styled, word_file

FIRST = "We listen first, and we write down what people say in their own words, whoever they are."
SECOND = "We look for strengths and for people before we look for services that could be bought."
NEEDS = "content/statements/assessing-needs.yaml"


def word(*paragraphs: str) -> bytes:
    return word_file(
        "".join([styled("Assessing needs", "Heading1"), styled("Our plans", "Heading2"), *map(p, paragraphs)])
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was a Word file of two paragraphs; a later version of the file, with another, is beside it."""
    (tmp_path / "draft.docx").write_bytes(word(FIRST, SECOND))
    (tmp_path / "later.docx").write_bytes(word(FIRST, f"Now {SECOND}", "And we come back."))
    done = run("import", "draft.docx", "--into", "project", "--council", "Exampleshire County Council", cwd=tmp_path)
    assert done.returncode == 0
    return tmp_path / "project"


def updated(project: Path, *options: str, file: str = "later.docx") -> tuple[int, str]:
    done = run("import", file, "--into", "project", "--update", *options, cwd=project.parent)
    return done.returncode, done.stdout + done.stderr


def test_a_dry_run_shows_what_changed_in_word_and_what_would_change_here(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    code, said = updated(project, "--dry-run")
    assert code == 0
    assert (
        f"Paragraphs that changed in the Word file: 2\n  - {SECOND}\n  + Now {SECOND}\n  + And we come back.\n" in said
    )
    assert f"--- {NEEDS}\n" in said
    assert f"+  Now {SECOND}\n" in said
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_it_is_written_after_a_yes_and_then_nothing_is_left_to_do(project: Path) -> None:
    code, said = updated(project, "--yes")
    assert (code, said.splitlines()[-1]) == (0, f"Changed {NEEDS}")
    assert f"Now {SECOND}" in (project / NEEDS).read_text("utf-8")
    assert "council: Exampleshire County Council" in (project / "content/assessment.yaml").read_text("utf-8")
    code, said = updated(project)
    assert (code, said.splitlines()[-1]) == (0, "The project is up to date already. Nothing was written.")


def test_without_a_yes_nothing_is_written(project: Path) -> None:
    code, said = updated(project)
    assert (code, said.splitlines()[-1]) == (1, "Nothing was written. To write without being asked, add --yes.")


def test_what_changed_here_too_stays_and_is_shown_beside_the_words_of_the_file(project: Path) -> None:
    file = project / NEEDS
    file.write_text(file.read_text("utf-8").replace(SECOND, f"Here {SECOND}"), "utf-8")
    code, said = updated(project, "--yes")
    assert code == 1
    assert f"  project: Here {SECOND}\n  Word:    Now {SECOND}\n" in said
    assert f"Here {SECOND}" in file.read_text("utf-8")


def test_a_project_that_was_not_imported_cannot_be_updated(project: Path) -> None:
    (project / "import-report.json").unlink()
    code, said = updated(project)
    assert code == 2
    assert "project has no import-report.json that says what was imported" in said


def test_many_changes_are_counted(project: Path) -> None:
    (project.parent / "longer.docx").write_bytes(word(*(f"{number} {FIRST} {'x' * number}" for number in range(70))))
    code, said = updated(project, "--dry-run", file="longer.docx")
    assert code == 0
    assert "more\n" in said
