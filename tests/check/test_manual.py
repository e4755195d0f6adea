"""The manual page of a rule, taken apart."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from selfassess.check.engine import Rule
from selfassess.check.manual import manual, page
from selfassess.diagnostics import Problem, Severity

PAGES = manual()


def tea_cold(subject: object) -> Iterator[Problem]:
    """Tea that has gone cold.

    Drink it sooner,
    or `warm` it.

    Milk does not help.

    Fails:
        # content/tea.yaml
        - tea: cold

          ```

    Passes:
        # content/tea.yaml
        - tea: warm
    """
    yield from ()


COLD = page(Rule(tea_cold, Severity.NOTE), "content")


def test_a_page_is_a_name_a_grade_a_sentence_advice_and_two_examples() -> None:
    assert (COLD.name, COLD.grade, COLD.finds) == ("tea-cold", "note", "Tea that has gone cold.")
    assert COLD.fix == "Drink it sooner, or `warm` it.\n\nMilk does not help."
    assert COLD.fails == "# content/tea.yaml\n- tea: cold\n\n  ```"
    assert COLD.passes == "# content/tea.yaml\n- tea: warm"


def test_an_example_cannot_end_its_own_fence() -> None:
    assert f"````yaml\n{COLD.fails}\n````" in COLD.markdown


def test_the_plain_page_holds_the_same_words() -> None:
    for words in (COLD.finds, COLD.fix, COLD.fails, COLD.passes):
        assert words in COLD.plain
        assert words in COLD.markdown


@pytest.mark.parametrize("each", PAGES, ids=[each.name for each in PAGES])
def test_every_rule_has_a_whole_page(each: object) -> None:
    assert all(getattr(each, part) for part in ("name", "grade", "finds", "fix", "fails", "passes"))
