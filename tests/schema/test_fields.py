"""A mapping becomes its values, and every fault of its keys is found in one walk."""

from __future__ import annotations

from datetime import date

import pytest

from selfassess.diagnostics import Problems
from selfassess.schema.containers import EntryReader, ListOf, mapping
from selfassess.schema.fields import HERE, Key, needed
from selfassess.schema.scalars import TEXT, Pattern
from selfassess.syntax.draft import plain
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source
from tests.load.single_value import plain_values, read_value
from tests.schema.person import PERSON, Person

ENTRIES = "Type “[a]”, or type each item on its own line, starting with “- ”."
BRACKETS = "Delete the brackets. If they are part of the text, put the whole text in quotes."


def test_a_mapping_becomes_its_values() -> None:
    value, told = read_value(PERSON, "name: 007\nborn: 2026-02-28\ntags: [a, no]\nneeded: no\n")
    assert told == []
    assert value == {"name": "007", "born": date(2026, 2, 28), "tags": ("a", "no"), "needed": False}


def test_a_value_that_is_absent_or_empty_is_left_out() -> None:
    assert read_value(PERSON, "name: x\nborn:\ntags: []\nage: ''\n") == ({"name": "x"}, [])


def test_every_fault_is_told_at_once_in_file_order_of_its_rule() -> None:
    _, told = read_value(PERSON, "nmae: x\nborn: 2024-13-01\ntags: a\nage: old\nneeded: No\n")
    assert told == [
        ("field-unknown", 1, 1, "There is no key “nmae” here.", "Did you mean “name”?"),
        ("value-type", 2, 7, "“2024-13-01” is not a valid date.", "Type year-month-day, as in 2026-11-30."),
        ("value-type", 3, 7, "This must be a list, not text.", ENTRIES),
        ("value-type", 4, 6, "“old” is not a number.", "Type digits only, without a unit, as in 77.2."),
        ("value-choice", 5, 9, "“No” is not one of the allowed words.", "Did you mean “no”?"),
    ]


def test_a_misspelt_key_is_one_fault_and_not_two() -> None:
    assert len(read_value(PERSON, "Name: x\n")[1]) == 1
    assert len(read_value(PERSON, "{name:x: y}\n")[1]) == 1


def test_a_required_value_that_is_absent_is_told_where_the_mapping_begins() -> None:
    value, told = read_value(ListOf(PERSON), "- born: 2026-01-01\n- name: x\n")
    assert told == [("field-missing", 1, 3, "“name” is missing.", "Add “name:” and after it type a name.")]
    assert value[0]["name"] == ""
    assert value[0]["name"].place.line == 1


def test_an_empty_list_is_nothing_where_a_list_belongs_and_a_fault_elsewhere() -> None:
    value, told = read_value(PERSON, "name: x\nborn: []\ntags: []\n")
    assert value == {"name": "x"}
    assert told == [("value-type", 2, 7, "This must be text, not a list of items.", BRACKETS)]


@pytest.mark.parametrize("empty", ["", "''", "[]", '"  "'])
def test_a_required_value_that_is_empty_is_told_where_its_key_stands(empty: str) -> None:
    _, told = read_value(PERSON, f"born: 2026-01-01\nname: {empty}\n")
    assert told == [("field-missing", 2, 1, "“name” is blank.", "After the colon, type a name.")]


def test_a_required_value_that_is_faulty_is_one_fault() -> None:
    value, told = read_value(
        EntryReader("It", plain_values, {"id": Key(Pattern("[a-z]+", "is not an id"), "An id", required=True)}),
        "id: A1\n",
    )
    assert told == [("value-type", 1, 5, "“A1” is not an id.", "")]
    assert value == {"id": ""}


