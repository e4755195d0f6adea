"""Every word of prose has a place, whatever notation stands around it and however YAML holds it."""

from __future__ import annotations

import re
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.prose.block import Block
from selfassess.prose.passage import Caption, Passage
from selfassess.prose.reading import read
from selfassess.prose.running_words import sentences
from selfassess.syntax.nodes import Text, text_without_source
from tests.prose.typed_text import text_of

WORD = re.compile("word[0-9]+")
STYLES = ("|", "|2-", ">", "'", '"')


def written(prose: str, style: str) -> str:
    """A file that holds this prose under a key, in a style of YAML."""
    if style == "'":
        return "text: '" + indent(prose.replace("'", "''").replace("\n", "\n\n"), "    ").lstrip() + "'\n"
    if style == '"':
        escaped = prose.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n\\\n    ")
        return f'text: "{escaped}"\n'
    body = prose.replace("\n", "\n\n") if style == ">" else prose
    header = "|4-" if style == "|2-" else f"{style}{'4' if body.startswith(' ') else ''}"
    return f"# a remark\n\ntext: {header}\n{indent(body, '    ')}\n"


def each_word_is_where_it_was_typed(file: str, text: Text) -> int:
    """How many words of blocks were found at their place in the file."""
    rows = file.split("\n")
    count = 0
    places = set()
    for block in read(text).blocks:
        for word in WORD.finditer(block.content):
            place = block.at(word.start())
            assert rows[place.line - 1].startswith(word.group(), place.column - 1), (word, place, rows[place.line - 1])
            places.add(place)
            count += 1
    assert len(places) == count
    return count


NOTATIONS = {
    "a paragraph": "word0 word1\nword2 *word3* `x` word4",
    "an indented paragraph": "word0\n   word1\n word2",
    "headings": "### word0 ###\n\nword1\n\n#### word2 # word3 #",
    "a list": "- word0\n- word1\n  word2\n\n  word3\n- - word4\n  - * word5",
    "a numbered list": "1. 1\n2. word0 2\n10) word1\n\n    word2",
    "a quotation": "> word0\nword1\n> > word2\n> - word3\n>   word4",
    "a table": "| word0 | word0b |\n|:--|--:|\n| word1 | word1 |\n| word2 | a \\| word3 |\n| | word4 |",
    "a table with equal cells": "| 1 | 1 |\n|---|---|\n| word0 | word0 |\n| word0 | word0 |",
    "a table without outer pipes": "word0 | word1\n--- | ---\nword2 | word3 \\| word4",
    "a table in a list": "- word0\n- | word1 | word2 |\n  |---|---|\n  | word3 | word4 |",
    "a table in a quotation": "> | word1 | word1 |\n> |---|---|\n> | word3 | word3 |",
    "a table with a cell too many": "| word0 |\n|---|\n| word1 | word2 | word3 |\n| word4 |",
    "words that stand twice": "word0 word0\n- word0\n- word0 word0\n\n> word0",
    "a number that is its own marker": "1. 1 word0\n2. 2",
    "quotes and apostrophes": "it's \"word0\" and 'word1' \\* word2",
    "hard breaks": "word0  \nword1\\\nword2",
    "a link and a picture": '[word0](#word) ![word1](a.png "word2") word3',
    "other scripts": "naïve – word0 日本 word1 😀 word2",
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("notation", NOTATIONS)
def test_each_word_of_a_notation_is_where_it_was_typed(notation: str, style: str) -> None:
    prose = NOTATIONS[notation]
    file = written(prose, style)
    found = each_word_is_where_it_was_typed(file, text_of(file))
    assert found == len(WORD.findall(prose))


LINES = st.lists(
    st.sampled_from(
        ["word", "*word*", "**word** word", "`x` word", "(Ref 1) word", "[word](#a) word", "é😀 word", "a \\* word"]
    ),
    min_size=1,
    max_size=3,
)
PLAIN = st.one_of(
    LINES,
    LINES.map(lambda lines: [f"### {lines[0]}"]),
    LINES.map(lambda lines: [f"#### {lines[0]} ####"]),
    LINES.map(lambda lines: ["| word | word |", "|---|---|", *(f"| {line} | {line} |" for line in lines)]),
    st.just(['![word](a.png "word word")']),
)


def joined(blocks: list[list[str]]) -> list[str]:
    return [line for block in blocks for line in (*block, "")][:-1]


def hung(lines: list[str], mark: str) -> list[str]:
    """Lines behind a mark, the others under its words."""
    return [f"{mark}{lines[0]}", *(f"{' ' * len(mark)}{line}" if line else "" for line in lines[1:])]


BLOCKS = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda each: [line for one in each for line in hung(one, "- ")]),
        st.lists(inner, min_size=1, max_size=2).map(lambda each: hung(joined(each), "7. ")),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: [f"> {line}".rstrip() for line in joined(each)]),
    ),
    max_leaves=5,
)


