"""What a council's own scores come to: as the regulator publishes it, and nothing where one is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Problems
from selfassess.load.folder import Folder
from selfassess.load.framework_file import framework
from selfassess.model.scores import ROUNDED, Scores, own_scores
from selfassess.syntax.nodes import text_without_source
from tests.projects import SMALLEST, assessment_of, project_with

OWN = (SMALLEST / "framework.yaml").read_text("utf-8").partition("scale:")[0]
ASSESSMENT = (SMALLEST / "content/assessment.yaml").read_text("utf-8")
NINE = [
    str(each.statement)
    for theme in framework(text_without_source("cqc-local-authority"), Folder(SMALLEST, Problems())).themes  # type: ignore[union-attr]
    for each in theme.statements
]


def scored(folder: Path, scores: str) -> Scores:
    """What the statements of the framework that ships come to, one score for each; a dot is none."""
    files = "# content/assessment.yaml\n" + ASSESSMENT.replace("framework.yaml", "cqc-local-authority")
    for name, score in zip(NINE, scores, strict=True):
        said = "" if score == "." else f"self_score: {score}\n"
        files += f"# content/statements/{name}.yaml\nstatement: {name}\n{said}"
    return own_scores(assessment_of(project_with(folder, files)))


@pytest.mark.parametrize(
    ("scores", "total", "percent", "band", "next_band", "points"),
    [
        ("111111111", 9, 25, "Inadequate", "Requires improvement", 5),
        ("222221111", 14, 39, "Requires improvement", "Good", 9),
        ("222222222", 18, 50, "Requires improvement", "Good", 5),
        ("222222223", 19, 53, "Requires improvement", "Good", 4),
        ("222222333", 21, 59, "Requires improvement", "Good", 2),
        ("222223333", 22, 62, "Requires improvement", "Good", 1),
        ("222233333", 23, 64, "Good", "Outstanding", 9),
        ("333333333", 27, 75, "Good", "Outstanding", 5),
        ("333334444", 31, 87, "Good", "Outstanding", 1),
        ("333344444", 32, 89, "Outstanding", None, None),
        ("444444444", 36, 100, "Outstanding", None, None),
    ],
)
def test_scores_come_to_the_percentage_and_rating_that_the_regulator_publishes(
    tmp_path: Path, scores: str, total: int, percent: int, band: str, next_band: str | None, points: int | None
) -> None:
    found = scored(tmp_path, scores)
    assert (found.total, found.highest, found.percent) == (total, 36, percent)
    assert found.band is not None
    assert (found.band.name, found.next_band and found.next_band.name) == (band, next_band)
    assert found.points_to_next == points
    assert found.is_complete


@pytest.mark.parametrize(("scores", "given"), [(".........", 0), ("2222222..", 7), ("22222222.", 8)])
def test_where_a_score_is_missing_no_sum_is_claimed(tmp_path: Path, scores: str, given: int) -> None:
    found = scored(tmp_path, scores)
    assert (found.given, len(found.by_statement), found.is_complete) == (given, 9, False)
    assert found == Scores(found.by_statement)


def test_each_statement_has_its_score_in_the_order_of_the_framework(tmp_path: Path) -> None:
    found = scored(tmp_path, "1234.....").by_statement
    assert [own.statement for own in found] == NINE
    assert [own.score.name if own.score else "" for own in found][:5] == [
        *("Significant shortfalls", "Some shortfalls", "Good standard", "Exceptional standard"),
        "",
    ]


@pytest.mark.parametrize(
    ("rounded", "total", "highest", "percent"),
    [
        ("up", 22, 36, 62),
        ("down", 22, 36, 61),
        ("nearest", 22, 36, 61),
        ("nearest", 5, 8, 63),  # 62.5
        ("nearest", 1, 200, 1),  # 0.5
        *((rounded, 9, 36, 25) for rounded in ROUNDED),
        *((rounded, 29, 100, 29) for rounded in ROUNDED),  # 0.29 * 100 is 28.999999999999996
        *((rounded, 57, 100, 57) for rounded in ROUNDED),  # 0.57 * 100 is 56.99999999999999
        *((rounded, 7, 100, 7) for rounded in ROUNDED),  # 0.07 * 100 is 7.000000000000001
    ],
)
def test_percentages_are_rounded_as_the_framework_says(rounded: str, total: int, highest: int, percent: int) -> None:
    assert ROUNDED[rounded](total, highest) == percent


SCALE = "scale: [{score: '1', name: Poor}, {score: '2', name: Fine}]\n"
UP = "overall: {rounded: up, of: highest}\n"


def own(folder: Path, framework: str, score: str = "1") -> Scores:
    """What one statement of a council's own framework comes to."""
    example = f"# framework.yaml\n{OWN}{framework}# content/statements/keeping-well.yaml\n"
    return own_scores(assessment_of(project_with(folder, f"{example}statement: keeping-well\nself_score: '{score}'\n")))


@pytest.mark.parametrize(
    ("framework", "score"),
    [
        pytest.param(SCALE, "1", id="the framework does not add up"),
        pytest.param("scale: [{score: '1', name: A}, {score: B, name: C}]\n" + UP, "1", id="a score is a word"),
        pytest.param("scale: [{score: '1.5', name: A}]\n" + UP, "1.5", id="a score is not whole"),
        pytest.param("scale: [{score: '12345', name: A}]\n" + UP, "12345", id="a score is absurd"),
        pytest.param("scale: [{score: '0', name: A}]\n" + UP, "0", id="the highest score is nothing"),
        pytest.param(SCALE + "overall: {rounded: sideways, of: highest}\n", "1", id="the rounding is unknown"),
        pytest.param(SCALE + UP, "3", id="the score is not of the scale"),
        pytest.param(UP, "1", id="there is no scale"),
    ],
)
def test_no_sum_is_claimed_where(tmp_path: Path, framework: str, score: str) -> None:
    found = own(tmp_path, framework, score)
    assert (found.total, found.percent, found.band, found.points_to_next) == (None, None, None, None)


def test_bands_may_be_typed_in_any_order(tmp_path: Path) -> None:
    bands = "bands: [{name: High, at_least: 90}, {name: Low, at_least: 10}, {name: Middle, at_least: 50}]\n"
    found = own(tmp_path, SCALE + UP + bands)
    assert found.band is not None
    assert found.next_band is not None
    assert (found.percent, found.band.name, found.next_band.name, found.points_to_next) == (50, "Middle", "High", 1)


def test_below_the_lowest_band_there_is_no_rating(tmp_path: Path) -> None:
    found = own(tmp_path, SCALE + UP + "bands: [{name: High, at_least: 90}]\n")
    assert (found.percent, found.band, found.points_to_next) == (50, None, 1)


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        pytest.param("222222222", [], id="no statement has the lowest score"),
        pytest.param("222222211", [], id="both statements of Leadership have it"),
        pytest.param("122222211", [0], id="a statement outside Leadership has it as well"),
        pytest.param("1.....1..", [0, 6], id="before every score is given"),
    ],
)
def test_the_lowest_score_outside_leadership_must_be_told(tmp_path: Path, scores: str, told: list[int]) -> None:
    assert [each.statement for each in scored(tmp_path, scores).must_tell] == [NINE[number] for number in told]


def test_what_must_be_told_is_the_frameworks_to_say(tmp_path: Path) -> None:
    assert own(tmp_path / "silent", SCALE + UP, "1").must_tell == ()
    rule = "must_tell: {score: '2', says: The minister hears of it.}\n"
    assert [each.typed for each in own(tmp_path / "says", SCALE + UP + rule, "2").must_tell] == ["2"]
