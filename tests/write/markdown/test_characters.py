"""Characters that come with pasted words: what of them a file of authors cannot hold."""

from __future__ import annotations

import pytest
from lxml import etree

from selfassess.diagnostics import Problems
from selfassess.syntax import emit, parse
from selfassess.syntax.nodes import Mapping, Scalar
from selfassess.syntax.source import Source
from selfassess.write.markdown.document import blocks_to_markdown

CHARACTERS = {
    "tabs and line breaks": ("a\tb\nc\r\nd", "a b c d"),
    "several spaces": ("a   b", "a b"),
    "line breaks of YAML": ("a\x85b\u2028c\u2029d", "a b c d"),
    "no-break spaces": ("a\u00a0b", "a\u00a0b"),
    "no-break spaces at the ends": ("\u00a0a\u00a0", "a"),
    "soft hyphens and joiners": ("a\u00adb\u200bc\u200dd", "a\u00adb\u200bc\u200dd"),
    "the mark of a byte order": ("\ufeffa\ufeffb", "ab"),
    "marks that turn writing": ("a\u202eb\u2066c", "abc"),
    "delete": ("a\x7fb", "ab"),
    "quotation marks of Windows": ("\x93a\x94 \x96 it\x92s", "“a” – it’s"),
    "what Windows has no character for": ("a\x81b", "a\ufffdb"),
    "symbols of a font that is lost": ("a \uf0b7 b", "a \uf0b7 b"),
    "emoji": ("a 👍🏽 b", "a 👍🏽 b"),
}


@pytest.mark.parametrize(("typed", "kept"), CHARACTERS.values(), ids=CHARACTERS)
def test_words_have_only_characters_that_a_file_can_hold(typed: str, kept: str) -> None:
    paragraph = etree.Element("p")
    paragraph.text = typed
    markdown = blocks_to_markdown([paragraph])
    assert markdown == f"{kept}\n"
    assert read_again(markdown) == markdown


def test_fixed_width_text_keeps_its_lines_and_spaces() -> None:
    block = etree.Element("pre")
    block.text = "  a\tb   c\x85\u2028d\x92\n\n`` ````\n   "
    markdown = blocks_to_markdown([block])
    assert markdown == "`````\n  a\tb   c\n\nd’\n\n`` ````\n   \n`````\n"
    assert read_again(markdown) == markdown


def read_again(markdown: str) -> str:
    problems = Problems()
    root = parse.read(Source("a.yaml", emit.entry("text", markdown, 0, 2)), problems)
    assert not problems
    assert isinstance(root, Mapping)
    text = root.values["text"]
    assert isinstance(text, Scalar)
    return text.text
