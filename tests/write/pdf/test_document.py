"""The PDF of a document: it conforms to PDF/UA-1, and says of itself what it is."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.write.pdf.pdf_files import breaches, pdf_of, tags_of
from tests.write.word.word_files import document

COVER = (
    '<header class="cover"><p class="council">Exampleshire</p><h1>Adult social care</h1>'
    '<p class="status">Draft: not yet approved</p></header>'
)
CONTENTS = '<nav class="contents"><h2>Contents</h2></nav>'
EVERYTHING = """
<section class="part" id="first"><h2>Working with <em>people</em></h2><p>Opening.</p>
<section class="statement" id="needs"><h3>Assessing needs</h3><p class="note">Lead: a director</p>
<h4>Our ambition</h4><p class="lead">Clear.</p><ul><li>one</li><li><p>two</p><ol type="a" class="brackets">
<li>three</li><li value="7">four</li></ol></li></ul><p>As we say (<a class="cite" href="#ref-1">Ref 1</a>).</p>
<aside class="spotlight" aria-label="A story"><h5 class="unnumbered">A story</h5><p>Words.</p></aside>
<dl><dt>ASC</dt><dd>Adult social care</dd></dl><blockquote><p>A quotation.</p></blockquote><pre>one\ttwo
three</pre><hr/><p>H<sub>2</sub>O, <s>gone</s>, <code>kept</code>, x<sup>2</sup><br/>and <strong>more</strong><span
 class="footnote">A note.</span>.</p><p lang="ur" dir="rtl">سلام</p></section></section>
