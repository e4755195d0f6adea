"""An assessment is read in the order in which a document shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from selfassess.load import load
from selfassess.model.assessment import Assessment
from selfassess.project.prose_items import entries_of, pieces, prose_of, supports_of
from tests.projects import laid_out

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
def rich(tmp_path: Path) -> Assessment:
    found = load(laid_out(tmp_path, RICH))
    assert found.faults == {}
    assert found.assessment is not None
    return found.assessment


def test_prose_comes_in_the_order_in_which_it_is_read(rich: Assessment) -> None:
    assert [str(text).strip() for text in prose_of(rich)] == [
        "Words of welcome.",
        "theme",
        "prose",
        "claim",
        "backed",
        "said",
        "told",
        "last",
        "glossary",
    ]


def test_every_piece_of_prose_says_whose_it_is(rich: Assessment) -> None:
    assert [(each.part, each.key) for each in pieces(rich)][:3] == [
        ("Welcome", "text"),
        ("Living well together", "covers"),
        ("Keeping well, safe and sound", "how_it_goes"),
    ]
    assert [(each.part, each.key) for each in pieces(rich)][-1] == ("Glossary", "CQC")


def test_claims_and_spotlights_come_in_the_order_in_which_they_are_read(rich: Assessment) -> None:
    assert [type(each).__name__ for each in entries_of(rich)] == ["Claim", "Claim", "Claim", "Spotlight"]


def test_support_comes_from_claims_indicators_and_actions(rich: Assessment) -> None:
    assert [each.text for each in supports_of(rich)] == ["1", "1 page 2", "1 table 3", "1 minutes"]
