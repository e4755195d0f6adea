"""No variable of the environment changes a document, or stops a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands import run
from tests.projects import project_with

VARIABLES: list[dict[str, str]] = [
    {"HOME": "/nonexistent"},
    {"XDG_CACHE_HOME": "/dev/null"},
    {"XDG_CACHE_HOME": "relative"},
    {"XDG_CACHE_HOME": "/proc"},
    {"TMPDIR": "/nonexistent"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "utf-16"},
    {"COLUMNS": "-5", "TERM": ""},
    {"TZ": "nowhere", "SOURCE_DATE_EPOCH": "1"},
    {"PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1"},
    {"PYTHONHASHSEED": "7"},
    {"PYTHONSAFEPATH": "1"},
    {"HTTPS_PROXY": ":::", "http_proxy": "http://192.0.2.1:1"},
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return project_with(tmp_path_factory.mktemp("project") / "project")


@pytest.fixture(scope="module")
def plain(project: Path) -> dict[str, bytes]:
    return built(project, project.parent / "plain")


def built(project: Path, output: Path, **variables: str) -> dict[str, bytes]:
    done = run("build", "--project", project, "--output", output, cwd=project, **variables)
    assert (done.returncode, done.stderr) == (0, "")
    return {path.name: path.read_bytes() for path in output.rglob("*") if path.is_file()}


@pytest.mark.parametrize("variables", VARIABLES, ids=lambda variables: " ".join(map("=".join, variables.items())))
def test_a_document_is_the_same_in_any_environment(
    variables: dict[str, str], project: Path, plain: dict[str, bytes], tmp_path: Path
) -> None:
    assert len(plain) == 4
    assert built(project, tmp_path / "output", **variables) == plain
    assert not (project / "relative").exists()
