"""Words that belong together stay on one line, and what was kept together is typed again as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.every_language import language_of
from selfassess.document.flow import text
from selfassess.document.kept_words import NO_BREAK, NO_BREAK_HYPHEN, as_typed
from selfassess.document.language import ENGLISH, Language
from selfassess.document.tree import parse

WHOLE = '<html lang="en-GB"><head><title>t</title></head><body>{}</body></html>'


def body_of(parts: str, words: Language = ENGLISH) -> etree._Element:
    tree, misfits = parse(WHOLE.format(parts), words=words)
    assert misfits == []
    assert tree is not None
    body = tree.root.find("body")
    assert body is not None
    return body


def kept(words: str, language: Language = ENGLISH) -> str:
    """The words of a paragraph; `~` is a space at which no line ends, and `[…]` is what is not divided."""
    [paragraph] = body_of(f"<main><p>{words}</p></main>", language).iter("p")
    for span in [*paragraph.iter("span")]:
        if span.get("class") == "together":
            span.text = f"[{span.text}]"
    return "".join(map(str, paragraph.itertext())).replace(NO_BREAK, "~")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("(Ref 22, Refs 3 and 4)", "(Ref~22, Refs~3 and 4)"),
        ("on page 4, pp. 6, section 2", "on page~4, pp.~6, section~2"),
        ("Part A, Appendix B; the part I play", "Part~A, Appendix~B; the part~I play"),
        ("Mrs F and Dr Rao, then Prof Hay", "Mrs~F and Dr~Rao, then Prof~Hay"),
        ("Cllr Lee and Miss Poe", "Cllr~Lee and Miss~Poe"),
        ("31 days, 1 day; 10 am.", "31~days, 1~day; 10~am."),
        ("£5 million and 6 per cent", "£5~million and 6~per cent"),
        ("12 weeks (3 hours)", "12~weeks (3~hours)"),
        ("by 30 November 2026", "by 30~November 2026"),
        ("the 1st May and 2nd June", "the 1st~May and 2nd~June"),
        ("4 in 5 people, 9 in 10", "4~in~5 people, 9~in~10"),
        ("a score of 19.2 out of 24", "a score of 19.2 out of~24"),
        ("see A1.1 (2) and A1.10 (3)", "see A1.1~(2) and A1.10~(3)"),
        ("over two\nlines: 31\ndays", "over two\nlines: 31~days"),
        ("<strong>31</strong> days", "31~days"),
        ("page <em>4</em> of", "page~4 of"),
        ("<code>page 4</code> page 4", "page 4 page~4"),
    ],
)
def test_a_number_stays_with_what_it_counts_and_a_name_with_its_title(typed: str, printed: str) -> None:
    assert kept(typed) == printed


@pytest.mark.parametrize(
    "words",
    [
        "in 2026 people said",
        "3 in total",
        "we met 14 people",
        "the page that 4 people read",
        "12 (3)",
        "in May 2026",
        "2 Mayors",
        "5 minuteness",
        "a Drum or Mrsa B",
        "at home A",
        "30  November",
        "Part Alone",
    ],
)
def test_other_words_may_be_divided(words: str) -> None:
    assert NO_BREAK not in kept(words).replace("~", NO_BREAK)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("in 2025-26, aged 18-64", "in [2025-26], aged [18-64]"),
        ("2019–20 to 2020–21.", "[2019–20] to [2020–21]."),
        ("<em>2025-26</em> and <strong>x</strong> 2026-27", "[2025-26] and x [2026-27]"),
        ("£5-10 and 10-12%", "£[5-10] and [10-12]%"),
        ("2026-11-30, 01234-567-890", "2026-11-30, 01234-567-890"),
        ("data/2025-26, report-2025-26", "data/2025-26, report-2025-26"),
        ("2025-26.pdf or self-care", "2025-26.pdf or self-care"),
        ("<code>2025-26</code>", "2025-26"),
        ('<span class="file">2025-26 report</span>', "2025-26 report"),
    ],
)
def test_a_range_is_not_divided_at_its_hyphen(typed: str, printed: str) -> None:
    assert kept(typed) == printed


def test_it_is_done_in_headings_cells_entries_and_captions() -> None:
    body = body_of(
        "<main><section class='chapter'><h2>Page 4</h2><ul><li>Page 4<ul><li>Page 4</li></ul></li></ul>"
        "<table><caption>Page 4</caption><tbody><tr><th>Page 4</th><td><p>Page 4</p></td></tr></tbody></table>"
        "<pre>Page 4</pre></section></main>"
    )
    assert "".join(map(str, body.itertext())).count(f"Page{NO_BREAK}4") == 6


def test_contents_keep_their_numbers_and_no_spans() -> None:
    body = body_of(
        "<nav class='contents'><h2>C</h2></nav><main><section class='chapter'><h2>In 2025-26</h2></section></main>"
    )
    assert [element.get("class") for element in body.iterfind("nav//span")] == ["number"]
    assert [element.get("class") for element in body.iterfind("main//span")] == ["together"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("ar 30 Tachwedd", "ar 30~Tachwedd"), ("tudalen 4", "tudalen~4"), ("4 wythnos", "4~wythnos"), ("Cyf 3", "Cyf~3")],
)
def test_it_is_done_in_welsh(typed: str, printed: str) -> None:
    assert kept(typed, language_of("cy-GB")) == printed


def again(words: str) -> str:
    main = etree.fromstring(f"<main><p>{words}</p></main>")
    as_typed(main, ENGLISH)
    return "".join(map(str, main.itertext()))


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (f"page{NO_BREAK}4 of 2025{NO_BREAK_HYPHEN}26", "page 4 of 2025-26"),
        (f"<em>31</em>{NO_BREAK}days", "31 days"),
        (f"a{NO_BREAK}b and self{NO_BREAK_HYPHEN}care", f"a{NO_BREAK}b and self{NO_BREAK_HYPHEN}care"),
    ],
)
def test_what_was_kept_together_is_typed_with_a_keyboard(read: str, typed: str) -> None:
    assert again(read) == typed


PIECES = st.sampled_from(
    ["page", "Ref", "4", "2025-26", "in", "5", "days", "Mrs", "F", "30", "May", "(2)", "A1.1", "x", " ", "\n"]
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=12))
def test_only_spaces_change_and_they_change_back(pieces: list[str]) -> None:
    words = " ".join(pieces).replace("\n", " ")
    [paragraph] = body_of(f"<main><p>{words}</p></main>").iter("p")
    assert text(paragraph) == " ".join(words.split())
    assert again("".join(map(str, paragraph.itertext()))) == words
