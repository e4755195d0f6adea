"""Workbooks are read as people see them, whichever program wrote them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.register.worksheet import Cell
from selfassess.register.xlsx_reader import read_xlsx
from tests.register.samples import Cells, spreadsheet, with_parts

SHEET = "xl__worksheets__sheet1"


def cell(value: Any, form: str = "General", amend: Callable[[Worksheet], object] = lambda sheet: None) -> Cell:
    """A value as it is read from a workbook that holds it alone, under a number format."""

    def formatted(sheet: Worksheet) -> None:
        sheet["A1"].number_format = form
        amend(sheet)

    return only(spreadsheet([[value]], formatted))


def only(content: bytes) -> Cell:
    (sheet,) = read_xlsx(content)
    return sheet.rows[1][1]


def with_cell(xml: str, rows: Cells = ((1,),)) -> bytes:
    """A workbook whose first cell is this XML."""
    return with_parts(
        spreadsheet(rows), **{SHEET: lambda part: part.replace(b'<c r="A1" t="n"><v>1</v></c>', xml.encode())}
    )


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (96, "General", "96"),
        (2.1, "General", "2.1"),
        (0.1 + 0.2, "General", "0.3"),
        (1.1, "0.00", "1.10"),
        (7, "000", "007"),
        (0.5, "0%", "50%"),
        (2.25, "0.0", "2.25"),
        (1e20, "General", "1e+20"),
        (True, "General", "TRUE"),
        (1234.5, "#,##0.00", "1234.5"),
        ("007", "General", "007"),
    ],
)
def test_a_number_is_read_as_it_is_shown_unless_that_rounds_it(value: Any, form: str, shown: str) -> None:
    assert cell(value, form).value == shown


@pytest.mark.parametrize("value", [date(2026, 3, 1), datetime(2026, 3, 1, 14, 30)])
@pytest.mark.parametrize("form", ["yyyy-mm-dd", "dd/mm/yyyy", "d-mmm-yy", "[$-809]d mmmm yyyy"])
def test_a_date_is_a_date_under_every_format_of_dates(value: date, form: str) -> None:
    assert cell(value, form).value == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        *(("mmm-yy", "Mar-26"), ("mmmm yyyy", "March 2026"), ("yyyy", "2026"), ("mmmm", "March"), ("d mmm", "1 Mar")),
        *(
            ("[$-809]mmm\\-yy;@", "Mar-26"),
            ("mm/yyyy", "03/2026"),
            ("dddd", "Sunday"),
            ('"Spring "yyyy', "Spring 2026"),
        ),
        *(("ddd d mmm", "Sun 1 Mar"), ("mmmmm", "M")),
    ],
)
def test_a_date_of_which_the_cell_hides_a_part_is_what_it_shows(form: str, shown: str) -> None:
    assert cell(date(2026, 3, 1), form).value == shown


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        *((17, '"IR"0', "IR17"), (17, '"IR"000', "IR017"), (17, "\\I\\R00", "IR17"), (1234, '00"-"00', "12-34")),
        *((2.1, '"v"0.0', "v2.1"), (17, '0" a"', "17 a"), (17, '"Ref "#', "Ref 17"), (17, '"EV"00;"x"0', "EV17")),
        *((17, '"IR"0;[Red]-0', "IR17"), (-17, '"IR"0', "-17"), (17, '"IR"General', "17")),
    ],
)
def test_a_number_in_a_format_with_words_of_its_own_is_what_it_shows(value: float, form: str, shown: str) -> None:
    assert cell(value, form).value == shown


def test_a_time_of_day_is_not_a_date() -> None:
    assert cell(time(14, 30), "hh:mm").value == "14:30:00"


def test_a_serial_number_beyond_every_calendar_stays_a_number() -> None:
    assert cell(99999999, "yyyy-mm-dd").value == "99999999"


def test_dates_may_be_counted_from_1904_as_on_old_macs() -> None:
    def count(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.epoch = MAC_EPOCH

    assert cell(date(2026, 3, 1), "yyyy-mm-dd", count).value == date(2026, 3, 1)


def test_text_in_several_fonts_is_one_text() -> None:
    assert cell(CellRichText("Practice ", TextBlock(InlineFont(b=True), "framework"))).value == "Practice framework"


def test_a_character_given_by_its_number_is_that_character() -> None:
    assert cell("one_x000D__x005F_x000D_").value == "one\r_x000D_"


def test_a_formula_is_read_as_its_result() -> None:
    assert only(with_cell('<c r="A1"><f>90+6</f><v>96</v></c>')) == Cell("96")
    assert only(with_cell('<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>')) == Cell("ab")


@pytest.mark.parametrize("xml", ['<c r="A1"><f>90+6</f></c>', '<c r="A1"><f>90+6</f><v/></c>'])
def test_a_formula_without_a_result_is_an_error(xml: str) -> None:
    assert "a formula" in only(with_cell(xml)).error


def test_a_formula_whose_result_is_empty_text_is_an_empty_cell() -> None:
    (sheet,) = read_xlsx(with_cell('<c r="A1" t="str"><f>""</f><v></v></c>'))
    assert sheet.rows == {}


def test_an_error_value_is_an_error() -> None:
    assert only(with_cell('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).error == "contains the error #DIV/0!"


def test_the_address_of_a_linking_formula_is_its_link() -> None:
    content = with_cell('<c r="A1" t="str"><f>HYPERLINK("https://a.example/plan","Plan")</f><v>Plan</v></c>')
    assert only(content) == Cell("Plan", "https://a.example/plan")


def test_the_address_of_a_link_is_its_link() -> None:
    def link(sheet: Worksheet) -> None:
        sheet["A1"].hyperlink = "https://a.example/plan"

    assert cell("Plan", amend=link) == Cell("Plan", "https://a.example/plan")


@pytest.mark.parametrize(
    "xml", ["<c t='n'><v>1</v></c>", '<c r="$A$1"><v>1</v></c>', '<c r="A1" t="d"><v>2026-03-01</v></c>']
)
def test_cells_are_read_in_every_spelling_of_the_format(xml: str) -> None:
    assert only(with_cell(xml)).value in ("1", date(2026, 3, 1))


def test_rows_without_numbers_are_counted() -> None:
    content = with_parts(spreadsheet([["a"], ["b"]]), **{SHEET: lambda part: part.replace(b' r="', b' nothing="')})
    (sheet,) = read_xlsx(content)
    assert sheet.rows == {1: {1: Cell("a")}, 2: {1: Cell("b")}}


def test_the_strict_edition_of_the_format_is_read_too() -> None:
    old, new = b"schemas.openxmlformats.org/spreadsheetml/2006/main", b"purl.oclc.org/ooxml/spreadsheetml/main"
    parts = {name: lambda part: part.replace(old, new) for name in (SHEET, "xl__workbook", "xl__styles")}
    assert only(with_parts(spreadsheet([["Plan"]]), **parts)) == Cell("Plan")


def test_a_hidden_sheet_is_read_only_by_its_name() -> None:
    def hide(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.create_sheet("Cover")
        sheet.sheet_state = "hidden"

    content = spreadsheet([["Plan"]], hide)
    assert [(sheet.name, sheet.is_hidden, len(sheet.rows)) for sheet in read_xlsx(content)] == [
        ("Register", True, 0),
        ("Cover", False, 0),
    ]
    assert len(read_xlsx(content, ["register"])[0].rows) == 1


def test_a_day_that_is_none_says_so() -> None:
    assert only(with_cell('<c r="A1" t="d"><v>2026-13-45</v></c>')).error != ""


def test_cells_without_names_follow_each_other_also_where_they_are_empty() -> None:
    (sheet,) = read_xlsx(with_cell("<c/><c t='n'><v>2</v></c>"))
    assert [*sheet.rows[1]] == [2]
