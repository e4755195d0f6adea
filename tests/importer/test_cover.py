"""The cover of a Word file, and what each of its lines says of the assessment."""

from __future__ import annotations

import pytest

from selfassess.importer.cover import cover_length, read_cover
from tests.importer.made import blocks

TEXT = f"<p>{'words ' * 20}</p>"


def said(*lines: str) -> dict[str, str]:
    cover = read_cover(blocks("".join(f"<p>{line}</p>" for line in lines)))
    return {key: line.value for key, line in cover.values.items()}


@pytest.mark.parametrize(
    ("line", "values"),
    [
        pytest.param("DRAFT", {"status": "draft"}, id="draft"),
        pytest.param("Status: Final version", {"status": "final"}, id="final, with its label"),
        pytest.param("Draft for cabinet", {"status": "draft"}, id="draft for somebody"),
        pytest.param("Draft budget of the year", {}, id="draft as part of more"),
        pytest.param("Adult Social Care Self-Assessment", {"title": "Adult Social Care Self-Assessment"}, id="title"),
        pytest.param("Our self assessment 2026", {"title": "Our self assessment 2026"}, id="title with a year"),
        pytest.param("Exampleshire County Council", {"council": "Exampleshire County Council"}, id="council"),
        pytest.param("London Borough of Example", {"council": "London Borough of Example"}, id="borough"),
        pytest.param("City of Example", {"council": "City of Example"}, id="city"),
        pytest.param("December 2026", {"edition": "December 2026"}, id="month"),
        pytest.param("Version 3.2", {"edition": "3.2"}, id="version"),
        pytest.param("v2", {"edition": "2"}, id="v2"),
        pytest.param(
            "As at 30th November 2026",
            {"as_at": "2026-11-30", "edition": "As at 30th November 2026"},
            id="day",
        ),
        pytest.param("31 February 2026", {"edition": "31 February 2026"}, id="a day that is not"),
        pytest.param("Working together", {}, id="a slogan"),
    ],
)
def test_a_line_of_a_cover_says_what_it_is(line: str, values: dict[str, str]) -> None:
    assert said(line) == values


def test_the_first_line_of_a_kind_counts_and_what_says_nothing_new_is_kept() -> None:
    cover = read_cover(
        blocks("<p>Exampleshire Council</p><p>Example Borough</p><p>Slogan</p><p/><p><img src='a.png' alt=''/></p>")
    )
    assert cover.values["council"].value == "Exampleshire Council"
    assert [each.words for each in cover.rest] == ["Example Borough", "Slogan", ""]


@pytest.mark.parametrize(
    ("markup", "length"),
    [
        pytest.param(f"<p>Council</p><p>Title</p><h2>Welcome</h2>{TEXT}", 2, id="up to the first heading"),
        pytest.param(f"<p>Council</p><h2>Part</h2><h3>Welcome</h3>{TEXT}", 1, id="up to headings in a row"),
        pytest.param(f"<h2>Title</h2><h2>Welcome</h2>{TEXT}", 1, id="a title in a heading style"),
        pytest.param(f"<p>Council</p>{TEXT}", 1, id="no heading at all"),
        pytest.param(f"<h2>Welcome</h2>{TEXT}", 0, id="no cover"),
        pytest.param("<p>Council</p><h2>Title</h2>", 0, id="nothing but short lines"),
        pytest.param("<p>Line</p>" * 16 + TEXT, 0, id="more lines than covers have"),
        pytest.param("<p>Council</p><h2>Our pride</h2><ul><li>One</li></ul>", 1, id="up to the heading of a list"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_a_cover_ends_where_the_first_text_begins(markup: str, length: int) -> None:
    assert cover_length(blocks(markup)) == length


@pytest.mark.parametrize(
    ("markup", "begins", "length"),
    [
        pytest.param(f"<p>Council</p><h2>Welcome</h2><p>Hello.</p>{TEXT}", {1}, 1, id="at a heading of the text"),
        pytest.param(f"<h2>Theme</h2><h3>Statement</h3><p>Short.</p>{TEXT}", {1}, 0, id="at the headings above it"),
        pytest.param(f"<h2>Title</h2><h2>Welcome</h2><p>Hello.</p>{TEXT}", {1}, 1, id="not at a heading beside it"),
    ],
)
def test_a_heading_of_the_text_ends_the_cover(markup: str, begins: set[int], length: int) -> None:
    assert cover_length(blocks(markup), begins) == length


def test_what_a_cover_says_is_missing_is_no_value() -> None:
    cover = read_cover(blocks("<p>Name of the council: not yet written</p><p>Our self-assessment</p>"))
    assert cover.values.keys() == {"title"}
    assert [each.words for each in cover.blanks] == ["Name of the council: not yet written"]


def test_the_lines_of_a_box_on_a_cover_are_read_one_by_one() -> None:
    cover = read_cover(blocks("<aside><h3>Exampleshire County Council</h3><p>Our self-assessment</p></aside>"))
    assert {key: line.value for key, line in cover.values.items()} == {
        "council": "Exampleshire County Council",
        "title": "Our self-assessment",
    }
