"""The lowest versions that CI installs are those of pyproject.toml, and each has its reason in decision 55."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests import lowest_versions as script
from tests.lowest_versions import NoLowerBoundError, lowest_versions

DECISIONS = Path(__file__).parents[1] / "docs/decisions"
LOWEST = lowest_versions(script.PYPROJECT.read_text("utf-8"))
REASON = re.compile(r"^\| `([a-z0-9-]+)` \| ([\d.]+) \| .{20,} \|$", re.MULTILINE)


def depends_on(*requirements: str) -> str:
    return f"[project]\ndependencies = {list(requirements)}\n"


def parts(written: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", written)[:3]]


def test_each_lower_bound_becomes_the_version() -> None:
    assert lowest_versions(depends_on("jinja2>=3.1.6", "python-docx>=1.1.2")) == {
        "jinja2": "3.1.6",
        "python-docx": "1.1.2",
    }


def test_what_a_dependency_brings_along_is_no_part_of_its_name() -> None:
    assert lowest_versions(depends_on("pypdf[crypto]>=7.1.1")) == {"pypdf": "7.1.1"}


@pytest.mark.parametrize("requirement", ["lxml", "lxml<7", "lxml==6.1", "lxml>6", "lxml~=6.1", "lxml>=6,<7", ""])
def test_a_dependency_without_a_plain_lower_bound_is_refused(requirement: str) -> None:
    with pytest.raises(NoLowerBoundError):
        lowest_versions(depends_on("click>=8.3.3", requirement))


def test_the_script_prints_what_pip_reads() -> None:
    printed = subprocess.run([sys.executable, script.__file__], check=True, capture_output=True, text=True, timeout=60)
    assert printed.stdout.splitlines() == [f"{name}=={version}" for name, version in LOWEST.items()]


@pytest.mark.parametrize("name", LOWEST)
def test_no_library_is_older_than_allowed(name: str) -> None:
    assert parts(version(name)) >= parts(LOWEST[name])


def test_decision_55_gives_the_reason_of_every_lower_bound() -> None:
    (decision,) = DECISIONS.glob("0055-*.md")
    assert dict(REASON.findall(decision.read_text("utf-8"))) == LOWEST
