"""Marks typed on a keyboard become the marks of a printed page."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.flow import text
from selfassess.document.marks_in_words import with_marks
from selfassess.document.tree import parse

WHOLE = '<html lang="{}"><head><title>t</title></head><body><main>{}</main></body></html>'


def main_of(words: str, language: str = "en-GB") -> etree._Element:
    tree, misfits = parse(WHOLE.format(language, words))
    assert misfits == []
    assert tree is not None
    main = tree.root.find("body/main")
    assert main is not None
    return main


def shown(words: str, language: str = "en-GB") -> str:
    return text(main_of(words, language))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"They asked me first," she said.', "“They asked me first,” she said."),
        ('("quoted") and said:"Yes"', "(“quoted”) and said:“Yes”"),
        ('"They said "hello" to us"', "“They said “hello” to us”"),
        ("\"'Hello,' she said\"", "“‘Hello,’ she said”"),
        ("'\"Hello,\" he said'", "‘“Hello,” he said’"),
        ("“They listened\" and \"they listened”", "“They listened” and “they listened”"),
        ('" Two spaces "', "“ Two spaces ”"),
        ('"...and then," [...]', "“…and then,” […]"),
        ('"It was 2019"', "“It was 2019”"),
        ("Our 'no blame' culture/'open door'", "Our ‘no blame’ culture/‘open door’"),
        ('"The first paragraph of two', "“The first paragraph of two"),
        ('The second of two"', "The second of two”"),
    ],
)  # fmt: skip
def test_quotation_marks_open_and_close(typed: str, printed: str) -> None:
    assert with_marks(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("don't, people's, carers' and o'clock", "don’t, people’s, carers’ and o’clock"),
        ("in the '90s and since '24", "in the ’90s and since ’24"),
        ("the 1990's", "the 1990’s"),
        ("'tis rock 'n' roll", "’tis rock ’n’ roll"),
        ("'24 hours a day'", "‘24 hours a day’"),
        ("(the SAB)'s report", "(the SAB)’s report"),
    ],
)
def test_apostrophes_are_no_opening_marks(typed: str, printed: str) -> None:
    assert with_marks(typed) == printed


@pytest.mark.parametrize("typed", ["5'10\" tall", 'a 12" pipe', "6' by 3' 6\"", "51°30'12\"N"])
def test_feet_and_inches_stay(typed: str) -> None:
    assert with_marks(typed) == typed


def test_inches_stay_within_a_quotation() -> None:
    assert with_marks('"He is 5\'10" tall," she said') == "“He is 5'10\" tall,” she said"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("people -- and carers", "people – and carers"),
        ("people --- and carers", "people – and carers"),
        ("people--and carers", "people–and carers"),
        ("people---and carers", "people—and carers"),
        ("2019--20", "2019–20"),
        ("2022-23, self-neglect, a - b", "2022-23, self-neglect, a - b"),
        ("Name: ----------", "Name: ----------"),
    ],
)
def test_two_hyphens_are_a_dash(typed: str, printed: str) -> None:
    assert with_marks(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("and then...", "and then…"), ("and then....", "and then…."), ("Contents........7", "Contents........7")],
)
def test_three_stops_are_an_ellipsis(typed: str, printed: str) -> None:
    assert with_marks(typed) == printed


@pytest.mark.parametrize(
    "typed",
    ["https://a.gov.uk/x--y/it's/z...z", "minutes--final.pdf", "carer's-guide.docx", "someone--x@example.gov.uk"],
)
def test_addresses_and_names_of_files_stay(typed: str) -> None:
    assert with_marks(typed) == typed


@pytest.mark.parametrize(
    ("markup", "printed"),
    [
        ("<p>\"<strong>They listened</strong>\" and didn<em>'t</em> ask</p>", "“They listened” and didn’t ask"),
        ("<p>See \"<a href='#x'>the 'open door' plan</a>\".</p>", "See “the ‘open door’ plan”."),
        ("<p>The <code>\"key\"</code>'s '<code>--x</code>' ...</p>", "The \"key\"’s ‘--x’ …"),
        ('<ul><li>"First<ul><li>Second"</li></ul></li></ul>', "“FirstSecond”"),
        ("<p>Held as<br/><span class='file'>carer's -- guide.pdf</span></p>", "Held ascarer's -- guide.pdf"),
        ("<pre>\"as typed\" -- ...</pre>", '"as typed" -- ...'),
        ("<p>one-<em>-two</em></p>", "one--two"),
    ],
    ids=["emphasis", "link", "code", "list in a list", "file", "verbatim", "hyphens of two elements"],
)  # fmt: skip
def test_marks_are_set_across_inline_elements(markup: str, printed: str) -> None:
    assert shown(markup) == printed


def test_alternative_text_and_names_have_the_marks_too() -> None:
    figure = main_of('<figure><img src="a.png" alt="The council\'s &quot;front door&quot;"/></figure>')[0]
    assert figure[0].get("alt") == "The council’s “front door”"


def test_ids_and_addresses_of_links_stay() -> None:
    link = main_of('<p><a href="https://a.uk/it\'s--so" id="it\'s">x</a></p>')[0][0]
    assert (link.get("href"), link.get("id")) == ("https://a.uk/it's--so", "it's")


def test_titles_have_the_marks_in_the_contents_and_under_the_same_id() -> None:
    tree, _ = parse(WHOLE.format("en-GB", '<section><h2>People\'s "front door"</h2></section>'))
    assert tree is not None
    [heading] = tree.outline.headings
    assert (heading.id, heading.title) == ("people-s-front-door", "People’s “front door”")


def test_a_welsh_document_has_the_same_marks() -> None:
    assert shown('<p>"Mae\'n dda"</p>', "cy-GB") == "“Mae’n dda”"


def test_other_languages_keep_their_quotation_marks() -> None:
    assert shown('<p>"Oui" -- "non"...</p>', "fr") == '"Oui" – "non"…'
