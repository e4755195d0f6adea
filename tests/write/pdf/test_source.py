"""Words are string literals of Typst on one line, whatever they hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.write.pdf import source

LITERALS = {
    "plain": ("Ŵyau yn £5", '"Ŵyau yn £5"'),
    "a quotation mark": ('say "no"', r'"say \"no\""'),
    "a backslash": (r"C:\new", r'"C:\\new"'),
    "markup of Typst": ("#link(<x>)[*a*] $b$ // c /* d", '"#link(<x>)[*a*] $b$ // c /* d"'),
    "a line break": ("a\nb\r\u2028c", r'"a\u{a}b\u{d}\u{2028}c"'),
    "what cannot be seen": ("a\u200bb\u202e", r'"a\u{200b}b\u{202e}"'),
    "an emoji": ("😀", '"😀"'),
}


@pytest.mark.parametrize("name", LITERALS)
def test_words_become_a_literal(name: str) -> None:
    words, literal = LITERALS[name]
    assert source.literal(words) == literal


@given(st.text())
def test_a_literal_is_one_line_and_ends_where_it_should(words: str) -> None:
    literal = source.literal(words)
    assert literal.splitlines() == [literal]
    inside = literal[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inside
    assert not inside.endswith("\\")


@given(st.text(), st.integers(0, 10**6))
def test_the_number_of_a_line_is_ours_and_never_one_that_was_typed(words: str, number: int) -> None:
    _, line, _ = source.marked(source.literal(f"/*7*/{words}/*8*/"), number).split("\n")
    assert source.mark_of(line) == number
    assert source.mark_of(source.literal(words)) is None


def test_nothing_has_a_form_too() -> None:
    assert (source.block([]), source.several([]), source.pairs({})) == ("[]", "()", "(:)")
    assert (source.several(["1"]), source.pairs({"a b": "1"})) == ("(1,)", '("a b":1)')
