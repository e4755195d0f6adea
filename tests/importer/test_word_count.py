"""Words of a Word file that its project lacks."""

from __future__ import annotations

import pytest

from selfassess.importer.citations import Citation
from selfassess.importer.layout import Placement
from selfassess.importer.word_count import LostWords, as_read, lost_words, pieces
from selfassess.read.word import Paragraph

FILE = "content/chapters/welcome.yaml"
FILES = {
    FILE: "title: Welcome\ntext: |\n  We *act* fast (Ref 96).\n\n  We care.\nlist:\n  - One\n  - spotlight: A garden\n"
}


def paragraph(words: str, number: int = 1, part: str = "body", mark: str = "") -> Paragraph:
    return Paragraph(number, words, part, 0, mark, "")


def at(path: str, number: int = 1, dropped: str = "", file: str = FILE) -> Placement:
    return Placement(number, file, path, 100, "below", "", dropped)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        pytest.param(paragraph("Welcome"), at("title"), id="whole value"),
        pytest.param(paragraph("We act fast."), at("text"), id="part of a text"),
        pytest.param(paragraph("• One", mark="•"), at("list[0]"), id="item, without its bullet"),
        pytest.param(paragraph("2. One", mark="2."), at("list[0]"), id="item, without its number"),
        pytest.param(
            paragraph("Spotlight on: A garden"), at("list[1].spotlight", dropped="Spotlight on: "), id="announced"
        ),
        pytest.param(paragraph("Anything at all"), at(""), id="said in the project's own way"),
        pytest.param(paragraph("–", part="table"), at("title"), id="no words"),
        pytest.param(paragraph("Page 3", part="footer"), at("title"), id="a footer, which is not counted"),
    ],
)
def test_words_that_stand_where_they_were_placed_are_not_lost(said: Paragraph, place: Placement) -> None:
    assert lost_words([said], [place], [], FILES) == []


@pytest.mark.parametrize(
    ("said", "place", "words"),
    [
        pytest.param(paragraph("We act slowly"), at("text"), ("slowly",), id="one word"),
        pytest.param(paragraph("We We We act"), at("text"), ("we",), id="a word too few times"),
        pytest.param(paragraph("Welcome"), at("nothing"), ("welcome",), id="no such key"),
        pytest.param(paragraph("One"), at("list[7]"), ("one",), id="no such item"),
        pytest.param(paragraph("One"), at("title[0]"), ("one",), id="no list"),
        pytest.param(paragraph("One"), at("list"), ("one",), id="no text"),
        pytest.param(paragraph("One"), at("title", file="content/none.yaml"), ("one",), id="no such file"),
        pytest.param(paragraph("One two", number=2), at("title"), ("one", "two"), id="placed nowhere"),
    ],
)
def test_words_that_do_not_are_named(said: Paragraph, place: Placement, words: tuple[str, ...]) -> None:
    assert lost_words([said], [place], [], FILES) == [LostWords(said.number, words)]


def test_a_value_answers_for_each_of_its_words_once() -> None:
    twice = [paragraph("We care", 1), paragraph("We care", 2)]
    assert lost_words(twice, [at("text", 1), at("text", 2)], [], FILES) == [LostWords(2, ("care",))]


def test_the_words_of_a_paragraph_may_be_in_two_places() -> None:
    places = [at("title"), at("list[0]")]
    assert lost_words([paragraph("Welcome one")], places, [], FILES) == []


def test_a_citation_is_looked_for_as_it_was_rewritten() -> None:
    cited = [Citation(1, "[96]", "(Ref 96)")]
    assert lost_words([paragraph("We act fast [96].")], [at("text")], cited, FILES) == []
    assert lost_words([paragraph("We act fast [7].")], [at("text")], [Citation(1, "[7]", "(Ref 7)")], FILES) == [
        LostWords(1, ("7",))
    ]


def test_a_raised_series_may_touch_the_word_before_it() -> None:
    cited = [Citation(1, "IR96", "(Ref 96)"), Citation(1, "Not here", "")]
    assert lost_words([paragraph("We act fastIR96.")], [at("text")], cited, FILES) == []


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        pytest.param("a**b**c", ["abc"], id="marks inside a word"),
        pytest.param("a ~~b~~ c", ["a", "b", "c"], id="marks around a word"),
        pytest.param(r"snake\_case", ["snake", "case"], id="escaped"),
        pytest.param("R&amp;D &#233;", ["r", "d", "é"], id="entities"),
        pytest.param("78% of 2024/25", ["78", "of", "2024", "25"], id="numbers"),
        pytest.param("E\u0301tude", ["étude"], id="accents in two characters"),
    ],
)
def test_markdown_is_counted_as_it_is_read(markdown: str, words: list[str]) -> None:
    assert pieces(as_read(markdown)) == words
