"""Boxes on paper: whole where they are not too high, and not without their first lines where they are."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.word_numbers import W
from tests.write.word.word_files import document, word_file_of

LINE = "word " * 14  # nearly, inside a box
HEADING = "<h5 class='unnumbered'>A story</h5>"


def kept(inside: str, after: str = "<p>Then.</p>") -> list[str]:
    """For each paragraph of a box: `+` where it stays with the next, `=` where its lines stay together."""
    body = word_file_of(document(f"<aside class='spotlight'>{inside}</aside>{after}")).body
    return [marks(paragraph) for paragraph in body.iter(f"{W}p")][: -1 if after else None]


def marks(paragraph: etree._Element) -> str:
    said = {"+": "keepNext", "=": "keepLines"}
    return "".join(sign for sign, name in said.items() if paragraph.find(f"{W}pPr/{W}{name}") is not None)


def words(*lines: int) -> str:
    return "".join(f"<p>{LINE * each}</p>" for each in lines)


def test_a_box_stays_whole_and_apart_from_what_follows() -> None:
    assert kept(HEADING + words(4, 4)) == ["+=", "+=", "="]


def test_a_box_that_ends_in_a_list_stays_whole() -> None:
    assert kept(HEADING + "<ul><li>a</li><li>b</li></ul>") == ["+=", "+=", "="]


def test_a_box_that_ends_in_a_table_stays_whole() -> None:
    table = "<table><tbody><tr><td>a</td></tr></tbody></table>"
    assert kept(HEADING + words(2) + table) == ["+=", "+=", "+="]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((30, 4), ["+=", "=", "="]),
        ((4, 10, 10, 4), ["+=", "=", "", "", "="]),
        ((2, 12, 10, 4), ["+=", "+=", "=", "", "="]),
        ((1, 1, 1, 12, 10, 4), ["+=", "+=", "+=", "+=", "=", "", "="]),
        ((4, 10, 12, 2, 1), ["+=", "=", "", "+=", "+=", "="]),
    ],
    ids=["a long paragraph", "four lines", "two lines and more", "lines one by one", "few lines at the end"],
)
def test_a_high_box_keeps_its_heading_and_four_lines_and_the_last_four(
    lines: tuple[int, ...], expected: list[str]
) -> None:
    assert kept(HEADING + words(*lines)) == expected


def test_a_high_box_keeps_its_heading_what_it_is_about_and_the_start_of_a_list() -> None:
    items = f"<ul>{f'<li>{LINE * 10}</li>' * 3}</ul>"
    assert kept(f"{HEADING}<p class='about'>A friend</p>{items}") == ["+=", "+=", "=", "=", "="]
