"""The fields of the framework that ships, asked as an import asks."""

from __future__ import annotations

import pytest

from selfassess.importer.framework_fields import FrameworkFields
from tests.importer.made import framework

FIELDS = FrameworkFields(framework())


@pytest.mark.parametrize(("kind", "key"), [("theme", "scope"), ("statement", "ambition")])
def test_words_below_the_heading_of_a_part_have_a_field(kind: str, key: str) -> None:
    assert FIELDS.first(kind) == key


@pytest.mark.parametrize(
    ("section", "first", "figures"),
    [(-1, "plans", "performance"), (0, "ambition", "performance"), (1, "how_we_know", ""), (3, "others_say", "")],
)
def test_a_section_has_a_first_field_and_one_for_figures(section: int, first: str, figures: str) -> None:
    assert section < 0 or FIELDS.first_of_section(section) == first
    assert FIELDS.for_figures(section) == figures


@pytest.mark.parametrize(
    ("kind", "key", "prose"),
    [
        pytest.param("theme", "proud_of", "scope", id="above, in a theme"),
        pytest.param("statement", "proud_of", "performance", id="the nearest above"),
        pytest.param("statement", "others_say", "plans", id="above stories"),
    ],
)
def test_text_among_claims_goes_to_the_nearest_prose(kind: str, key: str, prose: str) -> None:
    assert FIELDS.for_prose(kind, key) == prose


def test_what_the_framework_says_of_its_parts() -> None:
    assert FIELDS.stories == "others_say"
    assert FIELDS.order[:2] == ("assessing-needs", "supporting-people-to-live-healthier-lives")
    assert FIELDS.statements_of("ensuring-safety") == ["safe-systems-pathways-and-transitions", "safeguarding"]
    assert FIELDS.statements_of("nowhere") == []
    assert FIELDS.split_by_figures() == [("ambition", "performance")]
