"""The tables that our own documents make, recognised in a Word file, and the council's own that are like them."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.importer.blocks import Block, blocks_of
from selfassess.importer.own_tables import facts_of_statement, is_figures_table, own_overview

SCORES = (
    "<table><caption>Our own score for each statement</caption><thead><tr><th>Statement</th><th>Our own score</th></tr>"
    "</thead><tbody><tr><td>A1 Assessing needs</td><td>2</td></tr></tbody></table>"
)
COUNTS = (
    "<table><tbody><tr><td>Evidence cited</td><td>9 records</td></tr>"
    "<tr><td>Actions</td><td>2</td></tr></tbody></table>"
)
FIGURES = (
    "<table><caption>Table 1: Figures for “Safeguarding”</caption>"
    "<thead><tr><th>Measure</th><th>2025-26</th></tr></thead>"
    "<tbody><tr><td>People who feel safe</td><td>72%</td></tr></tbody></table>"
)
OWN = (
    "<table><thead><tr><th>Statement</th><th>Score</th></tr></thead>"
    "<tbody><tr><td>A</td><td>2</td></tr></tbody></table>"
)
WELSH = SCORES.replace("Our own score for each statement", "Ein sgôr ein hunain ar gyfer pob datganiad")


def blocks(markup: str) -> list[Block]:
    return blocks_of(etree.fromstring(f"<main>{markup}</main>"))


@pytest.mark.parametrize(
    ("markup", "own"),
    [
        pytest.param(f"<h2>At a glance</h2>{COUNTS}{SCORES}<h2>Welcome</h2>", {0, 1, 2}, id="the whole page"),
        pytest.param(f"<h2>At a glance</h2>{SCORES}", {0, 1}, id="at the end"),
        pytest.param(f"<h2>Cipolwg</h2>{WELSH.replace('<th>Statement', '<th>Datganiad')}", {0, 1}, id="in Welsh"),
        pytest.param(f"<h2>At a glance</h2>{SCORES}<p>More words.</p>", {1}, id="with words of the council's own"),
        pytest.param(f"<h2>At a glance</h2>{SCORES}{OWN}<h2>Welcome</h2>", {1}, id="with a table of the council's own"),
        pytest.param(f"<h2>At a glance</h2><p>Words.</p>{SCORES}", set(), id="a chapter of the council's own"),
        pytest.param(f"<h2>At a glance</h2>{OWN}", set(), id="a table of the council's own alone"),
        pytest.param(f"<h2>Our scores</h2>{SCORES}", set(), id="under another heading"),
        pytest.param(f"<p>At a glance</p>{SCORES}", set(), id="no heading"),
    ],
)
def test_the_page_at_a_glance(markup: str, own: set[int]) -> None:
    assert own_overview(blocks(markup)) == own


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        pytest.param(
            [("Our own score", "2, some shortfalls"), ("Lead", "Head of Reviews")],
            ["Our own score: 2, some shortfalls", "Lead: Head of Reviews"],
            id="ours",
        ),
        pytest.param([("Arweinydd", "Pennaeth")], ["Arweinydd: Pennaeth"], id="in Welsh"),
        pytest.param([("Lead", "Head of Reviews"), ("Budget", "£2m")], [], id="with a row of the council's own"),
        pytest.param([("Lead", "A", "B")], [], id="three columns"),
        pytest.param([], [], id="no rows"),
    ],
)
def test_the_facts_of_a_statement(rows: list[tuple[str, ...]], lines: list[str]) -> None:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    [table] = blocks(f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>")
    assert [line for line, _ in facts_of_statement(table)] == lines


def test_a_table_with_headings_is_not_one_of_facts() -> None:
    [table] = blocks("<table><thead><tr><th>Lead</th><th>Name</th></tr></thead></table>")
    assert facts_of_statement(table) == ()


def test_a_table_of_figures() -> None:
    [table] = blocks(FIGURES)
    assert is_figures_table(table)


@pytest.mark.parametrize(
    "markup",
    [
        FIGURES.replace("Figures for", "Some figures of"),
        FIGURES.replace("<th>Measure</th>", "<th>Name</th>"),
        "<p>Figures for “Safeguarding”</p>",
    ],
)
def test_a_table_of_figures_of_the_council_itself(markup: str) -> None:
    [block] = blocks(markup)
    assert not is_figures_table(block)
