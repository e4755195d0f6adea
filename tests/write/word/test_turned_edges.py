"""Headers and footers of turned pages: what is at the right edge of a page is at theirs too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from lxml import etree

from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.test_sections import COVER, WIDE
from tests.write.word.word_files import changed_reference, document, written

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FOOTER = "word/footer-default.xml"
OWN_TABS = (
    '<w:tabs><w:tab w:val="center" w:leader="dot" w:pos="4649"/><w:tab w:val="left" w:pos="700"/>'
    '<w:tab w:val="clear" w:pos="9468"/></w:tabs>'
)
IN_TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="9468" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4734"/>'
    '<w:gridCol w:w="4734"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="50" w:type="pct"/></w:tcPr><w:p/></w:tc>'
    "<w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:ftr>"
)


def file(change: Callable[[str], str] = str, inside: str = f"<p>Before.</p>{WIDE}<p>After.</p>") -> WordFile:
    look = changed_reference({FOOTER: change})
    content, problems = written(document(inside, before=COVER), reference=look)
    assert problems == ()
    return WordFile(content)


def stops(part: etree._Element) -> list[tuple[str, str]]:
    """The tab stops that the paragraphs of a part have of their own."""
    found = part.iterfind(f".//{W}tabs/{W}tab")
    return [(stop.get(f"{W}val", ""), stop.get(f"{W}pos", "")) for stop in found]


def footers(word: WordFile) -> list[str]:
    """The footer of the pages of each section but the cover's."""
    named = word.body.iter(f"{W}footerReference")
    return [each.get(f"{R}id", "") for each in named if each.get(f"{W}type") == "default"]


def test_only_turned_pages_have_the_others() -> None:
    assert footers(file()) == ["footer-default", "footer-default-turned", "footer-default"]
    assert not any("turned" in name for name in file(inside="<p>Words.</p>").parts)


def test_a_document_that_ends_on_a_turned_page_has_them_there() -> None:
    assert footers(file(inside=f"<p>Before.</p>{WIDE}")) == ["footer-default", "footer-default-turned"]


def test_the_number_of_the_page_is_at_the_edge_of_the_turned_page() -> None:
    word = file()
    assert stops(word.part("word/footer-default-turned.xml")) == [("clear", "9468"), ("right", "14400")]
    assert stops(word.part(FOOTER)) == []


def test_they_say_what_the_others_say() -> None:
    word = file()
    texts = ["".join(map(str, word.part(name).itertext())) for name in (FOOTER, "word/footer-default-turned.xml")]
    assert texts[0] == texts[1]
    assert "Page" in texts[0]


def test_stops_of_its_own_move_by_what_they_are() -> None:
    style = '<w:pStyle w:val="Footer"/>'
    word = file(lambda xml: xml.replace(style, style + OWN_TABS))
    assert stops(word.part("word/footer-default-turned.xml")) == [
        ("left", "700"),
        ("clear", "9468"),
        ("clear", "4649"),
        ("center", "7115"),
    ]


def test_a_table_is_as_wide_as_the_page() -> None:
    word = file(lambda xml: xml.replace("</w:ftr>", IN_TABLE))
    turned = word.part("word/footer-default-turned.xml")
    widths = [each.get(f"{W}w") for each in turned.iter(f"{W}tblW", f"{W}gridCol", f"{W}tcW")]
    assert widths == ["14400", "7200", "7200", "50"]


@pytest.mark.parametrize("plain", ["", '<w:pPr><w:pStyle w:val="Normal"/></w:pPr>'], ids=["no style", "no stops"])
def test_what_has_no_stops_is_the_same_on_every_page(plain: str) -> None:
    word = file(lambda xml: xml.replace('<w:pPr><w:pStyle w:val="Footer"/></w:pPr>', plain))
    assert footers(word) == ["footer-default"] * 3
