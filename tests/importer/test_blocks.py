"""The blocks of a document: their words, their paragraphs, and which of them are figures."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.importer.blocks import figure_list, gives_figures, words_of
from tests.importer.made import block, blocks


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        pytest.param("<p>One <strong>two</strong>three</p>", "One twothree", id="inline"),
        pytest.param("<p>One<br/>two</p>", "One two", id="line break"),
        pytest.param("<ul><li>One<ul><li>two</li></ul></li><li>three</li></ul>", "One two three", id="lists"),
        pytest.param("<table><tr><th>A</th><td>B</td></tr><tr><td>C</td></tr></table>", "A B C", id="table"),
        pytest.param("<aside><h6>Title</h6><p>Story</p></aside>", "Title Story", id="box"),
        pytest.param('<p>One<span class="footnote">two</span> three</p>', "Onetwo three", id="footnote"),
    ],
)
def test_words_of_different_blocks_are_apart(markup: str, words: str) -> None:
    assert block(markup).words == words
    assert words_of(block(markup).element) == words


def test_a_block_knows_its_level_its_paragraphs_and_whether_it_is_a_list() -> None:
    head, listed, note = blocks(
        '<h3 data-at="1">A</h3><ul><li data-at="2">b</li><li data-at="3">c</li></ul>'
        '<p data-at="4">d<span class="footnote" data-at="9">e</span><a data-at="x" href="#">f</a></p>'
    )
    assert (head.level, head.numbers, head.is_list, head.is_short) == (3, (1,), False, True)
    assert (listed.level, listed.numbers, listed.is_list) == (0, (2, 3), True)
    assert (note.numbers, note.tag) == ((4, 9), "p")


@pytest.mark.parametrize(
    ("markup", "is_short"), [("<p/>", False), (f"<p>{'a ' * 25}</p>", True), (f"<p>{'a ' * 26}</p>", False)]
)
def test_a_heading_has_at_most_25_words(markup: str, is_short: bool) -> None:
    assert block(markup).is_short is is_short


LONG = "and much more is said about it than anybody says of a figure in a list of figures, " * 3


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<ul><li>4 in 5 (78%) people feel safe</li></ul>", id="a list of one"),
        pytest.param(
            "<ul><li>78% feel safe</li><li>Scores for life were 18.9</li><li>Good</li></ul>", id="two of three"
        ),
        pytest.param("<ul><li>18.9 out of 24 for quality of life</li></ul>", id="out of"),
        pytest.param("<ul><li>4 in every 5 people</li></ul>", id="in every"),
        pytest.param("<table><tr><td>4 in 5</td><td>feel safe</td></tr></table>", id="table"),
        pytest.param("<table><tr><th>Year</th></tr><tr><td>78%</td></tr></table>", id="table with a heading row"),
        pytest.param("<p>4 in 5 (78%) people feel safe</p>", id="a paragraph that begins with a figure"),
    ],
)
def test_figures_are_known(markup: str) -> None:
    assert gives_figures(block(markup))


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<ul><li>We listen</li><li>78% feel safe</li></ul>", id="half of a list"),
        pytest.param("<ul/>", id="an empty list"),
        pytest.param(f"<ul><li>78% {LONG}</li></ul>", id="long items with a figure"),
        pytest.param("<table><tr><th>78%</th></tr></table>", id="nothing but a heading row"),
        pytest.param("<p>Of all people, 78% feel safe</p>", id="a sentence"),
        pytest.param(f"<p>4 in 5 (78%) {LONG}</p>", id="a long paragraph"),
        pytest.param("<h3>78%</h3>", id="a heading"),
    ],
)
def test_what_only_has_numbers_in_it_is_no_list_of_figures(markup: str) -> None:
    assert not gives_figures(block(markup))


def as_list(markup: str) -> str:
    return etree.tostring(figure_list(block(markup)).element, encoding="unicode")


def test_a_table_of_two_columns_becomes_a_list() -> None:
    assert as_list(
        '<table><tr><td data-at="1"><strong>4 in 5</strong> (78%)</td>'
        '<td data-at="2">feel safe (Ref 1)</td></tr></table>'
    ) == (
        '<ul><li><span data-at="1"><strong>4 in 5</strong> (78%)</span> '
        '<span data-at="2">feel safe (Ref 1)</span></li></ul>'
    )


def test_a_table_of_three_columns_becomes_a_list_without_its_empty_cells() -> None:
    table = (
        '<table><tr><td data-at="1">4 in 5</td><td data-at="2">(78%)</td><td data-at="3">feel safe</td></tr>'
        '<tr><td/><td/><td data-at="6">18.9 out of 24</td></tr></table>'
    )
    assert [words_of(item) for item in figure_list(block(table)).element] == [
        "4 in 5 (78%) feel safe",
        "18.9 out of 24",
    ]
    assert figure_list(block(table)).numbers == (1, 2, 3, 6)


def test_a_cell_of_several_paragraphs_keeps_each_number() -> None:
    made = as_list(
        '<table><tr><td data-at="">78%</td><td><p data-at="2">of people</p><p data-at="3">in May</p></td></tr></table>'
    )
    assert made == (
        '<ul><li><span data-at="">78%</span> <span data-at="2">of people</span> '
        '<span data-at="3">in May</span></li></ul>'
    )


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<table><thead><tr><th>Share</th></tr></thead><tr><td>78%</td></tr></table>", id="heading row"),
        pytest.param("<table><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>", id="four columns"),
        pytest.param("<ul><li>78%</li></ul>", id="a list already"),
    ],
)
def test_what_is_no_table_of_figures_alone_stays_as_it_is(markup: str) -> None:
    given = block(markup)
    assert figure_list(given) is given
