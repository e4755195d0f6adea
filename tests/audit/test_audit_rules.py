"""The examples of a rule's manual page: one fails this rule alone, one passes every rule."""

from __future__ import annotations

import re
from inspect import getdoc
from pathlib import Path
from textwrap import dedent

import pytest

from selfassess.audit import rules
from selfassess.audit.judging import AuditRule
from selfassess.check.rule_lists import every_rule
from tests.audit.pages_of_rules import found_in

RULES = {rule.name: rule for rule in rules.RULES}


def example(rule: AuditRule, kind: str) -> str:
    match = re.search(rf"^{kind}:\n((?:    .*\n|\n)+)", f"{getdoc(rule.function)}\n", re.MULTILINE)
    assert match is not None, f"the page of {rule.name} has no example that {kind.lower()}"
    return dedent(match[1]).strip()


@pytest.mark.parametrize("name", RULES)
def test_the_example_that_fails_gives_findings_of_this_rule_alone(name: str) -> None:
    assert {each.rule for each in found_in(example(RULES[name], "Fails"))} == {name}


@pytest.mark.parametrize("name", RULES)
def test_the_example_that_passes_gives_no_finding(name: str) -> None:
    assert found_in(example(RULES[name], "Passes")) == ()


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


def test_no_name_is_that_of_another_rule_of_audit_or_check() -> None:
    assert len(RULES) == len(rules.RULES)
    assert RULES.keys().isdisjoint(rule.name for rule in every_rule())
