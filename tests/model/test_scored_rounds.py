"""Rounds of assessment side by side: whose each of them is, what it comes to, and where two differ."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.model.assessment import Assessment
from selfassess.model.scored_rounds import OTHERS, OWN, REGULATOR, scored_rounds, side_by_side, whose
from tests.model.test_scores import ASSESSMENT, NINE
from tests.projects import assessment_of, project_with


def mapped(scores: str) -> str:
    """Scores of the nine statements as they are typed in one line; a dot is none."""
    given = [f"{name}: {score}" for name, score in zip(NINE, scores, strict=True) if score != "."]
    return f"{{{', '.join(given)}}}"


def assessed(folder: Path, rounds: str, own: str = ".........") -> Assessment:
    """A council with these rounds of assessment, and with scores of its own."""
    files = "# content/assessment.yaml\n" + ASSESSMENT.replace("framework.yaml", "cqc-local-authority")
    files += f"# content/assessments.yaml\n{rounds}\n"
    for name, score in zip(NINE, own, strict=True):
        files += f"# content/statements/{name}.yaml\nstatement: {name}\n"
        files += "" if score == "." else f"self_score: {score}\n"
    return assessment_of(project_with(folder, files))


@pytest.mark.parametrize(
    ("scores", "total", "percent", "rating"),
    [
        pytest.param("222222233", 20, 56, "Requires improvement", id="20 of 36"),
        pytest.param("222223333", 22, 62, "Requires improvement", id="Middlesbrough: 22 of 36"),
        pytest.param("222222333", 21, 59, "Requires improvement", id="North Somerset, Kirklees: 21 of 36"),
        pytest.param("222221111", 14, 39, "Requires improvement", id="York: 14 of 36"),
        pytest.param("222222223", 19, 53, "Requires improvement", id="Leicestershire: 19 of 36"),
        pytest.param("222233333", 23, 64, "Good", id="Halton: 23 of 36"),
    ],
)
def test_a_round_comes_to_what_was_published(
    tmp_path: Path, scores: str, total: int, percent: int, rating: str
) -> None:
    (found,) = scored_rounds(assessed(tmp_path, f"- {{assessment: a, by: CQC, scores: {mapped(scores)}}}"))
    assert (found.whose, found.scores.total, found.percent, found.rating) == (REGULATOR, total, percent, rating)


def test_what_was_printed_is_said_before_what_the_scores_come_to(tmp_path: Path) -> None:
    printed = f"- {{assessment: a, by: CQC, overall: 61, rating: Nearly good, scores: {mapped('222223333')}}}"
    (found,) = scored_rounds(assessed(tmp_path, printed))
    assert (found.percent, found.rating, found.scores.percent) == (61, "Nearly good", 62)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        *(("CQC", REGULATOR), ("cqc", REGULATOR), ("the Care Quality Commission", REGULATOR)),
        *(("Care Quality  Commission", REGULATOR), ("regulator", REGULATOR)),
        *(("own", OWN), ("Own", OWN), ("self", OWN), ("Smallshire Council", OWN)),
        *(("peer", OTHERS), ("LGA", OTHERS), ("CQC and LGA", OTHERS)),
    ],
)
def test_whose_a_round_is_follows_from_who_assessed(tmp_path: Path, by: str, expected: str) -> None:
    assessment = assessed(tmp_path, f"- {{assessment: a, by: {by}}}")
    (round,) = assessment.rounds.values()
    assert whose(round, assessment) == expected


ROUNDS = f"""\
- {{assessment: peers, by: peer, published: 2025-02, rating: Improving}}
- {{assessment: ours-2024, by: own, published: 2024-11, scores: {mapped("333333333")}}}
- {{assessment: cqc, by: CQC, published: 2025-12-05, scores: {mapped("122222.33")}, percents: {{{NINE[0]}: 38}}}}
- {{assessment: undated, by: CQC, scores: {mapped("4........")}}}
"""


def test_rounds_are_listed_from_the_newest_with_our_own_view_of_today(tmp_path: Path) -> None:
    rounds = scored_rounds(assessed(tmp_path, ROUNDS, "2.4422233"))
    assert [each.round.assessment if each.round else "now" for each in rounds] == [
        *("now", "cqc", "peers", "ours-2024", "undated")
    ]
    assert [each.is_scored for each in rounds] == [True, True, False, True, True]


def test_scores_stand_side_by_side_with_how_far_ours_are_from_the_regulators(tmp_path: Path) -> None:
    table = side_by_side(assessed(tmp_path, ROUNDS, "2.1422233"))
    assert table.ours is table.rounds[0]
    assert table.theirs is table.rounds[1]
    assert [row.ahead for row in table.rows] == [1, None, -1, 2, 0, 0, None, 0, 0]
    assert [cell.typed for cell in table.rows[0].cells] == ["2", "1", "3", "4"]
    assert [cell.percent for cell in table.rows[0].cells] == [None, "38", None, None]
    assert [cell.means for cell in table.rows[1].cells] == ["", "Some shortfalls", "Good standard", ""]


def test_without_scores_of_our_own_of_today_our_last_round_is_compared(tmp_path: Path) -> None:
    table = side_by_side(assessed(tmp_path, ROUNDS))
    assert table.ours is not None
    assert table.ours.round is not None
    assert table.ours.round.assessment == "ours-2024"
    assert table.is_compared


@pytest.mark.parametrize("rounds", ["[]", "- {assessment: a, by: CQC, overall: 64, rating: Good}"])
def test_where_nobody_scored_there_is_no_table(tmp_path: Path, rounds: str) -> None:
    table = side_by_side(assessed(tmp_path, rounds))
    assert (table.rounds, table.rows, table.is_compared) == ((), (), False)
