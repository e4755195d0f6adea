"""Lists and mappings become what the model needs, each entry by its own reader."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.diagnostics import Problems
from selfassess.schema.containers import ListOf, MapOf
from selfassess.schema.dates_and_figures import DATE, FIGURE
from selfassess.schema.reader import Reader
from selfassess.schema.scalars import TEXT, YES_OR_NO, Pattern, choice
from selfassess.syntax.nodes import Text
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source
from tests.load.single_value import read_value
from tests.schema.person import PERSON


def test_an_empty_entry_of_a_list_is_told() -> None:
    value, told = read_value(ListOf(TEXT), "- a\n-\n- b\n")
    assert value == ("a", "b")
    assert [(each[0], each[1]) for each in told] == [("field-missing", 2)]


def test_a_faulty_entry_of_a_list_is_left_out() -> None:
    value, told = read_value(ListOf(DATE), "[2026-01-01, x, 2026-01-02]")
    assert value == (date(2026, 1, 1), date(2026, 1, 2))
    assert len(told) == 1


def test_a_mapping_of_the_authors_own_keys_keeps_their_order_and_their_place() -> None:
    value, told = read_value(MapOf(Pattern("[0-9]{4}", "is no year"), FIGURE), "{2023: 5, 2022: 4, x: 3, 2021: y}")
    assert value == {"2023": "5", "2022": "4"}
    assert all(isinstance(key, Text) and key.place.line == 1 for key in value)
    assert len(told) == 2


@pytest.mark.parametrize("reader", [PERSON, MapOf(TEXT, TEXT)])
@pytest.mark.parametrize("typed", ["words", "- a"])
def test_a_mapping_is_a_mapping(reader: Reader[object], typed: str) -> None:
    value, [told] = read_value(reader, typed)
    assert value is None
    assert told[3].startswith("This must be a list of keys with values, not ")


def test_a_value_that_could_not_be_read_is_told_once() -> None:
    faults = Problems()
    node = read(Source("f.yaml", "name: *x\nborn: *y\ntags: [*z]\n"), faults)
    assert node is not None
    PERSON.read(node, faults)
    assert list(faults.by_rule) == ["yaml-feature"]


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]), min_size=1, max_size=20))
def test_no_text_breaks_a_reader(typed: str) -> None:
    faults = Problems()
    node = read(Source("f.yaml", "'" + typed.replace("'", "''") + "'\n"), faults)
    readers: tuple[Reader[object], ...] = (
        TEXT,
        DATE,
        FIGURE,
        YES_OR_NO,
        choice("a", "b"),
        Pattern("x", "is no x"),
        ListOf(TEXT),
        MapOf(TEXT, TEXT),
        PERSON,
    )
    for reader in readers:
        if node is not None:
            assert reader.read(node, faults) is not None or faults.by_rule
