"""What begins with > is a quotation, unless it is a figure."""

from __future__ import annotations

import pytest

from selfassess.prose.parser import markdown


def is_quotation(prose: str) -> bool:
    return "blockquote_open" in [token.type for token in markdown().parse(prose)]


@pytest.mark.parametrize("figure", ["> 28 days", ">28 days", "> £5 a week"])
def test_more_than_a_figure_is_words(figure: str) -> None:
    assert not is_quotation(f"People waited\n{figure} on average.")
    assert not is_quotation(f"{figure}: 12 people")


@pytest.mark.parametrize(
    "prose",
    [
        "> They asked me.",
        "They said:\n> It helps.",
        "> 20 years I waited,\n> and then they came.",
        f"> 20 {'words ' * 12}",
    ],
)
def test_words_behind_the_sign_are_a_quotation(prose: str) -> None:
    assert is_quotation(prose)


def test_a_figure_goes_on_with_a_quotation() -> None:
    tokens = [token.type for token in markdown().parse("> We waited\n> 28 days.")]
    assert tokens.count("blockquote_open") == 1
