"""The writer is total: whatever the vocabulary allows is written, and no words are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from selfassess.document.tree import parse
from selfassess.document.vocabulary import BLOCK, INLINE, VOCABULARY
from selfassess.write.word.blocks import BLOCKS
from selfassess.write.word.inlines import INLINES
from tests.word_numbers import W
from tests.word_text import WordFile
from tests.write.word.word_files import document, text_of, word_file_of

UNSEEN = {"html", "head", "title", "meta"}
HELD = {"body", "li", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"}
NEEDED = {
    "href": "https://www.exampleshire.example",
    "src": "gone.png",
    "name": "edition",
    "content": "0.9",
    "lang": "en-GB",
}
ADDRESSES = ["#a", "#b", "https://www.exampleshire.example", "gone"]
WORD = re.compile(r"W\d+X")


def test_every_element_has_one_function_or_is_written_by_what_holds_it() -> None:
    assert sorted([*BLOCKS, *INLINES, *HELD, *UNSEEN]) == sorted(VOCABULARY)


@pytest.mark.parametrize("tag", sorted(BLOCK))
def test_every_block_may_stand_in_the_text(tag: str) -> None:
    assert tag in BLOCKS


@pytest.mark.parametrize("tag", sorted(INLINE))
def test_every_inline_element_may_stand_in_a_paragraph(tag: str) -> None:
    assert tag in INLINES


def ways() -> dict[str, list[str]]:
    """For every element of the body, the shortest way to it from `body`."""
    found = {"body": ["body"]}
    waiting = ["body"]
    while waiting:
        tag = waiting.pop(0)
        for child in sorted(VOCABULARY[tag].holds - found.keys()):
            found[child] = [*found[tag], child]
            waiting.append(child)
    return found


def pairs() -> Iterator[tuple[str, str]]:
    """Every element with each that it may hold; a heading over no contents is the one thing left out."""
    for tag in ways():
        yield from ((tag, child) for child in sorted(VOCABULARY[tag].holds) if (tag, child) != ("nav", "h2"))


def nested(tags: list[str]) -> str:
    """Elements inside one another, each that may hold words with a word of its own."""
    markup = ""
    for number, tag in reversed([*enumerate(tags)]):
        attributes = "".join(f' {name}="{NEEDED[name]}"' for name in sorted(VOCABULARY[tag].needs))
        words = f"W{number}X " if VOCABULARY[tag].words else ""
        markup = f"<{tag}{attributes}>{words}{markup}</{tag}>"
    return markup


def said(file: WordFile) -> list[str]:
    parts = [file.body, *(file.part(name) for name in ("word/footnotes.xml",) if name in file.parts)]
    return WORD.findall(" ".join(node.text or "" for part in parts for node in part.iter(f"{W}t")))


@pytest.mark.parametrize(("tag", "child"), [*pairs()])
def test_every_element_in_every_other_that_may_hold_it_keeps_its_words(tag: str, child: str) -> None:
    body = nested([*ways()[tag], child])
    tree, misfits = parse(f'<html lang="en-GB"><head><title>x</title></head>{body}</html>')
    assert tree is not None, misfits
    assert said(word_file_of(tree)) == WORD.findall(body)


@st.composite
def trees(draw: st.DrawFn, tag: str, depth: int) -> etree._Element:
    element = etree.Element(tag)
    rules = VOCABULARY[tag]
    for name in rules.needs:
        element.set(name, draw(st.sampled_from(ADDRESSES)))
    classes = draw(st.lists(st.sampled_from(sorted(rules.classes)), max_size=1)) if rules.classes else []
    element.set("class", " ".join(classes))
    if rules.words:
        element.text = draw(st.sampled_from(["w ", " w", "w", "\n"]))
    for child in draw(st.lists(st.sampled_from(sorted(rules.holds)), max_size=3)) if depth and rules.holds else []:
        element.append(draw(trees(child, depth - 1)))
        if rules.words:
            element[-1].tail = draw(st.sampled_from(["w", " w ", " "]))
    return element


def marked(root: etree._Element) -> str:
    """The tree with words that are all different, and an id on many an element."""
    for number, element in enumerate(root.iter()):
        element.text = element.text and element.text.replace("w", f"W{2 * number}X")
        element.tail = element.tail and element.tail.replace("w", f"W{2 * number + 1}X")
        if number % 3 == 1:
            element.set("id", "ab"[number // 3] if number < 6 else f"id-{number}")
    return "".join(etree.tostring(child, encoding="unicode") for child in root)


@given(trees("main", 6))
def test_no_tree_loses_a_word_or_says_it_twice(root: etree._Element) -> None:
    tree = document(marked(root))
    file = word_file_of(tree)
    assert sorted(said(file)) == sorted(WORD.findall(str(tree.root.xpath("string()"))))
    assert_links_lead_somewhere(file)


def assert_links_lead_somewhere(file: WordFile) -> None:
    names = [mark.get(f"{W}name") for mark in file.body.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names))
    assert {link.get(f"{W}anchor") for link in file.body.iter(f"{W}hyperlink")} - {None} <= set(names)


def test_a_word_of_five_million_letters_is_written() -> None:
    assert "x" * 5_000_000 in text_of(f"<p>{'x' * 5_000_000}</p>")


@pytest.mark.parametrize("letter", ["\u0000", "\u000b", "\ufffe", "\ud800"])
def test_characters_that_word_cannot_hold_never_reach_a_tree(letter: str) -> None:
    tree, misfits = parse(f'<html lang="en-GB"><body><main><p>{letter}</p></main></body></html>')
    assert tree is None
    assert misfits
