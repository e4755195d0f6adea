"""Bullets and numbers that people type or that Word keeps, as lists inside one another."""

from __future__ import annotations

import pytest

from selfassess.read.word import read_word
from tests.read.word.reading import markup, tree
from tests.read.word.samples import BULLETS, LONG, NUMBERS, STYLES, level, listed, numbering, p, run, word_file


def items(*marks: str, between: str = " ") -> str:
    return "".join(p(f"{mark}{between}Word {number}") for number, mark in enumerate(marks, 1))


def indented(words: str, left: int) -> str:
    return p(words, f'<w:ind w:left="{left}" w:hanging="360"/>')


@pytest.mark.parametrize("mark", [*"•●○◦▪■□▫◆➢►▶‣·*-–—−"])
def test_bullets_before_a_blank(mark: str) -> None:
    file = read_word(word_file(items(mark, mark)))
    assert tree(file) == "<ul><li>Word 1</li><li>Word 2</li></ul>"
    assert [(each.words, each.mark) for each in file.paragraphs] == [(f"{mark} Word 1", mark), (f"{mark} Word 2", mark)]


@pytest.mark.parametrize("mark", [*"o§ØüÄqv✓➔"])
def test_letters_of_wingdings_before_a_tab(mark: str) -> None:
    assert markup(items(mark, mark, between="\t")) == "<ul><li>Word 1</li><li>Word 2</li></ul>"


@pytest.mark.parametrize("words", ["o Word", "vWord", "-5 degrees", "–", "•", "3.5 per cent", "Q. Why?"])
def test_what_is_no_bullet(words: str) -> None:
    assert markup(p(words)) == f"<p>{words}</p>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(items("1.", "2."), "<ol><li>Word 1</li><li>Word 2</li></ol>", id="numbers"),
        pytest.param(
            items("1)", "2)", between="\t"), '<ol class="bracket"><li>Word 1</li><li>Word 2</li></ol>', id="bracket"
        ),
        pytest.param(
            items("a)", "b)"), '<ol class="bracket" type="a"><li>Word 1</li><li>Word 2</li></ol>', id="letters"
        ),
        pytest.param(
            items("(i)", "(ii)", "(iii)"),
            '<ol class="brackets" type="i"><li>Word 1</li><li>Word 2</li><li>Word 3</li></ol>',
            id="Roman",
        ),
        pytest.param(
            items("(h)", "(i)", "(j)"),
            '<ol class="brackets" type="a" start="8"><li>Word 1</li><li>Word 2</li><li>Word 3</li></ol>',
            id="i is a letter between h and j",
        ),
        pytest.param(
            items("IV.", "V."), '<ol type="I" start="4"><li>Word 1</li><li>Word 2</li></ol>', id="Roman in capitals"
        ),
        pytest.param(
            items("1.", "a)", "b)", "2."),
            '<ol><li>Word 1<ol class="bracket" type="a"><li>Word 2</li><li>Word 3</li></ol></li><li>Word 4</li></ol>',
            id="letters below a number",
        ),
        pytest.param(
            items("1.", "-", "2.", "•", "-"),
            "<ol><li>Word 1<ul><li>Word 2</li></ul></li>"
            "<li>Word 3<ul><li>Word 4<ul><li>Word 5</li></ul></li></ul></li></ol>",
            id="lighter marks below",
        ),
        pytest.param(items("1."), "<p>1. Word 1</p>", id="a number alone"),
        pytest.param(items("1.", "7."), "<p>1. Word 1</p><p>7. Word 2</p>", id="numbers that do not follow"),
        pytest.param(items("(1.", "(2."), "<p>(1. Word 1</p><p>(2. Word 2</p>", id="half a bracket"),
        pytest.param(items("iiii)", "vx)"), "<p>iiii) Word 1</p><p>vx) Word 2</p>", id="no Roman numbers"),
        pytest.param(items("Iv.", "v."), "<p>Iv. Word 1</p><p>v. Word 2</p>", id="mixed letters"),
        pytest.param(
            indented("•\tOne", 360) + indented("o\tTwo", 720) + indented("•\tThree", 360),
            "<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>",
            id="set in",
        ),
        pytest.param(
            p("- One") + p("   - Two") + p("- Three"),
            "<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>",
            id="set in by blanks",
        ),
        pytest.param(
            p('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>' + run("\tOne")), "<ul><li>One</li></ul>", id="sign"
        ),
        pytest.param(
            p(run("\uf0b7", '<w:rFonts w:ascii="Symbol"/>') + run("\tOne")),
            "<ul><li>One</li></ul>",
            id="a letter of Symbol",
        ),
        pytest.param(
            p(run("• One\n\nAnd more")), "<ul><li><p>One</p><p>And more</p></li></ul>", id="an item of two paragraphs"
        ),
        pytest.param(
            p("•\tOne") + p("1. First") + p("2. Second"),
            "<ul><li>One</li></ul><ol><li>First</li><li>Second</li></ol>",
            id="bullets, then numbers",
        ),
    ],
)
def test_typed_lists(body: str, expected: str) -> None:
    assert markup(body) == expected


STYLED = (
    '<w:style w:type="paragraph" w:styleId="Points"><w:name w:val="Points"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Points2"><w:name w:val="Points 2"/><w:basedOn w:val="Points"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
)


def points(words: str, style: str, more: str = "") -> str:
    return p(words, f'<w:pStyle w:val="{style}"/>{more}')


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            listed("One", 1) + listed("Two", 1, 1) + listed("Three", 1),
            "<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul>",
            id="bullets by level",
        ),
        pytest.param(
            listed("One", 2) + listed("Two", 2, 1) + p(LONG) + listed("Three", 2),
            '<ol><li>One<ol class="brackets" type="a"><li>Two</li></ol></li></ol>'
            f'<p>{LONG}</p><ol start="2"><li>Three</li></ol>',
            id="numbers go on after a paragraph",
        ),
        pytest.param(
            points("One", "Points") + points("Two", "Points2"),
            "<ul><li>One<ul><li>Two</li></ul></li></ul>",
            id="by style, and by a style based on it",
        ),
        pytest.param(
            points("One", "Points", '<w:numPr><w:numId w:val="0"/></w:numPr>'), "<p>One</p>", id="taken out of its list"
        ),
        pytest.param(listed("One", 3), '<ol start="5"><li>One</li></ol>', id="a number to start with"),
        pytest.param(listed("One", 4), "<p>One</p>", id="a list without marks"),
        pytest.param(listed("One", 9), "<p>One</p>", id="no such list"),
        pytest.param(
            listed("One", 5) + listed("Two", 5),
            '<ol start="7"><li>One</li><li>Two</li></ol>',
            id="a number to start again",
        ),
        pytest.param(listed("One", 6), "<ul><li>One</li></ul>", id="a level that is replaced"),
    ],
)
def test_lists_of_word(body: str, expected: str) -> None:
    lists = numbering(BULLETS, NUMBERS, level(0, "decimal", "%1.", 5), level(0, "none", "")) + (
        '<w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        '</w:lvlOverride></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/>'
        f'<w:lvlOverride w:ilvl="0">{level(0, "bullet", "x")}</w:lvlOverride></w:num>'
    )
    assert tree(read_word(word_file(body, styles=STYLES + STYLED, numbering=lists))) == expected
