"""`selfassess new`, run as a person runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from selfassess.load.file_types import FILE_TYPES
from tests.commands import ROOT, run
from tests.load import yaml_views
from tests.load.full_project import kind_of
from tests.projects import project_with


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "project"
    assert run("new", folder).returncode == 0
    return folder


def test_a_new_project_is_clean_and_builds_at_once(tmp_path: Path) -> None:
    assert run("new", tmp_path / "mine").returncode == 0
    done = run("build", "--strict", "--project", tmp_path / "mine")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "mine/output/self-assessment.docx").exists()


def test_it_leaves_a_folder_that_holds_something_alone(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    before = sorted(project.rglob("*"))
    assert run("new", project).returncode == 2
    assert sorted(project.rglob("*")) == before


def test_it_lays_out_nothing_inside_another_project(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    before = sorted(project.rglob("*"))
    done = run("new", project / "content/mine")
    assert done.returncode == 2
    assert f"is inside another project, {project}. Choose a folder outside it." in done.stderr
    assert sorted(project.rglob("*")) == before


def test_it_follows_no_link_that_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    done = run("new", tmp_path / "link")
    assert done.returncode == 2
    assert "is a link that does not lead anywhere. Nothing was changed." in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


def test_it_fills_the_empty_folder_that_it_runs_in(tmp_path: Path) -> None:
    assert run("new", ".", cwd=tmp_path).returncode == 0
    assert (tmp_path / "content/assessment.yaml").exists()


def test_it_prints_a_command_that_can_be_pasted(tmp_path: Path) -> None:
    assert run("new", "with space", cwd=tmp_path).stdout.endswith("--project 'with space'\n")


def test_it_leaves_nothing_behind_when_the_machine_refuses_half_way(tmp_path: Path) -> None:
    look = f"""
import resource
from selfassess.cli import main
before = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
try:
    main(["new", {str(tmp_path / "mine")!r}])
finally:
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run([sys.executable, "-c", look], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert done.stderr == f"Cannot write {tmp_path / 'mine'}: File too large.\n"
    assert list(tmp_path.iterdir()) == []


def test_an_editor_finds_its_schemas_and_settings(project: Path) -> None:
    mapping = json.loads((project / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {path.name for path in (project / ".vscode/schemas").iterdir()} == {f"{name}.json" for name in FILE_TYPES}
    assert all((project / path).is_file() for path in mapping)
    recommended = json.loads((project / ".vscode/extensions.json").read_text("utf-8"))
    assert recommended == {"recommendations": ["redhat.vscode-yaml"]}


@pytest.mark.parametrize("view", [yaml_views.by_editor, yaml_views.as_text])
def test_every_file_fits_its_schema(project: Path, view: Callable[[str], Any]) -> None:
    for file in sorted(path for folder in ("content", "evidence") for path in (project / folder).rglob("*.yaml")):
        name = kind_of(file.relative_to(project).as_posix())
        schema = json.loads((project / f".vscode/schemas/{name}.json").read_text("utf-8"))
        assert Draft7Validator(schema).is_valid(view(file.read_text("utf-8"))), file.name
