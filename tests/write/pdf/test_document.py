"""The PDF of a document: it conforms to PDF/UA-1, and says of itself what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.write.pdf.pdf_files import Tags, breaches, pdf_of, pdf_with
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
    tags = Tags(pdf_with("<p>Words</p>"))
    info = tags.pdf.docinfo
    said = [str(each) for each in (info["/Title"], info["/Author"], info["/CreationDate"], tags.root.Lang)]
    assert said == ["Adult social care", "Exampleshire", "D:20261130000000Z", "en-GB"]
    assert tags.root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("date", ["", "soon", "2026-02-30"])
def test_a_document_without_a_day_is_made_all_the_same(date: str) -> None:
    assert pdf_of(document("<p>Words</p>", date=date))
