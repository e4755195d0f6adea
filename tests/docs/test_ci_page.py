"""The page on checking by machine: its files are read, and their commands do what the page says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from selfassess.cli.check import command
from selfassess.cli.reports import FORMS
from tests.docs import pages
from tests.docs.loader_tables import EXAMPLE
from tests.docs.pages import codes
from tests.projects import example_council

BLOCKS = {block.text.partition("\n")[0]: block.text for block in pages.blocks("ci.md") if block.kind == "yaml"}
SERVICES = {"# .github/workflows/self-assessment.yml", "# .gitlab-ci.yml", "# azure-pipelines.yml"}
CONFIGURED, MORE = "# .pre-commit-config.yaml", "args: [--project, our-self-assessment, --strict]"
SHOWN = ("run", "script")
KEPT = ("sarif_file", "path", "paths", "publish")


def read(name: str) -> Any:
    return yaml.safe_load(BLOCKS[name])


def under(keys: tuple[str, ...], entries: Any) -> Iterator[str]:
    """Every text under one of these keys, in order, however deep."""
    if isinstance(entries, list):
        for each in entries:
            yield from under(keys, each)
    elif isinstance(entries, dict):
        for key, value in entries.items():
            listed = value if isinstance(value, list) else [value]
            texts = key in keys and all(isinstance(each, str) for each in listed)
            yield from listed if texts else under(keys, value)


def commands(name: str) -> list[str]:
    return list(under(SHOWN, read(name)))


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """The example council, with a command `selfassess` on the path of its shell."""
    example_council(tmp_path)
    (tmp_path / "bin").mkdir()
    tool = tmp_path / "bin/selfassess"
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m selfassess "$@"\n')
    tool.chmod(0o755)
    return tmp_path


def runs(line: str, project: Path) -> int:
    path = f"{project / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PYTHONPATH": str(EXAMPLE / "src"), "PATH": path}
    shell = ["bash", "-e", "-o", "pipefail", "-c", line]
    return subprocess.run(shell, cwd=project, env=environment, capture_output=True, timeout=120, check=False).returncode


def breaks(project: Path) -> None:
    chapter = "chapter: welcome\ntitle: Welcome\ntext: We will say so here (Ref 999).\n"
    (project / "content/chapters/welcome.yaml").write_text(chapter, "utf-8")


def test_the_page_shows_one_file_for_each_service_and_for_pre_commit() -> None:
    assert set(BLOCKS) == {*SERVICES, CONFIGURED, MORE}


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_the_first_command_installs_what_the_page_had_made(name: str) -> None:
    (made,) = (each.text for each in pages.blocks("ci.md") if each.kind == "console" and "wheel" in each.text)
    assert made.rstrip().endswith("/tools")
    assert commands(name)[0] == "python -m pip install tools/*.whl"


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_the_commands_pass_for_a_council_without_errors_and_leave_what_is_kept(name: str, council: Path) -> None:
    for line in commands(name)[1:]:
        assert runs(line, council) == 0, line
    kept = list(under(KEPT, read(name)))
    assert kept
    for path in kept:
        assert (council / path).exists(), path


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_with_an_error_the_reports_are_made_and_the_check_stops_the_job(name: str, council: Path) -> None:
    breaks(council)
    stopped = next(line for line in commands(name)[1:] if runs(line, council))
    assert stopped in ("selfassess check", "selfassess check --format github")
    assert [path for path in council.rglob("findings.*") if path.stat().st_size == 0] == []
    assert not (council / "output").exists()


def test_a_report_that_fails_for_another_reason_stops_the_job(council: Path) -> None:
    shutil.rmtree(council / "content")
    (line,) = (each for each in commands("# .gitlab-ci.yml") if "html" in each)
    assert runs(line, council) != 0


def test_the_hook_shown_is_one_that_there_is() -> None:
    offered = yaml.safe_load((EXAMPLE / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (shown,) = read(CONFIGURED)["repos"]
    assert {each["id"] for each in shown["hooks"]} <= {each["id"] for each in offered}


def test_what_may_be_added_to_the_hook_can_be_typed() -> None:
    command.make_context("check", yaml.safe_load(MORE)["args"])


def test_the_table_of_forms_names_every_form() -> None:
    rows = pages.table("findings.md", "The forms of a report", "Form").rows
    assert sorted(codes(row[0])[0] for row in rows) == sorted(FORMS)
