"""The first pages work as they are typed: in PowerShell without activation, and in a folder with odd letters."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.commands import run
from tests.docs import pages
from tests.projects import project_with

FIRST = ("install.md", "moving-in.md", "start.md")
CONSOLE = [block for page in FIRST for block in pages.blocks(page) if block.kind == "console"]
LINES = [line for block in CONSOLE for line in block.text.splitlines()]
BAD_IN_POWERSHELL_5 = re.compile(r"&&|\|\||\bsudo\b|\bexport\b|Scripts.activate")
ROOT = Path(__file__).parents[2]
BEGUN = [line for block in CONSOLE if block.page == "start.md" for line in block.text.splitlines()]
WORKING = [line for line in BEGUN if line.startswith("selfassess ") and "--document" not in line]


@pytest.mark.parametrize("line", LINES)
def test_every_line_works_in_windows_powershell_and_needs_no_activation(line: str) -> None:
    assert not BAD_IN_POWERSHELL_5.search(line)


def test_the_pages_name_no_host_but_examples() -> None:
    written = "".join(map(pages.written, FIRST))
    assert set(re.findall(r"https?://([^/:\s\"]+)", written)) <= {"proxy.council.example"}


@pytest.mark.parametrize("name", ["Our self-assessment", "Ymlaen – Łódź (2)"])
def test_the_commands_of_the_page_work_one_after_another_in_any_folder(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for line in WORKING:
        words = shlex.split(line)[1:]
        if "--version" in words:
            continue
        inside = folder if words[0] == "new" or "--project" in words else folder / "our-self-assessment"
        if "--strict" in words or "release" in words:  # on the day of release everything is written
            inside = folder / "our-example"
        done = run(*words, cwd=inside)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), (line, done.stdout, done.stderr)
    assert (folder / "our-self-assessment/findings.txt").read_text("utf-8").count("is not written yet") == 18


@pytest.mark.slow
def test_wheels_that_were_carried_install_without_a_network(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    wheels = tmp_path / "wheels"
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)], check=True, timeout=300)
    venv.create(tmp_path / ".venv", with_pip=False, symlinks=True)
    python = tmp_path / ".venv/bin/python"
    install = ["--python", str(python), "install", "--no-index", "--find-links", str(wheels), "--no-deps", "selfassess"]
    subprocess.run([*pip, *install], check=True, timeout=300)
    shown = subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True, check=False)
    assert shown.returncode != 0  # nothing came from elsewhere
    assert list((tmp_path / ".venv").glob("lib/python*/site-packages/selfassess/__main__.py"))


@pytest.mark.parametrize("name", ["keeping-well (1).yaml", "keeping-well-LAPTOP-7.yaml", "keeping-well - Copy.yaml"])
def test_a_copy_that_onedrive_made_is_found(name: str, tmp_path: Path) -> None:
    project = project_with(tmp_path)
    statements = project / "content/statements"
    (statements / name).write_bytes((statements / "keeping-well.yaml").read_bytes())
    done = run("check", cwd=project)
    assert (done.returncode, name in done.stdout) == (1, True)
