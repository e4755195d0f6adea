"""Figures as numbers, and as they are printed again."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selfassess.model.amounts import amount


@pytest.mark.parametrize(
    ("typed", "value", "step"),
    [
        ("877", "877", "1"),
        ("1,578", "1578", "1"),
        ("1 578", "1578", "1"),
        ("£1,578.40", "1578.4", "0.01"),
        ("£ 300k", "300000", "1000"),
        ("£1.2m", "1200000", "100000"),
        ("1.5 million", "1500000", "100000"),
        ("2bn", "2000000000", "1000000000"),
        ("61%", "61", "1"),
        ("61.5 %", "61.5", "0.1"),
        ("-20", "-20", "1"),
        ("−20", "-20", "1"),
        ("-£20", "-20", "1"),
        ("£-20", "-20", "1"),
        ("(340)", "-340", "1"),
        ("(£340)", "-340", "1"),
        ("£(340)", "-340", "1"),
        ("+5", "5", "1"),
        ("-", "0", "0"),
        ("–", "0", "0"),
        ("Nil", "0", "0"),
    ],
)
def test_a_figure_is_a_number(typed: str, value: str, step: str) -> None:
    made = amount(typed)
    assert made is not None
    assert (made.value, made.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    "typed", ["", " ", "*", "[c]", "n/a", "..", "Two posts", "12 (40%)", "5-10", "2025-26", "£1,2", "(5", "<5", "~5"]
)
def test_what_is_no_number_is_not_known(typed: str) -> None:
    assert amount(typed) is None


@pytest.mark.parametrize(
    ("typed", "other", "words"),
    [
        ("1,578", "1580", "1,580"),
        ("£1.2m", "1500000", "£1.5m"),
        ("1.5 million", "2000000", "2.0 million"),
        ("61%", "99", "99%"),
        ("£5", "-20", "-£20"),
    ],
)
def test_another_number_is_printed_in_the_same_way(typed: str, other: str, words: str) -> None:
    made = amount(typed)
    assert made is not None
    assert made.words(Decimal(other)) == words
