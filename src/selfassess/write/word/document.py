"""One document: from its tree and the brand's reference.docx to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from selfassess.diagnostics import Place, Problem, Result
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import REFERENCE, Brand
from selfassess.write.word.blocks import BLOCKS
from selfassess.write.word.bookmarks import Bookmarks
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.headers_footers import fill_headers_footers
from selfassess.write.word.numbering import Numbering
from selfassess.write.word.ooxml import W, whole
from selfassess.write.word.package import Package, ReferenceDocxError
from selfassess.write.word.pictures import Pictures
from selfassess.write.word.properties import core_properties, metadata
from selfassess.write.word.styles import Styles
from selfassess.write.word.stylesheet import Stylesheet


def write_word(tree: Tree, brand: Brand, resources: Resources) -> Result[Mapping[str, bytes]]:
    """The Word file of a tree, and what reference.docx lacks for it; no file where that is no Word file."""
    try:
        package = Package(brand.reference)
    except ReferenceDocxError as error:
        hint = "Copy reference.docx from selfassess again, and save it in Word as .docx."
        return Result({}, (Problem(Place(REFERENCE), f"{error}.", hint, rule="file-unreadable"),))
    facts = metadata(tree)
    stylesheet = Stylesheet(package.styles)
    styles = Styles(stylesheet, brand.styles, brand.style_places)
    if tree.root.find("body/header") is None:
        _remove_first_page(package.section)
    _set_language(package.styles, tree.root.get("lang", ""))
    problems = (*styles.problems, *fill_headers_footers(package, facts))
    state = WriterState(
        BLOCKS,
        stylesheet,
        styles,
        Bookmarks(tree.root),
        Numbering(package.numbering, tree.outline),
        package,
        Pictures(resources, package, tallest=_page_height(package.section) * 2 // 3),
        tree.words,
    )
    _write_body(tree.root, state)
    content = package.to_bytes("".join(state.body), core_properties(tree, facts))
    return Result({f"{tree.name}.docx": content}, problems)


def _write_body(root: etree._Element, state: WriterState) -> None:
    context = Context(available_width=_text_width(state.package.section))
    for part in root.iterfind("body/*"):
        state.block(part, context)
    state.body.append(state.bookmarks.unplaced())


def _set_language(styles: etree._Element, language: str) -> None:
    """Word checks spelling, and a screen reader speaks, in the language of the defaults."""
    for default in styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        default.set(f"{W}val", language)


def _remove_first_page(section: etree._Element) -> None:
    """Without a cover, the first page has the header and footer of every other."""
    for first in section.findall(f"{W}titlePg"):
        section.remove(first)


def _text_width(section: etree._Element) -> int:
    """Twentieths of a point between the margins."""
    margins = section.find(f"{W}pgMar")
    return whole(section.find(f"{W}pgSz"), "w") - whole(margins, "left") - whole(margins, "right")


def _page_height(section: etree._Element) -> int:
    return whole(section.find(f"{W}pgSz"), "h")
