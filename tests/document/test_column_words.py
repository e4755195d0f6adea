"""What the columns of a table hold: how wide their words are, and where a word may break."""

from __future__ import annotations

import pytest
from lxml import etree
from msgspec.structs import replace

from selfassess.document.column_widths import A4, lay_out
from selfassess.document.column_words import columns_of, is_long_worded
from tests.document.test_column_widths import table


@pytest.mark.parametrize(
    ("words", "is_long"), [("Safeguarding adults", False), ("multidisciplinary", False), ("x" * 25, True)]
)
def test_a_word_that_no_column_is_made_for(words: str, is_long: bool) -> None:
    holder = table([["x", words]])
    assert is_long_worded(holder[0][0][1]) is is_long
    assert lay_out(holder, A4).has_long_word is is_long


def test_words_around_a_line_break_are_two() -> None:
    assert lay_out(table([["x"], ["Northumberland<br/>Nottinghamshire"]]), replace(A4, upright=2500)).is_whole


@pytest.mark.parametrize(
    ("cell", "more"),
    [("Commissioning", 0), ("<ul><li>Commissioning</li></ul>", 1250), ("<p class='note'>Commissioning</p>", 0)],
    ids=["words", "a list", "a paragraph"],
)
def test_a_column_has_room_for_the_bullets_of_its_lists(cell: str, more: int) -> None:
    [plain] = columns_of([etree.fromstring("<tr><td>Commissioning</td></tr>")])
    [column] = columns_of([etree.fromstring(f"<tr><td>{cell}</td></tr>")])
    assert column.word - plain.word == more


def test_a_long_status_may_break_between_its_words() -> None:
    mark = "<tr><td><p class='progress late red'>{}</p></td></tr>"
    [short] = columns_of([etree.fromstring(mark.format("Not started"))])
    [long] = columns_of([etree.fromstring(mark.format("Not started and now delayed"))])
    assert long.word < short.word


@pytest.mark.parametrize(
    ("cells", "stays"),
    [(["Region A", "Region B"], True), (["Region A", "Yorkshire and the Humber"], False)],
    ids=["a few letters", "more"],
)
def test_cells_of_a_few_letters_are_known_whole(cells: list[str], stays: bool) -> None:
    [column] = columns_of([etree.fromstring(f"<tr><td>{cell}</td></tr>") for cell in cells])
    assert (column.whole > column.word) is stays
