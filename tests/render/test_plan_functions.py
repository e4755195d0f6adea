"""The functions that ask of the plan: all are there, and what answers them is loaded only when one is called."""

from __future__ import annotations

from pathlib import Path

from selfassess.render.plan_answers import plan_answers
from selfassess.render.plan_functions import NAMES, of_plan
from tests.projects import project_of, project_with


def test_every_function_is_answered(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path))
    assert {*NAMES} == {*plan_answers(project)} == {*of_plan(project)}


def test_a_function_gives_what_its_answer_gives(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path, "# content/plan.yaml\nplan: Ours\nmonths: 18\n"))
    assert of_plan(project)["plan_period"]() == "18 months"
    assert of_plan(project)["plan_sorted_by"]() == "theme"
