"""Word files for tests: a tree in, a file out, with the brand that ships."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from selfassess.diagnostics import Problem
from selfassess.document.tree import Tree, parse
from selfassess.write.word import write
from tests.word_text import WordFile

BRAND = Path(__file__).resolve().parents[3] / "templates" / "brand"
REFERENCE = BRAND / "reference.docx"
STYLES: Mapping[str, str] = yaml.safe_load((BRAND / "styles.yaml").read_text(encoding="utf-8"))
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
    inside: str, *, before: str = "", status: str = "final", lang: str = "en-GB", date: str = "30 November 2026"
) -> Tree:
    """A document whose main part is given."""
    return settled(DOCUMENT.format(inside=inside, before=before, status=status, lang=lang, date=date))


def made(tree: Tree, pictures: Path = BRAND) -> WordFile:
    """What is written with the brand that ships, in which nothing may be missing."""
    content, found = write(tree, REFERENCE, STYLES, pictures)
    assert found == []
    return WordFile(content)


def text_of(inside: str) -> str:
    return made(document(inside)).text()


def found_with(styles: Mapping[str, str], reference: Path = REFERENCE) -> list[Problem]:
    return write(document("<p>Words</p>"), reference, styles, BRAND)[1]
