"""Elements of the document tree as the Markdown that authors type: natural to read, and read again as the same."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.vocabulary import VOCABULARY
from selfassess.write.markdown.blocks import BLOCKS
from selfassess.write.markdown.document import blocks_to_markdown, words_to_markdown
from selfassess.write.markdown.inlines import INLINES
from tests.render.test_markup import markup

HELD = ("title", "head", "meta", "colgroup", "col", "thead", "tbody", "tr", "th", "td")  # by the elements around them
KINDS = ("language", "note", "note_again", "box")  # of spans and links


def elements(xhtml: str) -> list[etree._Element]:
    return list(etree.fromstring(f"<main>{xhtml}</main>"))


def typed(xhtml: str) -> str:
    return blocks_to_markdown(elements(xhtml))


SAME_AGAIN = {
    "<p>Smith &amp; Jones (2023) – 5 * 3, a_b_c, R&amp;D; [1] and C:\\Users\\x</p>": (
        "Smith & Jones (2023) – 5 * 3, a_b_c, R\\&D; [1] and C:\\Users\\x\n"
    ),
    "<p>Words <em>of</em> <strong>many</strong> <code>kinds</code></p>": "Words *of* **many** `kinds`\n",
    "<p>a<strong>(b)</strong>c, 1<sup>st</sup>, CO<sub>2</sub>, <s>old</s></p>": (
        "a<strong>(b)</strong>c, 1^st^, CO~2~, ~~old~~\n"
    ),
    "<p>One<br/>two</p>": "One\\\ntwo\n",
    "<h4>Title</h4><p># no title</p><h5>Lower</h5>": "### Title\n\n\\# no title\n\n#### Lower\n",
    "<ul><li>One<ul><li>Inner</li></ul></li><li>Two</li></ul>": "- One\n  - Inner\n- Two\n",
    '<ol start="3"><li><p>One</p><p>more</p></li><li><p>Two</p></li></ol>': "3. One\n\n   more\n\n4. Two\n",
    '<ol type="a" class="brackets"><li>One</li><li>Two</li></ol>': "(a) One\n(b) Two\n",
    "<blockquote><p>One</p><p>Two</p></blockquote><hr/>": "> One\n>\n> Two\n\n---\n",
    '<p><a href="https://a.uk/x">words</a> at <a href="https://a.uk">https://a.uk</a>.</p>': (
        "[words](https://a.uk/x) at https://a.uk.\n"
    ),
    '<figure><img src="images/a b.png" alt="A map"/><figcaption>The <em>area</em></figcaption></figure>': (
        '![A map](<images/a b.png> "The *area*")\n'
    ),
    '<p>One<span class="footnote" id="footnote-1">See <em>this</em>.</span>'
    ' two<a class="noteref" href="#footnote-1"></a></p>': ("One[^1] two[^1]\n\n[^1]: See *this*.\n"),
    '<table class="plain"><caption>Figures</caption><thead><tr><th scope="col">a|b</th><th scope="col">c</th></tr>'
    "</thead><tbody><tr><td>1<br/>2</td><td></td></tr></tbody></table>": (
        "Table: Figures\n\n| a\\|b | c |\n| --- | --- |\n| 1<br>2 |  |\n"
    ),
    "<p>12) no list</p><p>- none</p>": "12\\) no list\n\n\\- none\n",
}


@pytest.mark.parametrize(("xhtml", "markdown"), SAME_AGAIN.items(), ids=SAME_AGAIN.values())
def test_what_prose_can_hold_is_typed_as_authors_do_and_is_read_as_the_same(xhtml: str, markdown: str) -> None:
    assert typed(xhtml) == markdown
    assert markup(markdown) == xhtml


CLAIMS = {
    "<li>Every team offers it (Ref 96)</li>": "Every team offers it (Ref 96)",
    '<li><p>One</p><p>two<span class="footnote">A note</span></p></li>': "One<br>two^[A note]",
    "<p>1. No list</p>": "1\\. No list",
}


@pytest.mark.parametrize(("xhtml", "words"), CLAIMS.items(), ids=CLAIMS.values())
def test_a_claim_is_one_line(xhtml: str, words: str) -> None:
    assert words_to_markdown(etree.fromstring(xhtml)) == words


def test_every_element_has_a_form() -> None:
    assert sorted({*BLOCKS, *INLINES, *HELD} - {*KINDS, "span"}) == sorted({*VOCABULARY} - {"span"})


def test_elements_that_hold_nothing_are_no_text() -> None:
    assert typed("<p> </p><ul><li/></ul><h3/><blockquote/><table/><figure/><pre/>") == ""
