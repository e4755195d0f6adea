"""A council's own page: what is told of it, and where."""

from __future__ import annotations

import pytest

from selfassess.load.page_frame import frame_problems
from tests.projects import EXAMPLE

SHIPPED = (EXAMPLE / "templates/brand/page.html").read_text("utf-8")


def told(text: str) -> list[tuple[int, int, str]]:
    return [(each.place.line, each.place.column, each.message) for each in frame_problems("page.html", text)]


def test_nothing_is_told_of_the_page_that_ships() -> None:
    assert told(SHIPPED) == []


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div>\n<p>$main</p>", [(1, 1, "“<div>” is not closed.")]),
        ("<div><p>$main</div>", [(1, 6, "“<p>” is not closed.")]),
        ("<div>$main\n </div></div>", [(2, 8, "“</div>” closes nothing.")]),
        ("<p id='a'>$main</p><br id='a'>",
         [(1, 20, "The id “a” is here a second time, so links cannot tell the two apart.")]),
        ("<p>$main</p>\n<p>${main}</p>", [(2, 4, "“$main” is here a second time.")]),
        ("<p>$title $title</p>", [(1, 1, "This page has no “$main”, so it would show no document.")]),
        ("<p>$main<br><img src='x' alt='x'/></p><!-- <div> -->", []),
    ],
    ids=["left open", "closed by another", "closed twice", "an id twice", "the document twice", "no document", "void"],
)  # fmt: skip
def test_what_would_make_it_another_page_is_told_at_its_place(page: str, expected: list[tuple[int, int, str]]) -> None:
    assert told(page) == expected