<section class="evidence"><h2>Evidence</h2><table class="evidence"><caption>What there is</caption><thead><tr>
<th>Ref</th><th>Document</th></tr></thead><tbody><tr id="ref-1"><th scope="row">1</th><td><p>A plan</p>
<p class="mentions" data-of="ref-1"></p></td></tr></tbody></table></section>
"""


def test_a_document_of_everything_conforms(tmp_path: Path) -> None:
    tree = document(EVERYTHING, before=COVER + CONTENTS, status="draft")
    assert breaches(pdf_of(tree), tmp_path) == []


def test_the_file_says_its_title_council_language_and_day() -> None:
    tags = tags_of("<p>Words</p>")
    info = tags.pdf.docinfo
    said = [str(each) for each in (info["/Title"], info["/Author"], info["/CreationDate"], tags.root.Lang)]
    assert said == ["Adult social care", "Exampleshire", "D:20261130000000Z", "en-GB"]
    assert tags.root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("date", ["", "soon", "2026-02-30"])
def test_a_document_without_a_day_is_made_all_the_same(date: str) -> None:
    assert pdf_of(document("<p>Words</p>", date=date))


def test_equal_documents_are_equal_bytes() -> None:
    once, again = (pdf_of(document(EVERYTHING, before=COVER + CONTENTS, status="draft")) for _ in range(2))
    assert once == again


# What elements become: the tags that programs which read aloud walk through

BECOMES = {
    "headings by their level, with the number of the tree":
        ('<section class="part"><h2>One</h2><h3>Two</h3><h4>Three</h4></section>', ("H1", "H2", "H3"),
         ["Part A One", "A1 Two", "A1.1 Three"]),
    "a heading that would skip a level, one below the last":
        ('<h2>One</h2><h5 class="unnumbered">Two</h5>', ("H2",), ["Two"]),
    "a story's heading": ('<h2>One</h2><aside class="spotlight" aria-label="x"><h5 class="unnumbered">A</h5></aside>',
                         ("H2",), ["A"]),
    "items with their labels": ("<ul><li>one</li><li>two</li></ul>", ("Lbl", "LBody"), ["•", "one", "•", "two"]),
    "numbers as they were typed":
        ('<ol type="i" class="brackets" start="3"><li>a</li><li value="9">b</li></ol>', ("Lbl",), ["(iii)", "(ix)"]),
    "a number with more digits than anybody means": ('<ol start="99999999999"><li>a</li></ol>', ("Lbl",), ["999999."]),
    "a list in a list": ("<ul><li>one<ol><li>two</li></ol></li></ul>", ("LBody",), ["one", "two"]),
    "terms and what they mean": ("<dl><dt>A</dt><dt>B</dt><dd>one</dd><dd>two</dd></dl>", ("Lbl", "LBody"),
                                 ["AB", "onetwo"]),
    "a note with its number": ('<p>x<span class="footnote">words</span>.</p>', ("Note",), ["words"]),
    "a quotation": ("<blockquote><p>words</p></blockquote>", ("BlockQuote",), ["words"]),
    "code": ("<p><code>a  b</code></p><pre>c\n d</pre>", ("Code",), ["a b", "c d"]),
    "a link that leads nowhere, which is none": ('<p><a href="#gone">x</a> <a href="">y</a></p>', ("Link",), []),
    "a struck link": ('<p><s>a <a href="https://a.uk/">b</a></s> <a href="https://a.uk/"><s>c</s></a></p>', ("Link",),
                      ["b", "c"]),
    "a link in a link, which is one": ('<p><a href="https://a.uk/">x <em><a href="https://b.uk/">y</a></em></a></p>',
                                       ("Link",), ["x y"]),
}  # fmt: skip


@pytest.mark.parametrize("name", BECOMES)
def test_what_an_element_becomes(name: str) -> None:
    inside, kinds, words = BECOMES[name]
    assert [" ".join(each.split()) for each in tags_of(inside).words(*kinds)] == words


def test_bookmarks_are_the_headings_with_their_numbers() -> None:
    assert tags_of('<section class="part"><h2>One</h2><h3>Two</h3></section>').bookmarks() == ["Part A One", "A1 Two"]


def test_contents_have_an_entry_for_each_heading_that_they_list_and_its_page() -> None:
    tags = tags_of('<section class="part"><h2>One</h2><h3>Two</h3><h4>Three</h4></section>', before=CONTENTS)
    entries = [" ".join(each.replace(".", "").split()) for each in tags.words("TOCI")]
    assert entries == ["Part A One 2", "A1 Two 2"]


def pages_of(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_a_document_that_is_not_final_says_so_on_every_page() -> None:
    cover = '<header class="cover"><h1>x</h1><p class="status">{}</p></header>'
    sections = '<section class="part"><h2>One</h2><p>x</p></section>' * 3
    draft = pages_of(pdf_of(document(sections, before=cover.format("Still a draft"), status="draft")))
    final = pages_of(pdf_of(document(sections, before=cover.format("All done"))))
    assert ["Still a draft" in page for page in draft] == [True] * 4
    assert ["All done" in page for page in final] == [True, False, False, False]


def test_words_in_other_languages_say_so() -> None:
    assert {"cy", "zh"} <= tags_of('<p>x <em lang="cy">ŵy</em></p><p lang="zh-Hant">x</p>').languages()


def test_words_that_belong_together_are_on_one_line() -> None:
    [page] = pages_of(pdf_of(document(f"<p>{'x' * 74} 2025-26 it is</p>")))
    assert "2025-26 it is" in page


def test_every_id_can_be_linked_to_also_one_that_no_words_follow() -> None:
    ids = '<p id="a">x</p><ul id="b"><li id="c">y</li></ul><div/><p id="e"></p>'.replace("<div/>", '<hr id="d"/>')
    links = "".join(f'<p><a href="#{name}">to {name}</a></p>' for name in "abcde")
    assert len(tags_of(links + ids).elements("Link")) == 5


def test_a_note_that_is_referred_to_again_keeps_its_number() -> None:
    note = '<p>x<span class="footnote" id="n">words</span> y<a class="noteref" href="#n"></a></p>'
    tags = tags_of(note)
    assert (tags.words("Note"), tags.words("Lbl").count("1")) == (["words"], 3)


def test_parts_that_are_not_written_share_a_page_and_chapters_run_on() -> None:
    part = '<section class="part unwritten"><h2>One</h2><p>x</p></section>'
    chapter = '<section class="chapter"><h2>Two</h2><p>x</p></section>'
    statement = '<section class="part"><h2>P</h2><section class="statement"><h3>S</h3><p>x</p></section></section>'
    assert [len(pages_of(pdf_of(document(inside)))) for inside in (part * 2, chapter * 2, statement * 2)] == [1, 1, 2]


def test_contents_without_entries_are_left_out() -> None:
    assert tags_of('<h2 class="unnumbered">One</h2>', before=CONTENTS).elements("TOC") == []
