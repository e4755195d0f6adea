"""indicator-stale: figures that are older than two reporting years."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import chapter, findings_in, text_at


def ask(folder: Path, values: str) -> list[str]:
    indicator = f"{{indicator: a, name: A, sentence: people are well, unit: percent, values: {values}}}"
    return [text_at(folder, each) for each in findings_in(folder, f"# content/indicators.yaml\n- {indicator}")]


@pytest.mark.parametrize("values", ["{2024-25: 78}", "{2020-21: 70, 2024-25: 78}", "{2024: 78}", "{2099-00: 78}"])
def test_a_figure_holds_for_two_years_after_its_reporting_year(values: str, tmp_path: Path) -> None:
    assert ask(tmp_path, values) == []


@pytest.mark.parametrize("newest", ["2023-24: 78}}", "2023: 78}}", "0000: 78}}"])
def test_after_that_it_is_found_at_its_year(newest: str, tmp_path: Path) -> None:
    assert ask(tmp_path, f"{{{newest.removesuffix('}')}") == [newest]


@pytest.mark.parametrize("newest", ["2025/26: 78", "2025-26: 78%", "2025-26: "])
def test_where_a_figure_could_not_be_read_nobody_knows_which_is_newest(newest: str, tmp_path: Path) -> None:
    indicator = (
        f"{{indicator: a, name: A, sentence: people are well, unit: percent, values: {{2020-21: 70, {newest}}}}}"
    )
    words = chapter("We see [nine in ten](indicator:a).") + "\n"
    findings = findings_in(tmp_path, f"{words}# content/indicators.yaml\n- {indicator}")
    assert [each.rule for each in findings] in (["value-type"], ["field-missing"])


def test_the_newest_figure_counts_wherever_it_stands(tmp_path: Path) -> None:
    assert ask(tmp_path, "{2023-24: 78, 2020-21: 70}") == ["2023-24: 78, 2020-21: 70}}"]
