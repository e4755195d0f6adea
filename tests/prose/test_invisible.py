"""A reference with a character in it that nobody sees is a link all the same, and its place is where it was typed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from selfassess import pipeline
from selfassess.model.citation import Item
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from tests.projects import chapter, project_with
from tests.prose.typed_text import text_of

SAMPLES = (
    "\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180b", "\u180e", "\u200b", "\u200c", "\u200d",
    "\u200e", "\u200f", "\u2060", "\u2064", "\u206a", "\u3164", "\ufe0f", "\ufeff", "\uffa0", "\ufff9", "\U0001bca0",
    "\U0001d173", "\U000e0001", "\U000e0041", "\U000e0100",
)  # fmt: skip
PLACES = ("({}Ref 1)", "(R{}ef 1)", "(Ref{} 1)", "(Ref {}1)", "(Ref 1{})", "({0}R{0}e{0}f{0} {0}1{0})")


def passage(prose: str) -> Passage:
    return read(text_of(f"text: |\n  {prose}\n"))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("character", SAMPLES, ids=lambda each: f"U+{ord(each):04X}")
def test_what_nobody_sees_does_not_break_a_reference(character: str, place: str) -> None:
    read_as = passage(f"Plans {place.format(character)}.")
    [citation] = read_as.citations
    assert [(item.ref, item.locator) for item in citation.items] == [("1", "")]
    assert read_as.mistakes == ()


def test_the_place_of_each_ref_is_where_it_was_typed() -> None:
    [citation] = passage("Plans (R\u200bef\u00ad 96, \u206097 section 3).").citations
    assert [item.ref for item in citation.items] == ["96", "97"]
    assert [citation.place(item).column for item in citation.items] == [16, 21]


def test_a_link_to_a_record_leads_to_it() -> None:
    [citation] = passage("The [framework](ref:\u200b96).").citations
    assert citation.items == (Item("96"),)


@pytest.mark.parametrize(
    "words", ["(Ref\u200b minutes)", "(Re\u00adferral)", "(Ref 96 \u0645\u200d)", "(Ref 96 \U0001f469\u200d\U0001f467)"]
)
def test_other_words_keep_theirs(words: str) -> None:
    assert words in passage(f"Plans {words}.").tokens[1].content


def test_both_documents_link_and_the_rule_speaks(tmp_path: Path) -> None:
    words = "Plans (Ref\u200b 1), (Re\u00adf 1), (Ref 1\u2060), (Ref\ufeff 1), (Ref 1\U000e0041)."
    made = pipeline.build(project_with(tmp_path / "project", chapter(words)), ["html", "docx"])
    page = made.files["self-assessment.html"].decode()
    plain = pipeline.build(project_with(tmp_path / "plain", chapter("Plans.")), ["html"])
    links = page.count('href="#ref-1"') - plain.files["self-assessment.html"].decode().count('href="#ref-1"')
    assert links == 5
    assert made.files["self-assessment.docx"]
    assert {finding.rule for finding in made.findings} == {"invisible-character"}
    assert len(made.findings) == 5


def test_the_samples_are_of_every_kind() -> None:
    assert {unicodedata.category(each) for each in SAMPLES} >= {"Cf", "Mn", "Lo"}
