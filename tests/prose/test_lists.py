"""Lists keep their typed numbers, and a line that only wraps makes none."""

from __future__ import annotations

import pytest

from selfassess.prose.parser import markdown

LONG = "Most people who asked us for an assessment in the year waited"


def numbers(prose: str) -> list[int]:
    """The number of each item of the first list."""
    shown: list[int] = []
    for token in markdown().parse(prose):
        if token.type == "ordered_list_open" and token.level == 0:
            shown.append(int(token.attrs.get("start", 1)) - 1)
        elif token.type == "list_item_open" and token.level == 1:
            shown.append(token.meta.get("value", shown[-1] + 1))
    return shown[1:]


@pytest.mark.parametrize(
    ("prose", "read"),
    [
        pytest.param("1. a\n2. b", [1, 2], id="in-order"),
        pytest.param("2. a\n5. b\n9. c", [2, 5, 9], id="recommendations"),
        pytest.param("1. a\n1. b\n1. c", [1, 2, 3], id="all-alike-are-counted"),
        pytest.param("1. a\n2. b\n2. c\n3. d", [1, 2, 2, 3], id="a-number-twice"),
        pytest.param("We accept:\n2. a\n5. b", [2, 5], id="right-below-words"),
        pytest.param("3. a\n\n   more\n7. b", [3, 7], id="with-paragraphs"),
    ],
)
def test_typed_numbers_are_kept(prose: str, read: list[int]) -> None:
    assert numbers(prose) == read


@pytest.mark.parametrize(
    "prose",
    [
        "2025. That was the year in which we began.",
        f"{LONG} less than\n28. That is a fall.",
        f"{LONG}\n- on average - 27 days.",
        f"{LONG} in\n2025. That was before.",
        f"{LONG} as it says in section\n1. It says more.",
        f"{LONG}\n+ 25 more days",
    ],
)
def test_a_line_that_only_wraps_is_a_sentence(prose: str) -> None:
    assert [token.type for token in markdown().parse(prose)] == ["paragraph_open", "inline", "paragraph_close"]


@pytest.mark.parametrize(
    "prose",
    [
        "We will:\n- train\n- ask", "We will\n- train every adviser", f"{LONG}\n- a\n- b", f"{LONG}:\n- on average",
        f"{LONG}.\n- on average", f"{LONG}\n1. a\n2. b", f"{LONG}\n- Train every adviser", "2025. a\n2026. b",
    ],
)  # fmt: skip
def test_a_list_may_follow_words_without_a_blank_line(prose: str) -> None:
    assert "list_item_open" in [token.type for token in markdown().parse(prose)]
