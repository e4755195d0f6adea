"""Figures in the words of statements, offered as indicators."""

from __future__ import annotations

import pytest

from selfassess.importer.figures import figures_found
from selfassess.importer.placed import Answered, Piece, Placed
from tests.importer.made import blocks, import_body, safeguarding
from tests.read.word.samples import p


def offered(markup: str, kind: str = "statement") -> list[str]:
    part = Answered(kind, "safeguarding")
    for each in blocks(markup):
        part.add("performance", Piece(each, 100, "below"))
    return [found.indicator for found in figures_found(Placed(parts={"safeguarding": part}))]


@pytest.mark.parametrize(
    ("item", "indicator"),
    [
        pytest.param(
            "4 in 5 (78%) people who use services feel safe (Ref 96 ASCOF 2024/25).",
            "- indicator: people-who-use-services-feel-safe\n  name: People who use services feel safe\n"
            "  sentence: people who use services feel safe\n  source: 96\n  unit: percent\n  values: {2024-25: 78}\n",
            id="share with its source and year",
        ),
        pytest.param(
            "78.5% of carers are content, in 2024–2025",
            "- indicator: carers-are-content-in-2024-2025\n  name: Carers are content, in 2024–2025\n"
            '  sentence: carers are content, in 2024–2025\n  unit: percent\n  values: {2024-25: "78.5"}\n',
            id="share of, with the year in the sentence",
        ),
        pytest.param(
            "(60%) people feel well",
            "- indicator: people-feel-well\n  name: People feel well\n  sentence: people feel well\n  unit: percent\n"
            "  values: {}  # type the year: the figure is 60\n",
            id="without a year",
        ),
        pytest.param(
            "Scores for quality of life were 18.9 out of 24.",
            "- indicator: scores-for-quality-of-life\n  name: Scores for quality of life\n"
            "  sentence: Scores for quality of life\n  unit: score\n  out_of: 24\n"
            "  values: {}  # type the year: the figure is 18.9\n",
            id="score",
        ),
    ],
)
def test_an_item_that_is_a_figure_becomes_an_indicator(item: str, indicator: str) -> None:
    (found,) = offered(f"<ul><li>{item}</li></ul>")
    assert found == indicator


@pytest.mark.parametrize("item", ["178% of people feel safe", "We visit people within 5 days", "78%", "78% ok"])
def test_other_items_are_no_figure_alone(item: str) -> None:
    assert offered(f"<ul><li>{item}</li></ul>") == []


def test_only_lists_of_statements_are_read() -> None:
    figure = "4 in 5 (78%) people feel safe"
    assert offered(f"<p>{figure}</p>") == []
    assert offered(f"<ul><li>{figure}</li></ul>", "theme") == []


def test_the_source_and_year_may_be_in_the_paragraph_behind_the_list() -> None:
    (found,) = offered(
        "<ul><li>78% of people feel safe</li></ul><h4>Between</h4><p>From our survey in 2024/25 (Ref IR10).</p>"
    )
    assert "source: IR10\n" in found
    assert "2024-25: 78" in found


def test_a_figure_tells_where_it_is() -> None:
    (found,) = import_body(safeguarding(p("• 4 in 5 (78%) people feel safe"))).figures
    assert (found.statement, found.paragraph, found.words) == ("safeguarding", 3, "4 in 5 (78%) people feel safe")


def test_lines_of_our_own_are_offered_whole_and_each_under_an_id_of_its_own() -> None:
    same = "people who receive care and support say that they"
    first, second, third = offered(
        f"<ul><li>7 in 10 (72%) {same} feel safe in 2025-26. England: 71%. (Ref 1)</li>"
        f"<li>4 in 5 (79%) {same} have control in 2025-26.</li>"
        f"<li>3 in 5 (60%) {same} have control in 2024-25.</li></ul>"
    )
    assert first == (
        "- indicator: people-who-receive-care-and-support-say-that\n"
        "  name: People who receive care and support say that\n"
        f"  sentence: {same} feel safe\n  source: 1\n  unit: percent\n  values: {{2025-26: 72}}\n"
        "  compare:\n    England: {2025-26: 71}\n"
    )
    assert second.startswith("- indicator: people-who-receive-care-and-support-say-that-they\n")
    assert third.startswith("- indicator: people-who-receive-care-and-support-say-that-they-have\n")
