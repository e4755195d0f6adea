"""Headers and footers: the content controls that a communications team places in Word, filled in."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.diagnostics import Place
from selfassess.write.word.headers_footers import fill
from tests.word_numbers import W
from tests.write.word.word_files import STYLES, changed_reference, document, problems_with, word_file_of, written

SPACE = W.strip("{}")
COVER = "<header class='cover'><h1>x</h1></header>"


def header(inside: str) -> etree._Element:
    return etree.fromstring(f'<w:hdr xmlns:w="{SPACE}">{inside}</w:hdr>')


def control(name: str, inside: str, more: str = "") -> str:
    kept = f'<w:sdtPr><w:tag w:val="{name}"/>{more}</w:sdtPr>'
    return f"<w:sdt>{kept}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def words(part: etree._Element) -> str:
    return "".join(node.text or "" for node in part.iter(f"{W}t"))


RUN = "<w:r><w:rPr><w:b/></w:rPr><w:t>Old</w:t></w:r>"


def test_a_control_says_what_its_tag_names() -> None:
    part = header(f"<w:p>{control('selfassess-title', RUN)}</w:p>")
    fill(part, {"title": "Care & support"})
    assert words(part) == "Care & support"


def test_a_control_keeps_the_look_of_its_first_words() -> None:
    part = header(f"<w:p>{control('selfassess-title', RUN + RUN)}</w:p>")
    fill(part, {"title": "New"})
    assert [len(run.findall(f"{W}rPr/{W}b")) for run in part.iter(f"{W}r")] == [1]


def test_a_control_that_word_shows_as_a_hint_stops_being_one() -> None:
    hint = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>Click</w:t></w:r>'
    part = header(f"<w:p>{control('selfassess-title', hint, '<w:showingPlcHdr/>')}</w:p>")
    fill(part, {"title": "New"})
    assert [*part.iter(f"{W}showingPlcHdr", f"{W}rStyle")] == []


@pytest.mark.parametrize("inside", ["", "<w:p/>"])
def test_an_empty_control_is_filled(inside: str) -> None:
    part = header(control("selfassess-title", inside))
    fill(part, {"title": "New"})
    assert words(part) == "New"


def test_a_control_of_somebody_else_is_left_alone() -> None:
    part = header(f"<w:p>{control('theirs', RUN)}</w:p>")
    assert fill(part, {}) == set()
    assert words(part) == "Old"


def test_a_control_without_words_goes_with_its_paragraph() -> None:
    part = header(f"<w:p>{control('selfassess-status', RUN)}</w:p><w:p><w:r><w:t>Kept</w:t></w:r></w:p>")
    fill(part, {"status": ""})
    assert [words(paragraph) for paragraph in part.iter(f"{W}p")] == ["Kept"]


def test_a_paragraph_that_says_more_stays() -> None:
    part = header(f"<w:p>{control('selfassess-status', RUN)}<w:r><w:t>Kept</w:t></w:r></w:p>")
    fill(part, {})
    assert words(part) == "Kept"


def test_a_header_keeps_a_paragraph() -> None:
    part = header(control("selfassess-status", f"<w:p>{RUN}</w:p>"))
    fill(part, {})
    assert [child.tag for child in part] == [f"{W}p"]


def test_every_page_of_a_draft_says_draft() -> None:
    file = word_file_of(document("<p>x</p>", before=COVER, status="draft"))
    headers = [name for name in file.parts if name.startswith("word/header")]
    assert [words(file.part(name)).startswith("DRAFT") for name in headers] == [True, True]


def test_no_page_of_a_final_document_says_draft() -> None:
    file = word_file_of(document("<p>x</p>", status="final"))
    assert not any(
        b"DRAFT" in content or b"Draft</" in content for name, content in file.parts.items() if "header" in name
    )


def test_a_document_that_does_not_say_it_is_final_is_a_draft() -> None:
    assert "DRAFT" in word_file_of(document("<p>x</p>", status="")).edges()


def silent(*kinds: str) -> bytes:
    """A reference.docx without the status on some kinds of page."""
    return changed_reference({f"word/header-{kind}.xml": without_status for kind in kinds})


def without_status(xml: str) -> str:
    return xml.replace("selfassess-status", "something else")


@pytest.mark.parametrize(
    ("kinds", "places"),
    [
        (["first"], "the cover"),
        (["default"], "the pages after the cover"),
        (["first", "default"], "the cover and the pages after the cover"),
    ],
)
def test_a_draft_that_does_not_say_so_on_every_page_is_found(kinds: list[str], places: str) -> None:
    tree = document("<p>x</p>", before=COVER, status="draft")
    [problem] = written(tree, reference=silent(*kinds))[1]
    assert problem.place == Place("templates/brand/reference.docx")
    assert f"on {places}, so a draft" in problem.message


def test_without_a_cover_its_header_may_be_silent() -> None:
    assert written(document("<p>x</p>", status="draft"), reference=silent("first"))[1] == ()


def test_pages_with_even_numbers_count_where_they_are_apart() -> None:
    apart = {"word/settings.xml": lambda xml: xml.replace("<w:compat>", "<w:evenAndOddHeaders/><w:compat>")}
    [problem] = written(document("<p>x</p>", status="draft"), reference=changed_reference(apart))[1]
    assert "on the even pages, so a draft" in problem.message


def test_a_final_document_needs_no_place_for_the_status() -> None:
    assert problems_with(STYLES, silent("first", "default")) == ()


def test_pages_are_counted_by_word() -> None:
    assert "Page {PAGE} of {NUMPAGES}" in word_file_of(document("<p>x</p>")).edges()
