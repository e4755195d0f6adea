"""Every rule, tried on the example council: each damage gives its one finding at its place, and nothing else."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.check.rules import every_rule
from selfassess.diagnostics import Finding
from tests.check.damaging import Damage, copied, lay, said

TABLES = sorted(path.stem for path in (Path(__file__).parent / "damages").glob("*.py"))
DAMAGES: list[Damage] = [each for name in TABLES for each in import_module(f"tests.check.damages.{name}").DAMAGES]
LEAST = 3


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("example"))


@pytest.fixture
def project(whole: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of the example for one test, whose unchanged files cost nothing."""
    made = Path(shutil.copytree(whole, tmp_path / "example"))
    yield made
    shutil.rmtree(made)


def look(project: Path) -> list[Finding]:
    """What is found by whoever writes the documents, which is all that a check finds and what Word lacks."""
    return [*pipeline.build(project, ["docx"], stop_at=None).findings]


def test_the_undamaged_example_has_no_finding(project: Path) -> None:
    assert look(project) == []


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: f"{each.rule}: {each.what}")
def test_a_damage_gives_its_finding_at_its_place_and_nothing_else(damage: Damage, project: Path) -> None:
    wanted = [(damage.rule, lay(damage, project))]
    if damage.also:
        at, rule = damage.also.split()
        wanted.append((rule, said(at)))
    findings = look(project)
    told = [(each.rule, replace(each.place, path="")) for each in findings]
    assert sorted(told, key=str) == sorted(wanted, key=str), findings


def test_no_damage_gives_two_findings_but_an_acceptance_that_has_ended() -> None:
    assert {each.rule for each in DAMAGES if each.also} <= {"acceptance-expired"}


def test_every_rule_has_damages_enough() -> None:
    counts = Counter(each.rule for each in DAMAGES)
    assert {rule.name: counts[rule.name] for rule in every_rule() if counts[rule.name] < LEAST} == {}


def test_no_damage_is_done_twice() -> None:
    assert len({(each.rule, each.what) for each in DAMAGES}) == len(DAMAGES)
