"""Marks of lists as people paste them become those of Markdown, and the words of every row stay as they are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.prose.block import ROW_BREAK
from selfassess.prose.list_marks import as_markdown
from selfassess.prose.list_rows import BULLETS, CLOSE, DASHES, FALLEN_LETTERS, TICKS, Mark
from selfassess.prose.parser import markdown


def items(pasted: str) -> list[str]:
    """Each item as its number or a hyphen and its words, indented as deep as it is."""
    found: list[str] = []
    source, marks = as_markdown(pasted)
    for token in markdown().parse(source, {"marks": marks}):
        if token.type == "list_item_open":
            found.append("  " * (token.level // 2) + (f"{token.info} " if token.info else "- "))
        elif token.type == "inline" and token.level > 1 and found:
            found[-1] += token.content
    return found


def marks(pasted: str) -> list[tuple[str, int, str]]:
    return [(mark.kind, mark.value, mark.brackets) for mark in as_markdown(pasted)[1].values()]


@pytest.mark.parametrize("bullet", BULLETS)
@pytest.mark.parametrize("gap", [" ", "  ", "\t", "\u00a0", "\u2003"])
def test_every_bullet_makes_an_item(bullet: str, gap: str) -> None:
    assert items(f"We will:\n{bullet}{gap}train\n{bullet}{gap}ask") == ["- train", "- ask"]


@pytest.mark.parametrize("bullet", CLOSE)
def test_a_bullet_may_touch_its_words(bullet: str) -> None:
    assert items(f"{bullet}train\n{bullet}ask") == ["- train", "- ask"]


@pytest.mark.parametrize("letter", FALLEN_LETTERS)
def test_a_letter_that_was_a_bullet_makes_an_item(letter: str) -> None:
    assert items(f"{letter}\ttrain\n{letter}\task") == ["- train", "- ask"]


@pytest.mark.parametrize("dash", DASHES)
def test_dashes_make_items_where_there_are_two_or_a_colon_before_them(dash: str) -> None:
    assert items(f"{dash} train\n{dash} ask") == ["- train", "- ask"]
    assert items(f"We will:\n{dash} train") == ["- train"]
    assert items(f"The plan\n{dash} which is late {dash} will\nbe late") == []


@pytest.mark.parametrize("tick", TICKS)
def test_a_tick_begins_an_item_and_stays(tick: str) -> None:
    assert items(f"{tick} train\n{tick} ask") == [f"- {tick} train", f"- {tick} ask"]


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        pytest.param("a) x\nb) y", [("a", 1, ")"), ("a", 2, ")")], id="letters"),
        pytest.param("a. x\nb. y", [("a", 1, "."), ("a", 2, ".")], id="letters-with-full-stops"),
        pytest.param("(a) x\n(b) y", [("a", 1, "()"), ("a", 2, "()")], id="letters-in-brackets"),
        pytest.param("A) x\nB) y", [("A", 1, ")"), ("A", 2, ")")], id="capital-letters"),
        pytest.param("i) x\nii) y\niii) z", [("i", 1, ")"), ("i", 2, ")"), ("i", 3, ")")], id="numerals"),
        pytest.param("IX. x\nX. y", [("I", 9, "."), ("I", 10, ".")], id="capital-numerals"),
        pytest.param("g) x\nh) y\ni) z\nj) u", [("a", n, ")") for n in (7, 8, 9, 10)], id="i-after-h-is-a-letter"),
        pytest.param("iv) x\nv) y\nvi) z", [("i", n, ")") for n in (4, 5, 6)], id="v-after-iv-is-a-numeral"),
        pytest.param("(1) x\n(2) y", [("1", 1, "()"), ("1", 2, "()")], id="numbers-in-brackets"),
        pytest.param("1.Train\n2.Ask", [("1", 1, "."), ("1", 2, ".")], id="numbers-without-a-space"),
        pytest.param("1)train\n2)ask", [("1", 1, ")"), ("1", 2, ")")], id="numbers-that-touch-their-words"),
        pytest.param("a) x\n\nb) y", [("a", 1, ")"), ("a", 2, ")")], id="with-a-blank-line-between"),
        pytest.param("a) x\n   and more\nb) y", [("a", 1, ")"), ("a", 2, ")")], id="with-a-line-that-wraps"),
    ],
)
def test_letters_and_numerals_stay_what_they_were(pasted: str, read: list[tuple[str, int, str]]) -> None:
    assert marks(pasted) == read


@pytest.mark.parametrize(
    "words",
    [
        "A. Person wrote to us.\nThey wait.", "(a) is not met", "etc. and more\nmix. of things", "o dear",
        "§ 4 of the Act", "the board (see\na) of the list) agreed", "(Ref 1)\n(Ref 2)", "v. important\nthings",
    ],
)  # fmt: skip
def test_a_single_row_that_may_be_words_stays_words(words: str) -> None:
    assert items(words) == []


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        pytest.param(
            "And:\n\n    - a\n    - b\n        - c\n    - d", ["- a", "- b", "  - c", "- d"], id="set-in-by-four"
        ),
        pytest.param("And:\n    1. a\n    2. b", ["1 a", "2 b"], id="right-below-words"),
        pytest.param("1. a\n  - b\n  - c\n2. d", ["1 a", "  - b", "  - c", "2 d"], id="below-a-number-by-two"),
        pytest.param("•\ta\no\tb\n▪\tc\n•\td", ["- a", "  - b", "    - c", "- d"], id="levels-of-word"),
        pytest.param("• a\n\to b\n\to c\n• d", ["- a", "  - b", "  - c", "- d"], id="set-in-by-a-tab"),
        pytest.param("-\u00a0a\n-\u00a0b", ["- a", "- b"], id="a-no-break-space"),
        pytest.param("-train\n-ask", ["- train", "- ask"], id="hyphens-without-a-space"),
        pytest.param("*train\n*ask", ["- train", "- ask"], id="asterisks-without-a-space"),
        pytest.param("> • a\n> • b", ["  - a", "  - b"], id="in-a-quotation"),
        pytest.param("• a\n  b\n\n  c\n• d", ["- a\nbc", "- d"], id="further-words-of-an-item"),
        pytest.param("1. a\na) b\nb) c\n2. d", ["1 a", "1 b", "2 c", "2 d"], id="lists-beside-each-other"),
    ],
)
def test_a_list_is_as_deep_as_it_was_typed(pasted: str, read: list[str]) -> None:
    assert items(pasted) == read


def test_what_follows_a_list_is_no_part_of_it() -> None:
    assert as_markdown("• a\n• b\n\nWords.")[0] == "- a\n- b\n\nWords."


def test_code_is_left_alone() -> None:
    code = "```\n• a\n```\n• b"
    assert as_markdown(code) == ("```\n• a\n```\n- b", {3: Mark("-", shown="•")})


def typed_words(row: str) -> str:
    """What a row says behind its marks."""
    return re.sub(r"^[\s>]*(?:[-+*]|\d+[.)])(?:\s|$)+", "", row).strip()


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", "  ", "    ", "\t", "> ", "\u00a0"]),
        st.sampled_from(["", "• ", "o\t", "– ", "a) ", "b) ", "(i) ", "1. ", "2. ", "7) ", "- ", "* ", "☐ ", "-"]),
        st.sampled_from(["word", "word word", "", "| a |", "### word", "```", "---"]),
    ).map("".join),
    max_size=8,
)


@settings(max_examples=400)
@given(ROWS)
def test_every_row_keeps_its_number_and_its_words(rows: list[str]) -> None:
    pasted = "\n".join(rows)
    source, found = as_markdown(pasted)
    for number, (before, after) in enumerate(zip(pasted.split("\n"), ROW_BREAK.split(source), strict=True)):
        assert typed_words(before).endswith(typed_words(after)), number
        assert number in found or re.sub(r"[-+*.)]", "", after).split() == re.sub(r"[-+*.)]", "", before).split()


NATIVE = st.lists(
    st.tuples(st.sampled_from(["- ", "* ", "1. ", "2. ", "3) ", "", ""]), st.sampled_from(["word", "two words"])).map(
        "".join
    )
    | st.just(""),
    max_size=8,
)


@settings(max_examples=300)
@given(NATIVE)
def test_markdown_stays_as_it_is(rows: list[str]) -> None:
    text = "\n".join(rows)
    assert as_markdown(text) == (text, {})
    more = "\n\nWords.\n\n"
    before = markdown().parse(f"{text}{more}- x")
    assert markdown().parse(as_markdown(f"{text}{more}• x")[0]) == before
