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

FRAMEWORK = """
framework: ours
name: Ours
regulator: the Inspectorate
theme_fields: [{key: covers, holds: prose}]
sections: [{heading: How is it going?, fields: [{key: answer, holds: prose}]}]
themes: [{theme: only, name: Only, statements: [{statement: one, name: One}]}]
"""
KNOWN = ("--council", "Exampleshire County Council", "--title", "Self-assessment: adults", "--as-at", "2026-11-30")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "project"
    assert run("new", folder, *KNOWN).returncode == 0
    return folder


def test_the_sample_is_clean_and_builds_at_once(tmp_path: Path) -> None:
    assert run("new", tmp_path / "mine", "--example").returncode == 0
    done = run("build", "--strict", "--project", tmp_path / "mine")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "mine/output/self-assessment.docx").exists()


def test_the_sample_takes_no_council_and_no_framework(tmp_path: Path) -> None:
    for option in (KNOWN[:2], KNOWN[4:], ("--framework", "cqc-local-authority")):
        done = run("new", tmp_path / "mine", "--example", *option)
        assert (done.returncode, "Use --example alone." in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_project_is_checked_and_built_at_once_and_says_what_is_missing(tmp_path: Path) -> None:
    done = run("new", tmp_path / "mine")
    assert "Type what is still blank in content/assessment.yaml: council, title, as_at.\n" in done.stdout
    checked = run("check", "--project", tmp_path / "mine")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.count("is not written yet") == 18
    assert checked.stdout.count("cover-incomplete: “") == 3
    so_far = "So far, 0 of 63 answers are written, in 0 of 9 statements, and the openings of 0 of 4 themes.\n"
    assert checked.stdout.endswith(f"\n0 errors, 21 warnings, 0 notes.\n{so_far}")
    built = run("build", "--project", tmp_path / "mine")
    assert (built.returncode, built.stdout.count("Wrote ")) == (0, 4)
    page = (tmp_path / "mine/output/self-assessment.html").read_text("utf-8")
    assert page.count("<strong>Not yet written</strong>") == 18
    assert "Name of the council: not yet written" in page


def test_an_empty_project_holds_no_word_of_the_sample(project: Path) -> None:
    texts = [
        path.read_text("utf-8") for folder in ("content", "evidence") for path in (project / folder).rglob("*.yaml")
    ]
    assert not [text for text in texts if "Saltby" in text or "CareTrack" in text]
    assert [path.name for path in (project / "evidence").rglob("*") if path.is_file()] == ["library.yaml", ".gitkeep"]


def test_what_is_given_is_on_the_cover(project: Path) -> None:
    text = (project / "content/assessment.yaml").read_text("utf-8")
    assert 'council: Exampleshire County Council\ntitle: "Self-assessment: adults"\nas_at: 2026-11-30\n' in text
    assert "cover-incomplete" not in run("check", "--project", project).stdout


def test_a_date_in_another_form_is_refused(tmp_path: Path) -> None:
    done = run("new", tmp_path / "mine", "--as-at", "30/11/2026")
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert "“30/11/2026” is in the wrong format. Type 2026-11-30." in done.stderr


def test_a_framework_of_the_councils_own_is_copied_and_used(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text(FRAMEWORK, "utf-8")
    done = run("new", "mine", "--framework", "ours.yaml", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "mine/ours.yaml").read_text("utf-8") == FRAMEWORK
    assert (tmp_path / "mine/content/assessment.yaml").read_text("utf-8").startswith("framework: ours.yaml\n")
    assert [path.name for path in (tmp_path / "mine/content/statements").iterdir()] == ["one.yaml"]
    assert run("check", "--project", tmp_path / "mine").stdout.count("is not written yet") == 2


@pytest.mark.parametrize(
    ("framework", "code", "said"),
    [
        (
            None,
            2,
            "There is no framework “ours.yaml”. Type cqc-local-authority, or the path of your own framework file.",
        ),
        ("framework: ours\n", 1, "ours.yaml:1:1: error: field-missing: “name” is missing."),
        ("framework: [\n", 1, "ours.yaml:"),
    ],
    ids=["none", "unfinished", "no YAML"],
)
def test_a_framework_that_cannot_be_used_creates_nothing(
    framework: str | None, code: int, said: str, tmp_path: Path
) -> None:
    if framework is not None:
        (tmp_path / "ours.yaml").write_text(framework, "utf-8")
    done = run("new", "mine", "--framework", "ours.yaml", cwd=tmp_path)
    assert (done.returncode, said in done.stdout + done.stderr) == (code, True), done.stdout + done.stderr
    assert not (tmp_path / "mine").exists()


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
        if name in ("actions", "evidence", "glossary", "indicators"):
            continue  # nothing but remarks: to an editor, a file without a value
        assert Draft7Validator(schema).is_valid(view(file.read_text("utf-8"))), file.name
