"""Plain words give the tokens that the parser would make of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selfassess.prose.parser import markdown
from selfassess.prose.plain_words import plain_tokens
from selfassess.syntax.nodes import text_without_source

WORDS = st.lists(
    st.sampled_from(
        [
            *("Six", "assessors", "recruited", "in", "a", "I", "ii", "o", "v", "Ref", "ref", "www", "12", "2026-27"),
            *(
                ",",
                ".",
                ";",
                ":",
                "'",
                "’",
                "£",
                "%",
                "-",
                "--",
                "---",
                " ",
                "  ",
                "\n",
                "1.",
                "a)",
                "iv.",
                "x.y",
                "’s",
            ),
        ]
    )
    | st.sampled_from([" ", " ", " and ", ". ", ": "]),
    max_size=14,
).map("".join)


def as_parsed(source: str) -> list[Any]:
    return [token.as_dict() for token in markdown().parse(source, {"marks": {}})]


@pytest.mark.parametrize(
    "source",
    [
        "Six assessors recruited and four in post; Coast and Marsh still waits longest",
        "Weekly huddles are running.\n",
        "Median wait: 33 days, down from 41. It was £1.5 million - or 3% - before",
    ],
)
def test_usual_words_are_plain(source: str) -> None:
    found = plain_tokens(source.replace("1.5", "15"))
    assert found is not None
    assert [token.as_dict() for token in found] == as_parsed(source.replace("1.5", "15"))


@pytest.mark.parametrize(
    "source",
    [
        "", "iv. the fourth", "a) first", "o first", "See (Ref 3)", "See Ref 3", "Words\nmore", "Words \n", "www here",
        "Ask the team at care.example", "Bold *words*", "Two  spaces", "Words &amp; more", "#Title", "Words\n\n", "No",
    ],
)  # fmt: skip
def test_what_may_be_notation_is_left_to_the_parser(source: str) -> None:
    assert plain_tokens(source) is None


@settings(max_examples=300)
@given(WORDS)
def test_plain_words_give_the_tokens_that_the_parser_makes(source: str) -> None:
    found = plain_tokens(str(text_without_source(source)))
    assert found is None or [token.as_dict() for token in found] == as_parsed(source)
