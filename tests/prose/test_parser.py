"""The notation of prose: what is a sign, and what are just words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

from selfassess.prose.parser import DEEPEST, markdown

LIMIT = 60


def inline(prose: str) -> list[Token]:
    return [child for token in markdown().parse(prose) for child in token.children or ()]


def kinds(prose: str) -> list[str]:
    return [token.type for token in inline(prose) if token.type != "text"]


def words(prose: str) -> str:
    return "".join(token.content for token in inline(prose))


@pytest.mark.parametrize(
    "group", ["(Ref 96)", "(Ref 3, 121, 162)", "(Ref IR10)", "(Ref 100 ASCOF 2022/23)", "(Ref\n96)"]
)
def test_a_group_is_a_citation_and_keeps_its_place(group: str) -> None:
    [token] = [token for token in inline(f"*Words* before {group} after") if token.type == "citation"]
    assert (token.content, token.meta["at"]) == (group, 15)


@pytest.mark.parametrize(
    "prose",
    [
        "(Ref 96)", "**(Ref 96)**", "[see (Ref 96)](#x)", "((Ref 96))", "word(Ref 96)word", "\\\\(Ref 96)",
        "### A heading (Ref 96)", "- a (Ref 96)", "> a (Ref 96)", "| a (Ref 96) |\n|---|",
    ],
)  # fmt: skip
def test_a_citation_is_found_in_running_words(prose: str) -> None:
    assert "citation" in kinds(prose)


@pytest.mark.parametrize(
    "prose", ["`(Ref 96)`", "```\n(Ref 96)\n```", "\\(Ref 96)", "\\(Ref 96\\)", "``a ` (Ref 96)``"]
)
def test_a_citation_is_not_found_in_code_or_after_a_backslash(prose: str) -> None:
    assert not {"citation", "mistyped_citation"} & set(kinds(prose))


@pytest.mark.parametrize(
    "slip", ["(ref 96)", "(Ref96)", "(Refs 96)", "(Ref 96 and 97)", "(Ref 96-98)", "(Ref ?)", "(Ref)"]
)
def test_a_mistyped_group_is_a_slip_and_keeps_its_place(slip: str) -> None:
    [token] = [token for token in inline(f"Words {slip} after") if token.type == "mistyped_citation"]
    assert (token.content, token.meta["at"]) == (slip, 6)


def test_a_group_that_is_never_closed_leaves_the_words_behind_it_alone() -> None:
    marks = ["link_open", "link_close", "em_open", "em_close"]
    assert kinds("(Ref 96 and [our plan](#plan) and *more*") == ["mistyped_citation", *marks]


@pytest.mark.parametrize(
    "typed",
    [
        "<?php ?>", "{{ 7*7 }}", "{% import x %}", "(c) -- ... 'quoted'", "[x][y] [x]",
        ":smile:", "$x^2$", "about ~50 of ~60", "10^6 and 10^7", "< 28 days, > 5 < 6", "a<b and c>d", "<name>",
    ],
)  # fmt: skip
def test_other_notations_are_words(typed: str) -> None:
    assert words(typed) == typed
    assert kinds(typed) == []


@pytest.mark.parametrize("sign", ["&#x202E;", "&#x2066;", "&#127;", "&#0;", "&#xD800;", "&#xFFFF;"])
def test_a_control_character_by_its_number_becomes_visible(sign: str) -> None:
    assert words(f"a {sign} b") == "a \ufffd b"


def test_a_sign_by_its_name_is_that_sign() -> None:
    assert words("caf&eacute; &pound;5 &nbsp; &#8217; &unknown;") == "café £5 \u00a0 ’ &unknown;"


def test_indented_words_are_a_paragraph() -> None:
    assert [token.type for token in markdown().parse("words\n\n      more words")].count("paragraph_open") == 2


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "https://a.uk/é?b=%C3%A9&c", "#a", "ref:96"]
)
def test_an_address_is_kept_as_it_was_typed(address: str) -> None:
    [link] = [token for token in inline(f"[x]({address})") if token.type == "link_open"]
    assert link.attrs["href"] == address


def test_an_address_between_angle_brackets_is_shown_as_it_was_typed() -> None:
    assert words("<https://xn--a.uk/%C3%A9>") == "https://xn--a.uk/%C3%A9"


@pytest.mark.parametrize("mark", ["[x](#y)", "![x](y)", "<https://x.uk>", "`x`"])
def test_a_link_a_picture_and_code_know_where_they_begin_and_end(mark: str) -> None:
    [token] = [token for token in inline(f"Words {mark} after") if "at" in token.meta]
    assert (token.meta["at"], token.meta["end"]) == (6, 6 + len(mark))


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("| a | b | c |", ["a", "b | c"]),
        ("a | b | c | d", ["a", "b | c | d"]),
        ("| a | b | |", ["a", "b"]),
        ("| a |", ["a", ""]),
        ("| a \\| b | c | d \\| e |", ["a | b", "c | d | e"]),
    ],
)
def test_no_cell_of_a_table_is_lost(row: str, cells: list[str]) -> None:
    tokens = markdown().parse(f"| 1 | 2 |\n|---|---|\n{row}\n")
    assert [token.content for token in tokens if token.type == "inline"][2:] == cells


def test_a_table_ends_a_paragraph() -> None:
    assert "table_open" in [token.type for token in markdown().parse("Words\n| a |\n|---|\n| b |")]


def test_nesting_has_a_limit() -> None:
    assert max(token.level for token in markdown().parse("> " * 500 + "words")) <= DEEPEST


@settings(max_examples=300)
@given(st.text("(Ref 196),;[]!`*_\\<>&#|-.:\n\"' x1", max_size=60))
def test_any_prose_is_read(prose: str) -> None:
    for token in inline(prose):
        if "at" in token.meta and token.type in ("citation", "mistyped_citation"):
            assert token.content


PATTERNS = {
    "[^": 20_000,
    "^[": 10_000,
    "[^1]: ": 10_000,
    "[^1]: a\n": 5_000,
    "<b>": 20_000,
    "<a ": 20_000,
    "~~a": 20_000,
    "^a": 20_000,
    "a@b": 20_000,
    "(www.a.b ": 5_000,
    "[a](S:\\ ": 5_000,
    "[a][": 10_000,
    "{a=": 20_000,
    "(Ref ": 20_000,
    "(Ref 1, ": 20_000,
    "(Ref 1) ": 10_000,
    "Ref 1, ": 20_000,
    "[": 50_000,
    "(": 100_000,
    "![": 10_000,
    "](": 50_000,
    "[a](": 5_000,
    "[a](b) ": 5_000,
    "*a ": 10_000,
    "**a ": 10_000,
    "_a_": 10_000,
    "`": 100_000,
    "` ": 10_000,
    "<a": 20_000,
    "&": 50_000,
    "\\": 100_000,
    "|": 100_000,
    "|a\n": 10_000,
    "| a |\n|---|\n": 2_000,
    "> ": 20_000,
    "- ": 20_000,
    "- a\n": 10_000,
    "- [\n": 5_000,
    "# a\n": 10_000,
    "x": 5_000_000,
    "word ": 500_000,
    "\n": 500_000,
    "(Ref" + " " * 2000: 500,
    '![a](b "c (Ref 1)") ': 3_000,
}
SCRIPT = """
import sys
from selfassess.prose.reading import read
from selfassess.syntax.nodes import text_without_source
pattern, count = sys.argv[1:]
found = read(text_without_source(pattern * int(count)))
[mistake.problem for mistake in found.mistakes[:100]]
"""


@pytest.mark.slow
@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_takes_longer_than_its_length(pattern: str) -> None:
    source = Path(sys.modules["selfassess"].__path__[0]).parent
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, pattern, str(PATTERNS[pattern])], timeout=LIMIT, check=False, cwd=source
    )
    assert done.returncode == 0
