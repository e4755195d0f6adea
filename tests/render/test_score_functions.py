"""The macros of scores, ratings and findings, as a document shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from selfassess.load import template_folders
from selfassess.render.template import render
from tests.model.test_scored_rounds import ROUNDS, assessed, mapped
from tests.model.test_scores import NINE
from tests.projects import project_of, typed_into

TRY = """\
# templates/try.html.j2
{{%- import "parts/scores.html.j2" as shown -%}}
<html lang="{{{{ assessment.language }}}}"><head><title>Try</title></head><body class="draft"><main>
<section class="chapter"><h2>Try</h2>{{{{ shown.{call} }}}}</section></main></body></html>
"""


def shown(
    folder: Path, call: str, rounds: str = "[]", own: str = ".........", files: str = "", head: str = ""
) -> etree._Element:
    """The part of a document that a macro makes."""
    assessed(folder, rounds, own)
    typed_into(folder, f"# content/assessment.yaml\n# Add at the end of the file:\n{head}")
    typed_into(folder, files + TRY.format(call=call))
    result = render(template_folders(folder), "try", project_of(folder))
    assert result.value is not None, result.problems
    section = result.value.root.find("body/main/section")
    assert section is not None
    return section


def text(element: etree._Element) -> str:
    """The words of an element, with a space between its blocks."""
    for block in element.iter("h2", "table", "ul", "li", "p", "br", "caption"):
        block.tail = f" {block.tail or ''}"
        block.text = f" {block.text or ''}" if block.tag == "p" else block.text
    return " ".join("".join(map(str, element.itertext())).split())


def cells(root: etree._Element) -> list[list[str]]:
    return [[text(cell) for cell in row] for row in root.iter("tr")]


def test_scores_stand_side_by_side_each_under_whose_view_it_is(tmp_path: Path) -> None:
    rows = cells(shown(tmp_path, "scores()", ROUNDS, "2.1422233"))
    assert rows[0][2:] == [
        "CQC 2025 (the regulator’s view) 5 December 2025",
        "Our own view 2024 November 2024",
        "CQC (the regulator’s view)",
        "Our score is",
    ]
    assert rows[1] == [
        "Assessing needs",
        *("2, some shortfalls", "1, significant shortfalls (38%)", "3, good standard", "4, exceptional standard"),
        "1 higher",
    ]
    assert [row[-1] for row in rows[2:5]] == ["–", "1 lower", "2 higher"]
    assert [row[3] for row in rows[-3:]] == ["27 out of 36, 75%", "Good", "5 more points would make it outstanding"]
    assert [row[1] for row in rows[-3:]] == ["–", "–", "–"]


def test_what_the_lowest_score_leads_to_in_law_is_said_below(tmp_path: Path) -> None:
    section = shown(tmp_path, "scores()", ROUNDS, "11.......")
    assert [text(note) for note in section.iterfind("p")] == [
        "CQC 2025: a score of 1 for Assessing needs. The Care Quality Commission must tell the Secretary of State "
        "(section 50 of the Health and Social Care Act 2008).",
        "If the regulator also gave a score of 1 for Assessing needs and Supporting people to live healthier lives, "
        "this would follow: The Care Quality Commission must tell the Secretary of State "
        "(section 50 of the Health and Social Care Act 2008).",
    ]


OVERALL = "- {assessment: cqc, by: CQC, published: 2025-07, overall: 64, rating: Good}"


@pytest.mark.parametrize("call", ["scores()", "ratings()"])
def test_where_nobody_scored_a_statement_the_ratings_are_shown(tmp_path: Path, call: str) -> None:
    assert cells(shown(tmp_path, call, OVERALL)) == [
        ["Assessment", "Published", "Overall score", "Rating"],
        ["CQC 2025 (the regulator’s view)", "July 2025", "64%", "Good"],
    ]


def test_every_round_has_its_rating_as_published_or_as_its_scores_come_to(tmp_path: Path) -> None:
    rounds = f"{ROUNDS}- {{assessment: z, by: LGA, name: Our peers, published: 2023-01}}"
    assert cells(shown(tmp_path, "ratings()", rounds, "222222333"))[1:] == [
        ["Our own view", "30 November 2026", "21 out of 36, 59%", "Requires improvement"],
        ["CQC 2025 (the regulator’s view)", "5 December 2025", "–", "–"],
        ["Peer review 2025 (the view of others)", "February 2025", "–", "Improving"],
        ["Our own view 2024", "November 2024", "27 out of 36, 75%", "Good"],
        ["Our peers (the view of others)", "January 2023", "–", "–"],
        ["CQC (the regulator’s view)", "–", "–", "–"],
    ]


def test_without_any_round_it_is_said_that_there_is_none(tmp_path: Path) -> None:
    assert text(shown(tmp_path, "scores()")) == "Try No assessment has been published yet."


COUNCILS = (
    "# content/scores.csv\ncouncil," + ",".join(NINE) + ",overall\n"
    "Inland Council,1,2,2,2,2,2,2,2,2,\nShore,2,2,2,2,2,2,2,2,1,\nHills,3,,,,,,,,,70\n"
    "Smallshire,4,4,4,4,4,4,4,4,4,\n"
)


@pytest.mark.parametrize(
    ("rounds", "own", "said", "first", "last"),
    [
        pytest.param(
            f"- {{assessment: a, by: CQC, published: 2025, scores: {mapped('222222222')}}}".replace(
                "2025,", "2025-03,"
            ),
            "444444444",
            "CQC 2025 (the regulator’s view)",
            ["2", "1", "1", "1", "joint 2nd of 4"],
            ["50%", "1", "0", "2", "2nd of 4"],
            id="the regulator's scores",
        ),
        pytest.param(
            "[]",
            "333333333",
            "Our own view",
            ["3", "0", "1", "2", "joint 1st of 4"],
            ["75%", "0", "0", "3", "1st of 4"],
            id="our own, where the regulator has given none",
        ),
    ],
)
def test_our_place_among_other_councils(
    tmp_path: Path, rounds: str, own: str, said: str, first: list[str], last: list[str]
) -> None:
    section = shown(tmp_path, "others()", rounds, own, COUNCILS, "compare: scores.csv\n")
    rows = cells(section)
    assert (rows[1][1:], rows[-1][1:]) == (first, last)
    assert text(section).endswith(
        "How many of 3 other councils have a higher score, the same score and a lower score than ours. Our scores here "
        f"are from {said}. The source of these scores is not recorded. The date of these scores is not recorded."
    )


def test_where_nothing_can_be_compared_nothing_is_said(tmp_path: Path) -> None:
    rounds = "- {assessment: a, by: CQC, overall: 50}"
    assert text(shown(tmp_path, "others()", rounds, files=COUNCILS, head="compare: scores.csv\n")) == "Try"


def test_the_source_and_date_of_the_scores_are_printed(tmp_path: Path) -> None:
    head = "compare: {file: scores.csv, source: 1, as_at: 2026-05}\n"
    section = shown(tmp_path, "others()", "[]", "1........", COUNCILS, head)
    assert text(section).endswith("from Our own view. Source: (Ref 1). Scores at May 2026.")
    assert cells(section)[2][1:] == ["–", "–", "–", "–", "–"]


def test_where_no_other_council_has_a_score_there_is_no_place(tmp_path: Path) -> None:
    councils = f"# content/scores.csv\ncouncil,{','.join(NINE)}\nInland,,2\n"
    section = shown(tmp_path, "others()", "[]", "111111111", councils, "compare: scores.csv\n")
    assert [row[1:] for row in (cells(section)[1], cells(section)[2], cells(section)[-1])] == [
        ["1", "–", "–", "–", "–"],
        ["1", "1", "0", "0", "2nd of 2"],
        ["25%", "–", "–", "–", "–"],
    ]


FOUND = """\
# content/findings.yaml
- {finding: F1, from: cqc, kind: improve, theme: leadership, text: Leaders differ.}
- {finding: F2, from: cqc, kind: improve, group: waits, statement: safeguarding, text: People wait., at: page 14}
- {finding: F3, from: cqc, kind: improve, text: Nobody knows.}
- {finding: F4, from: cqc, kind: improve, statement: assessing-needs, text: Reviews are late.}
- {finding: F5, from: peers, kind: strength, text: Staff are kind.}
- finding: F6
  from: gone
  kind: improve
  at: page 2
  text: |-
    People wait

    - for reviews
