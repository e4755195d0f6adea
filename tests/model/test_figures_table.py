"""Figures of several indicators side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from selfassess.document.language import ENGLISH
from selfassess.model.figures_table import FiguresTable, figures_table
from tests.projects import assessment_of, project_with

NAMES = ("a", "b")


def table(folder: Path, *rest: str) -> FiguresTable:
    """The table of indicators that go on with these lines."""
    entries = (
        f"- {{indicator: {name}, name: {name.upper()}, sentence: s, unit: percent, {more}}}"
        for name, more in zip(NAMES, rest, strict=False)
    )
    found = assessment_of(project_with(folder, "\n".join(["# content/indicators.yaml", *entries, ""])))
    return figures_table([*found.indicators.values()], ENGLISH)


@pytest.mark.parametrize(
    ("indicators", "headings", "rows"),
    [
        pytest.param(["values: {2025-26: 78}"], ["2025-26"], [["78%"]], id="one figure"),
        pytest.param(
            ["values: {2022-23: 1, 2023-24: 2, 2024-25: 3, 2025-26: 4}"],
            ["2023-24", "2024-25", "2025-26"],
            [["2%", "3%", "4%"]],
            id="the newest three years",
        ),
        pytest.param(
            [
                "values: {2023-24: 2, 2024-25: 3, 2025-26: 4}, target: 5, "
                "compare: {England: {2025-26: 6}, Region: {2025-26: 7}}"
            ],
            ["2024-25", "2025-26", "England", "Region", "Target"],
            [["3%", "4%", "6%", "7%", "5%"]],
            id="two years beside much else",
        ),
        pytest.param(
            ["values: {2025-26: 4}, compare: {A: {2025-26: 1}, B: {2025-26: 2}, C: {2025-26: 3}}"],
            ["2025-26", "A", "B"],
            [["4%", "1%", "2%"]],
            id="two comparisons",
        ),
        pytest.param(
            ["values: {2025-26: 4}, compare: {England: {2023-24: 1, 2024-25: 2}}"],
            ["2025-26", "England"],
            [["4%", "2% (2024-25)"]],
            id="a comparison of another year says so",
        ),
        pytest.param(
            ["values: {2024-25: 4}, target: 5", "values: {2025-26: 6}, compare: {England: {2025-26: 7}}"],
            ["2024-25", "2025-26", "England", "Target"],
            [["4%", "–", "–", "5%"], ["–", "6%", "7%", "–"]],
            id="what one of them does not have",
        ),
        pytest.param(
            ["values: {2024-25: 4}", "values: {}, target: 5"], ["2024-25"], [["4%"]], id="none without figures"
        ),
        pytest.param(["values: {2024-25: 4}, compare: {England: {}}"], ["2024-25"], [["4%"]], id="an empty comparison"),
        pytest.param([], [], [], id="nothing"),
    ],
)
def test_columns_and_cells(
    indicators: Sequence[str], headings: Sequence[str], rows: Sequence[Sequence[str]], tmp_path: Path
) -> None:
    found = table(tmp_path, *indicators)
    assert [*found.headings] == [*headings]
    assert [[cell.shown for cell in row.cells] for row in found.rows] == [[*row] for row in rows]
