"""Many alike as one finding."""

from __future__ import annotations

import pytest

from selfassess.check.grouped import grouped, listed_ids
from selfassess.diagnostics import Place, Problem


def found(count: int) -> list[tuple[str, Problem]]:
    return [(f"A{n}", Problem(Place("content/actions.yaml", n), f"A{n} lacks a lead.")) for n in range(1, count + 1)]


@pytest.mark.parametrize(
    ("count", "of", "messages"),
    [
        pytest.param(0, 3, [], id="none"),
        pytest.param(1, 1, ["A1 lacks a lead."], id="the only one"),
        pytest.param(2, 4, ["A1 lacks a lead.", "A2 lacks a lead."], id="a few"),
        pytest.param(3, 5, ["3 of the 5 lack a lead: A1, A2, A3."], id="most"),
        pytest.param(2, 2, ["All 2 lack a lead: A1, A2."], id="all"),
        pytest.param(6, 60, ["6 of the 60 lack a lead: A1, A2, A3, A4, A5, A6."], id="many"),
    ],
)
def test_many_or_most_are_one(count: int, of: int, messages: list[str]) -> None:
    made = [*grouped(found(count), of, "{} lack a lead")]
    assert [problem.message for problem in made] == messages
    assert {problem.place.line for problem in made} <= set(range(1, count + 1))


@pytest.mark.parametrize(("count", "rest"), [(10, "A10"), (11, "A10, A11"), (12, "A10 and 2 more")])
def test_ten_are_named(count: int, rest: str) -> None:
    assert listed_ids([name for name, _ in found(count)]).endswith(f"A9, {rest}")
