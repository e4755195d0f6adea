"""Pages turned on their side for wide tables, and what stays on one page."""

from __future__ import annotations

import pytest
from lxml import etree

from tests.word_numbers import W
from tests.write.word.word_files import document, word_file_of

NAMES = [
    "Northumberland",
    "Nottinghamshire",
    "Leicestershire",
    "Buckinghamshire",
    "Northamptonshire",
    "Gloucestershire",
    "Worcestershire",
]
WIDE = f"<table><thead><tr>{''.join(f'<th>{name}</th>' for name in NAMES)}</tr></thead></table>"
SMALL = (
    "<table><thead><tr><th>Area</th></tr></thead><tbody><tr><td>North</td></tr><tr><td>Mid</td></tr></tbody></table>"
)
COVER = "<header class='cover'><h1>Title</h1></header>"
UPRIGHT, TURNED = "11906", "16838"


def body_of(inside: str, before: str = "") -> etree._Element:
    return word_file_of(document(inside, before=before)).body


def pages(body: etree._Element) -> list[tuple[str, list[str]]]:
    """The width of each section's page, and the words of its paragraphs and tables."""
    found: list[tuple[str, list[str]]] = []
    words: list[str] = []
    for block in body:
        section = block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")
        shown = "".join(node.text or "" for node in block.iter(f"{W}t"))
        words += [shown] if shown else []
        if section is not None:
            page = section.find(f"{W}pgSz")
            assert page is not None
            found.append((page.get(f"{W}w", ""), words))
            words = []
    return found


TABLE = "".join(NAMES)


def test_a_wide_table_is_on_a_page_of_its_own() -> None:
    assert pages(body_of(f"<p>Before.</p>{WIDE}<p>After.</p>")) == [
        (UPRIGHT, ["Before."]),
        (TURNED, [TABLE]),
        (UPRIGHT, ["After."]),
    ]


def test_headings_and_words_that_lead_to_it_go_with_it() -> None:
    inside = f"<p>Before.</p><h3 class='unnumbered'>Regions</h3><p>They compare like this:</p>{WIDE}<p>After.</p>"
    assert pages(body_of(inside))[1] == (TURNED, ["Regions", "They compare like this:", TABLE])


def test_so_does_its_caption() -> None:
    inside = f"<p>Before.</p>{WIDE.replace('<thead>', '<caption>Waits</caption><thead>', 1)}<p>After.</p>"
    assert pages(body_of(inside))[1] == (TURNED, ["Table\u00a01: Waits", TABLE])


def test_two_wide_tables_share_a_page() -> None:
    assert [width for width, _ in pages(body_of(f"<p>Before.</p>{WIDE}{WIDE}<p>After.</p>"))] == [
        UPRIGHT,
        TURNED,
        UPRIGHT,
    ]


@pytest.mark.parametrize("before", ["", "<p>Before.</p>", SMALL], ids=["nothing", "words", "a table"])
@pytest.mark.parametrize("after", ["", "<p>After.</p>", SMALL], ids=["nothing", "words", "a table"])
def test_no_page_is_empty(before: str, after: str) -> None:
    body = body_of(f"{before}{WIDE}{after}")
    assert [width for width, words in pages(body) if words] == [
        *([UPRIGHT] if before else []),
        TURNED,
        *([UPRIGHT] if after else []),
    ]


def test_every_section_has_the_headers_and_only_the_first_the_cover() -> None:
    body = body_of(f"<p>Before.</p>{WIDE}<p>After.</p>", COVER)
    sections = [*body.iter(f"{W}sectPr")]
    kept = [[part.get(f"{W}type") for part in section.findall(f"{W}headerReference")] for section in sections]
    assert kept == [["first", "default"]] * 3
    assert [section.find(f"{W}titlePg") is not None for section in sections] == [True, False, False]


def test_without_a_wide_table_there_is_one_section() -> None:
    assert len([*body_of(SMALL, COVER).iter(f"{W}sectPr")]) == 1


def kept(block: etree._Element) -> list[bool]:
    return [paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in block.iter(f"{W}p")]


def test_the_rows_of_a_small_table_stay_together() -> None:
    assert kept(body_of(SMALL)[0]) == [True, True, False]


def test_a_long_table_may_go_over_pages() -> None:
    rows = "".join(f"<tr><td>{number}</td></tr>" for number in range(60))
    assert not any(kept(body_of(f"<table><tbody>{rows}</tbody></table>")[0]))


@pytest.mark.parametrize(
    ("words", "stays"),
    [("We will:", True), ("We <strong>will:</strong>", True), ("We will.", False), ("At 10:30 we met", False)],
)
def test_words_that_lead_to_what_follows_stay_with_it(words: str, stays: bool) -> None:
    assert kept(body_of(f"<p>{words}</p><ul><li>ask</li></ul>"))[0] is stays


LYING = '<section class="wide">{}</section>'


