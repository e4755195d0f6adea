"""Word files for tests: a tree in, a file out, with the brand that ships."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from selfassess.diagnostics import Problem
from selfassess.document.tree import Tree, parse
from tests.word_text import WordFile
from tests.write.writing import BRAND, REFERENCE, word_file

DOCUMENT = (
    '<html lang="{lang}"><head><title>Adult social care</title><meta name="council" content="Exampleshire"/>'
    '<meta name="edition" content="0.9"/><meta name="date" content="{date}"/></head>'
    '<body class="{status}">{before}<main>{inside}</main></body></html>'
)


def settled(xhtml: str) -> Tree:
    tree, misfits = parse(xhtml)
    assert tree is not None, misfits
    return tree


def document(
    inside: str, *, before: str = "", status: str = "final", lang: str = "en-GB", date: str = "2026-11-30"
) -> Tree:
    """A document whose main part is given."""
    return settled(DOCUMENT.format(inside=inside, before=before, status=status, lang=lang, date=date))


def made(tree: Tree, pictures: Path = BRAND) -> WordFile:
    """What is written with the brand that ships, in which nothing may be missing."""
    content, problems = word_file(tree, pictures=pictures)
    assert problems == ()
    return WordFile(content)


def text_of(inside: str) -> str:
    return made(document(inside)).text()


def found_with(styles: Mapping[str, str], reference: Path = REFERENCE) -> tuple[Problem, ...]:
    return word_file(document("<p>Words</p>"), reference, styles)[1]
