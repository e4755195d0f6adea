"""Paragraphs inside one border are a box."""

from __future__ import annotations

import pytest

from selfassess.read.word import read_word
from tests.read.word.reading import markup, tree
from tests.read.word.samples import STYLES, p, run, table, word_file


def border(color: str = "auto", sides: str = "top left bottom right", val: str = "single") -> str:
    drawn = "".join(f'<w:{side} w:val="{val}" w:sz="8" w:color="{color}"/>' for side in sides.split())
    return f"<w:pBdr>{drawn}</w:pBdr>"


def framed(words: str, color: str = "auto") -> str:
    return p(run(words), border(color))


def head(words: str) -> str:
    return p(run(words, '<w:b/><w:sz w:val="28"/>'), border("00555A"))


def test_paragraphs_inside_one_border_are_a_box_that_ends_with_it() -> None:
    assert markup(framed("One") + framed("Two") + p("After")) == (
        '<aside class="spotlight"><p>One</p><p>Two</p></aside><p>After</p>'
    )


def test_a_box_begins_again_with_the_border_of_its_first_line() -> None:
    body = head("A garden") + framed("It grew.") + head("A bridge") + framed("It held.") + framed("It holds.")

    assert markup(body) == (
        '<aside class="spotlight"><h3>A garden</h3><p>It grew.</p></aside>'
        '<aside class="spotlight"><h3>A bridge</h3><p>It held.</p><p>It holds.</p></aside>'
    )


def test_a_table_between_two_lines_of_a_box_is_in_the_box() -> None:
    body = framed("Before") + table(["Year", "Visits"], ["2025", "12"], ["2026", "20"]) + framed("After")

    assert markup(body).startswith('<aside class="spotlight"><p>Before</p><table>')
    assert markup(body).endswith("<p>After</p></aside>")


def test_a_table_after_a_box_is_not_in_the_box() -> None:
    body = framed("One") + framed("Two") + table(["Year", "Visits"], ["2025", "12"]) + p("After")

    assert markup(body).startswith('<aside class="spotlight"><p>One</p><p>Two</p></aside><table>')


def test_a_style_gives_its_border_and_a_paragraph_may_take_it_away() -> None:
    style = f'<w:style w:type="paragraph" w:styleId="Box"><w:name w:val="Box"/><w:pPr>{border()}</w:pPr></w:style>'
    named = '<w:pStyle w:val="Box"/>'
    body = p("One", named) + p("Two", named) + p("Three", named + border(val="nil"))
    read = read_word(word_file(body, styles=STYLES + style))

    assert [(each.words, each.part) for each in read.paragraphs] == [("One", "box"), ("Two", "box"), ("Three", "body")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(framed("Alone") + p("After"), id="one line"),
        pytest.param(p("One", border(sides="left")) + p("Two", border(sides="left")), id="a line at the side"),
        pytest.param("".join(framed(f"Line {number}") for number in range(41)), id="a border around everything"),
        pytest.param(
            framed("One") + p("Part", f'<w:pStyle w:val="Heading1"/>{border()}') + framed("Two"), id="with headings"
        ),
    ],
)
def test_other_borders_are_no_boxes(body: str) -> None:
    assert "<aside" not in markup(body)


def test_a_cover_is_no_box() -> None:
    title = f'<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:pPr>{border()}</w:pPr></w:style>'
    body = framed("Exampleshire County Council") + p("Our title", '<w:pStyle w:val="Title"/>') + p("After")

    assert "<aside" not in tree(read_word(word_file(body, styles=STYLES + title)))
