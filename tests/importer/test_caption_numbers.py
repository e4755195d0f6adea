"""The numbers of captions are counted again by the documents, so an import does not type them."""

from __future__ import annotations

import pytest

from selfassess.document.every_language import every_language
from selfassess.document.kept_words import as_typed
from selfassess.importer.blocks import words_of
from selfassess.importer.caption_numbers import without_caption_numbers
from selfassess.read.word import WordFile, read_word
from tests.write.word.word_files import document, written

TABLE = (
    "<table><caption>{}</caption><thead><tr><th>Area</th><th>Wait</th></tr></thead>"
    "<tbody><tr><td>North</td><td>1</td></tr></tbody></table><p>Words</p>"
)


def read(inside: str) -> WordFile:
    content, problems = written(document(f"<p>Before</p>{inside}"))
    assert problems == ()
    word = read_word(content)
    for words in every_language():
        as_typed(word.main, words)
    return without_caption_numbers(word)


def captions(word: WordFile) -> list[str]:
    return [words_of(caption) for caption in word.main.iter("caption")]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        (["Waits", "Reviews <em>and</em> more"], ["Waits", "Reviews and more"]),
        (["<em>Waits</em>"], ["Waits"]),
        (["Table 4: Waits", "Reviews"], ["Table 4: Waits", "Table 1: Reviews"]),
        (["Table A1: Waits"], ["Table A1: Waits"]),
    ],
    ids=["counted by the document", "in italics", "a number of its own", "a number of another form"],
)
def test_only_numbers_that_count_from_one_are_taken_out(typed: list[str], left: list[str]) -> None:
    assert captions(read("".join(map(TABLE.format, typed)))) == left


def test_the_report_says_that_the_number_is_a_mark_and_not_lost() -> None:
    word = read(TABLE.format("Waits"))
    assert [paragraph.mark for paragraph in word.paragraphs if "Waits" in paragraph.words] == ["Table 1: "]


def test_a_paragraph_that_begins_so_stays() -> None:
    word = read(f"<p>Table 1: see below</p>{TABLE.format('Table 2: Waits')}")
    assert [words_of(paragraph) for paragraph in word.main.iter("p")][1] == "Table 1: see below"
