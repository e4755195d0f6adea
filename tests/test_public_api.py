"""What other programs may import: it is light, it lasts, and it may be called without end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import selfassess
from selfassess.diagnostics import Severity
from selfassess.write.formats import FORMATS
from tests.commands import ROOT, environment, run
from tests.projects import DOCUMENTS, project_with

SMALLEST = ROOT / "tests/smallest"
UNUSED = "# evidence/more.yaml\n- {ref: 2, title: Never cited}\n"
GROWTH = """
import gc, sys
objects = []
for _ in range(25):
    {call}
    gc.collect()
    objects.append(len(gc.get_objects()))
assert gc.isenabled()
print(objects[4], objects[-1], file=sys.stderr)
"""
CALLS = {
    "check": "import selfassess; selfassess.check({project!r})",
    "build": "import selfassess; selfassess.build({project!r})",
    "the command": """
    from selfassess.cli import main
    try:
        main(["build", "--project", {project!r}, "--output", {output!r}])
    except SystemExit:
        pass
""",
}


def python(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=120, check=True)


def test_importing_it_loads_its_version_and_nothing_else() -> None:
    done = python("import sys, selfassess; print(*(name for name in sys.modules if name.startswith('selfassess')))")
    assert {*done.stdout.split()} == {"selfassess", "selfassess.version"}


@pytest.mark.parametrize("name", selfassess.__all__)
def test_each_name_is_there_before_and_after_the_rooms_are_loaded(name: str) -> None:
    code = f"import selfassess; before = selfassess.{name}; import selfassess.pipeline, selfassess.cli.check"
    done = python(f"{code}; from selfassess import {name} as after; print(before is after, callable(after))")
    assert done.stdout == "True True\n"


def test_what_is_not_there_cannot_be_imported() -> None:
    with pytest.raises(ImportError, match="nonsense"):
        exec("from selfassess import nonsense")


def test_check_finds_what_the_command_finds(tmp_path: Path) -> None:
    project = project_with(tmp_path, UNUSED)
    shown = run("check", "--project", project).stdout
    findings = selfassess.check(str(project)).findings
    assert [f"{finding.place}: " in shown for finding in findings] == [True] * len(findings)
    assert "evidence-unused" in {finding.rule for finding in findings}


def test_load_reads_and_does_not_check(tmp_path: Path) -> None:
    loaded = selfassess.load(project_with(tmp_path, UNUSED))
    assert loaded.findings == ()
    assert loaded.assessment is not None
    assert list(loaded.assessment.evidence) == ["1", "2"]


def test_build_gives_the_files_and_writes_none(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    before = sorted(project.rglob("*"))
    assert set(selfassess.build(project, ["html"], "coverage").files) == {"coverage.html"}
    assert {name.rpartition(".")[2] for name in selfassess.build(project).files} == {"docx", "html"}
    assert sorted(project.rglob("*")) == before


def test_build_with_an_error_gives_no_files(tmp_path: Path) -> None:
    built = selfassess.build(project_with(tmp_path, "# content/glossary.yaml\n- x\n"))
    assert (built.files, built.findings[0].severity) == ({}, Severity.ERROR)


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        ((["odt"],), f"There is no format “odt”. Use one of these: {', '.join(FORMATS)}."),
        ((["html"], "nonsense"), f"There is no document “nonsense”. Use one of these: all, {', '.join(DOCUMENTS)}."),
        ((["html"], "all", "nobody"), "There is no audience “nobody”. Use one of these: public, cqc, internal."),
    ],
)
def test_build_refuses_what_there_is_not(arguments: tuple[Any, ...], known: str) -> None:
    with pytest.raises(ValueError, match=known):
        selfassess.build(SMALLEST, *arguments)


def test_a_folder_that_is_no_project_is_a_finding(tmp_path: Path) -> None:
    assert [finding.rule for finding in selfassess.load(tmp_path / "nowhere").findings] == ["file-unreadable"]


@pytest.mark.parametrize("name", CALLS)
def test_a_process_that_calls_it_again_and_again_does_not_grow(name: str, tmp_path: Path) -> None:
    call = CALLS[name].format(project=str(SMALLEST), output=str(tmp_path))
    early, late = map(int, python(GROWTH.format(call=call)).stderr.split())
    assert late - early < 50