@settings(max_examples=300)
@given(st.lists(BLOCKS, min_size=1, max_size=4).map(joined), st.sampled_from(STYLES))
def test_each_word_of_any_nest_of_notations_is_where_it_was_typed(lines: list[str], style: str) -> None:
    count = iter(range(10_000))
    prose = re.sub("word", lambda _: f"word{next(count)}", "\n".join(lines))
    file = written(prose, style)
    assert each_word_is_where_it_was_typed(file, text_of(file)) == len(WORD.findall(prose))


def block_of(prose: str) -> Block:
    [block] = read(text_without_source(prose)).blocks
    return block


def captions(passage: Passage) -> list[Caption]:
    """The words below each picture."""
    return [picture.caption for picture in passage.pictures if picture.caption is not None]


def test_a_caption_that_was_typed_with_escapes_lies_where_its_picture_begins() -> None:
    text = text_of(written('word0 ![a](b.png "c \\" d &amp; word1")', "|"))
    [caption] = captions(read(text))
    assert caption.block.content == 'c " d & word1'
    assert caption.block.at(8).column == 11


def test_a_text_with_other_line_breaks_keeps_its_places() -> None:
    file = 'text: "word0\\L word1\\n\\nword2\\r\\n\\r\\nword3\\P\\N word4"\n'
    assert each_word_is_where_it_was_typed(file, text_of(file)) == 5


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("“One.” Two.", ["“One.”", "Two."]),
        ("No. 5 and e.g. this.", ["No. 5 and e.g. this."]),
        ("It costs approx. £5. 63% of people pay.", ["It costs approx. £5.", "63% of people pay."]),
        ("One\ntwo. Three", ["One\ntwo.", "Three"]),
        ("", []),
    ],
)
def test_a_block_is_parted_into_sentences_with_their_offsets(words: str, found: list[str]) -> None:
    block = Block(text_without_source(words), words, 0)
    assert [words[part] for part in sentences(block)] == found


@pytest.mark.parametrize(
    "short",
    [
        "No", "no", "p", "pp", "para", "approx", "c", "Fig", "fig", "Vol", "vol", "Ref", "ref",
    ],
)  # fmt: skip
def test_a_number_behind_a_short_form_begins_no_sentence(short: str) -> None:
    words = f"See {short}. 5 of it. 6 more."
    block = Block(text_without_source(words), words, 0)
    assert [words[part] for part in sentences(block)] == [f"See {short}. 5 of it.", "6 more."]


@given(st.text(max_size=80))
def test_no_sentence_is_lost(words: str) -> None:
    done = 0
    for part in sentences(Block(text_without_source(words), words, 0)):
        assert re.fullmatch(r"[\"”’)\s]*", words[done : part.start])
        done = part.stop
    assert not words[done:].strip()


def test_thousands_of_places_of_one_passage_are_found_in_one_pass() -> None:
    prose = "\n\n".join(f"- word{number} word (Ref {number})" for number in range(5_000))
    for style in ("|", '"'):
        file = written(prose, style)
        assert each_word_is_where_it_was_typed(file, text_of(file)) == 5_000
    prose = " ".join(f"word{number} (Ref {number})" for number in range(5_000))
    file = written(prose, "|")
    assert each_word_is_where_it_was_typed(file, text_of(file)) == 5_000


@pytest.mark.parametrize(
    "prose",
    ["word " * 20_000, "word\n" * 20_000, f"| {'word ' * 20_000} |\n|---|", f'![a](b.png "{"word " * 20_000}")'],
    ids=["line", "lines", "cell", "caption"],
)
def test_twenty_thousand_places_of_one_paragraph_are_told_apart(prose: str) -> None:
    found = read(text_of(written(prose.strip(), "|")))
    block = next((each.block for each in captions(found)), found.blocks[0])
    assert len({block.at(word.start()) for word in re.finditer("word", block.content)}) == 20_000
