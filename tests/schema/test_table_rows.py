"""A row of a table is a list of texts, some of which may be empty."""

from __future__ import annotations

import pytest

from selfassess.schema.table_rows import HEADINGS, ROW
from tests.load.single_value import read_value


def test_its_cells_are_texts_as_they_were_typed() -> None:
    value, told = read_value(ROW, '[Staff, 1.10, "", "£1,200"]')
    assert (value, told) == (("Staff", "1.10", "", "£1,200"), [])


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("Staff", "This must be a list of the cells of one row, not text."),
        ("{a: b}", "This must be a list of the cells of one row, not a list of keys with values."),
        ("[Staff, [1]]", "This must be text, not a list of items."),
    ],
)
def test_what_is_none_is_told(typed: str, message: str) -> None:
    value, [(rule, *_, told, hint)] = read_value(ROW, typed)
    assert (value, rule, told) == (None, "value-type", message)
    assert hint


def test_headings_are_texts() -> None:
    assert read_value(HEADINGS, "[For, 2026-27]") == (("For", "2026-27"), [])


def test_a_blank_heading_keeps_its_place_and_is_reported() -> None:
    value, told = read_value(HEADINGS, "[For, '', 2027-28, '']")
    assert value == ("For", "", "2027-28", "")
    assert [(rule, message) for rule, *_, message, _hint in told] == [
        ("field-missing", "Column 2 has no heading."),
        ("field-missing", "Column 4 has no heading."),
    ]


def test_headings_are_a_list() -> None:
    value, [(rule, *_, message, _hint)] = read_value(HEADINGS, "For")
    assert (value, rule, message) == (None, "value-type", "This must be a list, not text.")
