"""Markers of tables that print none."""

from __future__ import annotations

import pytest

from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source

AMONG = {
    "in a sentence": ("See {table: cost} here.", ["{table: cost}"]),
    "before a full stop": ("{table: cost}.", ["{table: cost}"]),
    "in a heading": ("### {table: cost}", ["{table: cost}"]),
    "in a cell": ("| A | B |\n| --- | --- |\n| North | {table: cost} |", ["{table: cost}"]),
    "in capitals, with spaces": ("See { TABLE = cost } here.", ["{ TABLE = cost }"]),
    "twice": ("{table: cost} and {table: waits}", ["{table: cost}", "{table: waits}"]),
    "as code": ("See `{table: cost}` here.", []),
    "behind a backslash": ("See \\{table: cost} here.", []),
    "of other words": ("See {tables} and {tabled: x} here.", []),
}


@pytest.mark.parametrize(("typed", "found"), AMONG.values(), ids=AMONG)
def test_a_marker_among_words_is_reported(typed: str, found: list[str]) -> None:
    mistakes = [each for each in read(text_without_source(typed)).mistakes if each.rule == "table-malformed"]
    assert [mistake.words for mistake in mistakes] == found


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("See {table: cost}.", "Put “{table: cost}” alone on a line, with a blank line before and after it."),
        ("| A |\n| --- |\n| {table: cost} |", "Put “{table: cost}” alone on a line, outside this table."),
    ],
    ids=["among words", "in a cell"],
)
def test_the_hint_says_what_to_type(typed: str, hint: str) -> None:
    [mistake] = [each for each in read(text_without_source(typed)).mistakes if each.rule == "table-malformed"]
    assert mistake.problem.hint == hint
