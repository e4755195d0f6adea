"""The journey of one document: from its tree and a reference.docx to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from selfassess.diagnostics import Problem
from selfassess.document.tree import Tree
from selfassess.write.word.blocks import BLOCKS
from selfassess.write.word.bookmarks import Anchors
from selfassess.write.word.context import Here, Writing
from selfassess.write.word.headers_footers import run_heads
from selfassess.write.word.numbering import Numbering
from selfassess.write.word.ooxml import W, whole
from selfassess.write.word.package import Package
from selfassess.write.word.pictures import Pictures
from selfassess.write.word.properties import core, said
from selfassess.write.word.styles import Styles
from selfassess.write.word.stylesheet import Sheet


def written(tree: Tree, reference: Path, styles: Mapping[str, str], pictures: Path) -> tuple[bytes, list[Problem]]:
    """The Word file of a tree, and what reference.docx lacks for it; OSError where that is no Word file."""
    package = Package(reference)
    words, language = said(tree.root), tree.root.get("lang", "")
    sheet = Sheet(package.styles)
    looks = Styles(sheet, styles)
    if tree.root.find("body/header") is None:
        _without_cover(package.section)
    _speak(package.styles, language)
    found = [*looks.found, *run_heads(package, words)]
    writing = Writing(
        BLOCKS,
        sheet,
        looks,
        Anchors(tree.root),
        Numbering(package.numbering),
        package,
        Pictures(pictures, package, _high(package.section) * 2 // 3),
    )
    _write_body(tree.root, writing)
    return package.closed("".join(writing.body), core(words, language)), found


def _write_body(root: etree._Element, writing: Writing) -> None:
    here = Here(room=_wide(writing.package.section))
    for part in root.iterfind("body/*"):
        writing.block(part, here)
    writing.body.append(writing.anchors.left_over())


def _speak(styles: etree._Element, language: str) -> None:
    """Word checks spelling, and a screen reader speaks, in the language of the defaults."""
    for default in styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        default.set(f"{W}val", language)


def _without_cover(section: etree._Element) -> None:
    """No first page stands apart, so the first has the header and footer of every other."""
    for apart in section.findall(f"{W}titlePg"):
        section.remove(apart)


def _wide(section: etree._Element) -> int:
    """Twentieths of a point between the margins."""
    margins = section.find(f"{W}pgMar")
    return whole(section.find(f"{W}pgSz"), "w") - whole(margins, "left") - whole(margins, "right")


def _high(section: etree._Element) -> int:
    return whole(section.find(f"{W}pgSz"), "h")
