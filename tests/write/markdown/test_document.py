"""Elements of the document tree as the Markdown that authors type: natural to read, and read again as the same."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.document.vocabulary import VOCABULARY
from selfassess.write.markdown.blocks import BLOCKS
from selfassess.write.markdown.document import blocks_to_markdown, words_to_markdown
from selfassess.write.markdown.inlines import INLINES
from tests.document.charts import BARS
from tests.document.charts import markup as chart_markup
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
    '</thead><tbody><tr><th scope="row">1<br/>2</th><td></td></tr></tbody></table>': (
        "Table: Figures\n\n| a\\|b | c |\n| --- | --- |\n| **1<br>2** |  |\n"
    ),
    "<p>12) no list</p><p>- none</p>": "12\\) no list\n\n\\- none\n",
}


@pytest.mark.parametrize(("xhtml", "markdown"), SAME_AGAIN.items(), ids=SAME_AGAIN.values())
def test_what_prose_can_hold_is_typed_as_authors_do_and_is_read_as_the_same(xhtml: str, markdown: str) -> None:
    assert typed(xhtml) == markdown
    assert markup(markdown) == xhtml


UNROLLED = {
    "boxes and sections": (
        '<section><h2>Part</h2><aside class="spotlight"><h4>Her story</h4><p>Words</p></aside></section>',
        "### Part\n\n##### Her story\n\nWords\n",
    ),
    "levels below the sixth": ("<h1>a</h1><h6>b</h6>", "### a\n\n###### b\n"),
    "terms": (
        "<dl><dt>DoLS</dt><dd>Deprivation of <em>liberty</em></dd></dl>",
        "**DoLS**\n\nDeprivation of *liberty*\n",
    ),
    "paragraphs and lists in a cell": (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><p>One</p><p>two</p></td>"
        "<td>What:<ul><li>x</li><li><p>y</p><p>z</p></li></ul><ol><li>p</li><li>q</li></ol></td></tr></tbody></table>",
        "| a | b |\n| --- | --- |\n| One<br>two | What:<br>• x<br>• y<br>z<br>1. p<br>2. q |\n",
    ),
    "pictures, quotations and code in a cell": (
        '<table><tbody><tr><td><figure><img src="a.png" alt="A"/><figcaption>Cap</figcaption></figure></td>'
        "<td><blockquote><p>q</p></blockquote></td><td><pre>a\nb</pre></td></tr></tbody></table>",
        "|  |  |  |\n| --- | --- | --- |\n| ![A](a.png)<br>Cap | q | a b |\n",
    ),
    "rows of different lengths, and several of headings": (
        "<table><thead><tr><th>a</th></tr><tr><th>b</th><th>c</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>",
        "| a |  |\n| --- | --- |\n| b | c |\n| d |  |\n",
    ),
    "a note in a note": (
        '<p>a<span class="footnote" id="x">b<span class="footnote" id="y">c</span></span></p>',
        "a[^1]\n\n[^1]: b (c)\n",
    ),
    "a note that is elsewhere": ('<p>a<a class="noteref" href="#elsewhere">7</a></p>', "a7\n"),
    "a picture in a link": (
        '<p><a href="https://a.uk"><img src="a.png" alt="A map"/></a></p>',
        "[A map](https://a.uk)\n",
    ),
    "several pictures with one caption": (
        '<figure><img src="a.png" alt="A"/><img src="b.png" alt="B"/><figcaption>Both</figcaption></figure>',
        '![A](a.png)\n\n![B](b.png "Both")\n',
    ),
    "a caption without a picture": ("<figure><figcaption>Words</figcaption></figure>", "Words\n"),
    "marks and white space": (
        "<p>a <strong> b </strong><em>c</em><em> d</em><strong> </strong>e</p>",
        "a **b** *c d* e\n",
    ),
    "marks in a reference to evidence": ("<p><strong>See (Ref 9</strong>6<em>)</em></p>", "**See** (Ref 96)\n"),
    "marks in marks in one": ("<p><strong>See <em>it (Ref</em> 96</strong>) now</p>", "**See _it_** (Ref 96) now\n"),
    "two marks that end in one": (
        "<p><strong>x <em>y <s>z (Ref</s> 9</em> 6)</strong></p>",
        "**x *y ~~z~~* (Ref 9 6)**\n",
    ),
    "marks in one in marks": ("<p><em>See (Ref <strong>96</strong>)</em></p>", "*See (Ref 96)*\n"),
    "lists that begin an entry": ("<ul><li><p/><ul><li>a</li></ul></li></ul>", "-\n  - a\n"),
    "marks around one": ("<p><strong>See (Ref 96) there</strong></p>", "**See (Ref 96) there**\n"),
    "a gap in letters": ('<ol type="a"><li>x</li><li value="3">y</li></ol>', "1. x\n3. y\n"),
    "one entry with a letter": ('<ol type="a" class="brackets"><li>x</li></ol>', "1) x\n"),
    "letters that are Roman numerals": ('<ol type="a" start="9"><li>x</li><li>y</li></ol>', "9. x\n10. y\n"),
    "an entry that holds nothing": ("<ol><li>x</li><li/><li>z</li></ol>", "1. x\n3. z\n"),
    "numbered lists one below the other": ("<ol><li>x</li></ol><ol><li>y</li></ol>", "1. x\n\n1) y\n"),
    "a language": ('<p lang="cy">Bore da</p><p lang="cy">Hwyl</p>', "::: {lang=cy}\n\nBore da\n\nHwyl\n\n:::\n"),
}


@pytest.mark.parametrize(("xhtml", "markdown"), UNROLLED.values(), ids=UNROLLED)
def test_what_prose_cannot_hold_is_unrolled(xhtml: str, markdown: str) -> None:
    assert typed(xhtml) == markdown


ESCAPES = {
    "nothing in everyday words": "Smith & Jones (2023) – 5 * 3 = 15, £4m @ 20%; “quoted”, [sic], ~5, #1 and x_y",
    "nothing in one star": "Not significant*",
    "nothing in an address": "See www.exampleshire.example/a_b_c or write to a_b@exampleshire.example.",
    "nothing in a reference": "As shown (Ref 96, 97 page 2_3)",
    "nothing in a dash alone": "– Jo, a carer",
    "nothing in one letter alone": "(a) is the first",
    "nothing in a row about a figure": "> 28 days in 12% of cases",
    "nothing in HTML that is shown as text": "Type <div> here",
}


@pytest.mark.parametrize("words", ESCAPES.values(), ids=ESCAPES)
def test_everyday_words_stay_as_they_are(words: str) -> None:
    paragraph = etree.Element("p")
    paragraph.text = words
    assert blocks_to_markdown([paragraph]) == f"{words}\n"


FIRST_ONLY = {
    "<p>____________</p>": "\\____________\n",
    "<p>---</p>": "\\---\n",
    "<p>### Words</p>": "\\### Words\n",
    "<p>*<br/>**</p>": "*\\\n\\*\\*\n",
    '<ul><li>a</li></ul><p>Tick <span class="box">☐</span> here</p>': "- a\n\nTick ☐ here\n",
    "<table><tbody><tr><td>[x]</td></tr></tbody></table>": "|  |\n| --- |\n| \\[x] |\n",
    '<table><tbody><tr><td><span class="box">☑</span></td></tr></tbody></table>': "|  |\n| --- |\n| [x] |\n",
    "<p>a<code>`x</code> <code> </code></p>": "a`` `x ``\n",
    "<p>{table: cost}</p><p>See {Table cost} and {tables}</p>": "\\{table: cost}\n\nSee \\{Table cost} and {tables}\n",
    '<p>See <a href="https://a.uk/(x)">https://a.uk/(x)</a></p>': "See <https://a.uk/(x)>\n",
    '<p><a href="https://a.uk/)x(">y</a></p>': "[y](<https://a.uk/)x(>)\n",
    '<p>a<span class="footnote">b</span>: c</p>': "a[^1]: c\n\n[^1]: b\n",
    '<p><span class="footnote">b</span>: c</p>': "[^1]\\: c\n\n[^1]: b\n",
    '<p><span lang="cy">Gweler https://a.uk/x_y_</span>z</p>': "[Gweler https://a.uk/x_y_]{lang=cy}z\n",
    "<p><s>https://a.uk</s>&amp;copy;</p>": "~~https://a.uk~~\\&copy;\n",
    '<p><a href="docs/a b.docx">docs/a b.docx</a></p>': "[docs/a b.docx](<docs/a b.docx>)\n",
    '<p><span lang="cy" dir="ltr">Bore da</span></p>': "[Bore da]{lang=cy dir=ltr}\n",
    '<p><a class="cite" href="#ref-96">96</a> and (Ref <a class="cite" href="#ref-9">9</a>)</p>': (
        "[96](ref:96) and (Ref 9)\n"
    ),
    '<p>(<a class="cite" href="#ref-3">Ref\u00a03</a>, <a class="cite" href="#ref-121">Ref 121</a> page 2)</p>': (
        "(Ref 3, 121 page 2)\n"
    ),
    '<p><a class="cite" href="#ref-3">Ref 3</a> and (<a class="cite" href="#ref-4">Ref 4</a></p>': (
        "[Ref 3](ref:3) and ([Ref 4](ref:4)\n"
    ),
    '<p><a href="#part"/> and <a href="https://a.uk"/></p>': "[](#part) and\n",
    '<p>a<span class="footnote">b</span>(c) d<span class="footnote">e</span>(Ref 9)</p>': (
        "a[^1]\\(c) d[^2] (Ref 9)\n\n[^1]: b\n[^2]: e\n"
    ),
}


@pytest.mark.parametrize(("xhtml", "markdown"), FIRST_ONLY.items(), ids=FIRST_ONLY.values())
def test_a_mark_is_typed_only_where_it_is_needed(xhtml: str, markdown: str) -> None:
    assert typed(xhtml) == markdown


LISTED = {
    "<p>They are:</p><p>– the first</p>": "They are:\n\n&ndash; the first\n",
    "<p>(a) the first</p><p>(b) the second</p>": "\\(a) the first\n\n\\(b) the second\n",
    "<p>a) the first</p><p>b) the second</p>": "a\\) the first\n\nb\\) the second\n",
    "<p>• the first</p>": "&bull; the first\n",
    "<p>\uf0b7 the first</p>": "&#xF0B7; the first\n",
    "<p>o\u00a0\u00a0the first</p>": "&#x6F;\u00a0\u00a0the first\n",
}


@pytest.mark.parametrize(("xhtml", "markdown"), LISTED.items(), ids=LISTED.values())
def test_a_paragraph_that_would_be_a_list_is_none(xhtml: str, markdown: str) -> None:
    assert typed(xhtml) == markdown
    assert markup(markdown) == xhtml


def test_a_paragraph_that_begins_with_a_box_is_read_as_an_entry_of_a_list() -> None:
    assert typed("<p>☐ Sign it</p>") == "☐ Sign it\n"


def test_an_author_s_box_is_typed_as_one() -> None:
    box = '<ul><li><span class="box">☑</span> Done</li><li><span class="box">☐</span> Open</li></ul>'
    assert typed(box) == "- [x] Done\n- [ ] Open\n"
    assert markup("- [x] Done\n- [ ] Open\n") == box


def test_a_long_text_between_tags_loses_its_look_and_no_word() -> None:
    words = "word " * 500
    assert typed(f"<p>a<strong>({words})</strong>b</p>") == f"a({words.strip()} )b\n"


def test_a_chart_is_its_table_and_what_is_said_of_it() -> None:
    assert typed(chart_markup(BARS[1:3])) == (
        "Table: Control over daily life\n\n|  |  |\n| --- | ---: |\n| **2025-26** | 79% |\n| **England** | 77.20% |"
        "\n\n79% in 2025-26.\n"
    )
    assert typed("<figure><table><tbody><tr><td>1</td></tr></tbody></table></figure>") == "|  |\n| --- |\n| 1 |\n"


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
