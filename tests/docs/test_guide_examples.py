"""The examples of the guide work: files load, prose renders, and each slip gives the finding that is shown.

A block of YAML that begins with the name of a file is a file of a project. Those of the page on
frameworks make up one project together with tests/smallest; every other one is laid by itself over the
example council. A block of text after it is what `check` says of it; without one, it must load.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
import pytest
from jsonschema import Draft7Validator

from selfassess import pipeline
from selfassess.cli.reports import json as json_report
from selfassess.cli.reports.text import lines
from selfassess.diagnostics import Finding, Severity
from selfassess.document.flow import text
from selfassess.load import load
from selfassess.prose.reading import read as read_prose
from selfassess.syntax.nodes import text_without_source
from tests.check.damage import document_showing
from tests.docs import pages
from tests.docs.loader_tables import EXAMPLE
from tests.docs.pages import PAGES, Block, codes
from tests.load import yaml_views
from tests.load.full_project import kind_of, schemas_of
from tests.projects import example_council, project_with

Schemas = dict[str, dict[str, Any]]
TOGETHER = "framework.md"
CHAPTER = "content/chapters/vision.yaml"
OWN_WORDS = "your own words"
SAID = [block for page in PAGES for block in pages.blocks(page)]
FILES = [block for block in SAID if block.kind == "yaml" and block.file]
SLIPS = [(before, after) for before, after in pairwise(SAID) if (before.kind, after.kind) == ("yaml", "text")]
ALONE = [block for block in FILES if block.page != TOGETHER and block not in dict(SLIPS)]
MENDS = [
    (said, block)
    for slip, said in SLIPS
    for block in FILES
    if (block.page, block.heading) == (slip.page, slip.heading) and block != slip
]

CITATIONS, MALFORMED = [each.rows for each in pages.tables("prose.md") if each.heading == "References"]
CITED = [words for row in CITATIONS for words in codes(row[0])]
SLURRED = [words for row in MALFORMED for words in codes(row[0])]
INSTEAD = [words for row in MALFORMED for words in codes(row[1])]
LINKS = pages.table("prose.md", "Links to other parts", "Written").rows


def where(value: object) -> str:
    return f"{value.page} {value.heading}" if isinstance(value, Block) else ""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return example_council(tmp_path)


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    return schemas_of(EXAMPLE)


def lay(block: Block, project: Path) -> None:
    file = project / block.file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(block.text, encoding="utf-8")


def checked(block: Block, project: Path) -> pipeline.Journey:
    lay(block, project)
    return pipeline.check(project, document_showing([block.file]))


def with_prose(words: str, project: Path) -> pipeline.Journey:
    """The project with other words in one chapter."""
    indented = "".join(f"  {line}\n" for line in words.splitlines())
    (project / CHAPTER).write_text(f"chapter: vision\ntitle: Our vision\ntext: |\n{indented}", encoding="utf-8")
    return pipeline.check(project, "self-assessment")


def prose_in(words: str, project: Path) -> list[Finding]:
    """What `check` says of words of a chapter."""
    return [each for each in with_prose(words, project).findings if each.place.file == CHAPTER]


def read(words: str) -> tuple[int, int]:
    """How many citations prose holds, and how many mistakes."""
    passage = read_prose(text_without_source(f"Words {words}"), ("96", "97", "98"))
    return len(passage.citations), len(passage.mistakes)


@pytest.mark.parametrize("block", ALONE, ids=where)
def test_a_file_laid_over_the_example_loads(block: Block, example: Path) -> None:
    lay(block, example)
    assert load(example).problems == ()


@pytest.mark.parametrize("block", ALONE, ids=where)
@pytest.mark.parametrize("view", [yaml_views.by_editor, yaml_views.as_text])
def test_a_file_that_loads_fits_its_schema(block: Block, view: Callable[[str], Any], schemas: Schemas) -> None:
    schema = schemas[kind_of(block.file)]
    assert [each.message for each in Draft7Validator(schema).iter_errors(view(block.text))] == []


def test_the_files_of_the_page_on_frameworks_make_up_one_project(tmp_path: Path) -> None:
    project = project_with(tmp_path / "project")
    for block in FILES:
        if block.page == TOGETHER:
            lay(block, project)
    assert load(project).problems == ()
    assert [each for each in pipeline.check(project).findings if each.severity is Severity.ERROR] == []


@pytest.mark.parametrize(("slip", "said"), SLIPS, ids=where)
def test_a_slip_gives_the_finding_that_the_page_shows(slip: Block, said: Block, example: Path) -> None:
    assert said.text in click.unstyle(lines(checked(slip, example).findings)) + "\n"


@pytest.mark.parametrize(("said", "mend"), MENDS, ids=where)
def test_a_mend_takes_the_finding_away(said: Block, mend: Block, example: Path) -> None:
    rule = said.text.split(": ")[2]
    assert rule not in {each.rule for each in checked(mend, example).findings if each.place.file == mend.file}


def test_the_troubles_are_ten_slips_each_with_its_mend() -> None:
    slips = [slip.heading for slip, _ in SLIPS if slip.page == "troubles.md"]
    assert len(slips) == 10
    assert set(slips) == {mend.heading for _, mend in MENDS}


def test_the_report_for_machines_has_the_finding_that_the_page_shows(example: Path) -> None:
    slip = next(slip for slip, _ in SLIPS if slip.page == "findings.md")
    shown = json.loads(next(each.text for each in SAID if each.kind == "json"))
    made = json.loads(json_report.report(checked(slip, example), example))
    assert shown["findings"][0] in made["findings"]
    assert (list(shown), list(shown["summary"])) == (list(made), list(made["summary"]))


@pytest.mark.parametrize("block", [each for each in SAID if each.kind == "markdown"], ids=where)
def test_nothing_is_said_of_an_example_of_prose(block: Block, example: Path) -> None:
    assert prose_in(block.text, example) == []


@pytest.mark.parametrize("words", CITED)
def test_a_reference_that_the_page_shows_is_read_as_one(words: str) -> None:
    assert read(words) == (1, 0)


@pytest.mark.parametrize("row", LINKS, ids=lambda row: str(row[0]))
def test_a_link_that_the_page_shows_leads_there_under_the_words_that_it_gives(row: list[str], example: Path) -> None:
    made = with_prose(codes(row[0])[0], example)
    assert [each for each in made.findings if each.place.file == CHAPTER] == []
    link = made.trees["self-assessment"].root.find(".//section[@id='vision']/p/a")
    assert link is not None
    assert row[2] in (OWN_WORDS, text(link))


@pytest.mark.parametrize("words", SLURRED)
def test_a_slip_that_the_page_shows_is_found(words: str) -> None:
    assert read(words) == (0, 1)


@pytest.mark.parametrize("words", INSTEAD)
def test_what_the_page_says_to_write_instead_is_no_slip(words: str) -> None:
    assert read(words) == (1, 0)
