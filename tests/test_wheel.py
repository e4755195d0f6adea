"""Installed from a wheel, away from any checkout, the tool carries everything with it."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def selfassess(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh virtual environment that holds the wheel and what this one has installed."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "-q"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT)], check=True, timeout=300)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    python = folder / "venv/bin/python"
    subprocess.run([*pip, "--python", str(python), "install", str(wheel)], check=True, timeout=300)
    return python.with_name("selfassess")


def test_a_new_project_builds_with_the_templates_brand_and_framework_of_the_wheel(
    selfassess: Path, tmp_path: Path
) -> None:
    subprocess.run([selfassess, "new", "mine", "--example"], cwd=tmp_path, check=True, timeout=60)
    subprocess.run([selfassess, "build", "--strict", "--project", "mine"], cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "mine/output/self-assessment.docx").stat().st_size > 20_000
    assert (tmp_path / "mine/output/self-assessment.html").stat().st_size > 20_000
    assert not (tmp_path / "mine/templates").exists()


def test_an_empty_project_builds_from_the_wheel(selfassess: Path, tmp_path: Path) -> None:
    subprocess.run([selfassess, "new", "mine"], cwd=tmp_path, check=True, timeout=60)
    subprocess.run([selfassess, "build", "--project", "mine"], cwd=tmp_path, check=True, timeout=60)
    assert b"Not yet written" in (tmp_path / "mine/output/self-assessment.html").read_bytes()


@pytest.mark.parametrize("form", ["sarif", "html"])
def test_the_reports_of_the_wheel_carry_the_manual(selfassess: Path, tmp_path: Path, form: str) -> None:
    subprocess.run([selfassess, "new", "mine", "--example"], cwd=tmp_path, check=True, timeout=60)
    with (tmp_path / "mine/evidence/library.yaml").open("a", encoding="utf-8") as library:
        library.write("- {ref: 9999, title: Never cited}\n")
    check = [str(selfassess), "check", "--format", form, "--project", "mine"]
    report = subprocess.run(check, cwd=tmp_path, check=True, timeout=60, capture_output=True).stdout
    assert b"A record that nothing cites" in report
