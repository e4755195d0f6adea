"""indicator-stale: figures that are older than two reporting years."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import found, typed


def ask(folder: Path, values: str) -> list[str]:
    indicator = f"{{indicator: a, name: A, sentence: people are well, unit: percent, values: {values}}}"
    return [typed(folder, each) for each in found(folder, f"# content/indicators.yaml\n- {indicator}")]


@pytest.mark.parametrize("values", ["{2024-25: 78}", "{2020-21: 70, 2024-25: 78}", "{2024: 78}", "{2099-00: 78}"])
def test_a_figure_holds_for_two_years_after_its_reporting_year(values: str, tmp_path: Path) -> None:
    assert ask(tmp_path, values) == []


@pytest.mark.parametrize("newest", ["2023-24: 78}}", "2023: 78}}", "0000: 78}}"])
def test_after_that_it_is_found_at_its_year(newest: str, tmp_path: Path) -> None:
    assert ask(tmp_path, f"{{{newest.removesuffix('}')}") == [newest]


def test_the_newest_figure_counts_wherever_it_stands(tmp_path: Path) -> None:
    assert ask(tmp_path, "{2023-24: 78, 2020-21: 70}") == ["2023-24: 78, 2020-21: 70}}"]
