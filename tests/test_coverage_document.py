"""The document on coverage, from YAML to Word and page: the counts are those of the command."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree, html

from selfassess import pipeline
from selfassess.project.coverage.measure import Coverage
from selfassess.project.coverage.tally import Tally
from tests.project.coverage.small_coverage import BARE, SURVEY, coverage_of, keeping_well, library
from tests.projects import project_with
from tests.test_end_to_end import as_pdf
from tests.word_text import WordFile
from tests.words import W, in_word, letters, nodes, on_page

EXAMPLE = Path(__file__).parents[1]
WORD, PAGE = "coverage.docx", "coverage.html"
Rows = list[list[str]]


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    built = pipeline.build(EXAMPLE, ["docx", "html"], document="coverage")
    assert built.findings == ()
    return built.files


@pytest.fixture(scope="module")
def example() -> Coverage:
    return coverage_of(EXAMPLE)


def page(content: bytes) -> etree._Element:
    return html.document_fromstring(content.decode("utf-8"))


def tables_in_word(content: bytes) -> list[Rows]:
    body = WordFile(content).body
    return [
        [
            ["".join(t.text or "" for t in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")]
            for row in table.iter(f"{W}tr")
        ]
        for table in body.iter(f"{W}tbl")
    ]


def tables_on_page(content: bytes) -> list[Rows]:
    return [
        [[" ".join(str(cell.text_content()).split()) for cell in row] for row in nodes(table, ".//tr")]
        for table in nodes(page(content), "//main//table")
    ]


def counts(tally: Tally) -> list[str]:
    return [f"{each:,}" for each in tally.counts]


def categories(tally: Tally) -> list[str]:
    return [f"{each:,}" for each in tally.categories]


def test_word_holds_the_counts_that_were_measured(files: Mapping[str, bytes], example: Coverage) -> None:
    first, second, third, _, *each = tables_in_word(files[WORD])
    whole = [*(each.total for each in example.statements), example.openings, example.total]
    assert [row[1:] for row in first[1:]] == [counts(total) for total in whole]
    assert [row[1:] for row in second[1:]] == [categories(total) for total in whole]
    assert [row[1:] for row in third[1:]] == [counts(section.total) for section in example.sections]
    for statement, held, by_category in zip(example.statements, each[::2], each[1::2], strict=True):
        parts = [*(section.total for section in statement.sections), statement.total]
        assert [row[1:] for row in held[1:]] == [counts(total) for total in parts]
        assert [row[1:] for row in by_category[1:]] == [categories(total) for total in parts]


def test_word_and_page_hold_the_same_tables_and_words(files: Mapping[str, bytes]) -> None:
    assert tables_in_word(files[WORD]) == tables_on_page(files[PAGE])
    words = in_word(files[WORD])
    start = max(number for number, text in enumerate(words) if text == "Overview")
    assert letters(words[start:]) == letters(on_page(files[PAGE]))


def test_every_table_has_a_header_row_and_row_headers_and_no_merged_cells(files: Mapping[str, bytes]) -> None:
    tables = nodes(page(files[PAGE]), "//main//table")
    for table in tables:
        assert [cell.get("scope") for cell in nodes(table, "./thead/tr/th")] == ["col"] * len(table.find("thead/tr"))
        assert {row[0].get("scope") for row in nodes(table, "./tbody/tr")} == {"row"}
        assert nodes(table, ".//@colspan | .//@rowspan") == []
        assert len({len(row) for row in nodes(table, ".//tr")}) == 1


def test_every_table_has_a_name_of_its_own(files: Mapping[str, bytes]) -> None:
    names = [str(each.text_content()) for each in nodes(page(files[PAGE]), "//main//table/caption")]
    assert len(names) == len(set(names)) == len(tables_on_page(files[PAGE]))


def test_figures_stand_at_the_right(files: Mapping[str, bytes]) -> None:
    body = WordFile(files[WORD]).body
    figures = [
        cell for cell in body.iter(f"{W}tc") if "".join(map(str, nodes(cell, ".//text()"))).replace(",", "").isdecimal()
    ]
    assert len(figures) > 400
    assert {str(each.get(f"{W}val")) for cell in figures for each in cell.iter(f"{W}jc")} == {"right"}
    assert all(next(cell.iter(f"{W}jc"), None) is not None for cell in figures)


def test_statements_have_the_numbers_of_the_self_assessment(files: Mapping[str, bytes]) -> None:
    own = pipeline.build(EXAMPLE, ["html"], document="self-assessment").files["self-assessment.html"]
    numbers = [
        [" ".join(str(each.text_content()).split()) for each in nodes(page(content), "//main//section/h3[span]")]
        for content in (own, files[PAGE])
    ]
    assert set(numbers[1]) <= set(numbers[0])
    assert len(numbers[1]) == 9


def test_every_link_leads_to_a_place_in_the_document_itself(files: Mapping[str, bytes]) -> None:
    shown = page(files[PAGE])
    targets = {str(target) for target in nodes(shown, "//main//a/@href")}
    assert targets <= {f"#{name}" for name in nodes(shown, "//@id")}
    assert len(targets) > 9
    assert b"unresolved" not in etree.tostring(nodes(shown, "//main")[0])


def test_it_names_no_record_of_the_library(files: Mapping[str, bytes]) -> None:
    assert nodes(page(files[PAGE]), "//a[@class='cite']") == []
    assert "Adult social care survey report" not in " ".join(on_page(files[PAGE]))


def test_it_says_on_every_page_that_it_is_internal_even_if_the_self_assessment_is_final(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    assessment = project / "content/assessment.yaml"
    assessment.write_text(assessment.read_text("utf-8").replace("status: draft", "status: final"), "utf-8")
    written = pipeline.build(project, ["docx", "html"]).files
    edges = WordFile(written[WORD]).edges()
    assert edges.count("INTERNAL") == 2
    assert "DRAFT" not in edges
    assert nodes(page(written[PAGE]), "//body/@class") == ["internal"]


def shown(project: Path) -> str:
    return " ".join(on_page(pipeline.build(project, ["html"], document="coverage", stop_at=None).files[PAGE]))


def test_words_stand_in_the_singular_and_the_plural(tmp_path: Path) -> None:
    one = shown(project_with(tmp_path / "one"))
    held = "contains 22 words, 2 claims (0 with evidence) and 1 different reference"
    assert f"The self-assessment {held}, in 1 statement and the openings of 1 theme." in one
    assert f"This theme {held}, in its opening and 1 statement." in one
    assert "It has 1 gap: see 2 Gaps ." in one
    assert "It has no gaps." in shown(project_with(tmp_path / "none", keeping_well("Words (Ref 1).")))


def test_gaps_are_named_beside_their_statement(tmp_path: Path) -> None:
    words = shown(project_with(tmp_path, keeping_well("Words (Ref 1).", "going_well: [Good.]")))
    assert "A1 Keeping well, safe and sound Leaves out “What do people say?”" in words


def test_who_leads_a_statement_stands_beside_its_gaps(tmp_path: Path) -> None:
    led = keeping_well("Words (Ref 1).", "lead: Head of Visits", "going_well: [Good.]")
    assert "A1 Keeping well, safe and sound Lead: Head of Visits Leaves out" in shown(project_with(tmp_path, led))


def test_where_no_record_has_a_category_it_says_so_once_and_has_no_table_of_them(tmp_path: Path) -> None:
    words = shown(project_with(tmp_path, keeping_well("Words (Ref 1).") + library(BARE.replace("3", "1"))))
    assert words.count("No record in the evidence library has a category yet") == 1
    assert "Voices" not in words


def test_records_without_a_category_have_a_column_where_there_are_any(tmp_path: Path) -> None:
    assert "No category" not in shown(project_with(tmp_path / "none"))
    some = keeping_well("Words (Ref 1, 3).") + library(SURVEY, BARE)
    assert "No category" in shown(project_with(tmp_path / "some", some))


def test_references_without_a_record_are_said_in_words(tmp_path: Path) -> None:
    words = shown(project_with(tmp_path, keeping_well("Words (Ref 1, 998, 999).")))
    assert "Of its references, 2 lead to no record in the evidence library." in words
    one = shown(project_with(tmp_path / "one", keeping_well("Words (Ref 1, 999).")))
    assert "Of its references, 1 leads to no record in the evidence library." in one


def test_more_than_five_categories_stand_in_several_tables(tmp_path: Path) -> None:
    project = project_with(tmp_path)
    more = "".join(f"  - {{category: c{number}, name: Category {number}}}\n" for number in range(7))
    with (project / "framework.yaml").open("a", encoding="utf-8") as framework:
        framework.write(more)
    content = pipeline.build(project, ["html"], document="coverage").files[PAGE]
    widths = [len(table[0]) for table in tables_on_page(content) if "Words" not in table[0]]
    assert widths == [6, 5, 2, 6, 5]
    assert "by category of evidence, continued" in " ".join(on_page(content))


def test_a_framework_without_categories_has_no_word_of_them(tmp_path: Path) -> None:
    project = project_with(tmp_path, library("{ref: 1, title: Survey}"))
    framework = project / "framework.yaml"
    framework.write_text(framework.read_text("utf-8").partition("categories:")[0], "utf-8")
    assert "categor" not in shown(project)


def test_names_that_are_markup_stay_words(tmp_path: Path) -> None:
    project = project_with(tmp_path, keeping_well("Words (Ref 1).", "lead: <b>Head</b> & {{ 7 * 7 }}"))
    framework = project / "framework.yaml"
    changed = framework.read_text("utf-8").replace("name: Voices", 'name: "<i>Voices</i> & {{ 1 }}"')
    framework.write_text(changed, "utf-8")
    words = shown(project)
    assert "<b>Head</b> & {{ 7 * 7 }}" in words
    assert "<i>Voices</i> & {{ 1 }}" in words


@pytest.mark.libreoffice
def test_libreoffice_prints_internal_on_every_page(files: Mapping[str, bytes], tmp_path: Path) -> None:
    word = tmp_path / WORD
    word.write_bytes(files[WORD])
    pages = as_pdf(word, tmp_path).split("\f")[:-1]
    assert len(pages) > 10
    assert [number for number, words in enumerate(pages, 1) if "INTERNAL" not in words.upper()] == []
