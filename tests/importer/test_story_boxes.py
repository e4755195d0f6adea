"""Where a story begins."""

from __future__ import annotations

import pytest

from selfassess.importer.story_boxes import story_head
from tests.importer.made import block, names


@pytest.mark.parametrize(
    ("markup", "title", "announced", "inside"),
    [
        pytest.param("<h4>Spotlight on: A garden</h4>", "A garden", "Spotlight on: ", 0, id="heading"),
        pytest.param("<p>Case study 2 – A garden</p>", "A garden", "Case study 2 – ", 0, id="line"),
        pytest.param("<p>Spotlight on A garden</p>", "Spotlight on A garden", "", 0, id="line without a mark"),
        pytest.param(
            "<aside><p>Case study: A garden</p><p>It grew.</p></aside>", "A garden", "Case study: ", 1, id="box"
        ),
    ],
)
def test_a_story_is_announced(markup: str, title: str, announced: str, inside: int) -> None:
    head = story_head(block(markup), names(), is_asked=False)
    assert head is not None
    assert (head.title, head.announced, len(head.inside)) == (title, announced, inside)
    assert head.is_announced is bool(announced)


@pytest.mark.parametrize("first", ["<h6>A garden</h6>", "<p><strong>A garden</strong></p>"])
def test_a_box_with_a_bold_line_is_a_story_where_stories_are_asked_for(first: str) -> None:
    box = block(f"<aside>{first}<p>It grew.</p></aside>")
    head = story_head(box, names(), is_asked=True)
    assert head is not None
    assert head.title == "A garden"
    assert story_head(box, names(), is_asked=False) is None


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("<aside><p>A garden</p><p>It grew.</p></aside>", id="a box without a title"),
        pytest.param(
            "<aside><p>A <strong>garden</strong> that grew and grew</p></aside>", id="a box with one bold word"
        ),
        pytest.param("<aside><p/></aside>", id="an empty box"),
        pytest.param("<p>We are glad</p>", id="a sentence"),
        pytest.param("<ul><li>Case study: one</li></ul>", id="a list"),
        pytest.param(f"<p>Case study: {'very ' * 25}long</p>", id="a long paragraph"),
    ],
)
def test_other_blocks_begin_no_story(markup: str) -> None:
    assert story_head(block(markup), names(), is_asked=True) is None
