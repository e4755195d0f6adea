"""What the machine refuses to open is told once, in plain words, and everything else is checked all the same."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.pipeline import Journey
from tests.projects import OF_NARRATIVE, chapter, project_with, record

TEMPLATES = Path(__file__).parents[1] / "templates"
NOBODY = 65534
LOOK = ("brand/page.html", "brand/page.css", "brand/styles.yaml", "brand/reference.docx")
TEXT = ("self-assessment.html.j2", "parts/chapter.html.j2")
FOLDERS = (
    *("templates", "templates/brand", "templates/parts", "content/chapters", "content/statements", "content/themes"),
    *("evidence", "evidence/files"),
)
EXAMPLE = chapter("![Two neighbours dig](images/garden.png)")


@pytest.fixture(scope="module", autouse=True)
def _imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every module that a run may need is loaded by somebody who may read it."""
    project = project_with(tmp_path_factory.mktemp("imported"), "# templates/letter.html.j2\n{{ x }}")
    assert pipeline.build(project, ["docx", "html"], stop_at=None).files


@pytest.fixture
def project() -> Iterator[Path]:
    """A project with templates of its own, open to everybody."""
    with tempfile.TemporaryDirectory() as folder:
        made = project_with(Path(folder) / "project", EXAMPLE)
        for name in (*LOOK, *TEXT):
            (made / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(TEMPLATES / name, made / "templates" / name)
        for path in (made.parent, *made.parent.rglob("*")):
            path.chmod(0o755)
        yield made


def without_permission(path: Path, project: Path, mode: int = 0) -> tuple[Journey, Journey]:
    """A check and a build by somebody who is not the superuser and may not open this."""
    path.chmod(mode)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        return pipeline.check(project), pipeline.build(project, ["docx", "html"])
    finally:
        os.seteuid(user)
        path.chmod(0o755)


def refused(path: Path, project: Path, mode: int = 0) -> list[tuple[str, str, str]]:
    """What is found when somebody may not open this; checking and building agree, and nothing is written."""
    checked, built = without_permission(path, project, mode)
    assert checked.failed
    assert (built.files, built.findings, built.failed) == ({}, checked.findings, True)
    return [(each.rule, each.place.file, each.message) for each in checked.findings]


def test_a_project_that_everybody_may_open_has_no_finding(project: Path) -> None:
    assert pipeline.check(project).findings == ()


@pytest.mark.parametrize(
    ("path", "kind", "rule"),
    [
        *((f"templates/{name}", "file", "file-unreadable") for name in LOOK),
        *((f"templates/{name}", "template", "file-unreadable") for name in TEXT),
        *((folder, "folder", "file-unreadable") for folder in FOLDERS),
    ],
)
def test_a_file_of_the_look_a_template_and_a_folder_are_told_and_nothing_is_said_of_what_is_in_it(
    project: Path, path: str, kind: str, rule: str
) -> None:
    message = f"This {kind} cannot be opened: Permission denied."
    assert refused(project / path, project) == [(rule, path, message)]


@pytest.mark.parametrize("folder", ["content/chapters", "content/statements", "content/themes"])
def test_a_folder_whose_names_alone_may_be_read_tells_its_file(project: Path, folder: str) -> None:
    [file] = [path.relative_to(project).as_posix() for path in (project / folder).iterdir()]
    message = "This file cannot be opened: Permission denied."
    assert refused(project / folder, project, 0o444) == [("file-unreadable", file, message)]


@pytest.mark.parametrize("path", ["content/images", "content/images/garden.png"])
def test_a_picture_is_told_where_it_is_named(project: Path, path: str) -> None:
    message = "The picture “images/garden.png” cannot be opened: Permission denied."
    assert refused(project / path, project) == [("image-missing", "content/chapters/welcome.yaml", message)]


def test_a_file_of_evidence_is_told_where_its_fingerprint_stands(project: Path) -> None:
    lines = ("owner: Librarian", "dated: 2026-10-01", "reviewed:", "  by: Librarian", f"  sha256: {'0' * 64}")
    (project / "evidence/library.yaml").write_text(record(*lines).partition("\n")[2], "utf-8")
    what = "The file “files/survey.txt” of record 1, “Survey of visits”, cannot be opened."
    message = f"{what} It may have changed since Librarian reviewed it."
    found = refused(project / "evidence/files/survey.txt", project)
    assert found == [("evidence-changed", "evidence/library.yaml", message)]


def test_with_the_look_that_ships_a_document_can_be_written_all_the_same(project: Path) -> None:
    (project / "templates/brand/page.css").write_bytes(b"caf\xe9")
    assert set(pipeline.build(project, ["docx", "html"], stop_at=None).files) == {
        f"{name}.{form}" for name in OF_NARRATIVE for form in ("docx", "html")
    }


def test_a_file_that_must_be_compared_and_cannot_be_opened_is_reported(project: Path) -> None:
    (project / "evidence/files/copy.txt").write_bytes((project / "evidence/files/survey.txt").read_bytes())
    lines = ["ref: 2", "title: Survey of carers", "owner: Librarian", "dated: 2026-10-01", "file: files/copy.txt"]
    (project / "evidence/more.yaml").write_text("\n".join([*lines, "unused: Held."]) + "\n", "utf-8")
    message = (
        "The file “files/copy.txt” of record 2, “Survey of carers”, cannot be opened, so it cannot be "
        "compared with the files of other records."
    )
    checked, _ = without_permission(project / "evidence/files/copy.txt", project)
    [finding] = [finding for finding in checked.findings if finding.rule == "evidence-alike"]
    assert (finding.place.file, finding.message, checked.failed) == ("evidence/more.yaml", message, True)
