"""Values and texts remember where they were typed, in every style that YAML has."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from selfassess.diagnostics import Place, Problems
from selfassess.syntax.nodes import Mapping, Node, Scalar, Sequence, Text, text_without_source
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source, Style

WORD = re.compile("[a-z]+[0-9]+")
SIGNS = ["", "'", '"', "''", "\\", "é", "’", "😀", ":", "#", "(", "%", "\u00a0", "{{", "&", "*", "-"]
GAPS = [" ", " ", " ", "  ", "\n", "\n\n", "\n\n\n", " - ", ": ", " #", "\n  ", "\t", " \n", "\u2028", "\x85"]


def read_text(text: str, key: str = "text") -> Text:
    """The value of a key of the first mapping in a file that has it."""
    faults = Problems()
    node = read(Source("file.yaml", text), faults)
    assert faults.by_rule == {}
    while not (isinstance(node, Mapping) and key in node.values):
        assert isinstance(node, Mapping)
        node = next(iter(node.values.values()))
    found = node.values[key]
    assert isinstance(found, Scalar)
    return Text.of(found)


def rows_of(file: str) -> list[str]:
    return re.split("\r\n|[\n\r\x85\u2028\u2029]", file)


def each_word_is_where_it_was_typed(file: str, text: Text) -> None:
    words = list(WORD.finditer(text))
    assert words
    places = [text.at(word.start()) for word in words]
    assert places == sorted(set(places), key=lambda place: (place.line, place.column))
    rows = rows_of(file)
    for word, place in zip(words, places, strict=True):
        assert rows[place.line - 1].startswith(word.group(), place.column - 1)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words that are each other's unlike, with signs that the styles must escape or fold between them."""
    count = draw(st.integers(1, 12))
    made = [f"{draw(st.sampled_from(SIGNS))}word{number}{draw(st.sampled_from(SIGNS))}" for number in range(count)]
    gaps = [draw(st.sampled_from(GAPS)) for _ in made]
    return draw(st.sampled_from(["", "\n", "  "])) + "".join(
        f"{word}{gap}" for word, gap in zip(made, gaps, strict=True)
    )


@settings(max_examples=400)
@given(
    texts(),
    st.sampled_from(["", "'", '"', "|", ">"]),
    st.integers(2, 9),
    st.integers(10, 90),
    st.booleans(),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
@example("  word0\nword1", "|", 2, 80, True, "\n")
@example("\nword0\n\n  word1\n\n\nword2\n\n", ">", 3, 10, True, "\r\n")
def test_each_word_of_a_dumped_scalar_is_where_it_was_typed(
    text: str, style: str, indent: int, width: int, letters: bool, line_break: str
) -> None:
    content = {"top": {"before": "x", "text": text, "after": "y"}}
    file = yaml.safe_dump(
        content, default_style=style, indent=indent, width=width, allow_unicode=letters, line_break=line_break
    )
    found = read_text(file)
    assert WORD.findall(found) == WORD.findall(text)
    each_word_is_where_it_was_typed(file, found)


ROWS = st.lists(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=4), min_size=1, max_size=6)


def numbered(rows: list[list[str]]) -> list[str]:
    """Rows of words, each word with a sign behind it and a number of its own."""
    count = iter(range(1000))
    return [" ".join(f"word{next(count)}{sign}" for sign in row) for row in rows]


@settings(max_examples=200)
@given(
    ROWS,
    st.sampled_from(["|", "|-", "|+", ">", ">-", ">+"]),
    st.integers(1, 6),
    st.booleans(),
    st.integers(0, 5),
    st.booleans(),
)
def test_each_word_of_a_block_scalar_is_where_it_was_typed(
    rows: list[list[str]], header: str, indent: int, counted: bool, deeper: int, gaps: bool
) -> None:
    lines = numbered(rows)
    if counted:
        lines[0] = " " * deeper + lines[0]
        header = f"{header[0]}{indent}{header[1:]}"
    lines = [each for line in lines for each in ([line, ""] if gaps else [line])]
    file = (
        f"# a remark\ntext: {header}  # another\n" + "".join(f"{' ' * indent}{line}\n" for line in lines) + "after: x\n"
    )
    each_word_is_where_it_was_typed(file, read_text(file))


@settings(max_examples=200)
@given(ROWS, st.sampled_from(["", "'", '"']), st.integers(1, 6), st.sampled_from(["\n", "\n\n", " \n"]))
def test_each_word_of_a_folded_line_is_where_it_was_typed(
    rows: list[list[str]], quote: str, indent: int, gap: str
) -> None:
    lines = numbered([[sign for sign in row if sign not in "\\'\"#:{{-%&*"] or [""] for row in rows])
    if quote == "'":
        lines = [line.replace(" ", "'' ") for line in lines]
    if quote == '"':
        lines = [line.replace(" ", '\\" \\u00e9\\x20 ') + "\\" for line in lines]
    file = f"text: {quote}{f'{gap}{chr(32) * indent}'.join(lines)}{quote}\nafter: x\n"
    if quote == '"':
        file = file.replace('\\"\nafter', '"\nafter')
    each_word_is_where_it_was_typed(file, read_text(file))


