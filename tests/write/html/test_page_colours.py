"""The colours of page.css: which are on which, by day and by night, and what is said of those that are too near."""

from __future__ import annotations

import pytest

from selfassess.write.html.page_colours import ColourPair, colour_pairs, contrast_problems
from tests.write.word.word_files import BRAND

SHIPPED = (BRAND / "page.css").read_text("utf-8")
DAY = ":root { --paper: #ffffff; --ink: #000000; --edge: #777777; }"
NIGHT = "@media screen and (prefers-color-scheme: dark) {\n  :root {\n    --paper: #000000;\n  }\n}"


def pairs(style: str) -> list[tuple[str, str, str, float, str]]:
    return [(each.scheme, each.colour, each.ground, round(each.ratio, 1), each.grade) for each in colour_pairs(style)]


def test_colours_are_compared_with_the_grounds_that_they_are_on() -> None:
    assert pairs(DAY) == [("light", "ink", "paper", 21.0, "AAA"), ("light", "edge", "paper", 4.5, "AA")]


def test_at_night_colours_count_that_the_night_does_not_change() -> None:
    assert pairs(f"{DAY}\n{NIGHT}")[2:] == [("dark", "ink", "paper", 1.0, ""), ("dark", "edge", "paper", 4.7, "AA")]


def test_what_is_said_last_counts() -> None:
    assert pairs(f"{DAY} :root {{ --ink: #ffffff; }}")[0] == ("light", "ink", "paper", 1.0, "")


@pytest.mark.parametrize("style", ["", "body { color: #999999; }", ":root { --ink: black; --paper: white; }"])
def test_other_style_sheets_name_no_colours(style: str) -> None:
    assert colour_pairs(style) == ()


def test_a_colour_that_is_too_near_is_reported_at_its_line() -> None:
    style = ":root {\n  --paper: #ffffff;\n  --quiet: #999999;\n}"
    (problem,) = contrast_problems(style)
    assert (problem.place.file, problem.place.line) == ("templates/brand/page.css", 3)
    assert problem.message == "--quiet on --paper has a contrast of 2.8 to 1 on a light screen."
    assert problem.hint == "Change one of the two colours, until the contrast is at least 4.5 to 1."


def test_every_pair_of_the_page_that_ships_is_enough() -> None:
    shipped: tuple[ColourPair, ...] = colour_pairs(SHIPPED)
    assert len(shipped) > 30
    assert [pair for pair in shipped if not pair.is_enough] == []
