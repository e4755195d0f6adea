"""A new project: small, whole, and in the words of the example."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from jsonschema import Draft7Validator

from selfassess import pipeline
from selfassess.load.file_types import FILE_TYPES
from selfassess.model.assessment import Assessment
from selfassess.starter import example, start
from tests.load import seen
from tests.load.whole import kind_of
from tests.projects import assessment_of


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "project"
    start(folder)
    return folder


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


def test_an_editor_finds_its_schemas_and_settings(project: Path) -> None:
    mapping = json.loads((project / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {path.name for path in (project / ".vscode/schemas").iterdir()} == {f"{name}.json" for name in FILE_TYPES}
    assert all((project / path).is_file() for path in mapping)
    recommended = json.loads((project / ".vscode/extensions.json").read_text("utf-8"))
    assert recommended == {"recommendations": ["redhat.vscode-yaml"]}


@pytest.mark.parametrize("view", [seen.by_editor, seen.as_text])
def test_every_file_fits_its_schema(project: Path, view: Callable[[str], Any]) -> None:
    for file in sorted(path for folder in ("content", "evidence") for path in (project / folder).rglob("*.yaml")):
        name = kind_of(file.relative_to(project).as_posix())
        schema = json.loads((project / f".vscode/schemas/{name}.json").read_text("utf-8"))
        assert Draft7Validator(schema).is_valid(view(file.read_text("utf-8"))), file.name


def test_it_answers_with_the_files_it_wrote(tmp_path: Path) -> None:
    written = start(tmp_path / "project")
    assert written == sorted(path for path in (tmp_path / "project").rglob("*") if path.is_file())


@pytest.mark.parametrize("file", sorted((example() / "evidence/files").glob("*.docx")), ids=lambda file: file.stem)
def test_the_word_files_of_the_example_name_no_maker_but_the_council(file: Path) -> None:
    with ZipFile(file) as package:
        told = package.read("docProps/app.xml").decode()
    assert "<Company>Exampleshire County Council</Company>" in told
    assert "<Application>" not in told
    assert "<Template>" not in told
