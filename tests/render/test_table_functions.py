"""Published tables in a document: captions, ids, and the total."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from selfassess import pipeline
from selfassess.document.flow import text
from tests.projects import chapter, project_with

COST = """\
# content/tables.yaml
- table: cost
  caption: Estimated cost
  columns: [For, 2026-27, Note]
  rows:
    - [Staff, 1200, Two posts]
    - ['', 300, '']
    - [Total, 1500, '']
"""


def root_of(folder: Path, words: str, tables: str = COST) -> etree._Element:
    journey = pipeline.check(project_with(folder, chapter(words) + tables))
    return journey.trees["self-assessment"].root


def table_in(folder: Path, *more: str, words: str = "{table: cost}") -> etree._Element:
    keys = "".join(f"  {line}\n" for line in more)
    return next(table for table in root_of(folder, words, COST + keys).iter("table") if table.get("data-of"))


@pytest.mark.parametrize(
    ("more", "caption"),
    [
        ((), "Table 1: Estimated cost"),
        (("unit: £000",), "Table 1: Estimated cost (£000)"),
        (("unit: COST",), "Table 1: Estimated cost"),
        (("as_at: 2026-03-05",), "Table 1: Estimated cost, as at 5 March 2026"),
        (("as_at: 2026-03",), "Table 1: Estimated cost, as at March 2026"),
        (
            ("unit: £000", "as_at: 2026-03", "source: 1 page 2"),
            "Table 1: Estimated cost (£000), as at March 2026 (Ref 1 page 2)",
        ),
    ],
    ids=["bare", "a unit", "a unit that is said already", "a day", "a month", "everything"],
)
def test_the_caption_says_what_is_known(more: tuple[str, ...], caption: str, tmp_path: Path) -> None:
    found = table_in(tmp_path, *more).find("caption")
    assert found is not None
    assert text(found).replace("\u00a0", " ") == caption


def test_rows_have_headings_and_the_total_is_marked(tmp_path: Path) -> None:
    rows = table_in(tmp_path).findall("tbody/tr")
    assert [[(cell.tag, cell.get("class"), text(cell)) for cell in row] for row in rows] == [
        [("th", None, "Staff"), ("td", "right", "1,200"), ("td", None, "Two posts")],
        [("td", None, ""), ("td", "right", "300"), ("td", None, "")],
        [("th", None, "Total"), ("td", "right", "1,500"), ("td", None, "")],
    ]
    assert [row.get("class") for row in rows] == [None, None, "total"]
    assert [text(words) for words in rows[-1].iter("strong")] == ["1,500"]


def test_the_evidence_index_lists_the_source(tmp_path: Path) -> None:
    root = root_of(tmp_path, "{table: cost}", f"{COST}  source: 1\n")
    assert root.find(".//tr[@id='ref-1']") is not None


def test_a_table_that_is_printed_twice_has_two_ids(tmp_path: Path) -> None:
    root = root_of(tmp_path, "{table: cost}\n\nAgain:\n\n{table: cost}")
    assert [table.get("id") for table in root.iter("table") if table.get("data-of")] == ["table-cost", "table-cost-2"]


def test_a_council_may_change_how_tables_look(tmp_path: Path) -> None:
    own = "{% macro published(table) %}<p>{{ table_caption(table) }}</p>{% endmacro %}"
    folder = project_with(tmp_path, chapter("{table: cost}") + COST)
    (folder / "templates/parts").mkdir(parents=True)
    (folder / "templates/parts/table.html.j2").write_text(own, "utf-8")
    section = pipeline.check(folder).trees["self-assessment"].root.find(".//section[@id='welcome']")
    assert section is not None
    assert [text(words) for words in section.iter("p")] == ["Estimated cost"]
