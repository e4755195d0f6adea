"""The line that our documents write for an indicator."""

from __future__ import annotations

import pytest

from selfassess.importer.own_figures import OwnFigure, own_figure

SAFE = "people say that they feel safe"


@pytest.mark.parametrize(
    ("line", "figure"),
    [
        pytest.param(
            f"7 in 10 (72.5%) {SAFE} in 2025-26. England: 71%; Region: 70% in 2024-25.",
            OwnFigure(
                SAFE, "percent", "72.5", "", "2025-26", {"England": {"2025-26": "71"}, "Region": {"2024-25": "70"}}
            ),
            id="share that is compared",
        ),
        pytest.param(
            f"Fewer than 1 in 100 (0.4%) {SAFE} in 2025-26.",
            OwnFigure(SAFE, "percent", "0.4", "", "2025-26", {}),
            id="share of few",
        ),
        pytest.param(
            "Median wait for an assessment: 31 days in 2025-26.",
            OwnFigure("Median wait for an assessment", "days", "31", "", "2025-26", {}),
            id="days",
        ),
        pytest.param(
            "Quality of life: 18.9 out of 24 in 2025-26. England: 19 out of 24.",
            OwnFigure("Quality of life", "score", "18.9", "24", "2025-26", {"England": {"2025-26": "19"}}),
            id="score",
        ),
        pytest.param(
            "Net spending: £1,200 in 2025-26.",
            OwnFigure("Net spending", "pounds", "1200", "", "2025-26", {}),
            id="pounds",
        ),
        pytest.param(
            "People on the list: 586 in 2025-26.",
            OwnFigure("People on the list", "number", "586", "", "2025-26", {}),
            id="number",
        ),
    ],
)
def test_a_line_of_ours_is_an_indicator(line: str, figure: OwnFigure) -> None:
    assert own_figure(line) == figure


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f"7 in 10 (72%) {SAFE}.", id="no year"),
        pytest.param(f"7 in 10 (72%) {SAFE} in 2025-26. This is better than last year.", id="a sentence after it"),
        pytest.param("Median wait for an assessment: 31 days in 2025-26. England: 28%.", id="another unit"),
        pytest.param("Median wait for an assessment: £ in 2025-26.", id="no figure"),
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert own_figure(line) is None
