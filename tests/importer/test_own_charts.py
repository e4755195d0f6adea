"""The words of our own charts, recognised in a Word file."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.every_language import every_language
from selfassess.document.language import Language
from selfassess.importer.blocks import blocks_of
from selfassess.importer.own_charts import own_charts
from selfassess.model.standing import standing
from selfassess.read.word import read_word
from selfassess.read.word.figures_told import is_our_chart
from tests.document.charts import BARS, markup
from tests.model.test_number_format import indicator
from tests.write.word.word_files import document, written

NAME = "Figure 12: Control over daily life"
SAID = "79% in 2025‑26: better than the year before, England and Region; target of 81% not yet met."
OURS = [
    SAID,
    "29% in 2025-26: better than the year before.",
    "19.30 out of 24 in 2025: the same as the year before; higher than the figure for Wales in 2021.",
    "79% in 2025-26.",
]
OTHERS = [
    "79% in 2025-26: better than England; we are proud of this.",
    "79% in 2025-26: a record.",
    "79% in 2025-26",
    "Better than the year before.",
    f"{'x' * 61} in 2025-26.",
    f"79% in 2025-26: better than {'England' * 100}.",
]


def found(*paragraphs: str, tag: str = "p") -> set[int]:
    elements = []
    for words in paragraphs:
        element = etree.Element(tag)
        element.text = words
        elements.append(element)
    return own_charts(blocks_of(elements))


@pytest.mark.parametrize("said", OURS)
def test_a_name_and_what_is_said_below_it_are_ours(said: str) -> None:
    assert found("Before", NAME, said, "After") == {1, 2}


@pytest.mark.parametrize("said", OTHERS)
def test_other_words_below_a_name_stay(said: str) -> None:
    assert found(NAME, said) == set()


@pytest.mark.parametrize("name", ["Control over daily life", "Figure 12", "Figure 12:", "See Figure 12: Control"])
def test_what_is_said_stays_where_no_name_is_above(name: str) -> None:
    assert found(name, SAID) == set()
    assert found(SAID) == set()


def test_a_list_is_no_chart() -> None:
    assert found(NAME, SAID, tag="ul") == set()


@pytest.mark.parametrize("language", every_language(), ids=lambda language: language.target)
@pytest.mark.parametrize("better", ["", "better: higher\n", "better: lower\n"])
def test_what_documents_say_is_recognised_in_every_language(language: Language, better: str) -> None:
    made = indicator("percent", f"{better}target: 81\ncompare: {{England: {{2022-23: 1}}, Wales: {{2019-20: 4}}}}\n")
    said = standing(made, language).sentence
    assert found(f"{language.figure_number.format(3)}: Control", said) == {0, 1}


def test_the_report_says_how_a_chart_of_ours_is_drawn_again() -> None:
    content, _ = written(document(markup(BARS)))
    told = [note.message for note in read_word(content).notes if "chart" in note.message]
    assert told == [
        "A chart was left out. Type its figures in content/indicators.yaml, and the document draws it again."
    ]


def test_our_charts_are_known_by_their_description() -> None:
    for language in every_language():
        assert is_our_chart(f"{language.bar_chart.format('Wait')} 2024: 3 days.")
        assert is_our_chart(f"{language.line_chart.format('Wait')} 2024: 3 days.")
    assert not is_our_chart("Bar chart of the waits in 2024")