@pytest.mark.parametrize(
    ("key", "hint"),
    [
        ("born 2026-05-01", "Type a colon and a space after “born”."),
        ("born:2026-05-01", "Type a space after “born:”."),
        ("BORN", "Did you mean “born”?"),
        ("bron", "Did you mean “born”?"),
        ("tag", "Did you mean “tags”?"),
        ("zzz", "You can still use these keys here: born, tags."),
        ("Who was there", "If these words are part of the text above, indent them like that text."),
    ],
)
def test_a_key_that_nobody_reads_is_told_with_the_one_that_was_meant(key: str, hint: str) -> None:
    keys = {name: PERSON.keys[name] for name in ("name", "born", "tags")}
    _, told = read_value(EntryReader("It", plain_values, keys), f"{{name: x, ? '{key}' : }}\n")
    assert [each[4] for each in told] == [hint]


def test_a_comma_in_a_text_in_braces_is_told_to_need_quotes() -> None:
    _, told = read_value(EntryReader("It", plain_values, PERSON.keys), "{name: Head of Care, Health and Policy}\n")
    assert [each[4] for each in told] == [
        "If these words are part of the text before the comma, put the whole of that text in quotes."
    ]


def test_a_key_that_is_there_already_is_not_offered() -> None:
    _, told = read_value(PERSON, "name: x\nnames: y\n")
    assert "name" not in told[0][4].removeprefix("You can still use these keys here")


def test_ten_thousand_unknown_keys_are_told_in_one_pass() -> None:
    _, told = read_value(PERSON, "name: x\n" + "".join(f"other{number}: x\n" for number in range(10_000)))
    assert len(told) == 10_000


@pytest.mark.parametrize("born", ["Born: 2026-05-01", "bron: 2026-05-01", "born\u200b: 2026-05-01", "born:2026-05-01"])
def test_what_stands_under_a_mistyped_key_or_was_swallowed_by_it_is_read_as_it_was_meant(born: str) -> None:
    value, told = read_value(PERSON, f"{{name: x, {born}}}\n")
    assert [each[0] for each in told] == ["field-unknown"]
    assert value == {"name": "x", "born": date(2026, 5, 1)}


def test_what_stands_under_a_mistyped_key_is_not_judged_as_well() -> None:
    value, told = read_value(PERSON, "Name: [x]\nBorn: tomorrow\n")
    assert [each[0] for each in told] == ["field-unknown", "field-unknown"]
    assert value == {"name": ""}


def test_a_hyphen_too_many_is_told_where_it_stands_and_the_entry_is_whole() -> None:
    value, told = read_value(ListOf(PERSON, ("name",)), "- name: x\n- born: 2026-05-01\n  tags: [a]\n- name: y\n")
    hint = "If it belongs to the entry above, delete the hyphen. If not, add the key “name:” to it."
    assert told == [("field-missing", 2, 1, "This entry has no “name”.", hint)]
    assert value == ({"name": "x", "born": date(2026, 5, 1), "tags": ("a",)}, {"name": "y"})


def test_an_entry_without_its_first_key_is_an_entry_of_its_own_where_the_one_above_is_whole() -> None:
    value, told = read_value(ListOf(PERSON, ("name",)), "- {name: x, tags: [a]}\n- tags: [b]\n")
    assert [each[3] for each in told] == ["“name” is missing."]
    assert len(value) == 2


def test_an_entry_knows_what_was_typed_under_each_key_and_under_the_key_that_was_meant() -> None:
    node = read(Source("f.yaml", "name: x\nBorn: tomorrow\n"), Problems())
    assert node is not None
    person = PERSON.read(node, Problems())
    assert person is not None
    assert [(key, place.place.line) for key, place in person.typed.items()] == [("name", 1), ("Born", 2), ("born", 2)]
    assert (person.at("born").line, person.born) == (2, None)


def test_reading_leaves_the_tree_as_it_was_parsed() -> None:
    node = read(Source("f.yaml", "- Name: x\n- tags: [a]\n- name: y\n- born: 2026-05-01\n"), Problems())
    assert node is not None
    before = plain(node)
    ListOf(PERSON, ("name",)).read(node, Problems())
    assert plain(node) == before


def test_a_table_that_says_nothing_of_a_field_is_refused() -> None:
    with pytest.raises(TypeError, match="A person has no key for age, born, needed, tags"):
        mapping("A person", Person(node=HERE, name=needed(TEXT, "A name")))
