"""Where reading was incomplete: each region is whole in a sound project, and damaged by one mistake."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from selfassess.diagnostics import Place, Problem, Region
from selfassess.model.assessment import Chapter, Record, Statement
from selfassess.model.plan import Action
from selfassess.project import regions
from selfassess.project.damage import Damage
from selfassess.project.project import Project
from tests.projects import assessment, chapter, project_of, project_with


def plan(line: str) -> str:
    """An example whose only action says this besides what is to be done."""
    return f"# content/actions.yaml\n- action: A1\n  what: See people sooner\n  {line}\n"


def action(project: Project) -> Action:
    return next(iter(project.assessment.actions.values()))


def statement(project: Project) -> Statement:
    return next(iter(project.assessment.statements))


REGIONS: dict[str, tuple[Callable[[Project], Region], str]] = {
    "files": (lambda _: regions.files("content/actions.yaml"), "# content/actions.yaml\n- action: [A1\n"),
    "files, one of them in another place": (
        lambda _: regions.files("content/actions.yaml"),
        "# content/plan/actions.yaml\n- action: A1\n  what: See people sooner\n",
    ),
    "entries": (lambda _: regions.entries("content/chapters/", Chapter), "# content/chapters/about.yaml\n- About us\n"),
    "ids, one of them missing": (lambda _: regions.ids(Action), "# content/actions.yaml\n- what: See people sooner\n"),
    "ids, one of them given twice": (
        lambda _: regions.ids(Record),
        "# evidence/more.yaml\nref: 1\ntitle: Survey of carers\n",
    ),
    "value": (lambda project: regions.value(action(project), "due"), plan("due: next spring")),
    "value under a mistyped key": (lambda project: regions.value(action(project), "due"), plan("du: next spring")),
    "value, part of a list": (
        lambda project: regions.value(action(project), "evidence"),
        plan("evidence: [first survey]"),
    ),
    "value that is needed": (
        lambda project: regions.value(project.assessment, "as_at"),
        assessment().replace("as_at: 2026-11-30\n", ""),
    ),
    "value under a key that is typed twice": (
        lambda project: regions.value(project.assessment, "front"),
        assessment("front: [welcome]", "front: [welcome]"),
    ),
    "statement file": (
        lambda project: regions.statement_file(statement(project)),
        "# content/statements/again.yaml\nstatement: keeping-well\nhow_it_goes: Well.\n",
    ),
    "part": (
        lambda _: regions.part(Statement, "keeping-well"),
        "# content/statements/keeping-well.yaml\nstatement: keeping-wel\nhow_it_goes: Well.\n",
    ),
    "record": (lambda _: regions.record("7"), "# evidence/more.yaml\n- - ref: 7\n"),
    "citations": (lambda _: regions.citations("1"), chapter("Words (Ref 11).")),
    "record of a file": (lambda _: regions.record_of_file("62"), chapter("Words (Ref 62).")),
    "target": (lambda _: regions.target("about"), assessment("front: [welcome, about]")),
}


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_is_whole_in_a_sound_project(name: str, tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path, plan("due: 2027-03-31")))
    assert not REGIONS[name][0](project)(Damage(project))


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_is_damaged_by_one_mistake(name: str, tmp_path: Path) -> None:
    region, mistake = REGIONS[name]
    project = project_of(project_with(tmp_path, mistake))
    assert region(project)(Damage(project))


def test_a_theme_or_statement_that_nobody_has_written_damages_all_parts(tmp_path: Path) -> None:
    folder = project_with(tmp_path)
    assert not regions.all_parts(Damage(project_of(folder)))
    (folder / "content/statements/keeping-well.yaml").unlink()
    assert regions.all_parts(Damage(project_of(folder)))


def test_a_problem_is_spared_while_every_region_that_it_relies_on_is_whole(tmp_path: Path) -> None:
    whole, broken = (lambda _: False), (lambda _: True)
    found = Damage(project_of(project_with(tmp_path)))
    assert found.spares(Problem(Place("a.yaml"), "It is missing."))
    assert found.spares(Problem(Place("a.yaml"), "It is missing.", relies_on=(whole, whole)))
    assert not found.spares(Problem(Place("a.yaml"), "It is missing.", relies_on=(whole, broken)))
