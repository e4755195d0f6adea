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
COVER = "<header><h1>Title</h1></header>"
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
