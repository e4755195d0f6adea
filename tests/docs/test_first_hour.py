"""The guide's first hour works as it is typed, from the two files that come with it, and shows what is really said.

`pytest --accept` writes the answers that are shown whole; those with three dots are changed by hand.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import Image

from tests.docs import pages
from tests.docs.first_hour import journey, spreadsheet, word_file
from tests.docs.first_hour.pictures import FOLDER, LARGEST, WIDTH, files

PICTURE = re.compile(r"!\[([^\]]+)\]\((\S+)\)")
SHOWN = PICTURE.findall(pages.written(journey.PAGE))
LEFT_OUT = "…"
ASKS = 1
"""The first command ends with questions, and its number says so."""


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> list[journey.Step]:
    return [*journey.taken(tmp_path_factory.mktemp("Moving in"))]


def test_every_command_works(steps: list[journey.Step]) -> None:
    assert [step.code for step in steps] == [ASKS, *[0] * (len(steps) - 1)]


def test_every_answer_is_the_one_that_is_shown(steps: list[journey.Step], request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--accept"):
        written = pages.written(journey.PAGE)
        for step in steps:
            if step.shown and LEFT_OUT not in step.shown:
                written = written.replace(f"```text\n{step.shown}```", f"```text\n{step.said.strip()}\n```")
        (pages.GUIDE / journey.PAGE).write_text(written, "utf-8")
        return
    for step in steps:
        assert re.search(pattern(step.shown), step.said), f"{step.typed}\n{step.said}"


def pattern(shown: str) -> str:
    """What is shown of an answer as a pattern: three dots are words left out, on a line of their own whole lines."""
    rows = shown.rstrip("\n").split("\n")
    return r"\n".join(
        r"(?:.*\n)*?.*" if row == LEFT_OUT else re.escape(row).replace(re.escape(LEFT_OUT), ".*") for row in rows
    )


def test_there_are_ten_steps() -> None:
    headings = re.findall(r"^## (\d+)\. ", pages.written(journey.PAGE), re.MULTILINE)
    assert headings == [str(number) for number in range(1, 11)]


def test_the_files_of_the_example_are_those_that_are_shown() -> None:
    made = files()
    assert words_of((FOLDER / word_file.NAME).read_bytes()) == words_of(made[word_file.NAME])
    assert rows_of((FOLDER / spreadsheet.NAME).read_bytes()) == rows_of(made[spreadsheet.NAME])


def words_of(content: bytes) -> str:
    return str(Document(BytesIO(content)).element.xml)


def rows_of(content: bytes) -> list[tuple[object, ...]]:
    sheet = load_workbook(BytesIO(content))["Evidence"]
    return [*sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize(("alt", "path"), SHOWN, ids=[path for _, path in SHOWN])
def test_a_picture_is_small_and_said_in_words(alt: str, path: str) -> None:
    file = pages.GUIDE / path
    with Image.open(file) as image:
        assert (image.format, image.width <= WIDTH) == ("PNG", True)
    assert file.stat().st_size <= LARGEST
    assert len(alt) > len("A picture of the page")


def test_every_picture_is_shown() -> None:
    assert {Path(path).name for _, path in SHOWN} == {path.name for path in FOLDER.glob("*.png")}
