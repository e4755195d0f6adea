"""A new project: small, whole, and in the words of the example."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from selfassess import pipeline
from selfassess.model.assessment import Assessment
from selfassess.starter import FROM_EXAMPLE, PROJECT, example, sample, start
from tests.projects import assessment_of
from tests.starter.trimming import trimmed


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "project"
    start(folder, sample())
    return folder


def test_its_files_are_the_example_trimmed(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    texts, names = trimmed(example(), tmp_path)
    if request.config.getoption("--accept"):
        FROM_EXAMPLE.write_text("".join(f"{name}\n" for name in names), "utf-8")
        for path in PROJECT.rglob("*.yaml"):
            path.unlink()
        for name, text in texts.items():
            (PROJECT / name).parent.mkdir(parents=True, exist_ok=True)
            (PROJECT / name).write_text(text, "utf-8")
    assert FROM_EXAMPLE.read_text("utf-8").splitlines() == names
    assert {path.relative_to(PROJECT).as_posix(): path.read_text("utf-8") for path in PROJECT.rglob("*.yaml")} == texts


@pytest.fixture(scope="module")
def started(project: Path) -> Assessment:
    return assessment_of(project)


def test_it_is_clean(project: Path) -> None:
    assert pipeline.build(project, ["docx", "html"]).findings == ()


def test_every_statement_has_every_section(started: Assessment) -> None:
    keys = {field.key for field in started.framework.statement_fields}
    assert [set(statement.answers) for statement in started.statements] == [keys] * 9


def test_it_is_a_fraction_of_the_example(project: Path) -> None:
    def size(folder: Path) -> int:
        return sum(path.stat().st_size for path in (folder / "content/statements").iterdir())

    assert size(project) < size(example()) / 3


def test_every_section_begins_with_what_the_framework_asks(project: Path) -> None:
    text = (project / "content/statements/safeguarding.yaml").read_text("utf-8")
    assert "# What is our ambition and how are we performing? Say what you set out to achieve" in text
    assert text.count("\n# What") >= 3


def test_the_library_holds_what_is_cited_and_nothing_else(project: Path, started: Assessment) -> None:
    files = {path.name for path in (project / "evidence/files").iterdir()}
    assert files == {record.file.removeprefix("files/") for record in started.evidence.values() if record.file}
    assert 20 < len(started.evidence) < 60


def test_only_the_actions_that_a_claim_names_are_kept(started: Assessment) -> None:
    assert 0 < len(started.actions) < 15


def test_it_answers_with_the_files_it_wrote(tmp_path: Path) -> None:
    written = start(tmp_path / "project", sample(), lambda draft: {"more/notes.txt": (draft / "build.py").read_bytes()})
    assert written == sorted(path for path in (tmp_path / "project").rglob("*") if path.is_file())
    assert (tmp_path / "project/more/notes.txt").read_bytes() == (tmp_path / "project/build.py").read_bytes()


def test_a_reviewed_document_stays_byte_for_byte_as_it_was(project: Path) -> None:
    assert (project / ".gitattributes").read_text("utf-8").endswith("/evidence/files/** -text\n")


@pytest.mark.parametrize("file", sorted((example() / "evidence/files").glob("*.docx")), ids=lambda file: file.stem)
def test_the_word_files_of_the_example_name_no_maker_but_the_council(file: Path) -> None:
    with ZipFile(file) as package:
        told = package.read("docProps/app.xml").decode()
    assert "<Company>Exampleshire County Council</Company>" in told
    assert "<Application>" not in told
    assert "<Template>" not in told


def test_what_was_cut_off_while_it_filled_a_folder_is_finished_when_called_again(project: Path, tmp_path: Path) -> None:
    (tmp_path / "begun").mkdir()
    start(tmp_path / "begun", sample())
    (tmp_path / "begun/content").rename(tmp_path / "never-moved")
    written = start(tmp_path / "begun", sample())
    assert [path.relative_to(tmp_path / "begun") for path in written] == sorted(
        path.relative_to(project) for path in project.rglob("*") if path.is_file()
    )


def test_a_folder_that_cannot_be_filled_whole_is_left_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "evidence").symlink_to("nowhere")
    with pytest.raises(OSError, match="evidence"):
        start(tmp_path, sample())
    assert [path.name for path in tmp_path.iterdir()] == ["evidence"]
