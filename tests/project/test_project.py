"""An assessment is read in the order in which a document shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.project.project import Project
from tests.projects import problems_of, project_of, project_with, statement

RICH = """\
# content/chapters/last.yaml
chapter: last
title: Last
text: last
# content/assessment.yaml
framework: framework.yaml
council: Smallshire Council
title: Self-assessment
as_at: 2026-11-30
edition: "1.0"
front: [welcome]
back: [last]
# content/themes/living-well.yaml
theme: living-well
covers: theme
# content/statements/keeping-well.yaml
statement: keeping-well
how_it_goes: prose
going_well:
  - claim
  - text: backed
    evidence: [1, 1 page 2]
people_say:
  - said
  - spotlight: Title
    story: told
# content/glossary.yaml
CQC: glossary
# content/indicators.yaml
- {indicator: x, name: X, sentence: x, unit: percent, source: 1 table 3, values: {2022: 1}}
# content/actions.yaml
- {action: A1, what: Do, evidence: [1 minutes]}
"""


@pytest.fixture
def rich(tmp_path: Path) -> Project:
    assert problems_of(project_with(tmp_path, RICH)) == {}
    return project_of(tmp_path)


def test_prose_comes_in_the_order_in_which_it_is_read_and_says_whose_it_is(rich: Project) -> None:
    assert [(each.part, each.key, each.text.strip()) for each in rich.prose] == [
        ("Welcome", "text", "Words of welcome."),
        ("Living well together", "covers", "theme"),
        ("Keeping well, safe and sound", "how_it_goes", "prose"),
        ("Keeping well, safe and sound", "going_well", "claim"),
        ("Keeping well, safe and sound", "going_well", "backed"),
        ("Keeping well, safe and sound", "people_say", "said"),
        ("Keeping well, safe and sound", "people_say", "told"),
        ("Last", "text", "last"),
        ("Glossary", "CQC", "glossary"),
        ("Improvement plan", "what", "Do"),
    ]


def test_two_equal_texts_are_two_passages(tmp_path: Path) -> None:
    project = project_of(project_with(tmp_path, statement("going_well: [Words., Words.]")))
    first, second = (item for item in project.prose if item.text == "Words.")
    assert project.passage_of(first.text) is first.passage
    assert project.passage_of(second.text) is second.passage
    assert first.passage is not second.passage


def test_claims_and_stories_come_in_the_order_in_which_they_are_read(rich: Project) -> None:
    assert [each.text for each in rich.claims] == ["claim", "backed", "said"]
    assert [each.spotlight for each in rich.stories] == ["Title"]


def test_short_texts_are_those_outside_prose_that_a_document_shows(rich: Project) -> None:
    assert [*rich.short_texts] == [
        *("Smallshire Council", "Self-assessment", "Last", "Welcome"),
        *("Title", "X", "x", "Survey of visits", "Head of Visits"),
    ]


def test_support_comes_from_claims_indicators_and_actions(rich: Project) -> None:
    assert [each.text for each in rich.supports] == ["1", "1 page 2", "1 table 3", "1 minutes"]
