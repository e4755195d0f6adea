"""Which headings of a document are headings of the framework."""

from __future__ import annotations

import pytest

from selfassess.importer.skeleton import signs
from tests.importer.made import blocks, names


def read(markup: str) -> list[str]:
    """The signs of a document: the number of each block, and what it means."""
    found = signs(blocks(markup), names())
    return [f"{at}: {sign.part or (sign.question.id if sign.question else '')}" for at, sign in sorted(found.items())]


ASK = "<h4>How do we know?</h4><p>text</p>"


@pytest.mark.parametrize(
    ("markup", "read_as"),
    [
        pytest.param(f"<h3>Safeguarding</h3>{ASK}", ["0: safeguarding", "1: 1"], id="statement and question"),
        pytest.param(f"<p>Safeguarding</p>{ASK}", ["0: safeguarding", "1: 1"], id="a line that is just the name"),
        pytest.param(f"<p>Assesing needs</p>{ASK}", ["0: assessing-needs", "1: 1"], id="a line that is nearly so"),
        pytest.param(f"<p>Safe guard</p>{ASK}", ["1: 1"], id="a line that is only like the name"),
        pytest.param(f"<ul><li>Safeguarding</li></ul>{ASK}", ["1: 1"], id="a list is no heading"),
        pytest.param(
            f"<p>Safeguarding</p><p>Contents</p><h3>Safeguarding</h3>{ASK}",
            ["2: safeguarding", "3: 1"],
            id="of two, the one that looks like a heading",
        ),
        pytest.param(
            f"<h3>Safeguarding</h3>{ASK}<h2>Safeguarding</h2>",
            ["0: safeguarding", "1: 1"],
            id="of two, the one that a question follows",
        ),
        pytest.param(
            f"<h2>Leadership</h2><h3>Things we are proud of</h3><h3>Governance and management</h3>{ASK}",
            ["0: leadership", "1: proud_of", "2: governance-management-and-sustainability", "3: 1"],
            id="theme with its own claims",
        ),
        pytest.param(
            f"<h2>Leadership – what we are proud of</h2><h3>Safeguarding</h3>{ASK}",
            ["0: leadership", "1: safeguarding", "2: 1"],
            id="theme and question in one heading",
        ),
        pytest.param("<h2>Ensuring safety</h2><p>text</p>", ["0: ensuring-safety"], id="theme that nothing bears out"),
        pytest.param("<p>Ensuring safety</p><p>text</p>", [], id="line that nothing bears out"),
        pytest.param(f"{ASK}<h5>Leadership</h5>", ["0: 1"], id="a part deeper than the questions"),
        pytest.param("<h2>Performance</h2><p>text</p>", [], id="like a question, outside every part"),
        pytest.param(
            f"<h3>Safeguarding</h3>{ASK}<h5>Performance</h5>",
            ["0: safeguarding", "1: 1"],
            id="like a question, deeper than the questions",
        ),
        pytest.param(
            f"<h3>Safeguarding</h3>{ASK}<h2>Performance</h2>",
            ["0: safeguarding", "1: 1"],
            id="like a question, higher than its part",
        ),
        pytest.param(
            f"<h3>Safeguarding</h3>{ASK}<h4>Performance</h4>",
            ["0: safeguarding", "1: 1", "3: performance"],
            id="like a question, at the level of questions",
        ),
        pytest.param(f"<h3>Safeguarding {'and more ' * 13}</h3>", [], id="too long for a heading"),
    ],
)
def test_headings_are_read_with_what_follows_them(markup: str, read_as: list[str]) -> None:
    assert read(markup) == read_as


def test_a_part_that_nothing_bears_out_is_doubtful() -> None:
    sure, doubtful = (signs(blocks(f"<h3>Safeguarding</h3>{rest}"), names())[0].score for rest in (ASK, "<p>text</p>"))
    assert (sure, doubtful) == (100, 60)
