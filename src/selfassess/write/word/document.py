"""One document: from its tree and the brand's reference.docx to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from lxml import etree

from selfassess.diagnostics import Place, Problem, Result
from selfassess.document.flow import classes, text
from selfassess.document.opening import has_masthead, on_paper
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.document.vocabulary import MARK, TINTS
from selfassess.write.brand import REFERENCE, Brand
from selfassess.write.word.blocks import BLOCKS
from selfassess.write.word.bookmarks import Bookmarks
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.directions import embolden, is_needed
from selfassess.write.word.edge_titles import shorten_titles
from selfassess.write.word.footnotes import Footnotes
from selfassess.write.word.headers_footers import fill_headers_footers
from selfassess.write.word.look.container import ReferenceDocxError
from selfassess.write.word.look.look import Look, shipped_look
from selfassess.write.word.numbering import Numbering
from selfassess.write.word.ooxml import LONGEST, W, escaped, value, whole
from selfassess.write.word.package import Package
from selfassess.write.word.pictures import Pictures
from selfassess.write.word.sections import Sections
from selfassess.write.word.styles import Styles
from selfassess.write.word.stylesheet import Stylesheet
from selfassess.write.word.turned_edges import turned_edges

DRAFT = "draft"
OF_REPORTS = ("body.report ", "nav.brief ")


def write_word(
    tree: Tree, brand: Brand, resources: Resources, pages: Mapping[str, int] = MappingProxyType({})
) -> Result[Mapping[str, bytes]]:
    """The Word file of a tree, and what reference.docx lacks for it; no file where that is no Word file.

    `pages` are those that headings are on, by their ids, for the contents: 1 is the first of the file.
    """
    try:
        package = Package(_look(brand))
    except ReferenceDocxError as error:
        return Result({}, (Problem(Place(REFERENCE), f"{error}.", error.hint, rule="file-unreadable"),))
    facts = _facts(tree)
    has_speech = is_needed(tree.root)
    _adapt(package, tree, has_speech)
    stylesheet = Stylesheet(package.styles)
    styles = Styles(stylesheet, _needed(brand.styles, tree), brand.style_places)
    problems = (*package.problems, *styles.problems, *fill_headers_footers(package, facts))
    shorten_titles(package.edges.values(), stylesheet)
    page, margins = package.section.find(f"{W}pgSz"), package.section.find(f"{W}pgMar")
    beside = whole(margins, "left") + whole(margins, "right")
    upright, turned = whole(page, "w") - beside, whole(page, "h") - beside
    state = WriterState(
        BLOCKS,
        stylesheet,
        styles,
        Bookmarks(tree.root),
        Numbering(package.numbering, tree.outline),
        package,
        Pictures(resources, package, tallest=whole(page, "h") * 2 // 3),
        Footnotes(package.footnotes),
        tree.words,
        Sections(package.section, partial(turned_edges, package, stylesheet, upright, turned)),
        whole(page, "h") - whole(margins, "top") - whole(margins, "bottom"),
        _shown(pages, package.section),
        has_speech,
    )
    body = tree.root.find("body")
    if body is not None:
        context = state.entered(body, Context(available_width=upright))
        for part in on_paper(body):
            state.block(part, context)
    state.sections.finish(state)
    state.body.append(state.bookmarks.unplaced())
    package.set_footnotes(*state.footnotes.part())
    content = package.to_bytes("".join(state.body), _core_properties(tree, facts))
    return Result({f"{tree.name}.docx": content}, problems)


def _shown(pages: Mapping[str, int], section: etree._Element) -> Mapping[str, int]:
    """Pages by the numbers that they show: those of a look may begin with another than 1."""
    start = section.find(f"{W}pgNumType")
    if start is None or not value(start, "start"):
        return pages
    return {name: page + whole(start, "start") - 1 for name, page in pages.items()}


def _needed(styles: Mapping[str, str], tree: Tree) -> Mapping[str, str]:
    """Those of status marks and reports are asked for only where there are any, so that no earlier look lacks them."""
    has_marks, is_report = any(MARK in classes(each) for each in tree.root.iter("p")), has_masthead(tree.root)
    return {
        typed: name
        for typed, name in styles.items()
        if (has_marks or typed.rpartition("p.")[2] not in (MARK, *TINTS))
        and (is_report or not typed.startswith(OF_REPORTS))
    }


def _look(brand: Brand) -> Look:
    """Raises ReferenceDocxError; what rebuilds a council's own file is loaded here."""
    if brand.is_shipped:
        return shipped_look(brand.reference)
    from selfassess.write.word.look.reader import read_look

    return read_look(brand.reference)


def _adapt(package: Package, tree: Tree, has_speech: bool) -> None:
    """Without a cover, the first page has the header and footer of every other; the language is the document's."""
    if tree.root.find("body/header") is None or has_masthead(tree.root):
        for first in package.section.findall(f"{W}titlePg"):
            package.section.remove(first)
    # Word checks spelling, and a screen reader speaks, in the language of the defaults.
    for default in package.styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        default.set(f"{W}val", tree.root.get("lang", ""))
    if has_speech:
        embolden(package.styles)


def _facts(tree: Tree) -> dict[str, str]:
    """The title and all that the head says, by name, in words; the status only where the document is not final."""
    root = tree.root
    facts = {meta.get("name", ""): meta.get("content", "").strip() for meta in root.iterfind("head/meta")}
    titles = [text(title) for title in (*root.iterfind("head/title"), *root.iterfind("body/header/h1"))]
    facts["title"] = next(filter(None, titles), "")
    facts["date"] = tree.words.date_shown(facts.get("date", ""))
    body = root.find("body")
    is_final = body is not None and "final" in classes(body)
    facts["status"] = "" if is_final else tree.words.status_shown(facts.get("status") or DRAFT).upper()
    return facts


def _core_properties(tree: Tree, facts: Mapping[str, str]) -> str:
    """The properties that Word shows for a file, dated with the day that the document speaks of."""
    given = {
        "dc:title": facts["title"],
        "dc:creator": facts.get("council", ""),
        "cp:lastModifiedBy": facts.get("council", ""),
        "cp:contentStatus": facts["status"].capitalize(),
        "cp:version": facts.get("edition", ""),
        "dc:language": tree.root.get("lang", ""),
    }
    rows = [f"<{name}>{escaped(value[:LONGEST])}</{name}>" for name, value in given.items() if value]
    day = tree.words.day(facts["date"])
    if day is not None:
        stamp = f"{day}T00:00:00Z"
        kind = 'xsi:type="dcterms:W3CDTF"'
        rows += [f"<dcterms:{name} {kind}>{stamp}</dcterms:{name}>" for name in ("created", "modified")]
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(rows)}</cp:coreProperties>'
    )
