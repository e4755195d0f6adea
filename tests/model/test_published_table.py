"""How a published table is shown: figures with commas on the right, the total marked, no cell lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.model.published_table import is_called_total, shown, total_row, with_separators
from selfassess.model.reports import PublishedTable
from tests.projects import assessment_of, project_with


def table_of(folder: Path, rows: str, *more: str, columns: str = "[For, 2026-27]") -> PublishedTable:
    keys = "\n".join(f"  {line}" for line in (f"columns: {columns}", f"rows: {rows}", *more))
    made = f"# content/tables.yaml\n- table: cost\n  caption: Cost\n{keys}\n"
    return assessment_of(project_with(folder, made)).tables["cost"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1578", "1,578"),
        ("877", "877"),
        ("1,578", "1,578"),
        ("1234567", "1,234,567"),
        ("£15000", "£15,000"),
        ("-4000", "-4,000"),
        ("(4000)", "(4,000)"),
        ("1234.5", "1,234.5"),
        ("1500k", "1,500k"),
        ("0123", "0123"),
        ("2025-26", "2025-26"),
        ("", ""),
    ],
)
def test_thousands_have_commas(typed: str, words: str) -> None:
    assert with_separators(typed) == words


@pytest.mark.parametrize(
    ("words", "is_so"),
    [
        ("Total", True),
        ("TOTALS", True),
        ("Overall total", True),
        ("Grand total:", True),
        ("**Total (£000)**", True),
        ("Cyfanswm", True),
        ("Total investment", False),
        ("Subtotal", False),
        ("All", False),
        ("England", False),
        ("", False),
    ],
)
def test_only_what_is_called_a_total_is_one(words: str, is_so: bool) -> None:
    assert is_called_total(words) is is_so


@pytest.mark.parametrize(
    ("rows", "more", "number"),
    [
        pytest.param("[[A, 1], [B, 1]]", (), None, id="none"),
        pytest.param("[[A, 1], [Total, 1]]", (), 1, id="the last is called so"),
        pytest.param("[[Total, 1], [A, 1]]", (), 0, id="the first is called so"),
        pytest.param("[[A, 1], [Total, 1], [B, 2]]", (), None, id="one in the middle is called so"),
        pytest.param("[[A, 1], [B, 1]]", ("total: first",), 0, id="first is said"),
        pytest.param("[[A, 1], [B, 1]]", ("total: last",), 1, id="last is said"),
        pytest.param("[[A, 1], [Total, 1]]", ("total: none",), None, id="none is said"),
        pytest.param("[[A, 1], [England, 1], [Wales, 1]]", ("total_row: England",), 1, id="a row is named"),
        pytest.param("[[A, 1], [Total, 1]]", ("total_row: Scotland",), None, id="a row is named that there is not"),
    ],
)
def test_the_row_that_is_the_total(rows: str, more: tuple[str, ...], number: int | None, tmp_path: Path) -> None:
    assert total_row(table_of(tmp_path, rows, *more)) == number


def test_figures_are_on_the_right_and_the_first_column_is_not(tmp_path: Path) -> None:
    made = shown(table_of(tmp_path, "[[2024, 1500]]"), [True, True])
    assert [(cell.words, cell.side) for cell in (*made.headings, *made.rows[0].cells)] == [
        ("For", ""),
        ("2026-27", "right"),
        ("2024", ""),
        ("1,500", "right"),
    ]


@pytest.mark.parametrize(
    ("columns", "more", "words"),
    [
        pytest.param("[For, Year]", (), "2024", id="the heading says that they are years"),
        pytest.param("[For, Since]", (), "2024", id="nothing says what they are"),
        pytest.param("[For, Since]", ("unit: £000",), "2,024", id="they have a unit"),
    ],
)
def test_years_have_no_commas(columns: str, more: tuple[str, ...], words: str, tmp_path: Path) -> None:
    made = shown(table_of(tmp_path, "[[A, 2024], [B, 2025]]", *more, columns=columns), [False, True])
    assert made.rows[0].cells[1].words == words


@pytest.mark.parametrize(
    ("rows", "words"),
    [("[[A]]", ["A", ""]), ("[[A, 1, 2]]", ["A", "1 | 2"])],
    ids=["a cell too few", "a cell too many"],
)
def test_a_row_of_another_length_keeps_its_words(rows: str, words: list[str], tmp_path: Path) -> None:
    made = shown(table_of(tmp_path, rows), [False, True])
    assert [cell.words for cell in made.rows[0].cells] == words
