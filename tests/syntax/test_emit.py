"""A text in any style reads back as the text that it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.diagnostics import Problems
from selfassess.syntax import emit, parse
from selfassess.syntax.draft import plain
from selfassess.syntax.source import Source, Style, find_unprintable

WORDS = st.text(st.sampled_from("aB9 .,:#-?!|>'\"\\&*%@`[]{}=~\n\t\x85\u2028é“’\u00a0"), min_size=1, max_size=30)
ANY = st.text(max_size=30).filter(lambda text: not find_unprintable(text))


def read_back(yaml: str) -> object:
    faults = Problems()
    found = plain(parse.read(Source("typed", yaml), faults))
    assert faults.by_rule == {}, yaml
    return found


@given(WORDS | ANY, st.sampled_from(Style), st.integers(1, 6))
def test_a_value_of_a_key_reads_back(text: str, style: Style, margin: int) -> None:
    yaml = f"key: {emit.scalar(text, style, margin)}\nnext: one\n"
    assert read_back(yaml) == {"key": text, "next": "one"}


@given(WORDS | ANY, st.sampled_from([Style.PLAIN, Style.SINGLE, Style.DOUBLE]))
def test_a_value_in_brackets_reads_back(text: str, style: Style) -> None:
    yaml = f"[one, {emit.scalar(text, style, 2, in_brackets=True)}, {{key: [two]}}]\n"
    assert read_back(yaml) == ["one", text, {"key": ["two"]}]


@given(st.dictionaries(st.sampled_from(["by", "on", "of"]), WORDS | st.lists(WORDS, max_size=3), min_size=1))
def test_a_mapping_reads_back_on_one_line_and_on_lines_of_its_own(value: dict[str, str | list[str]]) -> None:
    assert read_back(f"key: {emit.flow(value)}\n") == {"key": value}
    assert read_back(f"{emit.entry('key', value, 2, 2)}  next: one\n") == {"key": value, "next": "one"}


def test_a_line_of_spaces_is_kept() -> None:
    assert read_back(emit.entry("key", "9\n ", 0, 2) + "next: one\n") == {"key": "9\n ", "next": "one"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Head of Reviews", "Head of Reviews"),
        ("2026-10-01", "2026-10-01"),
        ("96", "96"),
        ("https://www.example.gov.uk/a#b", "https://www.example.gov.uk/a#b"),
        ("Reviews: on time", '"Reviews: on time"'),
        ("no", '"no"'),
        ("1.10", '"1.10"'),
        ("007", '"007"'),
        ("- a", '"- a"'),
        ("", '""'),
        ("a #b", '"a #b"'),
    ],
)
def test_plain_words_stay_plain_and_what_yaml_would_change_is_quoted(text: str, shown: str) -> None:
    assert emit.scalar(text, Style.PLAIN, 2) == shown


def test_words_in_single_quotes_stay_in_single_quotes() -> None:
    assert emit.scalar("People's voice", Style.SINGLE, 2) == "'People''s voice'"


def test_a_long_folded_text_is_broken_into_lines() -> None:
    rows = emit.scalar("words " * 40 + "end", Style.FOLDED, 4).split("\n")
    assert rows[0] == ">-"
    assert len(rows) > 2
    assert all(row.startswith("    ") and len(row) <= 104 for row in rows[1:])
