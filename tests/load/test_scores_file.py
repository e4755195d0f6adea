"""The file of other councils' scores: whatever its columns, and every fault at its cell in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.diagnostics import Problem
from selfassess.load import load
from selfassess.model.council_scores import CouncilScores
from tests.model.test_scores import ASSESSMENT, NINE
from tests.projects import project_with

NAMES = "council," + ",".join(NINE)
NUMBERED = (
    "council,qs1_assessing_needs,qs2_supporting_people,qs3_equity_experience,qs4_care_provision,"
    "qs5_partnerships_communities,qs6_safe_pathways,qs7_safeguarding,qs8_governance,qs9_learning_improvement"
)
ROW = "Inland,1,2,3,4,1,2,3,4,1"


def read(
    folder: Path, content: bytes | str, compare: str = "scores.csv", file: str = "scores.csv"
) -> tuple[tuple[CouncilScores, ...], list[Problem]]:
    """The councils of a file of scores, and the problems met."""
    head = ASSESSMENT.replace("framework.yaml", "cqc-local-authority")
    project = project_with(folder, f"# content/assessment.yaml\n{head}compare: {compare}\n")
    (project / "content" / file).write_bytes(content if isinstance(content, bytes) else content.encode())
    loaded = load(project)
    assert loaded.value is not None
    return loaded.value.assessment.others, [
        each for each in loaded.problems if each.place.file.endswith(".csv") or each.place.path.startswith("compare")
    ]


def table(found: tuple[CouncilScores, ...]) -> list[tuple[str, str]]:
    """Each council with its scores in the order of the framework, a dot for none."""
    return [(str(each.name), "".join(each.scores.get(name, ".") for name in NINE)) for each in found]


READ = [("Inland", "123412341")]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"{NAMES}\n{ROW}\n", id="the ids of statements"),
        pytest.param(f"{NUMBERED}\n{ROW}\n", id="numbers and a few words of each name"),
        pytest.param(
            "Local authority;Assessing needs;Supporting people to lead healthier lives;Equity;Care provision;"
            "Partnerships & communities;Safe pathways, systems and transitions;Safeguarding adults;Governance;"
            f"Learning\n{ROW.replace(',', ';')}",
            id="other names, and semicolons",
        ),
        pytest.param("LA,QS1,QS2,QS3,QS4,QS5,QS6,QS7,QS8,QS9\n" + ROW, id="numbers alone"),
        pytest.param(
            f"{','.join(reversed(NAMES.split(',')))}\n{','.join(reversed(ROW.split(',')))}", id="another order"
        ),
        pytest.param(f"sep=|\n{NAMES}\n{ROW}".replace(",", "|"), id="the separator is said, as Excel does"),
        pytest.param(f"{NAMES}\n{ROW}".replace(",", "\t"), id="tabs"),
        pytest.param(f"Scores of councils,,\n\n{NAMES}\n,,,\n{ROW}\n\n", id="a title above, and rows of nothing"),
        pytest.param(f"Region,{NAMES}\nEast,{ROW}", id="a column that nothing reads"),
        pytest.param(f"{NAMES}\r\n{ROW}\r\n", id="lines as Windows ends them"),
        pytest.param(f"{NAMES}\r{ROW}\r", id="lines as old programs end them"),
        pytest.param(b"\xef\xbb\xbf" + f"{NAMES}\n{ROW}".encode(), id="a mark of UTF-8"),
        pytest.param(f"{NAMES}\n{ROW}".encode("utf-16"), id="UTF-16"),
        pytest.param(f"{NAMES}\n" + ROW.replace("1", "1.0"), id="figures as some programs write them"),
        pytest.param('"' + NAMES.replace(",", '","') + '"\n"' + ROW.replace(",", '","') + '" \n', id="in quotes"),
    ],
)
def test_a_file_is_read_as_it_is(tmp_path: Path, content: bytes | str) -> None:
    found, problems = read(tmp_path, content)
    assert (table(found), problems) == (READ, [])


def test_names_have_commas_quotes_line_breaks_and_letters_of_old_windows(tmp_path: Path) -> None:
    rows = '"Bourne, ""Christ"" and\n Poole",1,1,1,1,1,1,1,1,1\nYnys Môn,2,2,2,2,2,2,2,2,x'
    found, problems = read(tmp_path, f"{NAMES}\n{rows}".encode("cp1252"))
    assert [str(each.name) for each in found] == ['Bourne, "Christ" and Poole', "Ynys Môn"]
    assert [str(each.place) for each in problems] == ["content/scores.csv:4:26"]


@pytest.mark.parametrize("empty", ["", " ", "-", "–", "n/a", "Not scored", "None"])
def test_a_council_need_not_have_every_score(tmp_path: Path, empty: str) -> None:
    found, problems = read(tmp_path, f"{NAMES}\nInland,{empty},2,3,4,1,2,3,4,1\nShore,1")
    assert table(found) == [("Inland", ".23412341"), ("Shore", "1........")]
    assert problems == []


@pytest.mark.parametrize(
    ("heading", "typed", "percent"),
    [
        ("overall", "59", 59.0),
        ("Overall score", "59.5%", 59.5),
        ("percent_rounded_up", "62 %", 62.0),
        ("Percentage", "", None),
        ("overall", "n/a", None),
        ("sum", "21", None),
    ],
)
def test_the_overall_percentage_may_be_given(tmp_path: Path, heading: str, typed: str, percent: float | None) -> None:
    (found,), problems = read(tmp_path, f"{NAMES},{heading},rating\n{ROW},{typed},Good")
    assert (found.percent, problems) == (percent, [])


HIGH = "Type 1, 2, 3 or 4, or leave the cell empty."


@pytest.mark.parametrize(
    ("content", "place", "message", "hint"),
    [
        pytest.param(f"{NAMES}\n{ROW}\nShore,1,5", "3:9", "“5” is not a score.", HIGH, id="a score of 5"),
        pytest.param(
            f"{NAMES}\nMean,2.5,2.1,Two,1", "2:6",
            "“2.5” is not a score. 2 more cells or rows have the same problem.", HIGH, id="a row of means",
        ),
        pytest.param(
            f"{NAMES}\n{ROW}\ninland,1", "3:1", "“inland” is already in line 2.", "Delete one of the two rows.",
            id="a council twice",
        ),
        pytest.param(
            f"{NAMES}\n,1,2", "2:1", "This row has no council.", "Type its name, or delete the row.",
            id="a row without a council",
        ),
        pytest.param(
            f"{NAMES}\nBourne, Christ and Poole,1,2,3,4,1,2,3,4,1", "2:42",
            "This row has 11 cells, and there are 10 headings.",
            "If a name has a comma in it, put the name in quotation marks.", id="a name with a comma",
        ),
        pytest.param(
            NAMES.replace(",safeguarding", ""), "1:1", "There is no column for “Safeguarding”.",
            "Add a column with the heading “safeguarding”. Leave its cells empty where there is no score.",
            id="a column is missing",
        ),
        pytest.param(
            f"{NAMES},QS7", "1:300", "“QS7” is a second column for one statement.", "Delete one of the two columns.",
            id="a column twice",
        ),
        pytest.param(
            f"{NAMES},overall\n{ROW},159", "2:26", "“159” is not a percentage.",
            "Type a number from 0 to 100, or leave the cell empty.", id="a percentage above 100",
        ),
        pytest.param(
            f"{NAMES},overall\n{ROW},good", "2:26", "“good” is not a percentage.",
            "Type a number from 0 to 100, or leave the cell empty.", id="a percentage in words",
        ),
        pytest.param(
            "council,QS0,QS12,people\nInland,1,1,1", "1:1", "No column of this file is about a statement.",
            "Type “council” as the heading of one column, and the id or name of a statement above each of the others.",
            id="no column of a statement",
        ),
        pytest.param(
            "QS1,QS2\n1,2", "1:1", "No column has the names of the councils.",
            "Type “council” as the heading of the column with the names of the councils.", id="no column of councils",
        ),
        pytest.param(
            "", "1:1", "No column of this file is about a statement.",
            "Type “council” as the heading of one column, and the id or name of a statement above each of the others.",
            id="an empty file",
        ),
        pytest.param(
            b"PK\x03\x04 a workbook", "1:1", "This is not a CSV file.",
            "Open it in a spreadsheet program and save it as “CSV UTF-8”.", id="a workbook",
        ),
        pytest.param(
            b"\x81\x8d\x00", "1:1", "This is not a CSV file.",
            "Open it in a spreadsheet program and save it as “CSV UTF-8”.", id="no text",
        ),
        pytest.param(
            f"{NAMES}\n" + "\n".join(f"Council {number}" for number in range(2200)), "1:1",
            "This file has more than 2,000 rows, or a row of more than 5,000 characters.",
            "Delete the rows and columns that are not scores of councils.", id="too many rows",
        ),
        pytest.param(
            b"," * (1024 * 1024 + 1), "1:1", "This file is too large: 1.1 MB. The limit is 1 MB.",
            "Split it, or check what is in it.", id="a huge file",
        ),
    ],
)  # fmt: skip
def test_a_fault_is_reported_at_its_cell(
    tmp_path: Path, content: bytes | str, place: str, message: str, hint: str
) -> None:
    _, (problem,) = read(tmp_path, content)
    assert str(problem.place) == f"content/scores.csv:{place}"
    assert (problem.message, problem.hint) == (message, hint)


@pytest.mark.parametrize(
    ("compare", "message", "hint"),
    [
        ("score.csv", "There is no file content/score.csv.", "Did you mean “scores.csv”?"),
        ("else.csv", "There is no file content/else.csv.", "Put the file there, or correct its name."),
        (
            "../scores.csv",
            "“../scores.csv” is not in the content folder.",
            "Put the file in the content folder, and type its name.",
        ),
        (
            "/etc/passwd",
            "“/etc/passwd” is not in the content folder.",
            "Put the file in the content folder, and type its name.",
        ),
    ],
)
def test_a_file_that_is_not_there_is_reported_where_it_is_named(
    tmp_path: Path, compare: str, message: str, hint: str
) -> None:
    found, (problem,) = read(tmp_path, f"{NAMES}\n{ROW}", compare)
    assert (found, problem.message, problem.hint) == ((), message, hint)
    assert problem.place.file == "content/assessment.yaml"
    assert problem.place.path == "compare"


@pytest.mark.parametrize("compare", ["content/scores.csv", r"content\scores.csv", "{file: scores.csv, as_at: 2026-05}"])
def test_a_file_may_be_named_with_its_folder_or_with_its_date(tmp_path: Path, compare: str) -> None:
    found, problems = read(tmp_path, f"{NAMES}\n{ROW}", compare)
    assert (table(found), problems) == (READ, [])
