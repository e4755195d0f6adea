"""What rounds of assessment are called, and where findings are from."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.plan.round_names import finding_source, round_name
from tests.projects import assessment_of, project_with


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        pytest.param("name: Peer challenge, published: 2026-03", "Peer challenge", id="its own name"),
        pytest.param("published: 2025-12-05", "CQC 2025", id="whose it is, and the year"),
        pytest.param("rating: Good", "CQC", id="whose it is"),
    ],
)
def test_the_name_of_an_assessment(typed: str, name: str, tmp_path: Path) -> None:
    files = f"# content/assessments.yaml\n- {{assessment: a, by: CQC, {typed}}}\n"
    assessment = assessment_of(project_with(tmp_path, files))
    [found] = assessment.rounds.values()
    assert round_name(found, assessment) == name


@pytest.mark.parametrize(
    ("findings", "sources"),
    [
        pytest.param(["from: a, at: page 3"], ["page 3"], id="one report need not be named"),
        pytest.param(["from: a, at: page 3", "from: b"], ["CQC; page 3", "Peers"], id="several reports"),
        pytest.param(["from: a", "from: nowhere"], ["CQC", "nowhere"], id="a report that there is not"),
        pytest.param(["from: a"], [""], id="nothing is said"),
    ],
)
def test_where_a_finding_is_from(findings: list[str], sources: list[str], tmp_path: Path) -> None:
    files = "# content/assessments.yaml\n- {assessment: a, by: CQC}\n- {assessment: b, by: peer, name: Peers}\n"
    files += "# content/findings.yaml\n" + "".join(
        f"- {{finding: F{number}, kind: improve, text: t, {each}}}\n" for number, each in enumerate(findings)
    )
    assessment = assessment_of(project_with(tmp_path, files))
    assert [finding_source(each, assessment) for each in assessment.findings.values()] == sources
