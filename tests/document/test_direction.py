"""Words in Arabic, Hebrew and Urdu run from right to left, and elements say their language."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from selfassess.document.direction import direction_of_words
from selfassess.document.tree import Tree, parse

WHOLE = (
    '<html lang="en-GB"><head><title>t</title></head><body><nav><h2>Contents</h2></nav><main>{}</main></body></html>'
)


def tree_of(words: str) -> Tree:
    tree, misfits = parse(WHOLE.format(words))
    assert misfits == []
    assert tree is not None
    return tree


def shown(words: str) -> str:
    main = tree_of(words).root.find("body/main")
    assert main is not None
    markup = "".join(etree.tostring(child, encoding="unicode") for child in main)
    return re.sub('<span class="together">(.*?)</span>', r"\1", markup)


@pytest.mark.parametrize(
    ("words", "direction"),
    [
        ("(مثال) مثال (المرحلة 2).", "rtl"),
        ("ברוכים הבאים", "rtl"),
        ("مشروع Closer to Home", "rtl"),
        ("2026: اردو", "rtl"),
        ("Urdu: اردو میں پڑھیں", "ltr"),
        ("اردو (Urdu): a translation of the whole document is available", "ltr"),
        ("Ласкаво просимо", "ltr"),
        ("2025-26 (78%)", ""),
    ],
)
def test_a_paragraph_runs_as_its_first_letter_does_unless_that_is_but_a_name(words: str, direction: str) -> None:
    assert direction_of_words(words) == direction


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>مثال</p><p>Example</p>", '<p dir="rtl">مثال</p><p>Example</p>'),
        ("<ul><li>Example</li><li>مثال</li></ul>", '<ul><li>Example</li><li dir="rtl">مثال</li></ul>'),
        ("<ul><li>مثال</li><li>مثال</li></ul>", '<ul dir="rtl"><li>مثال</li><li>مثال</li></ul>'),
        ("<ul><li>مثال<ul><li>One</li></ul></li></ul>",
         '<ul dir="rtl"><li>مثال<ul><li dir="ltr">One</li></ul></li></ul>'),
        ("<blockquote><p>مثال</p></blockquote>", '<blockquote dir="rtl"><p>مثال</p></blockquote>'),
        ("<table><thead><tr><th>مثال</th></tr></thead><tbody><tr><td>1,340</td></tr></tbody></table>",
         '<table dir="rtl"><thead><tr><th>مثال</th></tr></thead><tbody><tr><td>1,340</td></tr></tbody></table>'),
        ('<p><span lang="cy">Croeso.</span></p>', '<p lang="cy">Croeso.</p>'),
        ('<p>A <span lang="cy">croeso</span>.</p>', '<p>A <span lang="cy">croeso</span>.</p>'),
        ('<p>A <span lang="ur">Plan</span>.</p>', '<p>A <span lang="ur" dir="rtl">Plan</span>.</p>'),
        ('<p>A <span lang="ku">کوردی</span>.</p>', '<p>A <span lang="ku" dir="rtl">کوردی</span>.</p>'),
        ('<p><span lang="ar" dir="ltr">مثال</span></p>', '<p lang="ar" dir="ltr">مثال</p>'),
        ('<section lang="ar"><p>مثال</p><p>Example</p></section>',
         '<section lang="ar" dir="rtl"><p>مثال</p><p dir="ltr">Example</p></section>'),
    ],
    ids=["paragraphs", "list of both", "list", "list in a list", "quotation", "table", "whole paragraph", "words",
         "by language", "by letters", "as typed", "chapter"],
)  # fmt: skip
def test_an_element_says_what_differs_from_around_it(markup: str, expected: str) -> None:
    assert shown(markup) == expected


@pytest.mark.parametrize("number", ["2025-26", "31/3/2026", "78%", "£1,340", "10:30", "1.5–2.5%"])
def test_a_number_keeps_its_order_among_words_that_run_backwards(number: str) -> None:
    assert shown(f"<p>في {number}.</p>") == f'<p dir="rtl">في <span dir="ltr">{number}</span>.</p>'


def test_numbers_keep_their_order_between_inline_elements_too() -> None:
    assert shown("<p>في <em>مثال</em> 1-2, 3-4</p>") == (
        '<p dir="rtl">في <em>مثال</em> <span dir="ltr">1-2</span>, <span dir="ltr">3-4</span></p>'
    )


def test_the_contents_say_the_language_of_a_heading() -> None:
    tree = tree_of('<section lang="ar" id="a"><h2>مثال</h2></section><section id="b"><h2>Words</h2></section>')
    links = [*tree.root.iterfind("body/nav//a")]
    assert [etree.tostring(link, encoding="unicode") for link in links] == [
        '<a href="#a"><span class="number">0</span> <span lang="ar" dir="rtl">مثال</span></a>',
        '<a href="#b"><span class="number">0</span> Words</a>',
    ]
