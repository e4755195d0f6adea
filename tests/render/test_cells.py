"""Words in the cell of a table: paragraphs and lists, whatever was typed."""

from __future__ import annotations

import re

import pytest

from selfassess.document.flow import text
from selfassess.document.tree import parse
from selfassess.prose.reading import read
from selfassess.render.markup import in_cell
from selfassess.render.state import RenderState
from selfassess.syntax.nodes import text_without_source
from tests.render.test_markup import CASES, assessment
from tests.words import nodes

ROW = (
    '<html lang="en-GB"><head><title>t</title></head><body><main><table><thead><tr><th scope="col">a</th></tr></thead>'
    "<tbody><tr><td>{}</td></tr></tbody></table></main></body></html>"
)


def cell(prose: str, label: str = "") -> str:
    made = in_cell(read(text_without_source(prose)), RenderState(assessment()), label)
    return re.sub(' data-at="[0-9]+"', "", made)


@pytest.mark.parametrize(
    ("typed", "label", "made"),
    [
        pytest.param("Words", "", "<p>Words</p>", id="a paragraph"),
        pytest.param("Words", "Impact:", "<p><strong>Impact:</strong> Words</p>", id="after a label"),
        pytest.param("One\n\nTwo", "", "<p>One</p><p>Two</p>", id="two paragraphs"),
        pytest.param("- One", "<&>", "<p><strong>&lt;&amp;&gt;</strong></p><ul><li>One</li></ul>", id="a list"),
        pytest.param("### Title", "", "<p><strong>Title</strong></p>", id="a heading is bold words"),
        pytest.param(
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "",
            "<ul><li>a; b</li><li>1; 2</li></ul>",
            id="a table is a list of its rows",
        ),
        pytest.param(
            "| a |\n|---|\n| 1 |\n\nTable: Waits",
            "",
            "<ul><li>Waits</li><li>a</li><li>1</li></ul>",
            id="with its caption",
        ),
        pytest.param("", "Impact:", "<p><strong>Impact:</strong></p>", id="nothing"),
    ],
)
def test_what_a_cell_holds(typed: str, label: str, made: str) -> None:
    assert cell(typed, label) == made


@pytest.mark.parametrize("typed", CASES)
def test_a_cell_may_hold_whatever_is_typed(typed: str) -> None:
    state, passage = RenderState(assessment()), read(text_without_source(typed))
    tree, misfits = parse(ROW.format(in_cell(passage, state)), "example", state.origins)
    assert misfits == []
    assert tree is not None
    [found] = nodes(tree.root, "//td")
    assert text(found) or not re.sub(r"<[^>]*>|\s", "", CASES[typed])
