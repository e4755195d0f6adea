"""Citations in the styles that councils type, what is none, and what becomes of each."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.importer.citations import Citation, Citations
from selfassess.importer.inline_changes import unwrap
from tests.importer.made import elements

TITLES = {
    ref: f"Document {ref}" for ref in ("1", "2", "7", "15", "96", "97", "98", "100", "148", "167", "2023", "IR10")
}
TITLES |= {"20a": "Survey of carers", "E5": "Annual report"}
ADDRESSES = {"97": "https://example.org/audit"}


def rewritten(markup: str) -> tuple[str, Citations]:
    (element,) = elements(markup)
    citations = Citations(TITLES, ADDRESSES)
    citations.rewrite(element)
    return etree.tostring(element, encoding="unicode"), citations


def said(words: str) -> str:
    """What a paragraph says in the end."""
    return rewritten(f"<p>{words}</p>")[0].removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        pytest.param("(Ref 96)", "(Ref 96)", id="as it should be"),
        pytest.param("(ref96)", "(Ref 96)", id="small and without a blank"),
        pytest.param("(REF 96)", "(Ref 96)", id="capitals"),
        pytest.param("(Ref. 96)", "(Ref 96)", id="with a stop"),
        pytest.param("(Ref no. 96)", "(Ref 96)", id="no."),
        pytest.param("(Ref #96)", "(Ref 96)", id="number sign"),
        pytest.param("(RefIR10)", "(Ref IR10)", id="glued to a series"),
        pytest.param("(Ref IR10)", "(Ref IR10)", id="series"),
        pytest.param("(IR10)", "(Ref IR10)", id="series alone"),
        pytest.param("(E5)", "(Ref E5)", id="letter of the council's own"),
        pytest.param("(Ref 20A)", "(Ref 20a)", id="letter in another case"),
        pytest.param("(Ref 096)", "(Ref 96)", id="leading nought"),
        pytest.param("(Refs 96, 97)", "(Ref 96, 97)", id="several"),
        pytest.param("(Ref 96 and 97)", "(Ref 96, 97)", id="joined by and"),
        pytest.param("(Ref 96 &amp; 97)", "(Ref 96, 97)", id="joined by an ampersand"),
        pytest.param("(Ref 96; 97)", "(Ref 96, 97)", id="joined by a semicolon"),
        pytest.param("(Ref 96-98)", "(Ref 96, 97, 98)", id="range"),
        pytest.param("(Ref 96–98)", "(Ref 96, 97, 98)", id="range with a dash"),
        pytest.param("(Ref 148,167)", "(Ref 148, 167)", id="comma without a blank"),
        pytest.param("[148,167]", "(Ref 148, 167)", id="comma without a blank, square"),
        pytest.param("(Ref 96 section 4, 97)", "(Ref 96 section 4, 97)", id="with a place in the document"),
        pytest.param("(Reference 96, page 3)", "(Ref 96 page 3)", id="reference, with a page"),
        pytest.param("(Evidence 96)", "(Ref 96)", id="evidence"),
        pytest.param("(EV96)", "(Ref 96)", id="EV"),
        pytest.param("[Evidence 96]", "(Ref 96)", id="evidence, square"),
        pytest.param("(Doc 96)", "(Ref 96)", id="doc"),
        pytest.param("(see Ref 96)", "(Ref 96)", id="see"),
        pytest.param("(see evidence 96 p4)", "(Ref 96 p4)", id="see evidence, with a page"),
        pytest.param("[96]", "(Ref 96)", id="square"),
        pytest.param("[96, 97]", "(Ref 96, 97)", id="square, several"),
        pytest.param("[IR10]", "(Ref IR10)", id="square, series"),
        pytest.param("[100 ASCOF 2022/23]", "(Ref 100 ASCOF 2022/23)", id="square, with what it shows"),
        pytest.param("[96 page 3]", "(Ref 96 page 3)", id="square, with a page"),
    ],
)
def test_a_citation_becomes_a_ref(typed: str, written: str) -> None:
    text, citations = rewritten(f'<p data-at="4">We act {typed} now.</p>')
    assert text == f'<p data-at="4">We act {written} now.</p>'
    assert citations.found == [Citation(4, typed.replace("&amp;", "&"), written)]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("(12 people)", id="a number of people"),
        pytest.param("[12 people]", id="a number of people, square"),
        pytest.param("[7 days]", id="a number of a record, with words"),
        pytest.param("(96)", id="a number in round brackets"),
        pytest.param("(96%)", id="a share"),
        pytest.param("[2023]", id="a year"),
        pytest.param("for [96 Years]", id="a number of years, with a capital"),
        pytest.param("(2023)", id="a year in round brackets"),
        pytest.param("(Care Act 2014)", id="an Act"),
        pytest.param("(page 7)", id="a page"),
        pytest.param("(Figure 7)", id="a figure"),
        pytest.param("(Appendix 7)", id="an appendix"),
        pytest.param("(document 1 of 7)", id="one of several"),
        pytest.param("[500]", id="a number that no record has"),
        pytest.param("[sic]", id="words"),
        pytest.param("(Ref TBC)", id="to be confirmed"),
        pytest.param("(Ref ?)", id="no number yet"),
        pytest.param("(Ref)", id="no number"),
        pytest.param("(Ref 96 never closed", id="no closing bracket"),
    ],
)
def test_what_is_no_citation_stays_as_it_is(words: str) -> None:
    text, citations = rewritten(f"<p>We act {words} now.</p>")
    assert text == f"<p>We act {words} now.</p>"
    assert (citations.found, citations.unlinked) == ([], [])


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        pytest.param("(Ref 500)", ("500",), id="one"),
        pytest.param("(Ref 96, 500)", ("500",), id="one of two"),
        pytest.param("(Ref 96 and 500)", ("500",), id="joined by and"),
        pytest.param("(Evidence 500)", ("500",), id="called evidence"),
    ],
)
def test_a_number_that_no_record_has_is_named_and_left(typed: str, missing: tuple[str, ...]) -> None:
    text, citations = rewritten(f'<p data-at="4">We act {typed}.</p>')
    assert text == f'<p data-at="4">We act {typed}.</p>'
    assert citations.found == [Citation(4, typed, typed, missing)]


@pytest.mark.parametrize(
    ("words", "written"),
    [
        pytest.param("We act[96].", "We act (Ref 96).", id="a blank before"),
        pytest.param("We act.[96]Then", "We act. (Ref 96) Then", id="a blank before and after"),
        pytest.param("We act [96][97].", "We act (Ref 96) (Ref 97).", id="a blank between two"),
        pytest.param("(as we know [96])", "(as we know (Ref 96))", id="none inside a bracket"),
        pytest.param("(as [we know] and (Ref 96))", "(as [we know] and (Ref 96))", id="brackets in brackets"),
        pytest.param("[96] shows it", "(Ref 96) shows it", id="at the beginning"),
    ],
)
def test_a_citation_stands_apart_from_the_words_around_it(words: str, written: str) -> None:
    assert said(words) == written


@pytest.mark.parametrize(
    ("words", "written"),
    [
        pytest.param("We act<sup>96</sup>.", "We act (Ref 96).", id="number"),
        pytest.param("We act <sup>96</sup> now", "We act (Ref 96) now", id="with blanks"),
        pytest.param("We act<sup>96, 97</sup> now", "We act (Ref 96, 97) now", id="several"),
        pytest.param("We act<sup>148,167</sup>now", "We act (Ref 148, 167) now", id="several, without a blank"),
        pytest.param("We act<sup>(96)</sup>", "We act (Ref 96)", id="in brackets"),
        pytest.param("We act<sup>[96]</sup>", "We act (Ref 96)", id="in square brackets"),
        pytest.param("We <b>act</b><sup>Ref 96</sup>", "We <b>act</b> (Ref 96)", id="behind other elements"),
        pytest.param("<sup>96</sup> We act", "(Ref 96) We act", id="in front"),
        pytest.param('<sup><a href="#">96</a></sup>', "(Ref 96)", id="linked"),
        pytest.param("We<sup>96<sup>97</sup></sup>", "We<sup>96<sup>97</sup></sup>", id="raised twice"),
    ],
)
def test_a_raised_number_of_a_record_is_a_citation(words: str, written: str) -> None:
    text, citations = rewritten(f"<p>{words}</p>")
    assert text == f"<p>{written}</p>"
    assert len(citations.found) == written.count("(Ref")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("12 m<sup>2</sup>", id="m²"),
        pytest.param("12 km<sup>2</sup> of land", id="km²"),
        pytest.param("CO<sup>2</sup>", id="CO²"),
        pytest.param("10<sup>2</sup>", id="a power"),
        pytest.param("the 2<sup>nd</sup> of May", id="2nd"),
        pytest.param("the <sup>2nd</sup> of May", id="2nd, all raised"),
        pytest.param("Care<sup>TM</sup>", id="a trade mark"),
        pytest.param("We act<sup>500</sup>", id="no record"),
        pytest.param("In May<sup>2023</sup>", id="a year"),
        pytest.param("We act<sup>96 as we said before in another place</sup>", id="more than a number"),
    ],
)
def test_other_raised_words_stay_raised(words: str) -> None:
    assert said(words) == words


def footnote(words: str) -> str:
    return f'<p data-at="3">We act<span class="footnote" data-at="9">{words}</span> now.</p>'


@pytest.mark.parametrize("words", ["96", "Ref 96", "Ref 96.", "See Ref 96.", "Evidence 96", "(Ref 96)", "[96]"])
def test_a_footnote_that_says_nothing_else_is_a_citation(words: str) -> None:
    text, citations = rewritten(footnote(words))
    assert text == '<p data-at="3">We act (Ref 96) now.</p>'
    assert citations.found == [Citation(9, words, "(Ref 96)", (), 3)]


def test_a_footnote_whose_number_is_raised_is_one_citation() -> None:
    text, citations = rewritten(footnote("Ref <sup>96</sup>"))
    assert text == '<p data-at="3">We act (Ref 96) now.</p>'
    assert len(citations.found) == 1


@pytest.mark.parametrize(
    "words",
    ["In 2023", "12 people", "Ref 500", "Ref 96 is a survey that we carried out last year", "Survey of carers, 96"],
)
def test_a_footnote_that_says_more_stays_a_footnote(words: str) -> None:
    assert rewritten(footnote(words))[0] == footnote(words)


def test_a_citation_among_the_words_of_a_footnote_is_one_of_the_footnote() -> None:
    text, citations = rewritten(footnote("We asked them (ref96) and they said so."))
    assert text == footnote("We asked them (Ref 96) and they said so.")
    assert citations.found == [Citation(9, "(ref96)", "(Ref 96)")]


SHAREPOINT = "https://council.sharepoint.com/sites/evidence/96.docx"


@pytest.mark.parametrize(
    ("words", "written", "found"),
    [
        pytest.param('(<a href="SP">Ref 96</a>) now', "(Ref 96) now", 1, id="in brackets"),
        pytest.param('[<a href="file:///S:/96.docx">96</a>] now', "(Ref 96) now", 1, id="at the beginning"),
        pytest.param('We [<a href="file:///S:/96.docx">96</a>] now', "We (Ref 96) now", 1, id="in square brackets"),
        pytest.param('We <b>act</b> (<a href="SP">Ref 96</a>)', "We <b>act</b> (Ref 96)", 1, id="behind other marks"),
        pytest.param('We <a href="SP">(ref96)</a> now', "We (Ref 96) now", 1, id="around the brackets"),
        pytest.param('We <a href="SP">Ref 96</a>, now', "We (Ref 96), now", 1, id="without any brackets"),
        pytest.param('We <a href="SP">Evidence <b>96</b></a> now', "We (Ref 96) now", 1, id="with marks inside"),
        pytest.param('We <a href="SP">96</a> now', "We 96 now", 0, id="a number alone in a sentence"),
        pytest.param('We <a href="SP">our plan</a> now', "We our plan now", 0, id="words"),
        pytest.param(
            'We <a href="SP">our <b>plan</b></a>', "We <span>our <b>plan</b></span>", 0, id="words with marks"
        ),
    ],
)
def test_a_link_that_only_the_council_can_open_is_its_words(words: str, written: str, found: int) -> None:
    text, citations = rewritten(f'<p data-at="2">{words.replace("SP", SHAREPOINT)}</p>')
    assert text.replace(' data-at="2"', "") == f"<p>{written}</p>"
    assert len(citations.found) == found
    assert [each.paragraph for each in citations.unlinked] == [2]


def test_several_links_in_one_bracket_are_one_citation() -> None:
    text, citations = rewritten('<p>We (<a href="#">Ref 96</a>, <a href="#">97</a> and <a href="#">Ref 98</a>) act</p>')
    assert text == "<p>We (Ref 96, 97, 98) act</p>"
    assert [each.typed for each in citations.found] == ["(Ref 96, 97 and Ref 98)"]


@pytest.mark.parametrize(
    ("link", "written"),
    [
        pytest.param(
            '<a href="https://example.org/audit">the audit</a>', '<a href="ref:97">the audit</a>', id="address"
        ),
        pytest.param(
            '<a href="https://example.org/x">Survey of Carers</a>', '<a href="ref:20a">Survey of Carers</a>', id="title"
        ),
    ],
)
def test_a_link_to_a_record_cites_it(link: str, written: str) -> None:
    text, citations = rewritten(f'<p data-at="2">See {link}.</p>')
    assert text == f'<p data-at="2">See {written}.</p>'
    assert [each.paragraph for each in citations.found] == [2]
    assert citations.unlinked == []


@pytest.mark.parametrize("address", ["https://example.org/page", "mailto:team@example.org", "tel:01632960001"])
def test_a_link_that_readers_can_open_stays(address: str) -> None:
    assert said(f'See <a href="{address}">our page</a>.') == f'See <a href="{address}">our page</a>.'


def test_a_link_to_nowhere_is_its_words_and_not_worth_a_word() -> None:
    text, citations = rewritten('<p>See <a href="#">our plan</a>, <a>here</a>.</p>')
    assert text == "<p>See our plan, here.</p>"
    assert citations.unlinked == []


def test_without_a_library_a_citation_is_named_as_one_without_a_record() -> None:
    citations = Citations({}, {})
    (element,) = elements('<p>We act (Ref 96), [97], <a href="#">Ref 98</a>.</p>')
    citations.rewrite(element)
    assert [(each.typed, each.missing) for each in citations.found] == [("(Ref 96)", ("96",))]


def test_an_element_taken_out_leaves_the_words_around_it() -> None:
    (element,) = elements("<p>a<b>b</b>c<i>d</i>e</p>")
    for each in [*element]:
        unwrap(each)
    assert etree.tostring(element) == b"<p>abcde</p>"
