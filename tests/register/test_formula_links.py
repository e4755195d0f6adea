"""Links by formula are worked out over the sheets of a workbook."""

from __future__ import annotations

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.register.samples import Cells, parsed, spreadsheet, values, with_parts

SHEET = "xl__worksheets__sheet1"


def test_a_formula_that_cells_share_is_read_for_each_of_them() -> None:
    content = spreadsheet([["Ref", "Title", "Link"], [1, "Plan", "x"], [2, "Guide", "y"]])
    shared = (
        b'<c r="C2" t="str"><f t="shared" ref="C2:C3" si="0">HYPERLINK("https://a.example/"&amp;A2,"Open")</f>'
        b"<v>Open</v></c>",
        b'<c r="C3" t="str"><f t="shared" si="0"/><v>Open</v></c>',
    )

    def amend(part: bytes) -> bytes:
        for cell, new in zip((b'<c r="C2"', b'<c r="C3"'), shared, strict=True):
            start = part.index(cell)
            part = part[:start] + new + part[part.index(b"</c>", start) + 4 :]
        return part

    amended = with_parts(content, **{SHEET: amend})
    assert [row["url"] for row in values(amended)] == ["https://a.example/1", "https://a.example/2"]


def test_a_formula_sees_the_number_and_not_how_it_is_shown() -> None:
    def show(sheet: Worksheet) -> None:
        sheet["A2"].number_format = "000"

    rows: Cells = [["Ref", "Title", "Link"], [17, "Plan", '=HYPERLINK("https://a.example/"&A2,"Open")']]
    assert [(row["ref"], row["url"]) for row in values(spreadsheet(rows, show))] == [("017", "https://a.example/17")]


def test_a_formula_may_use_another_sheet() -> None:
    def add(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        sheet.parent.create_sheet("Where we keep it").append(["https://a.example/"])

    rows: Cells = [["Ref", "Title", "Link"], [1, "Plan", "=HYPERLINK('Where we keep it'!A1&A2)"]]
    assert values(spreadsheet(rows, add))[0]["url"] == "https://a.example/1"


@pytest.mark.parametrize(
    "formula", ["HYPERLINK(Gone!A1)", "HYPERLINK(D2)", "HYPERLINK([@Lost])", "HYPERLINK(E2)"], ids=lambda each: each
)
def test_a_link_from_a_cell_that_is_not_known_is_asked_about_and_shows_the_formula(formula: str) -> None:
    def spoil(sheet: Worksheet) -> None:
        sheet["D2"] = "#N/A"
        sheet["D2"].data_type = "e"
        sheet["E2"] = "=1/7"

    content = spreadsheet([["Ref", "Title", "Link"], [1, "Plan", f"={formula}"]], spoil)
    (question,) = parsed(content).questions
    assert (question.line, question.where) == ("url: not an address = notes", f"Register!C2 (“={formula}”)")
