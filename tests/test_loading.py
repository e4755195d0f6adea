"""What a command may load: half of a short run is loading, so whatever is added here is paid for at every start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import ROOT, environment
from tests.projects import project_with

CHECK = {
    *("click", "jinja2", "lxml", "markdown_it", "markupsafe", "mdurl", "msgspec", "platformdirs", "selfassess"),
    *("typing_extensions", "yaml"),
}
HOLIDAYS = {"dateutil", "holidays", "six"}
"""What counts working days; the example has corrections to a draft report, and few projects do."""
OF_HOLIDAYS = {"csv", "email", "socket"}
"""What the version of `holidays` that is installed may load itself."""
WORD = {"PIL", "docx", "typing_extensions"}
ROOMS = {
    "selfassess.check",
    "selfassess.cli",
    "selfassess.diagnostics",
    "selfassess.document",
    "selfassess.files",
    "selfassess.load",
    "selfassess.model",
    "selfassess.near_words",
    "selfassess.pipeline",
    "selfassess.project",
    "selfassess.prose",
    "selfassess.render",
    "selfassess.schema",
    "selfassess.syntax",
    "selfassess.version",
}
HEAVY = {
    "asyncio",
    "concurrent",
    "csv",
    "difflib",
    "email",
    "http",
    "multiprocessing",
    "socket",
    "ssl",
    "unittest",
    "xml",
}
LIST = """
import sys
from selfassess.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*sys.modules, file=sys.stderr)
"""


def loaded(*words: str) -> set[str]:
    """Every module that a command has loaded when it ends, run on the example."""
    done = subprocess.run(
        [sys.executable, "-c", LIST, *words],
        cwd=ROOT,
        env=environment(COVERAGE_PROCESS_CONFIG=""),  # measuring would load coverage
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return set(done.stderr.split("\n")[-2].split())


def packages(modules: set[str]) -> set[str]:
    """The packages that are not Python's own; Cython and setuptools leave helpers of theirs."""
    names = {module.partition(".")[0] for module in modules} - sys.stdlib_module_names
    return {name for name in names if not name.startswith("_") and name != "cython_runtime"}


def rooms(modules: set[str]) -> set[str]:
    return {".".join(module.split(".")[:2]) for module in modules if module.startswith("selfassess.")}


def heavy(modules: set[str]) -> set[str]:
    return modules & (HEAVY - OF_HOLIDAYS if "holidays" in modules else HEAVY)


def test_a_check_loads_these_packages_and_rooms() -> None:
    modules = loaded("check")
    assert packages(modules) <= CHECK | HOLIDAYS | {"PIL"}
    assert rooms(modules) - {"selfassess.write"} == ROOMS
    assert heavy(modules) == set()


@pytest.mark.parametrize(
    ("form", "more"),
    [("html", {"PIL"}), ("site", {"PIL"}), ("txt", {"PIL"}), ("docx", WORD), ("pdf", {"PIL", "typst"})],
)
def test_a_build_loads_what_its_format_needs(form: str, more: set[str], tmp_path: Path) -> None:
    modules = loaded("build", "--format", form, "--output", str(tmp_path))
    assert packages(modules) <= CHECK | HOLIDAYS | more
    assert heavy(modules) == set()


def test_what_draws_charts_is_loaded_where_there_is_one(tmp_path: Path) -> None:
    """The document on coverage has none."""
    modules = loaded("build", "--document", "coverage", "--output", str(tmp_path))
    assert {name for name in modules if name.startswith("selfassess.") and "chart" in name} == set()


def test_bank_holidays_are_loaded_only_where_a_draft_report_came(tmp_path: Path) -> None:
    modules = loaded("check", "--project", str(project_with(tmp_path)))
    assert packages(modules) <= CHECK | {"PIL"}
    assert modules & HEAVY == set()


def test_help_loads_next_to_nothing() -> None:
    assert packages(loaded("--help")) == {"click", "msgspec", "selfassess", "typing_extensions"}
