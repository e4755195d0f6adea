"""Numbers, contents, cross-references and mentions are settled once, for both writers."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.flow import text
from selfassess.document.language import Language
from selfassess.document.outline import Backlink, Heading, HeadingNumber, Label
from selfassess.document.tree import Tree, parse

BEFORE = '<header class="cover"><h1 id="title">The title</h1></header><nav class="contents"><h2>Contents</h2></nav>'
WHOLE = '<html lang="en-GB"><head><title>t</title></head><body>{}<main>{}</main></body></html>'


def tree_of(words: str) -> Tree:
    tree, misfits = parse(WHOLE.format(BEFORE, words))
    assert misfits == []
    assert tree is not None
    return tree


def settled(words: str) -> etree._Element:
    return tree_of(words).root


def part(title: str, inside: str = "", name: str = "", kind: str = "part") -> str:
    named = f' id="{name}"' if name else ""
    return f'<section class="{kind}"{named}><h2>{title}</h2>{inside}</section>'


def chapter(title: str, inside: str = "", name: str = "") -> str:
    return part(title, inside, name, "chapter")


def numbers(root: etree._Element) -> list[tuple[str, str | None]]:
    main = root.find("body/main")
    assert main is not None
    return [(text(heading), heading.get("data-number")) for heading in main.iter("h2", "h3", "h4", "h5", "h6")]


def links(root: etree._Element) -> list[tuple[str, str | None]]:
    main = root.find("body/main")
    assert main is not None
    return [(text(link), link.get("class")) for link in main.iter("a")]


def test_parts_have_letters_and_their_headings_count_below_them() -> None:
    root = settled(part("One", "<h3>x</h3><h4>y</h4><h5>z</h5><h4>v</h4><h3>w</h3>") + part("Two", "<h3>u</h3>"))
    assert numbers(root) == [
        ("One", "Part A"),
        ("x", "A1"),
        ("y", "A1.1"),
        ("z", "A1.1.1"),
        ("v", "A1.2"),
        ("w", "A2"),
        ("Two", "Part B"),
        ("u", "B1"),
    ]


def test_chapters_count_on_around_the_parts() -> None:
    root = settled(chapter("First", "<h3>x</h3>") + part("One", "<h3>y</h3>") + chapter("Second", "<h3>z</h3>"))
    assert numbers(root) == [
        ("First", "1"),
        ("x", "1.1"),
        ("One", "Part A"),
        ("y", "A1"),
        ("Second", "2"),
        ("z", "2.1"),
    ]


def test_letters_go_on_as_word_counts_them() -> None:
    given = [number for _, number in numbers(settled(part("x") * 54))]
    letters = [f"Part {each}" for each in ("A", "Z", "AA", "BB", "ZZ", "AAA", "BBB")]
    assert [given[at] for at in (0, 25, 26, 27, 51, 52, 53)] == letters


def test_an_unnumbered_heading_has_no_number_and_counts_for_none() -> None:
    root = settled(part("One", '<h3 class="unnumbered">x</h3><h3>y</h3>'))
    assert numbers(root) == [("One", "Part A"), ("x", None), ("y", "A1")]
    assert "x" not in contents(root)


def contents(root: etree._Element) -> str:
    nav = root.find("body/nav")
    assert nav is not None
    return text(nav)


def nested(items: etree._Element) -> list[object]:
    """The contents as lists within lists of the words of their links."""
    entries: list[object] = []
    for item in items:
        entries += [text(child) if child.tag == "a" else nested(child) for child in item]
    return entries


def contents_of(words: str) -> list[object]:
    nav = settled(words).find("body/nav")
    assert nav is not None
    assert [child.tag for child in nav] == ["h2", "ol"]
    return nested(nav[1])


def test_the_contents_are_chapters_and_parts_with_their_statements() -> None:
    words = chapter("First", "<h3>x</h3><h3>y</h3>") + part("One", "<h3>z</h3><h4>too deep</h4>")
    assert contents_of(words) == ["1 First", "Part A One", ["A1 z"]]


def test_contents_that_skip_a_level_still_nest() -> None:
    part_first = '<section class="part"><h3>x</h3></section>'
    assert contents_of(part_first + part("First", "<h3>y</h3>")) == [["A1 x"], "Part B First", ["B1 y"]]


def test_a_document_without_headings_has_empty_contents() -> None:
    assert contents_of("<p>x</p>") == []


def test_each_entry_of_the_contents_leads_to_its_heading() -> None:
    root = settled(part("First", "<h3>x</h3><h3 id='own'>y</h3>", "first"))
    nav = root.find("body/nav")
    assert nav is not None
    assert [link.get("href") for link in nav.iter("a")] == ["#first", "#x", "#own"]


def test_an_empty_link_is_filled_with_the_number_and_title_of_what_it_leads_to() -> None:
    words = '<p><a href="#one"></a> <a href="#own"></a> <a href="#told"> </a> <a href="#title"></a></p>'
    root = settled(
        chapter("First", words)
        + part("One <em>and</em> all", '<h3 id="own">x</h3><h3 class="unnumbered" id="told">y</h3>', "one")
    )
    assert links(root) == [("Part A One and all", None), ("A1 x", None), ("y", None), ("The title", None)]


def test_a_link_with_words_keeps_them() -> None:
    root = settled(chapter("First", '<p><a href="#first">here</a><a href="#first"><em>there</em></a></p>', "first"))
    assert links(root) == [("here", None), ("there", None)]


def test_a_link_to_nothing_is_marked_and_shows_its_target() -> None:
    root = settled(
        chapter("First", '<p><a href="#nowhere"></a><a class="cite" href="#ref-9">9</a><a href="#">x</a></p>')
    )
    assert links(root) == [("#nowhere", "unresolved"), ("9", "cite unresolved"), ("x", "unresolved")]


def test_a_link_to_the_web_is_left_alone() -> None:
    root = settled(chapter("First", '<p><a href="https://a.uk">x</a></p>'))
    assert links(root) == [("x", None)]


def test_a_link_may_lead_to_a_section_without_a_heading() -> None:
    root = settled(chapter("First", '<p><a href="#last"></a></p>') + '<section id="last"><p>x</p></section>')
    assert links(root) == [("1 First", None)]


def test_a_link_to_a_claim_names_the_heading_above_it() -> None:
    root = settled(part("One", '<h3>x</h3><h4>deeper</h4><ul><li id="c">y</li></ul><p><a href="#c"></a></p>'))
    assert links(root) == [("A1.1 x", None)]


def cited(refs: str) -> str:
    return "".join(f'<a class="cite" href="#ref-{ref}">{ref}</a>' for ref in refs)


INDEX = (
    '<section class="chapter"><h2>Index</h2><table><tbody>'
    '<tr id="ref-1"><td><p class="mentions" data-of="ref-1"></p></td></tr>'
    '<tr id="ref-2"><td><p class="mentions" data-of="ref-2"></p></td></tr></tbody></table></section>'
)


def test_mentions_lead_to_each_citation_and_back() -> None:
    root = settled(chapter("First", f"<p>{cited('11')}</p>") + part("One", f"<h3>x</h3><p>{cited('1')}</p>") + INDEX)
    first, second = root.iterfind(".//p[@class='mentions']")
    assert [(text(link), link.get("title"), link.get("href")) for link in first.iter("a")] == [
        ("1, First", "Ref 1 in 1 First", "#ref-1-cited-1"),
        ("A1, x", "Ref 1 in A1 x", "#ref-1-cited-2"),
    ]
    cites = [link.get("id") for link in root.iterfind(".//a[@class='cite']")]
    assert cites == ["ref-1-cited-1", None, "ref-1-cited-2"]
    assert len(second) == 0


STATEMENT = """<h3>Safeguarding</h3><section class="question">
<h4 data-short="performance">How are we performing?</h4><p>{1}</p>
<h5 class="unnumbered" data-short="proud of">Things we are proud of</h5><p>{1}{1}</p>
<h5>People who wait for a long time, and their carers</h5><p>{1}</p>
<aside class="spotlight"><h5 class="unnumbered">A story</h5><p>{1}</p></aside></section>
<h3>Governance</h3><p>{1}</p>"""


def test_a_mention_is_the_number_and_short_heading_of_a_section_once_for_each() -> None:
    root = settled(part("One", STATEMENT.replace("{1}", cited("1"))) + INDEX)
    first, *_ = root.iterfind(".//p[@class='mentions']")
    assert text(first) == (
        "A1.1, performance; A1.1, proud of; A1.1.1, People who wait for a long time, and…; A2, Governance"
    )


def test_what_is_spoken_of_a_mention_leads_to_one_place_only() -> None:
    root = settled(chapter("First", f"<p>{cited('12')}</p>") + INDEX)
    spoken = [link.get("aria-label") for link in root.iterfind(".//a[@class='mention']")]
    assert spoken == ["1, First, Ref 1", "1, First, Ref 2"]


def test_a_citation_above_every_heading_is_mentioned_by_its_record() -> None:
    root = settled(f"<p>{cited('1')}</p>" + INDEX)
    assert [(text(link), link.get("aria-label")) for link in root.iterfind(".//a[@class='mention']")] == [
        ("Ref 1", "Ref 1")
    ]


def test_every_mention_leads_to_something() -> None:
    root = settled(chapter("First", f"<p>{cited('12')}</p>") + INDEX)
    assert all("unresolved" not in (link.get("class") or "") for link in root.iter("a"))


def test_a_heading_takes_an_id_that_is_free() -> None:
    root = settled(
        chapter("Safeguarding", "<h3>Safeguarding</h3><h3>Safe-guarding!</h3><h3>Ref 1 cited 1</h3>", "safeguarding")
        + chapter("日本", f"<p>{cited('1')}</p><h3>Safeguarding</h3>")
    )
    found = [str(element.get("id")) for element in root.iter() if element.get("id")]
    assert max(Counter(found).values()) == 1
    assert {"safeguarding", "safeguarding-2", "safe-guarding", "safeguarding-3", "part"} <= set(found)


def test_thousands_of_equal_headings_are_named_in_one_pass() -> None:
    root = settled(chapter("x", "<h3>Same</h3>" * 20_000))
    found = [element.get("id") for element in root.iter("h3")]
    assert found[-1] == "same-20000"
    assert len(set(found)) == 20_000


def heading(level: int, numbered: bool) -> str:
    return f"<h{level}>t</h{level}>" if numbered else f'<h{level} class="unnumbered">t</h{level}>'


LEVELS = st.lists(st.tuples(st.integers(3, 6), st.booleans()), max_size=25)


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(["part", "chapter"]), LEVELS), max_size=4))
def test_no_two_headings_share_a_number_and_every_id_is_its_own(
    sections: list[tuple[str, list[tuple[int, bool]]]],
) -> None:
    words = "".join(
        f'<section class="{kind}"><h2>t</h2>{"".join(heading(level, numbered) for level, numbered in levels)}</section>'
        for kind, levels in sections
    )
    root = settled(words)
    given = [number for _, number in numbers(root) if number]
    assert len(set(given)) == len(given)
    found = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(set(found)) == len(found)
    assert all("unresolved" not in (link.get("class") or "") for link in root.iter("a"))


@pytest.mark.parametrize("words", ["", "<body/>", "<body><main/></body>"])
def test_a_document_with_nothing_in_it_is_settled(words: str) -> None:
    assert parse(f'<html lang="en">{words}</html>')[1] == []


def test_what_stands_under_an_unnumbered_heading_belongs_to_the_number_above_it() -> None:
    question = '<section class="question"><h4>Q</h4><h5>Sub</h5><h5 class="unnumbered">Proud</h5>'
    claim = '<ul><li id="claim">x</li></ul></section>'
    words = part("P", f'<section class="statement"><h3>S</h3>{question}{claim}</section>')
    root = settled(words + chapter("C", '<p><a href="#claim"></a></p>'))
    assert links(root) == [("A1.1 S", None)]


def test_the_word_part_is_the_languages() -> None:
    class Other(Language):
        part = "Rhan {}"

    tree, _ = parse(WHOLE.format(BEFORE, part("One", "<p><a href='#one'/></p>", "one")), words=Other())
    assert tree is not None
    assert [text(link) for link in tree.root.iterfind("body/main//a")] == ["Rhan A One"]


def test_the_headings_of_a_document_are_data() -> None:
    outline = tree_of(part("One", "<h3>x</h3>", "one") + chapter("First", '<h3 class="unnumbered">y</h3>')).outline
    assert outline.headings == (
        Heading(2, "one", HeadingNumber("part", (1,)), "Part A", "One"),
        Heading(3, "x", HeadingNumber("part", (1, 1)), "A1", "x"),
        Heading(2, "first", HeadingNumber("chapter", (1,)), "1", "First"),
    )


def test_how_each_place_is_called_and_where_each_record_is_cited_are_data() -> None:
    outline = tree_of(chapter("First", f"<p>{cited('1')}</p>", "first")).outline
    assert outline.labels["first"] == Label("1", "First")
    assert outline.cites == {"ref-1": (Backlink("ref-1-cited-1", Label("1", "First"), "1, First"),)}
