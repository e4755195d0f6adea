"""Lines that stay lines: who said a quotation, and paragraphs with numbers of their own."""

from __future__ import annotations

import pytest

from selfassess.prose.parser import markdown


def breaks(prose: str) -> list[str]:
    return [
        child.type
        for token in markdown().parse(prose)
        for child in token.children or ()
        if child.type.endswith("break")
    ]


@pytest.mark.parametrize("dash", ["—", "–", "--", "-- ", "— "])
def test_who_said_it_stands_on_a_line_below_the_quotation(dash: str) -> None:
    assert breaks(f"> They asked\n> me first.\n> {dash}A carer") == ["softbreak", "hardbreak"]


def test_a_dash_that_goes_on_outside_a_quotation_breaks_nothing() -> None:
    assert breaks("They asked me\n— at last — what I want.") == ["softbreak"]


def test_numbered_paragraphs_begin_on_lines_of_their_own() -> None:
    assert breaks("4.1 We train\neveryone.\n4.2 We ask again.") == ["softbreak", "hardbreak"]


def test_a_figure_at_the_beginning_of_a_wrapped_line_breaks_nothing() -> None:
    assert breaks("It rose by\n4.2 per cent.") == ["softbreak"]
