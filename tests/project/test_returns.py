"""What goes with an item of a return, and what a message says of a record that one sends."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.naming import few
from selfassess.project.project import Project
from selfassess.project.returns import ItemState, answered_return, sending
from tests.projects import project_of, project_with

RETURN = """
# content/returns/cqc-2026.yaml
return: cqc-2026
items:
  - item: IR1
    asks: Surveys
    answer: See (Ref 1 page 2, 8).
    evidence: [1 table 2, 1 table 2]
  - {item: IR2, asks: Plans, answer: In words.}
  - {item: IR3, asks: Policies, none: We have none.}
  - {item: IR4, asks: Minutes}
  - {item: IR5, asks: Surveys again, evidence: [1]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_of(project_with(tmp_path, RETURN))


def test_an_item_sends_its_evidence_and_what_its_answer_cites_each_record_once(project: Project) -> None:
    first, *_ = answered_return(project.assessment.returns["cqc-2026"], project).items
    assert [(sent.ref, sent.locator, sent.name, sent.record is None) for sent in first.sent] == [
        ("1", "table 2; page 2", "IR01-01-001-survey-of-visits.txt", False),
        ("8", "", "", True),
    ]


def test_every_item_has_a_state(project: Project) -> None:
    answered = answered_return(project.assessment.returns["cqc-2026"], project)
    states = [ItemState.SENT, ItemState.ANSWERED, ItemState.NOTHING, ItemState.UNANSWERED, ItemState.SENT]
    assert [each.state for each in answered.items] == states
    assert [each.is_unanswered for each in answered.items] == [False, False, False, True, False]
    assert answered.with_state(ItemState.SENT) == 2
    assert answered.records == {"1", "8"}


def test_a_message_says_which_items_need_a_record(project: Project) -> None:
    assert sending("1", project) == " The return “cqc-2026” sends it for IR1 and IR5."
    assert sending("2", project) == ""


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["C1"], "C1"),
        (["C1", "C2", "C3"], "C1, C2 and C3"),
        ([f"C{number}" for number in range(1, 11)], "C1, C2, C3, C4, C5, C6, C7, C8, C9 and C10"),
        ([f"C{number}" for number in range(1, 21)], "C1, C2, C3, C4, C5, C6, C7, C8, C9 and 11 more"),
    ],
)
def test_many_names_are_cut(names: list[str], said: str) -> None:
    assert few(names) == said
