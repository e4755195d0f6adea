"""Tables: widths, header rows, rows that stay whole."""

from __future__ import annotations

import re

import pytest

from tests.word_numbers import W
from tests.write.word.word_files import document, text_of, word_file_of

ROWS = "<thead><tr><th>Ref</th><th>Document</th></tr></thead><tbody><tr><td>1</td><td>x</td></tr></tbody>"
TABLE = f"<table>{{cols}}{ROWS}</table>"
INNER = "<table><tbody><tr><td>x</td></tr></tbody></table>"


def widths(inside: str) -> list[int]:
    return [int(width) for match in re.findall(r"\(([\d ]+)\)", text_of(inside)) for width in match.split()]


def test_columns_share_the_width_of_the_text_by_their_classes() -> None:
    cols = '<colgroup><col class="narrow"/><col class="wide"/></colgroup>'
    assert widths(TABLE.format(cols=cols)) == [1893, 7575]


def test_columns_without_a_class_are_of_medium_width() -> None:
    assert widths(TABLE.format(cols="<colgroup><col/><col/></colgroup>")) == [4734, 4734]


def test_without_columns_the_longest_cell_decides() -> None:
    inside = f"<table><tbody><tr><td>x</td><td>{'word ' * 50}</td></tr></tbody></table>"
    assert widths(inside) == [2367, 7101]


def test_widths_fill_the_text_exactly() -> None:
    cells = "".join(f"<td>{'x' * n}</td>" for n in range(1, 10))
    assert sum(widths(f"<table><tbody><tr>{cells}</tr></tbody></table>")) == 9468


def test_no_word_is_broken_to_make_room_for_longer_cells() -> None:
    inside = f"<table><thead><tr><th>Population</th>{'<th>Aged 65 and over, in all</th>' * 5}</tr></thead></table>"
    assert widths(inside)[0] > 226 + 1240  # the cell's padding, and the word in bold Arial of twelve points


def test_a_heading_needs_more_room_than_plain_words() -> None:
    cells = f"<th>{'x' * 14}</th><td>{'x' * 14}</td>{'<td>y z</td>' * 5}"
    heading, plain, *_ = widths(f"<table><tbody><tr>{cells}</tr></tbody></table>")
    assert heading > plain


def test_a_class_gives_way_to_a_long_word() -> None:
    cols = '<colgroup><col class="narrow"/><col class="wide"/><col class="wide"/></colgroup>'
    narrow = widths(f"<table>{cols}<tbody><tr><td>Neighbourhoods</td><td>x</td><td>x</td></tr></tbody></table>")[0]
    assert narrow > 9468 * 2 // 18


def test_an_address_may_break_and_leaves_room_for_the_rest() -> None:
    inside = f"<table><tbody><tr><td>{'x' * 300}</td>{'<td>Population</td>' * 4}</tr></tbody></table>"
    assert min(widths(inside)) > 226 + 1134  # the word in Arial of twelve points


def test_header_rows_are_repeated_and_no_row_splits() -> None:
    table = next(word_file_of(document(TABLE.format(cols=""))).body.iter(f"{W}tbl"))
    marks = [[mark.tag.removeprefix(W) for mark in row.iterfind(f"{W}trPr/*")] for row in table.iter(f"{W}tr")]
    assert marks == [["cantSplit", "tblHeader"], ["cantSplit"]]


def test_a_caption_is_the_name_of_its_table() -> None:
    text = text_of("<table><caption>The <em>areas</em></caption><tbody><tr><td>x</td></tr></tbody></table>")
    assert '(9468) "Table 1: The areas"' in text


def test_a_table_without_rows_is_only_its_caption() -> None:
    assert text_of("<table><caption>Nothing</caption><thead/><tbody><tr/></tbody></table>") == (
        "Caption | {#table_nothing}{#table_nothing_number}Table\u00a0{SEQ Table \\* ARABIC}1: Nothing\n"
    )


def test_two_tables_stay_two() -> None:
    body = word_file_of(document(TABLE.format(cols="") * 2)).body
    assert [each.tag.removeprefix(W) for each in body][:3] == ["tbl", "p", "tbl"]


def test_a_table_in_an_item_stands_in_line_with_its_words() -> None:
    indent = next(word_file_of(document(f"<ul><li>x{TABLE.format(cols='')}</li></ul>")).body.iter(f"{W}tblInd"))
    assert indent.get(f"{W}w") == "510"


def test_a_cell_that_ends_in_a_table_is_closed_by_a_paragraph() -> None:
    inside = f"<table><tbody><tr><td><ul><li>x{INNER}</li></ul></td></tr></tbody></table>"
    assert all(cell[-1].tag == f"{W}p" for cell in word_file_of(document(inside)).body.iter(f"{W}tc"))


@pytest.mark.parametrize(("name", "side"), [("left", "left"), ("centre", "center"), ("right", "right")])
@pytest.mark.parametrize("tag", ["th", "td"])
def test_a_cell_is_aligned_as_its_class_says(tag: str, name: str, side: str) -> None:
    cells = f'<{tag} class="{name}">x</{tag}><{tag}>y</{tag}>'
    body = word_file_of(document(f"<table><tbody><tr>{cells}</tr></tbody></table>")).body
    assert [jc.get(f"{W}val") for jc in body.iter(f"{W}jc")] == [side]


@pytest.mark.parametrize(
    ("below", "gap"), [("<p>x</p>", "160"), ("<h3>x</h3>", None), ("", None)], ids=["words", "a heading", "nothing"]
)
def test_words_below_a_table_have_room_above_them(below: str, gap: str | None) -> None:
    body = word_file_of(document(TABLE.format(cols="") + below)).body
    spacing = next((each for paragraph in body.iterfind(f"{W}p") for each in paragraph.iter(f"{W}spacing")), None)
    assert (None if spacing is None else spacing.get(f"{W}before")) == gap
