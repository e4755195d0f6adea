"""An entry is frozen, and equal to itself alone."""

from __future__ import annotations

import pytest

from selfassess.model.framework import Score
from selfassess.syntax.source import Node, Source, text_without_source


def score(name: str = "Good") -> Score:
    return Score(
        node=Node(Source("framework.yaml"), 3, 2), score=text_without_source("3"), name=text_without_source(name)
    )


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(AttributeError, match="name cannot be changed"):
        score().__setattr__("name", text_without_source("Outstanding"))


def test_a_value_that_is_not_declared_cannot_be_added() -> None:
    with pytest.raises(AttributeError):
        score().__setattr__("colour", "green")


def test_a_changed_copy_leaves_the_entry_as_it_was() -> None:
    one = score()
    assert (one._replace(name=text_without_source("Better")).name, one.name) == ("Better", "Good")


def test_two_entries_that_say_the_same_are_two() -> None:
    assert score() != score()


def test_an_entry_knows_its_place() -> None:
    assert (score().at().line, score().at("name").line) == (4, 4)
