"""Numbers of captions and references to them and to headings are fields whose results are already there."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.word_numbers import W
from tests.write.word.word_files import document, word_file_of

TABLE = "<table{}><caption>{}</caption><tbody><tr><td>x</td></tr></tbody></table>"
WAITS = TABLE.format(' id="waits"', "Waits")
PART = (
    '<section class="part"><h2>Safety</h2><section class="statement" id="safe"><h3>Safe <em>systems</em></h3></section>'
)


def body_of(inside: str) -> etree._Element:
    return word_file_of(document(inside)).body


def fields(inside: str) -> list[tuple[str, str]]:
    """The instruction of each field and its result."""
    found: list[tuple[str, str]] = []
    code = result = ""
    is_result = False
    for node in body_of(inside).iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        kind = node.get(f"{W}fldCharType")
        if kind == "begin":
            code = result = ""
        elif kind == "end":
            found.append((code.strip(), result))
        if kind:
            is_result = kind == "separate"
        elif node.tag == f"{W}instrText":
            code += node.text or ""
        elif is_result:
            result += node.text or ""
    return found


def bookmarked(inside: str) -> dict[str, str]:
    """The words that each bookmark is around."""
    words: dict[str, str] = {}
    names: dict[str | None, str] = {}
    for node in body_of(inside).iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if node.tag == f"{W}bookmarkStart":
            names[node.get(f"{W}id")] = node.get(f"{W}name", "")
            words[node.get(f"{W}name", "")] = ""
        elif node.tag == f"{W}bookmarkEnd":
            del names[node.get(f"{W}id")]
        else:
            words.update({name: words[name] + (node.text or "") for name in names.values()})
    return words


def test_word_counts_the_captions() -> None:
    figure = '<figure><img src="a.png" alt="a"/><figcaption>Map</figcaption></figure>'
    inside = TABLE.format("", "Waits") + TABLE.format("", "Reviews") + figure
    assert [(code, shown) for code, shown in fields(inside) if code.startswith("SEQ")] == [
        (r"SEQ Table \* ARABIC", "1"),
        (r"SEQ Table \* ARABIC", "2"),
        (r"SEQ Figure \* ARABIC", "1"),
    ]


def test_word_is_told_the_number_after_one_that_was_typed() -> None:
    typed = [TABLE.format("", words) for words in ("Waits", "Table 2: Typed", "Reviews", "More")]
    assert [code for code, _ in fields("".join(typed))] == [
        r"SEQ Table \* ARABIC",
        r"SEQ Table \* ARABIC \r 3",
        r"SEQ Table \* ARABIC",
    ]


def test_a_caption_shows_its_number_and_is_bookmarked_by_it() -> None:
    assert bookmarked(TABLE.format(' id="waits"', "Waits"))["waits_number"] == "Table\u00a01"


def test_a_link_to_a_table_is_a_field_that_shows_its_number() -> None:
    inside = f'<p>See <a href="#waits"/>.</p>{WAITS}'
    assert fields(inside)[0] == (r"REF waits_number \h \* MERGEFORMAT", "Table\u00a01")


def test_a_link_to_a_heading_is_two_fields_its_number_and_its_words() -> None:
    inside = f'{PART}<p>See <a href="#safe"/>.</p></section>'
    assert fields(inside) == [
        (r"REF safe \n \h \* MERGEFORMAT", "A1"),
        (r"REF safe \h \* MERGEFORMAT", "Safe systems"),
    ]
    assert bookmarked(inside)["safe"] == "Safe systems"
    [link] = body_of(inside).iter(f"{W}hyperlink")
    assert link.get(f"{W}anchor") == "safe"
    assert {run.find(f"{W}rPr/{W}rStyle") is not None for run in link.iter(f"{W}r")} == {True}


@pytest.mark.parametrize(
    "inside",
    [
        f'{PART}<p>See <a href="#safe">safe systems</a>.</p></section>',
        f'{PART}<p>See <a href="#safe">A1 <em>Safe systems</em></a>.</p></section>',
        f'{PART}<p id="here">See <a href="#here"/>.</p></section>',
        '<section class="part"><h2>x</h2><h5 id="deep">Skipped</h5><p><a href="#deep"/></p></section>',
        '<section class="chapter" id="c"><h2 dir="rtl">مثال</h2><p><a href="#c"/></p></section>',
        f'<p><a href="#waits">the waits</a></p>{WAITS}',
        TABLE.format("", '<span class="number" data-number="3">third</span>'),
    ],
    ids=["own words", "words in italics", "a paragraph", "a level that is skipped", "another direction", "typed number",
         "a number of other words"],
)  # fmt: skip
def test_any_other_link_has_words_of_its_own(inside: str) -> None:
    assert [code for code, _ in fields(inside) if code.startswith("REF")] == []


def test_no_field_asks_to_be_renewed() -> None:
    inside = f'{PART}<p><a href="#safe"/></p></section>{TABLE.format("", "Waits")}'
    marks = body_of(inside).iter(f"{W}fldChar", f"{W}fldSimple")
    assert {mark.get(f"{W}dirty") for mark in marks} == {None}


@pytest.mark.parametrize(("tag", "level"), [("h3", "1"), ("h5", "3"), ("h6", "4")])
def test_the_heading_of_a_story_is_one_in_the_navigation_pane(tag: str, level: str) -> None:
    story = f'<aside class="spotlight" aria-label="s"><{tag} class="unnumbered">Story</{tag}><p>Words</p></aside>'
    levels = [mark.get(f"{W}val") for mark in body_of(story).iter(f"{W}outlineLvl")]
    assert levels == [level]
