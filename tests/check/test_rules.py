"""The examples of a rule's manual page, typed into a new project: one fails this rule alone, one passes every rule."""

from __future__ import annotations

import re
import shutil
from inspect import getdoc
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from selfassess import pipeline
from selfassess.check import rules
from selfassess.check.engine import Rule
from selfassess.check.rule_lists import every_rule
from selfassess.check.rule_lists.reading import WRITING
from selfassess.diagnostics import Finding, Severity
from selfassess.starter import sample, start
from selfassess.write.formats import FORMATS
from tests.projects import files_in, project_with, typed_into

RULES = {rule.name: rule for rule in every_rule()}
OF_FILES = {rule.name for rule in WRITING}
"""The rules that look at what is written, so that a check alone cannot find them."""
BACK = {"acceptance-expired": {"evidence-unused"}}


def example(rule: Rule[Any], kind: str) -> str:
    """The block of a manual page under `Fails:` or `Passes:`."""
    match = re.search(rf"^{kind}:\n((?:    .*\n|\n)+)", f"{getdoc(rule.function)}\n", re.MULTILINE)
    assert match is not None, f"the page of {rule.name} has no example that {kind.lower()}"
    return dedent(match[1])


def everything(project: Path, name: str) -> list[Finding]:
    """All that is found, but for the notes of other rules: an example shows no more than its own needs."""
    journey = pipeline.build(project, [*FORMATS]) if name in OF_FILES else pipeline.check(project)
    return [each for each in journey.findings if each.rule == name or each.severity > Severity.NOTE]


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "project"
    start(folder, sample())
    return folder


@pytest.fixture
def project(new: Path, tmp_path: Path) -> Path:
    """A new project, as `selfassess new --example` creates it."""
    return shutil.copytree(new, tmp_path / "project")


@pytest.mark.parametrize("name", RULES)
def test_the_example_that_fails_gives_findings_of_this_rule_alone(name: str, project: Path) -> None:
    findings = everything(typed_into(project, example(RULES[name], "Fails")), name)
    assert {each.rule for each in findings} - BACK.get(name, set()) == {name}, findings


@pytest.mark.parametrize("name", RULES)
def test_the_example_that_passes_gives_no_finding(name: str, project: Path) -> None:
    assert everything(typed_into(project, example(RULES[name], "Passes")), name) == []


@pytest.mark.parametrize("name", RULES)
def test_a_rule_has_one_name_in_file_function_and_report(name: str) -> None:
    module = RULES[name].function.__module__
    assert module.rpartition(".")[2] == RULES[name].function.__name__ == name.replace("-", "_")


@pytest.mark.parametrize("name", RULES)
def test_a_page_says_what_is_found_and_how_to_fix_it(name: str) -> None:
    first, blank, *rest = (getdoc(RULES[name].function) or "").split("\n")
    assert (first[-1:], blank) == (".", "")
    assert "Fails:" not in rest[0]


def test_every_file_of_the_folder_is_in_the_list() -> None:
    folder = Path(rules.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == {name.replace("-", "_") for name in RULES}


def test_no_name_is_given_twice() -> None:
    assert len(RULES) == len(every_rule())


def test_the_smallest_project_is_clean(tmp_path: Path) -> None:
    assert pipeline.check(project_with(tmp_path)).findings == ()


def test_an_example_is_read_into_files() -> None:
    block = """
        # content/a.yaml
        one: two

        # evidence/b.yaml
        three<U+0007>
    """
    assert files_in(block) == {"content/a.yaml": "one: two\n", "evidence/b.yaml": "three\x07\n"}