@pytest.mark.parametrize("quote", ["'", '"', ""])
def test_each_word_inside_a_flow_collection_is_where_it_was_typed(quote: str) -> None:
    file = f"top: {{before: x, text: {quote}word0 word1\n   word2{quote}, after: word3}}\n"
    each_word_is_where_it_was_typed(file, read_text(file))


@pytest.mark.parametrize(
    "escape", [r"\n", r"\t", r"\x41", r"\u00e9", r"\U0001F600", r"\"", r"\\", r"\/", r"\_", r"\N", r"\L", r"\P", r"\ "]
)
def test_an_escape_in_double_quotes_counts_as_what_it_stands_for(escape: str) -> None:
    file = f'text: "word0{escape}word1{escape}{escape} word2"\n'
    each_word_is_where_it_was_typed(file, read_text(file))


def test_white_space_leads_to_the_word_behind_it() -> None:
    text = read_text("text: one\n  two\n")
    place = text.at(text.index(" "))
    assert (place.line, place.column) == (2, 3)


def test_the_end_of_a_text_lies_behind_its_last_letter() -> None:
    text = read_text("text: one\n")
    assert (text.at(3).line, text.at(3).column) == (1, 10)


@pytest.mark.parametrize("file", ["text:\nafter: x\n", 'text: ""\n', "text: |\nafter: x\n", "text: >\n", "text: ''\n"])
def test_an_empty_text_has_a_place_too(file: str) -> None:
    assert read_text(file).at(0).line == 1


def test_a_text_is_a_string() -> None:
    text = text_without_source("Words")
    assert text == "Words"
    assert f"{text}!" == "Words!"
    assert text.upper() == "WORDS"


def test_words_of_no_file_have_a_place_of_their_own() -> None:
    assert text_without_source("one two", "a test").at(4).column == 5
    assert text_without_source("one two", "a test").place.file == "a test"


def test_ten_thousand_places_of_one_text_are_found_at_once() -> None:
    words = " ".join(f"word{number}" for number in range(10_000))
    for style, file in ((Style.LITERAL, f"text: |\n  {words}\n"), (Style.DOUBLE, f'text: "{words}"\n')):
        text = read_text(file)
        assert text.node.style is style
        each_word_is_where_it_was_typed(file, text)


def test_a_place_names_the_way_to_the_value() -> None:
    file = "proud_of:\n  - text: One.\n  - text: Two.\n"
    node = read(Source("content/x.yaml", file), Problems())
    assert isinstance(node, Mapping)
    claims = node.values["proud_of"]
    assert isinstance(claims, Sequence)
    second = claims.items[1]
    assert isinstance(second, Mapping)
    place = second.values["text"].place
    assert place == Place("content/x.yaml", line=3, column=11, path="proud_of[1].text")
    assert place.end == (3, 15)


def test_a_node_without_a_parent_has_no_path() -> None:
    assert Node(Source("x")).path == ""


@pytest.mark.parametrize(
    ("file", "words", "end"),
    [
        pytest.param("text: one two three", "two", (1, 14), id="plain"),
        pytest.param("text: |\n  one\n  two three", "one\ntwo", (3, 6), id="over-lines-of-a-block"),
        pytest.param("text: |\n  - one\n    - two three", "one\n  - two", (3, 10), id="over-lines-set-in"),
        pytest.param("text: 'one''s two'", "one's", None, id="a-quote-typed-twice"),
        pytest.param('text: "one\\ttwo"', "one\ttwo", None, id="an-escape"),
        pytest.param("text: one\n  two", "one two", (2, 6), id="a-folded-line"),
        pytest.param("text: one\n  two", " two", None, id="a-space-that-is-a-line-break"),
    ],
)
def test_a_span_has_an_end_where_the_file_has_its_characters(
    file: str, words: str, end: tuple[int, int] | None
) -> None:
    text = read_text(file)
    start = text.index(words)
    assert text.span(start, start + len(words)) == text.at(start)
    assert text.span(start, start + len(words)).end == end


def test_an_empty_span_ends_where_it_begins() -> None:
    assert read_text("text: one two").span(4, 4).end == (1, 11)


def test_a_text_cannot_be_changed() -> None:
    text = read_text("text: words\n")
    with pytest.raises(AttributeError, match="node cannot be changed: texts are frozen"):
        text.node = text.node


def test_in_a_block_without_words_every_place_is_its_margin() -> None:
    text = read_text("text: |+\n\n\nmore: x\n")
    assert [text.at(offset).line for offset in range(len(text))] == [2, 3]
    assert {text.at(offset).column for offset in range(len(text))} == {1}


def test_behind_the_last_word_is_the_place_after_it() -> None:
    text = read_text('text: "some\n  words"\n')
    assert (text.at(len(text)).line, text.at(len(text)).column) == (2, 8)
