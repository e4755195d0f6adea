"""The evidence index of a document: no column without words, and no file names for the public."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from selfassess import pipeline
from tests.projects import project_with
from tests.words import nodes

BARE = """
# evidence/library.yaml
- ref: 1
  title: Survey of visits
  category: voices
"""


def index(folder: Path, files: str = BARE, audience: str = "") -> list[list[str]]:
    """The cells of each row, that of the headings first."""
    built = pipeline.build(project_with(folder, files), ["html"], "self-assessment", audience, stop_at=None)
    page = html.document_fromstring(built.files["self-assessment.html"].decode())
    rows = nodes(page, "//*[@id='evidence']//tr")
    return [[" ".join(str(cell.text_content()).split()) for cell in row] for row in rows]


@pytest.mark.parametrize("said", ["kind: survey", "dated: 2026-10-01", "owner: Head of Visits"])
def test_the_third_column_is_there_where_one_record_has_something_to_say_in_it(said: str, tmp_path: Path) -> None:
    heads, row = index(tmp_path, f"{BARE}  {said}\n")
    assert heads == ["Ref", "Document", "Kind, date and owner", "Cited in"]
    assert len(row) == 4


def test_a_column_that_would_be_empty_is_left_out(tmp_path: Path) -> None:
    heads, row = index(tmp_path)
    assert heads == ["Ref", "Document", "Cited in"]
    assert row[:2] == ["1", "Survey of visits"]


@pytest.mark.parametrize(("audience", "is_named"), [("public", False), ("cqc", True), ("internal", True)])
def test_the_public_is_not_told_the_name_of_a_file(audience: str, is_named: bool, tmp_path: Path) -> None:
    _, row = index(tmp_path, "", audience)
    assert ("Held in the evidence library as survey.txt" in row[1]) is is_named
