"""Words of a list are read by their ids and their names, however people type them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from selfassess.model.assessment import RECORD_KINDS, RECORD_STATUSES
from selfassess.model.readers import AUDIENCES
from selfassess.register.choices import Choices, choices_by_key, parse_choice, parse_list
from selfassess.syntax.nodes import text_without_source
from tests.register.samples import example

CHOICES = choices_by_key(example().framework)
STATEMENTS = CHOICES["statements"]
ROWS = [(key, id_, name) for key, choices in CHOICES.items() for id_, name in choices.items()]
CARE = "care-provision-integration-and-continuity"


def choices_of(*names: tuple[str, str]) -> Choices:
    """The choices of a framework whose categories have these ids and names."""
    framework = example().framework
    first = framework.categories[0]
    categories = tuple(
        replace(first, category=text_without_source(id_), name=text_without_source(name)) for id_, name in names
    )
    return choices_by_key(replace(framework, categories=categories))["category"]


def test_every_key_that_permits_a_few_values_has_its_choices() -> None:
    assert [*CHOICES] == ["kind", "category", "sensitivity", "status", "statements"]
    assert (*CHOICES["kind"], *CHOICES["status"]) == (*RECORD_KINDS, *RECORD_STATUSES)
    assert (*CHOICES["sensitivity"],) == AUDIENCES


@pytest.mark.parametrize(("key", "id_", "name"), ROWS)
def test_every_choice_is_read_by_its_id_and_its_name(key: str, id_: str, name: str) -> None:
    for form in (id_, name, name.upper(), name.replace("'", "’"), id_.replace("-", "_"), id_.replace("-", "  ")):
        assert parse_choice(form, CHOICES[key]) == id_
        assert list(parse_list(form, CHOICES[key])) == [(form, id_)]


@pytest.mark.parametrize(
    "text", ["Care provision, integration & continuity", "care provision, INTEGRATION and continuity"]
)
def test_and_may_be_typed_as_an_ampersand(text: str) -> None:
    assert parse_choice(text, STATEMENTS) == CARE
    assert list(parse_list(text, STATEMENTS)) == [(text, CARE)]


@pytest.mark.parametrize("separator", [",", ", ", ";", " ; ", "\n", ".\n", ",\n- ", ";\n• ", "\n* ", "\n– ", "\n\t"])
def test_the_entries_of_a_list_may_be_separated_in_every_usual_way(separator: str) -> None:
    entries = parse_list(f"Assessing needs{separator}Care provision, integration and continuity", STATEMENTS)
    assert [id_ for _, id_ in entries] == ["assessing-needs", CARE]


def test_an_entry_that_is_not_a_choice_has_no_id() -> None:
    entries = parse_list("Safeguarding, Care provision, Assessing needs", STATEMENTS)
    assert list(entries) == [
        ("Safeguarding", "safeguarding"),
        ("Care provision", ""),
        ("Assessing needs", "assessing-needs"),
    ]


def test_without_choices_nothing_is_one() -> None:
    assert list(parse_list("a, b", {})) == [("a", ""), ("b", "")]


@pytest.mark.parametrize(
    "names",
    [
        [("one", "Same name"), ("two", "same-name")],
        [("one", "Two"), ("two", "One")],
        [("one", "First; second"), ("two", "• Third")],
    ],
    ids=["two have the same name", "each has the other's id as its name", "a name would end or begin an entry"],
)
def test_a_name_that_could_be_mistaken_gives_way_to_the_id(names: list[tuple[str, str]]) -> None:
    assert choices_of(*names) == {"one": "one", "two": "two"}


def test_a_name_is_shown_on_one_line() -> None:
    assert choices_of(("one", "First\n  one")) == {"one": "First one"}
