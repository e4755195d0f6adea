"""Numbers of headings and paragraphs are unique, in order, and the same in Word, on the page and in the text."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from selfassess.write.text.document import write_text
from tests.document.test_counting import numbers, tree_of
from tests.word_text import WordFile
from tests.words import nodes
from tests.write.word.word_files import written

BLOCKS = st.lists(st.sampled_from(["h2", "h3", "h4", "p", "p", "p", "ul", "table", "note"]), max_size=25)
WRITTEN = {
    "ul": "<ul><li>item</li></ul>",
    "table": "<table><tbody><tr><td><p>cell</p></td></tr></tbody></table>",
    "note": '<p class="note">note</p>',
}


def body_of(blocks: list[str]) -> str:
    """Each block with words that say which it is; no heading skips a level."""
    parts: list[str] = []
    level = 1
    for at, block in enumerate(blocks):
        if block in WRITTEN:
            parts.append(WRITTEN[block])
            continue
        level = min(int(block[1]), level + 1) if block != "p" else level
        tag = block if block == "p" else f"h{level}"
        parts.append(f"<{tag}>word{at}</{tag}>")
    return "".join(parts)


def counts_of(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))


@settings(max_examples=60, deadline=None)
@given(kind=st.sampled_from(["by-sections", "by-paragraphs", "by-both"]), blocks=BLOCKS)
def test_numbers_are_unique_in_order_and_the_same_in_word_page_and_text(kind: str, blocks: list[str]) -> None:
    tree = tree_of(kind, body_of(blocks))
    settled = {words: number for words, number in numbers(tree).items() if number}
    given_in_order = [counts_of(number) for number in settled.values()]
    assert given_in_order == sorted(set(given_in_order))
    assert in_word(tree) == on_page(tree) == in_text(tree) == settled


def in_word(tree: Tree) -> dict[str, str]:
    """As Word counts them."""
    content, _ = written(tree)
    rows = [row.split(" | ") for row in WordFile(content).text().splitlines()]
    return {re.sub(r"\{#\w+\}", "", row[-1]): row[-2] for row in rows if len(row) > 2 and "word" in row[-1]}


def on_page(tree: Tree) -> dict[str, str]:
    page = write_html(tree, Brand(b"", "$main", "", {}), Resources()).value[f"{tree.name}.html"]
    spans = nodes(html.fragment_fromstring(page.decode(), create_parent="main"), ".//span[@class='number']")
    return {span.tail.strip(): span.text for span in spans}


def in_text(tree: Tree) -> dict[str, str]:
    text = write_text(tree, Brand(b"", "", "", {}), Resources()).value[f"{tree.name}.txt"].decode("utf-8-sig")
    return {words: number for number, words in re.findall(r"^([\d.]+) (word\d+)$", text, re.MULTILINE)}
