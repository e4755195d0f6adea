"""The lowest version of each dependency that pyproject.toml allows, one a line, as pip reads constraints.

Run as a script it prints them. It needs nothing but Python, since it runs before anything is installed.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
DEV = "dev"
BOUNDED = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(\[[a-z0-9,_-]+\])?>=(?P<version>\d+(\.\d+)*)")


class NoLowerBoundError(ValueError):
    """A dependency that does not say, and nothing else, which version is its lowest."""


def lowest_versions(pyproject: str) -> dict[str, str]:
    """The lowest version of each library that the product itself needs, or can use, by its name."""
    project = tomllib.loads(pyproject)["project"]
    extras = (each for name, extra in project.get("optional-dependencies", {}).items() if name != DEV for each in extra)
    return dict(map(_bound, (*project["dependencies"], *extras)))


def _bound(requirement: str) -> tuple[str, str]:
    if (bounded := BOUNDED.fullmatch(requirement)) is None:
        raise NoLowerBoundError(f"“{requirement}” in pyproject.toml must be a name, “>=” and a version.")
    return bounded["name"], bounded["version"]


if __name__ == "__main__":
    found = lowest_versions(PYPROJECT.read_text("utf-8"))
    sys.stdout.writelines(f"{name}=={version}\n" for name, version in found.items())
