"""Headings typed in capitals."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.importer.capitals import lower_headings

TEXT = [
    "Since last year the Care Act and the NHS have shaped how the people of Exampleshire are helped.",
    "We know that it’s early.",
    "AND THE WHOLE OF THIS LINE IS IN CAPITALS",
]
HEADINGS = {
    "words that the text writes small": ("HOW PEOPLE ARE HELPED", "How people are helped"),
    "a name": ("ABOUT EXAMPLESHIRE", "About Exampleshire"),
    "a short form": ("OUR WORK WITH THE NHS", "Our work with the NHS"),
    "the name of a law": ("CARE ACT REVIEWS", "Care Act reviews"),
    "a word that the text does not have": ("GOVERNANCE & OVERSIGHT", "Governance & oversight"),
    "an apostrophe": ("WHERE IT’S EARLY", "Where it’s early"),
    "a number first": ("2024 IN FIGURES", "2024 in figures"),
    "a short form alone": ("DoLS", "DoLS"),
    "four letters": ("ASYE", "ASYE"),
    "five letters that the text does not have": ("ASCOF", "ASCOF"),
    "five letters that are a word of the text": ("PEOPLE", "People"),
    "small letters already": ("Our NHS partners", "Our NHS partners"),
}


@pytest.mark.parametrize(("typed", "expected"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_has_the_letters_that_the_text_has(typed: str, expected: str) -> None:
    main = etree.Element("main")
    etree.SubElement(main, "h2").text = typed
    lower_headings(main, TEXT)
    assert main[0].text == expected


def test_words_in_bold_belong_to_the_heading() -> None:
    main = etree.fromstring("<main><h2>OUR <strong>CARE ACT</strong> WORK</h2><p>STAYS AS IT IS</p></main>")
    lower_headings(main, TEXT)
    assert etree.tostring(main[0]) == b"<h2>Our <strong>Care Act</strong> work</h2>"
    assert main[1].text == "STAYS AS IT IS"
