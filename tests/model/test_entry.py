"""An entry is frozen, and equal to itself alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from selfassess.model.assessment import Statement
from selfassess.model.framework import Score
from selfassess.syntax.nodes import Node, text_without_source
from selfassess.syntax.source import Source


def score(name: str = "Good") -> Score:
    return Score(
        node=Node(Source("framework.yaml"), 3, 2), score=text_without_source("3"), name=text_without_source(name)
    )


@pytest.mark.parametrize("field", ["name", "colour"])
def test_nothing_is_written_to_an_entry_after_it_is_made(field: str) -> None:
    with pytest.raises(AttributeError, match="immutable"):
        setattr(score(), field, text_without_source("Outstanding"))


def test_a_changed_copy_leaves_the_entry_as_it_was() -> None:
    one = score()
    assert (replace(one, name=text_without_source("Better")).name, one.name) == ("Better", "Good")


def test_two_entries_that_say_the_same_are_two() -> None:
    assert score() != score()


def test_an_entry_knows_its_place() -> None:
    assert (score().at().line, score().at("name").line) == (4, 4)


def test_a_place_is_that_of_the_first_key_that_was_typed() -> None:
    entry = replace(score(), typed={"name": Node(Source("framework.yaml"), 5, 8)})
    assert (entry.at("score", "name").line, entry.at("score").line) == (6, 4)


def test_a_key_that_an_entry_cannot_have_is_a_bug() -> None:
    with pytest.raises(KeyError, match="Score has no key nmae"):
        score().at("nmae")


def test_a_statement_has_the_keys_of_its_answers() -> None:
    name = text_without_source("Safeguarding")
    node = Node(Source("content/statements/safeguarding.yaml"))
    statement = Statement(node=node, name=name, statement=name, answers={"proud_of": name})
    assert statement.at("proud_of", "lead").line == 1
    with pytest.raises(KeyError, match="Statement has no key plans"):
        statement.at("plans")
