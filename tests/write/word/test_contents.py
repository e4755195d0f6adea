"""The contents of a Word file: a field of Word's own whose entries are there already, with pages if any are counted."""

from __future__ import annotations

import re

from selfassess.write.brand import Brand
from selfassess.write.word.document import write_word
from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import NOTHING, REFERENCE, STYLES, changed_reference, document

NAV = '<nav class="contents"><h2>Contents</h2></nav>'
INSIDE = (
    '<section class="chapter" id="welcome"><h2>Welcome</h2><h3>How to read it</h3></section>'
    '<section class="part" id="people"><h2>People</h2><section class="statement" id="needs"><h3>Needs</h3></section>'
    "</section>"
)
PAGES = {"welcome": 3, "people": 4, "needs": 5}


def file(pages: dict[str, int], reference: bytes = REFERENCE, inside: str = INSIDE) -> WordFile:
    tree = document(inside, before=NAV)
    result = write_word(tree, Brand(reference, "", "", STYLES), NOTHING, pages)
    assert result.problems == ()
    return WordFile(result.value["example.docx"])


def listed(word: WordFile) -> list[tuple[str, str]]:
    """The title and the page of each entry."""
    return re.findall(r"⇥([^⇥]+)⇥\{PAGEREF [^}]+\}(\d*)", word.text())


def shown(word: WordFile) -> list[str]:
    return [title + page for title, page in listed(word)]


def leaders(word: WordFile) -> list[str]:
    """What leads to the number of each entry, where the entry says otherwise than its style."""
    return [stop.get(f"{W}leader", "") for stop in word.body.iter(f"{W}tab") if stop.get(f"{W}pos")]


def test_an_entry_has_the_page_of_its_heading() -> None:
    word = file(PAGES)
    assert (shown(word), leaders(word)) == (["Welcome3", "People4", "Needs5"], [])


def test_without_pages_there_are_no_numbers_and_no_dots_that_lead_to_them() -> None:
    word = file({})
    assert (shown(word), leaders(word)) == (["Welcome", "People", "Needs"], ["none"] * 3)


def test_a_look_whose_pages_begin_with_another_number_shows_its_own() -> None:
    start = changed_reference(
        {"word/document.xml": lambda xml: xml.replace("<w:titlePg", '<w:pgNumType w:start="0"/><w:titlePg')}
    )
    assert shown(file(PAGES, start)) == ["Welcome2", "People3", "Needs4"]


def test_word_renews_the_list_with_statements_and_no_sections_of_chapters() -> None:
    assert r'{TOC \o "1-1" \t "Statement Heading,2" \h \z}' in file({}).text()


def test_without_statements_chapters_are_enough() -> None:
    assert r'{TOC \o "1-1" \h \z}' in file({}, inside='<section class="chapter"><h2>Welcome</h2></section>').text()


def test_where_statements_look_like_other_headings_word_lists_them_all() -> None:
    styles = {name: style for name, style in STYLES.items() if name != "section.statement h3"}
    word = write_word(document(INSIDE, before=NAV), Brand(REFERENCE, "", "", styles), NOTHING).value["example.docx"]
    assert r'{TOC \o "1-2" \h \z}' in WordFile(word).text()
