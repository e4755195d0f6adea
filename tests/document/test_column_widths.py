"""The columns of a table: no narrower than their words, as far as any page allows."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from lxml import etree
from msgspec.structs import replace
from PIL import ImageFont

from selfassess.document.column_widths import (
    A4,
    A4_PRINTED,
    Page,
    fits_phone,
    is_small,
    lay_out,
    page_around,
)
from selfassess.document.column_words import BESIDE_STATUS
from selfassess.document.flow import may_turn
from selfassess.document.letter_widths import BOLD_LETTERS, PLAIN_LETTERS, width_of

MONTHS = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"]
REGIONS = [
    "Measure",
    "Northumberland",
    "Yorkshire",
    "Leicestershire",
    "Nottinghamshire",
    "Herefordshire",
    "Buckinghamshire",
]
TWELVE = [["Area", *MONTHS], ["North Exampleshire", *["1,234"] * 12]]
SEVEN = [REGIONS, ["Assessments completed", *["12,345"] * 6]]
TWENTY = [["Theme", "Plan"], ["Safeguarding", "We will ask again. " * 40], ["Commissioning", "Not started"]]


def table(rows: Iterable[Iterable[str]], around: str = "<main>{}</main>") -> etree._Element:
    head, *body = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    head = head.replace("td>", "th>")
    inside = "".join(f"<tr>{row}</tr>" for row in body)
    root = etree.fromstring(around.format(f"<table><thead><tr>{head}</tr></thead><tbody>{inside}</tbody></table>"))
    found = root if root.tag == "table" else root.find(".//table")
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("rows", "is_dense", "is_turned"),
    [
        pytest.param([["Area", "Wait"], ["North", "27"]], False, False, id="two columns"),
        pytest.param(TWENTY, False, False, id="long words beside a long cell"),
        pytest.param(TWELVE, True, False, id="twelve months"),
        pytest.param(SEVEN, False, True, id="seven regions"),
        pytest.param(
            [[f"{month} 2025" for month in MONTHS], ["£12,345"] * 12], False, True, id="twelve months of money"
        ),
        pytest.param(
            [["Measure", *MONTHS, "Total"], ["Spend", *["£123,456"] * 13]], True, True, id="a year of spending"
        ),
    ],
)
def test_a_table_is_set_as_large_as_its_page_allows(rows: list[list[str]], is_dense: bool, is_turned: bool) -> None:
    layout = lay_out(table(rows), A4)
    assert (layout.look.is_dense, layout.is_turned, layout.is_whole) == (is_dense, is_turned, True)
    assert sum(layout.widths) == (A4.turned if is_turned else A4.upright)


@pytest.mark.parametrize("page", [A4, A4_PRINTED], ids=["Word", "the page printed"])
@pytest.mark.parametrize("rows", [TWELVE, SEVEN, TWENTY], ids=["months", "regions", "a long cell"])
def test_every_column_is_as_wide_as_its_words(rows: list[list[str]], page: object) -> None:
    assert page in (A4, A4_PRINTED)
    layout = lay_out(table(rows), A4 if page is A4 else A4_PRINTED)
    for number, width in enumerate(layout.widths):
        words = [(word, row is rows[0]) for row in rows for word in row[number].split()]
        assert all(
            width_of(word, bold) * layout.look.letters / 1000 <= width - layout.look.padding for word, bold in words
        )


def test_a_table_that_no_page_is_wide_enough_for_says_so() -> None:
    layout = lay_out(table([["Nottinghamshire"] * 16, ["1"] * 16]), A4)
    assert (layout.is_whole, sum(layout.widths)) == (False, A4.turned)


def test_a_page_that_cannot_turn_stays_upright() -> None:
    layout = lay_out(table(SEVEN), replace(A4, turned=0))
    assert (layout.is_turned, sum(layout.widths)) == (False, A4.upright)


def test_an_address_takes_no_more_than_the_longest_word() -> None:
    address = "https://www.example.gov.uk/adult-social-care/strategy/2025-to-2028/annual-report-of-the-board.pdf"
    assert lay_out(table([["Source"] * 5, [address, *["Population"] * 4]]), A4).look.is_dense is False


def test_a_hyphen_between_letters_may_end_a_line_and_one_between_figures_may_not() -> None:
    narrow = replace(A4, upright=1500, turned=0)
    assert lay_out(table([["x"], ["co-production-led"]]), narrow).is_whole
    assert not lay_out(table([["x"], ["2025-26-27-28-29"]]), narrow).is_whole


def test_wide_letters_need_wider_columns() -> None:
    assert lay_out(table(SEVEN), replace(A4, face=1.3)).look.is_dense


@pytest.mark.parametrize(
    ("around", "turns"),
    [
        ("<main>{}</main>", True),
        ("<main><section><section>{}</section></section></main>", True),
        ("<main><ul><li>{}</li></ul></main>", False),
        ("<main><blockquote>{}</blockquote></main>", False),
        ("<main><aside>{}</aside></main>", False),
    ],
)
def test_only_a_table_of_the_text_itself_turns_its_page(around: str, turns: bool) -> None:
    assert may_turn(table(TWELVE, around)) is turns


@pytest.mark.parametrize(
    ("rows", "small"), [(TWELVE, True), ([["a"]] * 40, False), ([["a", "b"], *[["word " * 90, "x"]] * 9], False)]
)
def test_a_small_table_fills_half_a_page_at_most(rows: list[list[str]], small: bool) -> None:
    element = table(rows)
    assert is_small(element, lay_out(element, A4)) is small


@pytest.mark.parametrize(
    ("rows", "fits"),
    [
        pytest.param([["Area", "Wait"], ["North Exampleshire", "27"]], True, id="two columns of short words"),
        pytest.param([["Area", "Wait", "Year"], ["North", "27", "2026"]], True, id="three"),
        pytest.param([["Area", "Wait", "Year", "Note"], ["North", "27", "2026", "None"]], False, id="four"),
        pytest.param([["Commissioning", "Wait"], ["Safeguarding", "27"]], True, id="two of long words"),
        pytest.param([["Responsibilities", "Interdependencies"], ["27", "27"]], False, id="two of very long words"),
        pytest.param([["Address"], ["https://www.example.gov.uk/adult-social-care"]], False, id="an address"),
    ],
)
def test_a_table_that_fits_on_the_narrowest_screen_need_not_scroll(rows: list[list[str]], fits: bool) -> None:
    assert fits_phone(table(rows)) is fits


def test_a_table_in_a_box_may_have_less_room() -> None:
    assert not fits_phone(table([["Area", "Wait"]], "<main><aside>{}</aside></main>"))


@pytest.mark.parametrize(("file", "letters"), [("Regular", PLAIN_LETTERS), ("Bold", BOLD_LETTERS)])
def test_letters_are_as_wide_as_those_of_arial(file: str, letters: dict[str, int]) -> None:
    """Liberation Sans has the widths of Arial."""
    font = ImageFont.truetype(f"LiberationSans-{file}.ttf", 1000)
    wrong = {letter: width for letter, width in letters.items() if width and abs(font.getlength(letter) - width) > 1}
    assert wrong == {}


PLAN = ["No.", "Finding", "Action", "Measure", "Lead", "Due", "Cost", "Status", "Latest progress"]
WORDS = "We wrote to everyone who waits, and told them when they will be seen. " * 5
ACTION = [
    *("1.1.12", WORDS, WORDS, "Median wait, in days", "Assistant Director", "30\u00a0November 2026", "£1,250,000"),
    *("<p class='progress not-started grey'>Not started</p>", WORDS),
]
LYING = '<main><section class="chapter wide"><section>{}</section></section></main>'


@pytest.mark.parametrize("page", [A4, A4_PRINTED], ids=["Word", "the page printed"])
def test_a_plan_of_nine_columns_fits_a_page_that_lies_on_its_side_with_its_statuses_and_dates_whole(page: Page) -> None:
    layout = lay_out(table([PLAN, ACTION], LYING), page_around(table([PLAN, ACTION], LYING), page))
    due, status = layout.widths[5], layout.widths[7]
    room = layout.look.padding + layout.look.letters * BESIDE_STATUS / 1000
    assert (layout.is_whole, layout.is_turned, sum(layout.widths)) == (True, False, page.turned)
    assert status - room >= layout.look.letters * width_of("Not started", is_bold=True) / 1000
    assert due - layout.look.padding >= layout.look.letters * width_of("30 November") / 1000


def test_long_notes_get_the_most_of_a_page_that_lies_on_its_side() -> None:
    rows = [["Action", "Progress"], ["Ask again, and write to everyone who waits", WORDS]]
    upright, lying = (lay_out(each, page_around(each, A4)).widths for each in (table(rows), table(rows, LYING)))
    assert upright[1] / upright[0] < 1.1
    assert lying[1] / lying[0] > 2


def test_a_cell_of_few_letters_stays_on_one_line_where_there_is_room() -> None:
    rows = [["Region", "With a rating", *["Outstanding", "Good", "Inadequate"] * 2], ["Region 10", *["12"] * 7]]
    layout = lay_out(table(rows), A4)
    assert layout.widths[0] - layout.look.padding >= layout.look.letters * width_of("Region 10") / 1000


def test_a_table_that_is_small_on_an_upright_page_fills_most_of_one_that_lies_on_its_side() -> None:
    rows = [["Action"], *[["Ask again"]] * 9]
    upright, lying = table(rows), table(rows, LYING)
    assert is_small(upright, lay_out(upright, A4))
    assert not is_small(lying, lay_out(lying, page_around(lying, A4)))