"""
PLAN = "# content/plan.yaml\nplan: Plan\nsort_by: {}\ngroups: [{{group: waits, name: Waiting well}}]\n"


@pytest.mark.parametrize(
    ("plan", "areas"),
    [
        pytest.param("", ["Assessing needs", "Safeguarding", "Leadership", "The service as a whole"], id="no plan"),
        pytest.param(
            PLAN.format("group"),
            ["Waiting well", "Assessing needs", "Leadership", "The service as a whole"],
            id="a plan by group",
        ),
        pytest.param(
            PLAN.format("theme"),
            ["Working with people", "Ensuring safety", "Leadership", "The service as a whole"],
            id="a plan by theme",
        ),
        pytest.param(PLAN.format("finding"), ["The service as a whole"], id="a plan by finding"),
    ],
)
def test_findings_are_arranged_as_the_plan_is(tmp_path: Path, plan: str, areas: list[str]) -> None:
    section = shown(tmp_path, "findings()", ROUNDS, files=FOUND + plan)
    first, second = section.iterfind("table")
    assert [text(table.find("caption")) for table in (first, second)] == [  # type: ignore[arg-type]
        "Table 1: Areas for improvement: CQC 2025",
        "Table 2: Areas for improvement: gone",
    ]
    assert [row[0] for row in cells(first)[1:]] == areas
    assert "People wait. (page 14)" in text(first)
    assert cells(second)[1][1] == "People wait for reviews (page 2)"


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("strengths()", "Try Staff are kind."),
        ("strengths('cqc')", "Try No strengths are recorded yet."),
        ("findings('peers')", "Try No areas for improvement are recorded yet."),
    ],
)
def test_findings_of_one_group_of_one_round_are_a_list(tmp_path: Path, call: str, said: str) -> None:
    assert text(shown(tmp_path, call, ROUNDS, files=FOUND)) == said
