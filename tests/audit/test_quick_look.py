"""What a build sees of its own files without reading them whole."""

from __future__ import annotations

import pytest

from selfassess.audit.quick_look import quick_look
from tests.audit.pages_of_rules import page
from tests.audit.test_word_reading import CHART, link, made
from tests.read.word.samples import p, word_file

PAGES = {
    "a sound page": (page('<p id="a">Words</p><a href="#a">The plan</a><img src="a" alt="">'), []),
    "a picture without words": (page('<img src="a">'), ["picture-without-alternative"]),
    "a link that leads nowhere": (page('<a href="#b">The plan</a>'), ["anchor-missing"]),
    "no title and no language": (b"<html><p>Words</p></html>", ["document-language-missing", "document-title-missing"]),
}
WORD_FILES = {
    "a sound file": (made(p(CHART.format(alt=' descr="Reviews rose"')) + p(link("The top", "#_top"))), []),
    "a chart without words": (made(p(CHART.format(alt=""))), ["picture-without-alternative"]),
    "a link that leads nowhere": (made('<w:p><w:hyperlink w:anchor="plan"/></w:p>'), ["anchor-missing"]),
    "no title and no language": (word_file(p("Words")), ["document-language-missing", "document-title-missing"]),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_looked_at(name: str) -> None:
    content, rules = PAGES[name]
    assert sorted(each.rule for each in quick_look("output/a.html", content)) == rules


@pytest.mark.parametrize("name", WORD_FILES)
def test_a_word_file_is_looked_at(name: str) -> None:
    content, rules = WORD_FILES[name]
    assert sorted(each.rule for each in quick_look("output/a.docx", content)) == rules


def test_a_file_of_another_kind_is_passed_over() -> None:
    assert quick_look("output/a.txt", b"Words") == ()
