"""One text becomes what the model needs, or a fault that says why it cannot."""

from __future__ import annotations

import pytest

from selfassess.load.framework_schema import an_id
from selfassess.schema.dates_and_figures import FIGURE
from selfassess.schema.scalars import LONGEST_TEXT, TEXT, YES_OR_NO, choice
from tests.load.single_value import read_value

BRACKETS = "Delete the brackets. If they are part of the text, put the whole text in quotes."


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("[a]", "This must be text, not a list of items.", BRACKETS),
        ("- a", "This must be text, not a list of items.", "Delete the hyphens and type plain text."),
        ("{a: b}", "This must be text, not a list of keys with values.", BRACKETS),
        ("Satisfaction up: 94%",
         "The text contains a colon and a space, so YAML treats the words before them as a key.",
         'Put the text in quotes: "Satisfaction up: 94%"'),
    ],
)  # fmt: skip
def test_text_is_text(typed: str, message: str, hint: str) -> None:
    assert read_value(TEXT, typed) == (None, [("value-type", 1, 1, message, hint)])


def test_a_text_is_read_up_to_a_length() -> None:
    assert read_value(TEXT, "x" * LONGEST_TEXT) == ("x" * LONGEST_TEXT, [])
    message = "This text has 100,001 characters. The limit is 100,000."
    hint = "Split it into several, or check what was pasted here."
    assert read_value(TEXT, "x" * (LONGEST_TEXT + 1)) == (None, [("value-type", 1, 1, message, hint)])


@pytest.mark.parametrize(("typed", "value"), [("yes", True), ("no", False)])
def test_yes_and_no_are_words(typed: str, value: bool) -> None:
    assert read_value(YES_OR_NO, typed) == (value, [])


@pytest.mark.parametrize("typed", ["true", "on", "1", "~"])
def test_nothing_else_is_yes_or_no(typed: str) -> None:
    assert read_value(YES_OR_NO, typed)[0] is None


@pytest.mark.parametrize(("typed", "value"), [("Yes", True), ("NO", False), ("no.", False)])
def test_a_word_that_differs_in_capitals_and_signs_alone_is_told_and_read(typed: str, value: bool) -> None:
    found, told = read_value(YES_OR_NO, typed)
    assert (found, [each[0] for each in told]) == (value, ["value-choice"])


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("polcy", "Did you mean “policy”?"),
        ("POLICY", "Did you mean “policy”?"),
        ("ir10", "Did you mean “IR10”?"),
        ("zzz", "Choose one of: policy, plan, IR10."),
    ],
)
def test_a_word_outside_the_permitted_ones_is_told_with_the_one_that_was_meant(typed: str, hint: str) -> None:
    [told] = read_value(choice("policy", "plan", "IR10"), typed)[1]
    assert told == ("value-choice", 1, 1, f"“{typed}” is not one of the allowed words.", hint)


def test_a_choice_of_nothing_says_so() -> None:
    [told] = read_value(choice(), "3")[1]
    assert told[4] == "The framework has no words for this key, so delete the line."


def test_a_long_word_is_told_in_short() -> None:
    [told] = read_value(FIGURE, "x" * 5_000_000)[1]
    assert len(told[3]) < 100


@pytest.mark.parametrize("typed", ["a b", "a\u00a0b", "a\u2003b"])
def test_an_id_holds_no_space_of_any_kind(typed: str) -> None:
    value, [told] = read_value(an_id(), typed)
    assert value is None
    assert told[3].endswith("is not a valid id. Use one word without spaces.")


@pytest.mark.parametrize("name", ["pattern", "names", "other"])
def test_a_reader_is_settled(name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(an_id(), name, "x")
