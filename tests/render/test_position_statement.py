"""The position statement: what the council names, and what stands there where it names nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from selfassess.load import template_folders
from selfassess.render.template import render
from tests.model.test_scored_rounds import assessed, mapped
from tests.projects import project_of, typed_into
from tests.render.test_score_functions import cells, text

ACTIONS = """\
# content/actions.yaml
- {action: A1, what: Recruit, lead: Head of Reviews, due: 2027-03, status: on-track}
- {action: A2, what: Ring, due: 2027-01-31, status: at-risk}
- {action: A3, what: Build, due: 2026-05, status: on-track}
- {action: A4, what: Publish, status: done}
- {action: A5, what: Visit, progress: [{on: 2026-11, note: We are slow., status: late}]}
"""
CLAIMS = """\
# content/themes/working-with-people.yaml
theme: working-with-people
proud_of: [Leading strength., Second strength.]
# content/statements/assessing-needs.yaml
statement: assessing-needs
self_score: 2
indicators: [seen]
proud_of: [{text: Chosen strength., id: chosen}]
areas_for_improvement:
  - {text: No action., id: bare}
  - {text: Going well., id: well, actions: [A1]}
  - {text: Published., actions: [A4]}
  - {text: At risk., actions: [A1, A2]}
  - {text: Overdue., actions: [A3]}
  - {text: Overdue as well., actions: [A3]}
  - {text: Late., actions: [A5]}
# content/indicators.yaml
- {indicator: seen, name: Seen in a week, sentence: are seen, unit: percent, values: {2025-26: 78}, source: 1}
- {indicator: safe, name: Feel safe, sentence: feel safe, unit: percent, values: {2025-26: 61}}
"""
FINDINGS = """\
# content/findings.yaml
- {finding: F1, from: cqc, kind: strength, text: Staff are kind.}
- {finding: F2, from: cqc, kind: improve, text: People wait., actions: [A2]}
"""
ROUNDS = f"- {{assessment: cqc, by: CQC, published: 2026-03, report: 1, scores: {mapped('222222333')}}}"
NAMED = """\
# content/position.yaml
position: Where we are now
introduction: For members.
strengths: [chosen, F1, nothing]
risks: [F2, bare, A3]
indicators: [safe, nothing]
questions: [{question: What next?, answer: "We *build*."}]
"""


def document(folder: Path, files: str, rounds: str = "[]") -> dict[str, etree._Element]:
    """The sections of the statement by their headings; what comes before them is under its title."""
    assessed(folder, rounds)
    typed_into(folder, files)
    result = render(template_folders(folder), "position-statement", project_of(folder))
    assert result.value is not None, result.problems
    root = result.value.root
    heads = {text(section.find("h2")): section for section in root.iterfind("body/main/section/section")}  # type: ignore[arg-type]
    title = root.find("body/header/h1")
    assert title is not None
    return {text(title): root, **heads}


def listed(section: etree._Element) -> list[str]:
    return [text(item) for item in section.iter("li")]


def test_it_says_what_the_council_names_in_its_order(tmp_path: Path) -> None:
    found = document(tmp_path, ACTIONS + CLAIMS + FINDINGS + NAMED, ROUNDS)
    assert [*found] == [
        *("Where we are now", "Where we are", "What goes well", "Risks, and what we do about them", "Figures"),
        *("Questions that you may be asked", "Evidence"),
    ]
    assert listed(found["What goes well"]) == ["Chosen strength.", "Staff are kind. (CQC 2026)"]
    assert cells(found["Risks, and what we do about them"])[1:] == [
        ["People wait. (CQC 2026)", "A2: Ring", "No lead named", "31 January 2027", "At risk"],
        ["No action.", "No action yet", "–", "–", "–"],
        ["Build", "A3", "No lead named", "May 2026", "On track"],
    ]
    assert [row[0] for row in cells(found["Figures"])[1:]] == ["Feel safe"]
    assert text(found["Questions that you may be asked"]).endswith("What next? We build.")
    assert cells(found["Evidence"])[1][0] == "1"


def test_where_it_names_nothing_the_most_urgent_comes_first(tmp_path: Path) -> None:
    found = document(tmp_path, ACTIONS + CLAIMS + FINDINGS)
    assert next(iter(found)) == "Position statement"
    assert listed(found["What goes well"]) == ["Leading strength."]
    assert [row[0] for row in cells(found["Risks, and what we do about them"])[1:]] == ["Overdue.", "Late.", "At risk."]
    assert [row[0] for row in cells(found["Figures"])[1:]] == ["Seen in a week"]


def test_without_claims_it_says_what_others_found(tmp_path: Path) -> None:
    found = document(tmp_path, ACTIONS + FINDINGS, ROUNDS)
    assert listed(found["What goes well"]) == ["Staff are kind. (CQC 2026)"]
    assert [row[0] for row in cells(found["Risks, and what we do about them"])[1:]] == ["People wait. (CQC 2026)"]


OWN_VIEW = "This score is the council’s own view. It is not the Care Quality Commission’s."


@pytest.mark.parametrize(
    ("rounds", "own", "rows"),
    [
        pytest.param(
            ROUNDS,
            "",
            [["CQC 2026 (the regulator’s view), March 2026 (Ref 1)",
              "21 out of 36, 59%: requires improvement. 2 more points would make it good."]],
            id="the regulator's scores",
        ),
        pytest.param(
            "- {assessment: cqc, by: CQC, overall: 64, rating: Good}",
            "# content/statements/safeguarding.yaml\nstatement: safeguarding\nself_score: 3\n",
            [["Our own view", f"1 of 9 statements have a score so far. {OWN_VIEW}"],
             ["CQC (the regulator’s view)", "64%: good."]],
            id="a rating alone, and few scores of our own",
        ),
        pytest.param(
            "- {assessment: cqc, by: CQC, rating: Good}\n- {assessment: peers, by: peer, rating: Fine}",
            "",
            [["CQC (the regulator’s view)", "Good."]],
            id="a rating without a score",
        ),
    ],
)  # fmt: skip
def test_where_we_are(tmp_path: Path, rounds: str, own: str, rows: list[list[str]]) -> None:
    assert cells(document(tmp_path, own, rounds)["Where we are"])[1:] == rows


def test_where_nobody_has_scored_it_says_so(tmp_path: Path) -> None:
    found = document(tmp_path, "", "- {assessment: peers, by: peer}")
    assert [*found] == ["Position statement", "Where we are"]
    assert text(found["Where we are"]).endswith("Neither we nor the regulator have published scores yet.")
