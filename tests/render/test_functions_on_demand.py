"""The functions on the plan, reports and returns: every one is answered."""

from __future__ import annotations

from pathlib import Path

from selfassess.render.functions_on_demand import ON_PLAN, ON_REPORTS, ON_RETURNS, of_plan
from selfassess.render.plan_answers import plan_answers
from selfassess.render.report_answers import report_answers
from selfassess.render.return_answers import return_answers
from selfassess.render.state import RenderState
from tests.projects import project_of, project_with


def test_every_function_is_answered(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path))
    assert {*ON_PLAN} == {*plan_answers(project)}
    assert {*ON_REPORTS} == {*report_answers(project)}
    assert {*ON_RETURNS} == {*return_answers(RenderState(project.assessment), project)}


def test_a_function_gives_what_its_answer_gives(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path, "# content/plan.yaml\nplan: Ours\nmonths: 18\n"))
    assert of_plan(project)["plan_period"]() == "18 months"
    assert of_plan(project)["plan_sorted_by"]() == "theme"
