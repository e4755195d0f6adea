"""The writer is total: whatever the vocabulary allows is written, conforms, and no words are lost."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.vocabulary import BLOCK, INLINE, VOCABULARY
from selfassess.write.pdf.blocks import BLOCKS
from selfassess.write.pdf.inlines import INLINES
from tests.pdf_tags import Tags
from tests.words import letters
from tests.write.pdf.pdf_files import breaches, pdf_of, tags_of
from tests.write.word.test_everything import HELD, UNSEEN, WORD, marked, nested, pairs, trees, ways
from tests.write.word.word_files import document

INSIDE = {"dd", "figcaption", "h1"}
"""Written by what holds them."""
HOSTILE = (
    '#read("/etc/passwd")',
    '"); #panic("x',
    "]#set page(width: 1pt)[",
    "*bold* _thin_ `raw` $x^2$ <label> @ref = head",
    "// not a comment /* nor this */ \\ \\u{41} \\n",
    '#import "@preview/x:1.0.0"',
    "<b> &amp; ${x} {{ y }} {% z %}",
    "'; drop -- \u2028\u2029\u00a0\u00ad end",
)
PLACES = {
    "a paragraph": "<p>{}</p>",
    "a heading": "<h2>{}</h2>",
    "code": "<p><code>{}</code></p>",
    "lines as typed": "<pre>{}</pre>",
    "a cell": "<table><thead><tr><th>{}</th></tr></thead><tbody><tr><th>{}</th></tr></tbody></table>",
    "a caption": "<table><caption>{}</caption><tbody><tr><td>x</td></tr></tbody></table>",
    "a link": '<p><a href="https://a.example/?q={}">{}</a></p>',
    "a note": '<p>x<span class="footnote">{}</span></p>',
    "alternative text": '<figure><img src="gone.png" alt="{}"/></figure>',
    "an id": '<p id="x">{}</p><p><a href="#x">{}</a></p>',
    "a box": '<aside class="spotlight" aria-label="{}"><h5 class="unnumbered">{}</h5></aside>',
    "a term": "<dl><dt>{}</dt><dd>{}</dd></dl>",
}


def test_every_element_has_one_function_or_is_written_by_what_holds_it() -> None:
    held = HELD | {"dt"} | INSIDE | UNSEEN
    assert sorted([*BLOCKS, *INLINES, *held]) == sorted(VOCABULARY)


@pytest.mark.parametrize("tag", sorted(BLOCK))
def test_every_block_may_stand_in_the_text(tag: str) -> None:
    assert tag in BLOCKS


@pytest.mark.parametrize("tag", sorted(INLINE))
def test_every_inline_element_may_stand_in_a_paragraph(tag: str) -> None:
    assert tag in INLINES


@pytest.mark.parametrize("place", PLACES)
def test_hostile_words_stay_words_wherever_they_are(place: str) -> None:
    for words in HOSTILE:
        pdf = tags_of(PLACES[place].replace("{}", escape(words)))
        assert seen(words) in seen("".join(pdf.words("Document"))), words


@settings(deadline=None, max_examples=25)
@given(st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=60))
def test_whatever_is_typed_is_shown(words: str) -> None:
    inside = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shown = "".join(tags_of(f"<p>x{inside}x</p>").words("P"))
    assert seen(shown) == seen(f"x{words}x")


def seen(words: str) -> str:
    return re.sub("[\u00ad\u2028\u2029]", "", letters([words]))


def said(pdf: Tags) -> list[str]:
    return WORD.findall("".join(pdf.words("Document")))


def test_every_element_in_every_other_that_may_hold_it_keeps_its_words(tmp_path: Path) -> None:
    inner = [nested([*ways()[tag][2:], child]) for tag, child in pairs() if ways()[tag][:2] == ["body", "main"]]
    tree = document("".join(inner))
    content = pdf_of(tree)
    assert said(Tags(content)) == WORD.findall("".join(inner))
    assert breaches(content, tmp_path) == []


def test_every_element_of_a_cover_keeps_its_words(tmp_path: Path) -> None:
    inner = [nested([*ways()[tag][2:], child]) for tag, child in pairs() if ways()[tag][:2] == ["body", "header"]]
    tree = document("<p>x</p>", before=f"<header class='cover'>{''.join(inner)}</header>")
    content = pdf_of(tree)
    assert sorted(said(Tags(content))) == sorted(WORD.findall("".join(inner)))  # a brand has its own order
    assert breaches(content, tmp_path) == []


@settings(deadline=None, max_examples=60)
@given(trees("main", 6))
def test_no_tree_is_refused_loses_a_word_or_says_it_twice(root: etree._Element) -> None:
    tree = document(marked(root))
    assert sorted(said(Tags(pdf_of(tree)))) == sorted(WORD.findall(str(tree.root.xpath("string()"))))
