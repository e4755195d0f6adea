"""Which named style an element takes, and what happens where reference.docx lacks it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selfassess.diagnostics import Place
from selfassess.document.resources import Resources
from selfassess.write.brand import Brand, StylePlaces
from selfassess.write.word.document import write_word
from selfassess.write.word.stylesheet import EARLIER
from tests.word_text import WordFile
from tests.write.word.word_files import REFERENCE, STYLES, changed_reference, document, problems_with, text_of, written

TEXT = (
    '<p>p</p><p class="lead">lead</p><ul><li>li</li></ul><table><tbody><tr><td>td</td></tr></tbody></table><h2>h2</h2>'
)


def dressed(styles: dict[str, str], inside: str = TEXT) -> str:
    return WordFile(written(document(inside), styles)[0]).text()


def test_the_brand_that_ships_lacks_nothing() -> None:
    assert problems_with(STYLES) == ()


def test_a_class_outweighs_its_element() -> None:
    assert "Lead | lead" in dressed({"p": "Body Text", "p.lead": "Lead"})


def test_an_element_inside_another_outweighs_the_element_alone() -> None:
    assert "Quotation | x" in dressed(
        {"blockquote p": "Quotation", "p": "Body Text"}, "<blockquote><p>x</p></blockquote>"
    )


def test_a_class_outweighs_an_enclosing_element() -> None:
    inside = '<blockquote><p class="lead">x</p></blockquote>'
    assert "Lead | x" in dressed({"p.lead": "Lead", "blockquote p": "Quotation"}, inside)


def test_of_two_equals_the_later_one_counts() -> None:
    inside = "<blockquote><ul><li><p>a</p><p>x</p></li></ul></blockquote>"
    assert "Quotation, in 510 | x" in dressed({"ul": "Bullets", "li p": "Lead", "blockquote p": "Quotation"}, inside)


EARLIER_STYLES = {**STYLES, "p.note": "Note", "p.quote": "Quote", "pre": "Code", "figcaption": "Figure Caption"}
NOTED = "<p class='note'>n</p><p class='quote'>q</p><pre>c</pre><figure><figcaption>f</figcaption></figure>"


def called_as_before(styles: str) -> str:
    for name, before in EARLIER.items():
        styles = styles.replace(f'w:name w:val="{name}"', f'w:name w:val="{before}"')
    return styles


@pytest.mark.parametrize("styles", [STYLES, EARLIER_STYLES], ids=["names of today", "earlier names"])
@pytest.mark.parametrize("change", [str, called_as_before], ids=["a file of today", "an earlier file"])
def test_a_file_of_a_council_may_have_the_earlier_names(styles: dict[str, str], change: Callable[[str], str]) -> None:
    content, problems = written(document(NOTED), styles, changed_reference({"word/styles.xml": change}))
    names = ["Side Note", "Quotation", "Code Block", "Picture Caption"]
    shown = names if change is str else [EARLIER[name] for name in names]
    assert ([line.split(" | ")[0] for line in WordFile(content).text().splitlines()], problems) == (shown, ())


def test_without_any_names_word_itself_is_enough() -> None:
    assert dressed({}).splitlines() == [
        "Normal | p",
        "Normal | lead",
        "List Bullet | • | li",
        "table Table Grid (9468)",
        "= row",
        "  - | td",
        "Heading 1 | {#h2}0 h2",
    ]


def test_a_missing_style_falls_back_and_is_found_once() -> None:
    styles = {**STYLES, "p": "Nowhere", "p.lead": "Nowhere"}
    content, problems = written(document(TEXT), styles)
    assert [problem.place for problem in problems] == [Place("templates/brand/reference.docx", path="p")]
    assert problems[0].message == "There is no paragraph style “Nowhere” for p, p.lead, so Normal is used instead."
    assert "Normal | lead" in WordFile(content).text()


def test_a_missing_style_falls_back_to_the_next_that_fits() -> None:
    (problem,) = problems_with({**STYLES, "p.lead": "Nowhere"})
    assert problem.message == "There is no paragraph style “Nowhere” for p.lead, so Body Text is used instead."


@pytest.mark.parametrize(
    ("selector", "kind", "instead"),
    [
        ("h3", "paragraph", "Heading 2"),
        ("ul li", "paragraph", "List Bullet"),
        ("table", "table", "Table Grid"),
        ("code", "character", "the letters of the text around"),
        ("ol", "list", "the list of the paragraphs, if any,"),
    ],
)
def test_every_kind_of_style_has_something_to_fall_back_on(selector: str, kind: str, instead: str) -> None:
    (problem,) = problems_with({selector: "Nowhere"})
    assert problem.message == f"There is no {kind} style “Nowhere” for {selector}, so {instead} is used instead."
    assert "Nowhere" in problem.hint


def test_the_style_that_was_probably_meant_is_named() -> None:
    (problem,) = problems_with({**STYLES, "p": "Boddy Text"})
    assert problem.hint.startswith("Did you mean “Body Text”? If not, open templates/brand/reference.docx in Word")


def test_a_style_of_another_kind_is_missing_too() -> None:
    (problem,) = problems_with({"p": "Strong"})
    assert "no paragraph style “Strong”" in problem.message


@pytest.mark.parametrize("selector", ["h7", "p.leed", "asid p", "p > em", "", "aside.spotlight"[:-1] + " p"])
def test_a_selector_that_no_document_meets_is_found(selector: str) -> None:
    (problem,) = problems_with({selector: "Normal"})
    assert problem.place == Place("templates/brand/styles.yaml", path=selector)


def test_names_are_found_however_word_writes_its_own() -> None:
    assert "Heading 1 | " in dressed({"h2": "heading 1"})


def test_a_reference_without_any_of_the_styles_still_makes_a_document() -> None:
    bare = changed_reference({"word/styles.xml": lambda xml: xml[: xml.index("<w:style ")] + "</w:styles>"})
    content, problems = written(document(TEXT), reference=bare)
    assert {problem.place.file for problem in problems} == {"templates/brand/reference.docx"}
    assert "td" in WordFile(content).parts["word/document.xml"].decode()


def test_headings_keep_their_numbers_where_the_lists_are_missing() -> None:
    inside = '<section class="part"><h2>One</h2></section>'
    assert "Part A One" in dressed({"h2": "Heading 1"}, inside)


def test_a_picture_that_is_missing_is_marked() -> None:
    assert "‹Unresolved reference: [Picture missing: gone.png]›" in text_of('<p><img src="gone.png"/></p>')


def test_a_list_style_that_stands_for_no_list_is_missing() -> None:
    empty = {"word/styles.xml": lambda xml: xml.replace('<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>', "")}
    content, problems = written(document("<ol><li>a</li></ol>" * 2), reference=changed_reference(empty))
    assert [problem.message[:35] for problem in problems] == ["There is no list style “Numbers” fo"]
    assert WordFile(content).text().count(" | 1. | a") == 2


def test_a_style_of_the_projects_own_is_reported_where_it_was_typed() -> None:
    first, second, third, fourth = (Place("templates/brand/styles.yaml", line) for line in (1, 2, 3, 4))
    places = {"p": StylePlaces(first, second), "h7": StylePlaces(third, fourth)}
    brand = Brand(REFERENCE, "", "", {"p": "Nowhere", "h7": "Normal"}, places)
    problems = write_word(document("<p>x</p>"), brand, Resources()).problems
    assert {problem.place for problem in problems} == {second, third}
