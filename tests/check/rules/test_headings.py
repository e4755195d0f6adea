"""heading-skipped and heading-in-capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, found, typed


def test_a_skipped_level_is_found_where_the_heading_stands(tmp_path: Path) -> None:
    [finding] = found(tmp_path, chapter("### First\n\nWords.\n\n##### Second\n\nWords."))
    assert (typed(tmp_path, finding), finding.hint) == ("Second", "Take out 1 of the # signs before it.")


@pytest.mark.parametrize("heading", ["WHAT WE DO WELL", "**OUR PLANS**", "OUR PLANS FOR 2027"])
def test_capitals_are_found_where_the_heading_stands(heading: str, tmp_path: Path) -> None:
    [finding] = found(tmp_path, chapter(f"### {heading}\n\nWords."))
    assert (finding.rule, typed(tmp_path, finding)) == ("heading-in-capitals", heading)


@pytest.mark.parametrize("heading", ["NHS", "ASCOF 2024-25", "What the NHS and CQC say", "78% (62%)"])
def test_short_forms_and_figures_are_not_capitals(heading: str, tmp_path: Path) -> None:
    assert found(tmp_path, chapter(f"### {heading}\n\nWords.")) == []


def test_what_the_glossary_explains_may_stand_in_capitals(tmp_path: Path) -> None:
    glossary = "# content/glossary.yaml\nMOSAIC: The name of our case system"
    assert found(tmp_path, chapter("### MOSAIC (NHS)\n\nWords.") + glossary) == []
