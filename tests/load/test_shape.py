"""Text becomes what the model needs, and every fault of a file is found in one walk."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selfassess.load.faults import Faults
from selfassess.load.located import read
from selfassess.load.readers import Reader, choice, day, figure, matching, text, yes_or_no
from selfassess.load.shape import Key, entry, keyed, many, needed
from selfassess.source import Source, Text

Told = tuple[str, int, int, str, str]
BRACKETS = "Take the brackets out, or put the whole text in quotes if they belong to it."


def shaped(reader: Reader, file: str) -> tuple[Any, list[Told]]:
    """The value of a file, and what is told: rule, line, column, message, hint."""
    faults = Faults()
    node = read(Source("f.yaml", file), faults)
    assert node is not None
    assert faults.by_rule == {}
    value = reader(node, faults)
    told = [
        (rule, each.place.line, each.place.column, each.message, each.hint)
        for rule, found in faults.by_rule.items()
        for each in found
    ]
    return value, told


def made(**values: Any) -> dict[str, Any]:
    del values["node"]
    return values


PERSON = entry(made, {"name": needed(text), "born": day, "tags": many(text), "age": Key(figure), "needed": yes_or_no})


def test_a_mapping_becomes_its_values() -> None:
    value, told = shaped(PERSON, "name: 007\nborn: 2026-02-28\ntags: [a, no]\nneeded: no\n")
    assert told == []
    assert value == {"name": "007", "born": date(2026, 2, 28), "tags": ("a", "no"), "needed": False}


def test_a_value_that_is_absent_or_empty_is_left_out() -> None:
    assert shaped(PERSON, "name: x\nborn:\ntags: []\nage: ''\n") == ({"name": "x"}, [])


def test_every_fault_is_told_at_once_in_file_order_of_its_rule() -> None:
    _, told = shaped(PERSON, "nmae: x\nborn: 2024-13-01\ntags: a\nage: old\nneeded: No\n")
    assert told == [
        ("field-unknown", 1, 1, "Nothing reads the key “nmae”.", "Did you mean “name”?"),
        ("value-type", 2, 7, "“2024-13-01” is no date.", "Write year-month-day, as in 2026-11-30."),
        (
            "value-type",
            3,
            7,
            "Here stands text; a list belongs here.",
            "Write “[a]”, or each entry on a line of its own that begins with “- ”.",
        ),
        ("value-type", 4, 6, "“old” is no number.", "Write digits alone, as in 77.2; the unit has its own key."),
        ("value-choice", 5, 9, "“No” is not one of the words permitted here.", "Did you mean “no”?"),
    ]


def test_a_misspelt_key_is_one_fault_and_not_two() -> None:
    assert len(shaped(PERSON, "Name: x\n")[1]) == 1
    assert len(shaped(PERSON, "{name:x: y}\n")[1]) == 1


def test_a_required_value_that_is_absent_is_told_where_the_mapping_begins() -> None:
    value, told = shaped(many(PERSON), "- born: 2026-01-01\n- name: x\n")
    assert told == [("field-missing", 1, 3, "“name” is missing.", "Add a line “name: …”.")]
    assert value[0]["name"] == ""
    assert value[0]["name"].place.line == 1


@pytest.mark.parametrize("empty", ["", "''", "[]", '"  "'])
def test_a_required_value_that_is_empty_is_told_where_its_key_stands(empty: str) -> None:
    _, told = shaped(PERSON, f"born: 2026-01-01\nname: {empty}\n")
    assert told == [("field-missing", 2, 1, "“name” is empty.", "Write it behind the colon.")]


def test_a_required_value_that_is_faulty_is_one_fault() -> None:
    value, told = shaped(entry(made, {"id": needed(matching("[a-z]+", "an id"))}), "id: A1\n")
    assert told == [("value-type", 1, 5, "“A1” is not an id.", "")]
    assert value == {"id": ""}


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("born 2026-05-01", "Write “born: 2026-05-01”."),
        ("born:2026-05-01", "Write “born: 2026-05-01”."),
        ("BORN", "Did you mean “born”?"),
        ("bron", "Did you mean “born”?"),
        ("tag", "Did you mean “tags”?"),
        ("zzz", "The keys that can still stand here: born, tags."),
        ("Who was there", "If these are words of the text above, indent them as far as that text."),
    ],
)
def test_a_key_that_nobody_reads_is_told_with_the_one_that_was_meant(key: str, hint: str) -> None:
    table = {"name": needed(text), "born": Key(day), "tags": Key(many(text))}
    _, told = shaped(entry(made, table), f"{{name: x, ? '{key}' : }}\n")
    assert [each[4] for each in told] == [hint]


@pytest.mark.parametrize("key", ["Born", "bron", "born\u200b", "date_born"])
def test_what_stands_under_a_mistyped_key_is_read_as_it_was_meant(key: str) -> None:
    value, told = shaped(PERSON, f"name: x\n{key}: 2026-05-01\n")
    assert [each[0] for each in told] == ["field-unknown"]
    assert value == {"name": "x", "born": date(2026, 5, 1)}


def test_a_value_that_its_key_has_swallowed_is_read() -> None:
    value, told = shaped(PERSON, "{name: x, born:2026-05-01}\n")
    assert [each[0] for each in told] == ["field-unknown"]
    assert value["born"] == date(2026, 5, 1)


def test_what_stands_under_a_mistyped_key_is_not_judged_as_well() -> None:
    value, told = shaped(PERSON, "Name: [x]\nBorn: tomorrow\n")
    assert [each[0] for each in told] == ["field-unknown", "field-unknown"]
    assert value == {"name": ""}


@pytest.mark.parametrize(
    ("word", "key"), [("deadline", "due"), ("author", "owner"), ("link", "url"), ("photo", "image"), ("date", "dated")]
)
def test_a_word_of_other_peoples_leads_to_ours(word: str, key: str) -> None:
    value, told = shaped(entry(made, {key: text, "other": text}), f"{word}: x\n")
    assert [each[4] for each in told] == [f"Did you mean “{key}”?"]
    assert value == {key: "x"}


def test_the_opposite_of_a_key_is_not_taken_for_it() -> None:
    value, told = shaped(entry(made, {"superseded_by": text}), "supersedes: 60\n")
    assert [each[4] for each in told] == ["The keys that can still stand here: superseded_by."]
    assert value == {}


def test_a_hyphen_too_many_is_told_where_it_stands_and_the_entry_is_whole() -> None:
    value, told = shaped(many(PERSON, ("name",)), "- name: x\n- born: 2026-05-01\n  tags: [a]\n- name: y\n")
    hint = "If its keys belong to the entry above, take out the hyphen; else add a line “name: …”."
    assert told == [("field-missing", 2, 1, "This entry has no “name”.", hint)]
    assert value == ({"name": "x", "born": date(2026, 5, 1), "tags": ("a",)}, {"name": "y"})


def test_an_entry_without_its_first_key_is_an_entry_of_its_own_where_the_one_above_is_whole() -> None:
    value, told = shaped(many(PERSON, ("name",)), "- {name: x, tags: [a]}\n- tags: [b]\n")
    assert [each[3] for each in told] == ["“name” is missing."]
    assert len(value) == 2


def test_a_key_that_is_there_already_is_not_offered() -> None:
    _, told = shaped(PERSON, "name: x\nnames: y\n")
    assert "name" not in told[0][4].removeprefix("The keys that can still stand here")


def test_ten_thousand_unknown_keys_are_told_in_one_pass() -> None:
    _, told = shaped(PERSON, "name: x\n" + "".join(f"other{number}: x\n" for number in range(10_000)))
    assert len(told) == 10_000


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("[a]", ("value-type", 1, 1, "Here stands a list; text belongs here.", BRACKETS)),
        (
            "- a",
            ("value-type", 1, 1, "Here stands a list; text belongs here.", "Take out the hyphens, or write one text."),
        ),
        ("{a: b}", ("value-type", 1, 1, "Here stand keys with values; text belongs here.", BRACKETS)),
        (
            "Satisfaction up: 94%",
            (
                "value-type",
                1,
                1,
                "A colon and a space stand inside the text, which YAML reads as a second key.",
                'Put the text in quotes: "Satisfaction up: 94%"',
            ),
        ),
    ],
)
def test_text_is_text(typed: str, told: Told) -> None:
    assert shaped(text, typed) == (None, [told])


@pytest.mark.parametrize("typed", ["2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31"])
def test_a_day_is_year_month_and_day(typed: str) -> None:
    assert shaped(day, typed) == (date.fromisoformat(typed), [])


@pytest.mark.parametrize(
    "typed",
    [
        "2024-13-01",
        "2026-02-29",
        "30/11/2026",
        "2026-11",
        "20261130",
        "2026-W01-1",
        "2026-334",
        "26-11-30",
        "2026-1-1",
        "0000-01-01",
        "2026-11-30T00:00",
        "２０２６-11-30",
        "tomorrow",
        "~",
    ],
)
def test_nothing_else_is_a_day(typed: str) -> None:
    value, told = shaped(day, typed)
    assert value is None
    assert [each[3] for each in told] == [f"“{typed}” is no date."]


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0", 0), ("1.10", 1.1), ("-3", -3), ("007", 7), ("1,234,567.5", 1234567.5), ("77.2", 77.2)],
)
def test_a_figure_is_a_number_and_stays_as_typed(typed: str, number: float) -> None:
    value, told = shaped(figure, typed)
    assert told == []
    assert (value, value.number) == (typed, number)
    assert value.place.line == 1


@pytest.mark.parametrize(
    "typed",
    ["77%", "£5", "1e5", "1_000", "1,00", ".5", "5.", "+5", "0x1", "nan", ".inf", "1 000", "٣", "9" * 400, "", "2/3"],
)
def test_nothing_else_is_a_figure(typed: str) -> None:
    value, told = shaped(figure, f'"{typed}"')
    assert value is None
    assert [each[0] for each in told] == ["value-type"]


@pytest.mark.parametrize(("typed", "value"), [("yes", True), ("no", False)])
def test_yes_and_no_are_words(typed: str, value: bool) -> None:
    assert shaped(yes_or_no, typed) == (value, [])


@pytest.mark.parametrize("typed", ["true", "on", "1", "~"])
def test_nothing_else_is_yes_or_no(typed: str) -> None:
    assert shaped(yes_or_no, typed)[0] is None


@pytest.mark.parametrize(("typed", "value"), [("Yes", True), ("NO", False), ("no.", False)])
def test_a_word_that_differs_in_capitals_and_signs_alone_is_told_and_read(typed: str, value: bool) -> None:
    assert shaped(yes_or_no, typed)[0] is value
    assert [each[0] for each in shaped(yes_or_no, typed)[1]] == ["value-choice"]


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
    [told] = shaped(choice("policy", "plan", "IR10"), typed)[1]
    assert told == ("value-choice", 1, 1, f"“{typed}” is not one of the words permitted here.", hint)


def test_a_choice_of_nothing_says_so() -> None:
    [told] = shaped(choice(), "3")[1]
    assert told[4] == "The framework permits none; take the line out."


def test_an_empty_entry_of_a_list_is_told() -> None:
    value, told = shaped(many(text), "- a\n-\n- b\n")
    assert value == ("a", "b")
    assert [(each[0], each[1]) for each in told] == [("field-missing", 2)]


def test_a_faulty_entry_of_a_list_is_left_out() -> None:
    value, told = shaped(many(day), "[2026-01-01, x, 2026-01-02]")
    assert value == (date(2026, 1, 1), date(2026, 1, 2))
    assert len(told) == 1


def test_a_mapping_of_the_authors_own_keys_keeps_their_order_and_their_place() -> None:
    value, told = shaped(keyed(figure, matching(r"\d{4}", "a year")), "{2023: 5, 2022: 4, x: 3, 2021: y}")
    assert value == {"2023": "5", "2022": "4"}
    assert all(isinstance(key, Text) and key.place.line == 1 for key in value)
    assert len(told) == 2


@pytest.mark.parametrize("reader", [PERSON, keyed(text)])
@pytest.mark.parametrize("typed", ["words", "- a"])
def test_a_mapping_is_a_mapping(reader: Reader, typed: str) -> None:
    value, [told] = shaped(reader, typed)
    assert value is None
    assert told[3].endswith("; keys with values belong here.")


def test_a_value_that_could_not_be_read_is_told_once() -> None:
    faults = Faults()
    node = read(Source("f.yaml", "name: *x\nborn: *y\ntags: [*z]\n"), faults)
    assert node is not None
    PERSON(node, faults)
    assert list(faults.by_rule) == ["yaml-feature"]


def test_a_long_word_is_told_in_short() -> None:
    [told] = shaped(figure, "x" * 5_000_000)[1]
    assert len(told[3]) < 100


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf"]), min_size=1, max_size=20))
def test_no_text_breaks_a_reader(typed: str) -> None:
    faults = Faults()
    node = read(Source("f.yaml", "'" + typed.replace("'", "''") + "'\n"), faults)
    for reader in (text, day, figure, yes_or_no, choice("a", "b"), matching("x", "x"), many(text), keyed(text), PERSON):
        if node is not None:
            assert reader(node, faults) is not None or faults.by_rule
