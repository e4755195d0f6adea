"""New YAML as people type it reads back as the values that it was made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.syntax.emit import Value
from selfassess.syntax.emit_blocks import block_entry
from tests.syntax.test_emit import WORDS, read_back

TEXTS = WORDS.map(lambda text: text.strip("\n")).filter(bool)
CLAIMS = st.lists(
    TEXTS | st.dictionaries(st.sampled_from(["text", "id"]), TEXTS | st.lists(TEXTS), min_size=1), min_size=1
)


@given(CLAIMS)
def test_a_list_reads_back(claims: list[str | dict[str, str | list[str]]]) -> None:
    yaml = f"{block_entry('key', claims)}next: one\n"
    assert without_ends(read_back(yaml)) == {"key": without_ends(claims), "next": "one"}


@given(TEXTS)
def test_prose_reads_back_with_one_line_break_at_its_end(text: str) -> None:
    yaml = f"{block_entry('key', text, ['key'])}next: one\n"
    assert without_ends(read_back(yaml)) == {"key": text, "next": "one"}


def without_ends(value: object) -> object:
    """A value whose texts end without a line break."""
    if isinstance(value, dict):
        return {key: without_ends(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_ends(inner) for inner in value]
    return str(value).removesuffix("\n")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("Head of Reviews", "key: Head of Reviews\n", id="text"),
        pytest.param("One.\n\nTwo.\n\n", "key: |\n  One.\n\n  Two.\n", id="text of several lines"),
        pytest.param(["welcome", "about"], "key: [welcome, about]\n", id="names"),
        pytest.param(["97 section 3"], "key: [97 section 3]\n", id="a record with where to look"),
        pytest.param([], "key: []\n", id="nothing"),
        pytest.param(
            {"given": "2026-05-01", "name": "changed"}, "key: {given: 2026-05-01, name: changed}\n", id="keys"
        ),
        pytest.param({"England": {"2025-26": "78"}}, "key:\n  England: {2025-26: 78}\n", id="keys in keys"),
        pytest.param(["We listen to carers."], "key:\n  - We listen to carers.\n", id="claims"),
        pytest.param(
            [{"text": "We listen to carers.", "evidence": ["96"]}],
            "key:\n  - text: We listen to carers.\n    evidence: [96]\n",
            id="claims with evidence",
        ),
        pytest.param(
            [{"spotlight": "Garden", "story": "One."}],
            "key:\n  - spotlight: Garden\n    story: |\n      One.\n",
            id="stories",
        ),
        pytest.param([[], ["a", "b c d e"]], "key:\n  - []\n  - [a, b c d e]\n", id="lists in a list"),
    ],
)
def test_each_kind_of_value_looks_as_people_type_it(value: Value, shown: str) -> None:
    assert block_entry("key", value, ["story"]) == shown


def test_prose_is_a_block_even_on_one_line() -> None:
    assert block_entry("ambition", "We listen.", ["ambition"]) == "ambition: |\n  We listen.\n"
