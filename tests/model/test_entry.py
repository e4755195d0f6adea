"""An entry is settled once, and equal to itself alone."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from selfassess.model.framework import Score
from selfassess.syntax.source import Node, Source, typed


def score(name: str = "Good") -> Score:
    return Score(node=Node(Source("framework.yaml"), 3, 2), score=typed("3"), name=typed(name))


def test_a_value_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError, match="name is settled"):
        score().__setattr__("name", typed("Outstanding"))


def test_a_value_that_is_not_declared_cannot_be_added() -> None:
    with pytest.raises(AttributeError):
        score().__setattr__("colour", "green")


def test_a_changed_copy_leaves_the_entry_as_it_was() -> None:
    one = score()
    assert (replace(one, name=typed("Better")).name, one.name) == ("Better", "Good")


def test_two_entries_that_say_the_same_are_two() -> None:
    assert score() != score()


def test_an_entry_knows_its_place() -> None:
    assert (score().at().line, score().at("name").line) == (4, 4)
