"""Headings by style, outline level, Word's numbering and look, and what only looks a little like one."""

from __future__ import annotations

import pytest

from selfassess.read.word import read_word
from tests.read.word.samples import LONG, STYLES, bold, level, numbering, p, run, styled, table, word_file

SUB = (
    "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}">{content}</w:style>'
        for name, content in {
            "Mine": '<w:name w:val="Council heading"/><w:basedOn w:val="Heading2"/>',
            "Level": '<w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>',
            "Plain": '<w:name w:val="Plain"/><w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
            "Title": '<w:name w:val="Title"/>',
            "Strong": '<w:name w:val="Mine too"/><w:rPr><w:b/></w:rPr>',
        }.items()
    )
    + '<w:style w:type="character" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>'
)
NUMBERED = p(run("Item", "<w:b/>"), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")


def headings(body: str) -> list[tuple[str, str, str]]:
    """Each heading: its element, its words and how it was recognised."""
    file = read_word(word_file(body, styles=STYLES + SUB, numbering=numbering(LEGAL)))
    known = {str(each.number): each.heading for each in file.paragraphs}
    return [
        (str(each.tag), " ".join("".join(map(str, each.itertext())).split()), known[each.get("data-at", "")])
        for each in file.main.iter("h2", "h3", "h4", "h5", "h6")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(styled("Care", "Heading1") + p(LONG), [("h2", "Care", "style")], id="style"),
        pytest.param(styled("Care", "Heading6") + p(LONG), [("h6", "Care", "style")], id="the deepest style"),
        pytest.param(styled("Care", "Mine") + p(LONG), [("h3", "Care", "style")], id="a style based on a heading"),
        pytest.param(
            styled("Care", "Level") + p(LONG), [("h4", "Care", "outline")], id="a style with an outline level"
        ),
        pytest.param(styled("Care", "Plain") + p(LONG), [("h2", "Care", "look")], id="a style without level"),
        pytest.param(
            p("Care", '<w:outlineLvl w:val="1"/>') + p(LONG),
            [("h3", "Care", "outline")],
            id="an outline level of its own",
        ),
        pytest.param(
            p("Care", '<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>') + p(LONG),
            [("h2", "Care", "look")],
            id="a level that was taken back",
        ),
        pytest.param(
            p(run("Care", "<w:b/>"), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') + p(LONG),
            [("h3", "Care", "numbering")],
            id="numbered by Word, bold and alone",
        ),
        pytest.param(bold("Care for carers") + p(LONG), [("h2", "Care for carers", "look")], id="bold"),
        pytest.param(p(run("Care", '<w:sz w:val="28"/>')) + p(LONG), [("h2", "Care", "look")], id="larger"),
        pytest.param(p(run("Care", "<w:u/>")) + p(LONG), [("h2", "Care", "look")], id="underlined"),
        pytest.param(p("HOW WE CARE?") + p(LONG), [("h2", "HOW WE CARE?", "look")], id="capitals"),
        pytest.param(
            p(run("Care", '<w:caps/><w:color w:val="005EA5"/>')) + p(LONG),
            [("h2", "Care", "look")],
            id="all caps and colour",
        ),
        pytest.param(
            p(run("Care", '<w:b/><w:sz w:val="32"/>')) + p(LONG) + p(run("Now", '<w:b/><w:sz w:val="26"/>')) + p(LONG),
            [("h2", "Care", "look"), ("h3", "Now", "look")],
            id="levels by rank of look",
        ),
        pytest.param(
            bold("4\tCare") + p(LONG) + bold("4.1\tNow") + p(LONG),
            [("h2", "Care", "look"), ("h3", "Now", "look")],
            id="levels by typed numbers",
        ),
        pytest.param(
            styled("Care", "Heading1") + p(LONG) + bold("Now") + p(LONG),
            [("h2", "Care", "style"), ("h3", "Now", "look")],
            id="a look below a larger style",
        ),
        pytest.param(
            table([bold("A banner heading", '<w:sz w:val="30"/>')]) + p(LONG),
            [("h2", "A banner heading", "look")],
            id="a banner of one cell",
        ),
        pytest.param(
            table([styled("A banner", "Heading2")]) + p(LONG), [("h3", "A banner", "style")], id="a banner with a style"
        ),
        pytest.param(bold("This is a bold sentence.") + p(LONG), [], id="a bold sentence"),
        pytest.param(bold("1 High Street") + bold("Exampleton") + bold("EX1 1AA") + p(LONG), [], id="an address"),
        pytest.param(bold("First") + bold("Second") + p(LONG), [("h2", "Second", "look")], id="two bold lines"),
        pytest.param(p(LONG) + bold("The end"), [], id="nothing follows"),
        pytest.param(bold("•\tItem") + bold("•\tItem") + p(LONG), [], id="bold bullets"),
        pytest.param(bold("a) Item") + bold("b) Item") + p(LONG), [], id="bold list numbers"),
        pytest.param(p(run("(Ref 7)", "<w:b/>")) + p(LONG), [], id="a citation alone"),
        pytest.param(
            bold("1. Item") + p(LONG) + p(run("7", '<w:b/><w:vertAlign w:val="superscript"/>')) + p(LONG),
            [("h2", "Item", "look")],
            id="raised letters",
        ),
        pytest.param(bold("Care") + table([LONG, "b"], ["c", "d"]), [("h2", "Care", "look")], id="above a table"),
        pytest.param(
            p(run("Care"), '<w:pStyle w:val="Strong"/>') + p(LONG), [("h2", "Care", "look")], id="bold by style"
        ),
        pytest.param(
            p(run("Care", '<w:rStyle w:val="Loud"/>'), '<w:pStyle w:val="Strong"/>') + p(LONG),
            [],
            id="bold twice is plain",
        ),
        pytest.param(
            styled(LONG + " " + LONG, "Heading1") + p(LONG), [], id="a long sentence with the style by mistake"
        ),
        pytest.param(
            "".join(p(f"Line {n}") for n in range(17)) + bold("Care") + p(LONG),
            [("h2", "Care", "look")],
            id="many lines are no cover",
        ),
        pytest.param(p(run("Our page", '<w:u/><w:color w:val="0000FF"/>')) + p(LONG), [], id="what was a link once"),
        pytest.param(p(run("Bold", "<w:b/>") + run(" and plain")) + p(LONG), [], id="bold in part"),
        pytest.param(styled("Word. " * 40, "Heading1") + p(LONG), [], id="a paragraph with the style by mistake"),
        pytest.param(
            styled("The title", "Title") + p(LONG) + styled("Care", "Title") + p(LONG),
            [("h2", "Care", "style")],
            id="the style of the title again",
        ),
        pytest.param(
            bold("DRAFT", '<w:sz w:val="40"/>')
            + p(run("2026", "<w:b/>") + '<w:r><w:br w:type="page"/></w:r>')
            + p(LONG),
            [],
            id="a cover",
        ),
    ],
)
def test_headings(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert headings(body) == expected


def test_a_heading_keeps_no_bold_words_and_its_pictures_follow_it() -> None:
    file = read_word(word_file(styled("Care ", "Heading1").replace("</w:p>", run("now", "<w:b/>") + "</w:p>")))
    assert [(each.tag, each.text, len(each)) for each in file.main] == [("h2", "Care now", 0)]


@pytest.mark.parametrize(
    ("typed", "mark", "left"),
    [
        ("1.\tCare", "1.", "Care"),
        ("11.2  Care", "11.2", "Care"),
        ("A1.2. Care", "A1.2.", "Care"),
        ("3 – Care", "3 –", "Care"),
        ("3: Care", "3:", "Care"),
        ("3)\tCare", "3)", "Care"),
        ("II. Care", "II.", "Care"),
        ("B. Care", "B.", "Care"),
        ("(a) Care", "(a)", "Care"),
        ("3 Care", "", "3 Care"),
        ("2024/25 results", "", "2024/25 results"),
        ("4 in 5 people", "", "4 in 5 people"),
        ("2022", "", "2022"),
    ],
)
def test_typed_numbers_of_headings_are_remembered(typed: str, mark: str, left: str) -> None:
    file = read_word(word_file(styled(typed, "Heading1") + p(LONG)))
    assert (file.paragraphs[0].words, file.paragraphs[0].mark, file.main[0].text) == (typed, mark, left)


def test_numbers_with_only_a_blank_are_numbers_where_several_headings_have_them() -> None:
    body = "".join(styled(f"{number} Care", "Heading1") + p(LONG) for number in (1, 2, 3))
    assert [each.mark for each in read_word(word_file(body)).paragraphs if each.heading] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("body", "title"),
    [
        pytest.param(styled("Our report", "Title") + p(LONG), "Our report", id="style"),
        pytest.param(
            p("Council") + p(run("Our report", '<w:sz w:val="60"/>')) + p('<w:r><w:br w:type="page"/></w:r>') + p(LONG),
            "Our report",
            id="largest on the cover",
        ),
        pytest.param(
            p("Council") + styled("Care", "Heading1") + p(LONG), "Council", id="alone before the first heading"
        ),
        pytest.param(p(LONG), "", id="none"),
    ],
)
def test_the_title_is_what_the_first_page_shows(body: str, title: str) -> None:
    assert read_word(word_file(body, styles=STYLES + SUB)).title == title