@pytest.mark.parametrize("before", ["", "<p>Before.</p>", SMALL], ids=["nothing", "words", "a table"])
@pytest.mark.parametrize("inside", ["<p>Inside.</p>", SMALL, f"<p>Inside.</p>{WIDE}<p>Inside.</p>"])
@pytest.mark.parametrize("after", ["", "<p>After.</p>", SMALL], ids=["nothing", "words", "a table"])
def test_a_wide_section_is_on_pages_of_its_own_and_none_is_empty(before: str, inside: str, after: str) -> None:
    found = pages(body_of(f"{before}{LYING.format(inside)}{after}"))
    assert [width for width, _ in found] == [*([UPRIGHT] if before else []), TURNED, *([UPRIGHT] if after else [])]
    assert all(words for _, words in found)


def test_headings_and_words_that_lead_to_a_wide_section_go_with_it() -> None:
    inside = f"<p>Before.</p><h3 class='unnumbered'>The plan</h3><p>Each action:</p>{LYING.format('<p>One.</p>')}"
    assert pages(body_of(inside)) == [(UPRIGHT, ["Before."]), (TURNED, ["The plan", "Each action:", "One."])]


def test_what_is_before_a_wide_section_with_a_heading_of_its_own_does_not_go_with_it() -> None:
    section = LYING.format("<h2 class='unnumbered'>The plan</h2><p>One.</p>")
    assert pages(body_of(f"<p>Before.</p><p class='note'>A note.</p>{section}")) == [
        (UPRIGHT, ["Before.", "A note."]),
        (TURNED, ["The plan", "One."]),
    ]


def test_wide_sections_that_follow_each_other_share_pages() -> None:
    inside = (
        f"<p>Before.</p>{LYING.format('<p>One.</p>')}{LYING.format(SMALL)}{LYING.format('<p>Two.</p>')}<p>After.</p>"
    )
    assert pages(body_of(inside)) == [
        (UPRIGHT, ["Before."]),
        (TURNED, ["One.", "AreaNorthMid", "Two."]),
        (UPRIGHT, ["After."]),
    ]


def test_a_wide_section_or_table_inside_a_wide_section_is_part_of_it() -> None:
    inside = f"<p>One.</p>{LYING.format(WIDE)}<p>Two.</p>"
    assert pages(body_of(LYING.format(inside))) == [(TURNED, ["One.", TABLE, "Two."])]


def test_a_wide_section_that_says_nothing_turns_no_page() -> None:
    assert pages(body_of(f"<p>Before.</p>{LYING.format('<p></p>')}<p>After.</p>")) == [(UPRIGHT, ["Before.", "After."])]


def test_a_wide_section_after_the_cover_leaves_the_cover_alone() -> None:
    body = body_of(f"{LYING.format('<p>One.</p>')}<p>After.</p>", COVER)
    assert pages(body) == [(UPRIGHT, ["Title"]), (TURNED, ["One."]), (UPRIGHT, ["After."])]
    assert [section.find(f"{W}titlePg") is not None for section in body.iter(f"{W}sectPr")] == [True, False, False]


def test_tables_of_a_wide_section_are_as_wide_as_its_pages() -> None:
    [width] = body_of(LYING.format(SMALL)).iter(f"{W}tblW")
    assert int(width.get(f"{W}w", "")) == 14400


def test_a_chapter_begins_a_page_after_one_that_lies_on_its_side() -> None:
    chapters = "".join(
        f'<section class="chapter{lying}"><h2>{name}</h2><p>Words.</p></section>'
        for name, lying in (("One", ""), ("Two", " wide"), ("Three", ""), ("Four", ""))
    )
    body = body_of(chapters)
    assert [words[0] for _, words in pages(body)] == ["One", "Two", "Three"]
    goes_on = [
        "".join(map(str, heading.itertext()))
        for heading in body.iter(f"{W}p")
        if heading.find(f"{W}pPr/{W}pageBreakBefore[@{W}val='0']") is not None
    ]
    assert goes_on == ["Four"]


@pytest.mark.parametrize(("words", "is_split"), [(40, False), (2400, True)], ids=["low", "higher than most of a page"])
def test_only_a_row_that_would_leave_a_page_nearly_empty_goes_over_pages(words: int, is_split: bool) -> None:
    row = f"<table><tbody><tr><td>{'word ' * words}</td></tr></tbody></table>"
    assert (next(body_of(row).iter(f"{W}cantSplit"), None) is None) is is_split


@pytest.mark.parametrize(("paragraphs", "before"), [(3, []), (4, ["Plan", *("Words.",) * 4])])
def test_the_few_words_of_a_section_before_it_go_with_a_wide_section(paragraphs: int, before: list[str]) -> None:
    above = f'<h2 class="unnumbered">Plan</h2>{"<p>Words.</p>" * paragraphs}'
    first, *_ = pages(body_of(f'<p>Before.</p><section>{above}<section class="wide">{SMALL}</section></section>'))
    assert first == (UPRIGHT, ["Before.", *before])


def test_a_masthead_is_on_the_pages_on_their_side_that_follow_it() -> None:
    inside = f'<section class="chapter wide"><h2 class="unnumbered">Corrections</h2>{SMALL}</section>'
    ((width, words),) = pages(body_of(inside, "<header class='masthead'><h1>Title</h1></header>"))
    assert (width, words[:2]) == (TURNED, ["Title", "Corrections"])
