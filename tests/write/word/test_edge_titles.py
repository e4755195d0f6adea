"""A long title in the footer leaves room for the number of the page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selfassess.document.tree import Tree
from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import DOCUMENT, changed_reference, tree_of, written

LONG = "Adult social care improvement plan: progress from September to November 2026, with all that we found, and why"
FOOTER = "word/footer-default.xml"


def titled(title: str) -> Tree:
    plain = DOCUMENT.replace("Adult social care", title)
    return tree_of(plain.format(lang="en-GB", date="2026-11-30", status="final", before="", inside="<p>Words.</p>"))


def footer(title: str, change: Callable[[str], str] = str) -> str:
    content, _ = written(titled(title), reference=changed_reference({FOOTER: change}))
    return "".join(each.text or "" for each in WordFile(content).part(FOOTER).iter(f"{W}t"))


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Improvement plan", "Improvement plan, edition 0.9"),
        (LONG[:59], f"{LONG[:59]}, edition 0.9"),
        (LONG, "Adult social care improvement plan: progress from September to…, edition 0.9"),
        (f"{LONG[:34]}: {'x' * 60}", "Adult social care improvement plan…, edition 0.9"),
        ("x" * 90, f"{'x' * 90}…, edition 0.9"),
    ],
    ids=["short", "just short enough", "long", "a long last word", "one word"],
)
def test_a_title_is_cut_where_the_number_of_the_page_has_no_room(title: str, shown: str) -> None:
    assert footer(title).removesuffix("Page 1 of 1") == shown


@pytest.mark.parametrize(
    "change",
    [
        lambda footer: footer.replace("<w:tab/>", "<w:br/>"),
        lambda footer: footer.replace('w:val="Footer"', 'w:val="Normal"'),
        lambda footer: footer.replace("selfassess-title", "selfassess-council"),
    ],
    ids=["no tab", "no stop at the edge", "no title"],
)
def test_a_line_with_nothing_at_its_right_edge_is_left_as_it_is(change: Callable[[str], str]) -> None:
    assert "…" not in footer(LONG, change)


def test_a_stop_of_the_line_itself_counts() -> None:
    stop = '<w:pStyle w:val="Normal"/><w:tabs><w:tab w:val="right" w:pos="6000"/></w:tabs>'
    assert "…" in footer(LONG[:59], lambda footer: footer.replace('<w:pStyle w:val="Footer"/>', stop))
