"""Keys under other people's words: the key that was meant is named, and what was typed is read under it."""

from __future__ import annotations

from typing import Any

import pytest

from selfassess.schema.containers import EntryReader
from selfassess.schema.fields import Key
from selfassess.schema.scalars import TEXT
from selfassess.schema.unknown_keys import OTHER_WORDS
from tests.docs.loader_tables import every_table
from tests.load.single_value import plain_values, read_value

ROWS = [(word, keys) for word, keys in OTHER_WORDS.items()]
WORDS = [(word, key) for word, keys in ROWS for key in keys]


@pytest.fixture(scope="module")
def tables() -> list[frozenset[str]]:
    """The keys of every kind of entry."""
    return [*every_table()]


def holding(*keys: str) -> EntryReader[Any]:
    return EntryReader("It", plain_values, {key: Key(TEXT, "Words") for key in keys})


@pytest.mark.parametrize(("word", "key"), WORDS)
def test_a_word_of_other_people_leads_to_our_key(word: str, key: str) -> None:
    value, told = read_value(holding(key, "other"), f"{word.capitalize()}: x\n")
    assert [each[4] for each in told] == [f"Did you mean “{key}”?"]
    assert value == {key: "x"}


@pytest.mark.parametrize(("word", "keys"), ROWS)
def test_of_several_keys_the_first_is_meant(word: str, keys: tuple[str, ...]) -> None:
    value, _ = read_value(holding(*reversed(keys)), f"{word}: x\n")
    assert value == {keys[0]: "x"}


@pytest.mark.parametrize(("word", "key"), WORDS)
def test_the_key_is_one_that_authors_may_type_where_the_word_is_none(
    word: str, key: str, tables: list[frozenset[str]]
) -> None:
    assert any(key in table and word not in table for table in tables)


def test_the_opposite_of_a_key_is_not_taken_for_it() -> None:
    value, told = read_value(holding("superseded_by"), "supersedes: 60\n")
    assert [each[4] for each in told] == ["You can still use these keys here: superseded_by."]
    assert value == {}
