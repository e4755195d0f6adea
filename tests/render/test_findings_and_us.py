"""The document that shows what others found beside what the council says itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from selfassess.load import template_folders
from selfassess.render.template import render
from tests.model.test_scored_rounds import assessed, mapped
from tests.projects import project_of, typed_into
from tests.render.test_score_functions import cells, text

ROUNDS = f"- {{assessment: cqc, by: CQC, published: 2026-03, scores: {mapped('132222222')}}}"
FILES = """\
# content/findings.yaml
- {finding: F1, from: cqc, kind: strength, statement: assessing-needs, text: Staff are kind., at: page 3}
- {finding: F2, from: cqc, kind: improve, statement: assessing-needs, text: People wait., actions: [A1, A9]}
- {finding: F3, from: cqc, kind: improve, statement: safeguarding, text: Nobody asks.}
- {finding: F4, from: cqc, kind: improve, theme: leadership, text: Leaders differ., no_action: A plan has it.}
- {finding: F5, from: cqc, kind: improve, group: work, text: Forms differ.}
- finding: F6
  from: cqc
  kind: improve
  text: Carers wait.
  progress: [{on: 2026-01, note: We ring.}, {on: 2026-05-02, note: We visit.}]
# content/plan.yaml
plan: Plan
groups: [{group: work, name: Workforce, summary: One form for all.}]
# content/actions.yaml
- {action: A1, what: Recruit six people, lead: Head of Reviews, due: 2027-03, status: late}
- {action: A2, what: Ring every carer, statement: assessing-needs}
# content/statements/assessing-needs.yaml
statement: assessing-needs
self_score: 2
proud_of: [Every team is known.]
areas_for_improvement: [{text: Reviews are late., actions: [A1]}]
# content/statements/equity-in-experience-and-outcomes.yaml
statement: equity-in-experience-and-outcomes
self_score: 2
proud_of: [We listen.]
"""


def document(folder: Path, rounds: str = ROUNDS, files: str = FILES) -> etree._Element:
    assessed(folder, rounds)
    typed_into(folder, files)
    result = render(template_folders(folder), "findings-and-us", project_of(folder))
    assert result.value is not None, result.problems
    return result.value.root


def part(root: etree._Element, name: str) -> etree._Element:
    return next(each for each in root.iter("section") if each.get("id") == name)


def tables(root: etree._Element, name: str) -> list[list[list[str]]]:
    """The rows of each table of a part that is no table of another part in it."""
    return [cells(table) for table in part(root, name).iterfind("table")]


def test_findings_stand_beside_our_claims_with_both_scores_and_the_actions(tmp_path: Path) -> None:
    scores, strengths, improvements, actions = tables(document(tmp_path), "assessing-needs")
    assert [row[-1] for row in scores[1:]] == [
        "2, some shortfalls",
        "1, significant shortfalls",
        "Our own score is 1 point higher than the regulator’s.",
    ]
    assert strengths[1:] == [["Staff are kind. (page 3)", "Every team is known."]]
    assert improvements[1:] == [["People wait. Answered by A1.", "Reviews are late."]]
    assert actions[1:] == [
        ["A1", "Recruit six people", "Head of Reviews", "March 2027", "Late"],
        ["A2", "Ring every carer", "No lead named", "No date set", "No status"],
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("safeguarding", "Nobody asks. Not yet answered.", id="nothing answers it"),
        pytest.param("leadership", "Leaders differ. No action: A plan has it.", id="why there is no action"),
        pytest.param(
            "findings_elsewhere",
            "Forms differ. Answered under “Workforce” in the plan. Carers wait. Done by 2 May 2026: We visit.",
            id="a group of the plan, and the latest note",
        ),
    ],
)
def test_a_finding_says_what_answers_it(name: str, said: str, tmp_path: Path) -> None:
    assert tables(document(tmp_path), name)[-1][1][0] == said


def test_a_statement_says_where_one_side_is_silent(tmp_path: Path) -> None:
    root = document(tmp_path)
    assert tables(root, "equity-in-experience-and-outcomes")[1][1] == ["No finding is recorded here.", "We listen."]
    assert tables(root, "safeguarding")[1][1][1] == "We say nothing about this."
    assert text(part(root, "partnerships-and-communities")).endswith("No finding and no claim is recorded here yet.")


def test_it_opens_with_where_we_differ_and_what_is_not_answered(tmp_path: Path) -> None:
    said = [text(each) for each in part(document(tmp_path), "scores_side_by_side").iterfind("p")]
    assert said[1:3] == [
        "Our own score and the regulator’s differ by a point or more for Assessing needs.",
        "1 area for improvement is not yet answered: F3.",
    ]


def test_where_all_scores_agree_it_says_so(tmp_path: Path) -> None:
    root = document(tmp_path, ROUNDS.replace("assessing-needs: 1", "assessing-needs: 2"))
    assert "are the same wherever both are given." in text(part(root, "scores_side_by_side"))
    assert tables(root, "assessing-needs")[0][-1][-1] == "Our own score and the regulator’s are the same."


def test_findings_of_several_reports_say_whose_they_are(tmp_path: Path) -> None:
    peers = "- {finding: F7, from: peers, kind: strength, statement: safeguarding, text: It is safe., at: slide 4}\n"
    files = FILES.replace("# content/plan.yaml", f"{peers}# content/plan.yaml")
    root = document(tmp_path, f"{ROUNDS}\n- {{assessment: peers, by: peer, published: 2025-01}}", files)
    assert tables(root, "safeguarding")[1][1][0] == "It is safe. (Peer review 2025; slide 4)"
    assert tables(root, "assessing-needs")[1][1][0] == "Staff are kind. (CQC 2026; page 3)"


def test_the_regulators_own_wording_is_shown_where_the_council_has_pasted_it(tmp_path: Path) -> None:
    shipped = Path("src/selfassess/load/frameworks/cqc-local-authority.yaml").read_text("utf-8")
    wording = (
        "        we: We assess with people.\n        i: [I am heard.]\n"
        "        characteristics: {1: It is poor., 2: It is middling., 4: It is grand.}\n"
    )
    before, _, after = shipped.partition("must_tell:")
    silent = before + after[after.index("categories:") :]
    own = silent.replace("        name: Assessing needs\n", f"        name: Assessing needs\n{wording}")
    assessed(tmp_path, ROUNDS)
    head = (tmp_path / "content/assessment.yaml").read_text("utf-8").replace("cqc-local-authority", "own.yaml")
    root = document_again(tmp_path, f"# own.yaml\n{own}# content/assessment.yaml\n{head}{FILES}")
    rows = tables(root, "assessing-needs")[0]
    assert not any("Secretary of State" in words for words in root.itertext())
    assert rows[4:] == [
        ["The regulator on a score of 1", "It is poor."],
        ["The regulator on a score of 2", "It is middling."],
        ["What the regulator says of the council", "We assess with people."],
        ["What people should be able to say", "I am heard."],
    ]


def document_again(folder: Path, files: str) -> etree._Element:
    typed_into(folder, files)
    result = render(template_folders(folder), "findings-and-us", project_of(folder))
    assert result.value is not None, result.problems
    return result.value.root
