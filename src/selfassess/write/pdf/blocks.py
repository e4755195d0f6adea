"""The blocks of a document: one function for each, which gives the code of the block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from lxml import etree

from selfassess.document.chart import Chart, chart_of
from selfassess.document.flow import classes, is_wide, leads_in, text
from selfassess.document.opening import has_masthead, on_paper, shares_page
from selfassess.document.vocabulary import HEADINGS
from selfassess.write.pdf import source
from selfassess.write.pdf.flows import blocks
from selfassess.write.pdf.inlines import line, parts_of
from selfassess.write.pdf.lists import LISTS
from selfassess.write.pdf.pictures import drawn, picture
from selfassess.write.pdf.state import Block, PdfState, spoken
from selfassess.write.pdf.tables import layout_of, table

NEW_PAGES = frozenset({"glance", "part", "statement", "chapter", "glossary", "evidence"})
NEW_PAGE = "new-page()"


def _kind(element: etree._Element) -> str:
    return source.literal(element.get("class", ""))


def _inside(element: etree._Element, state: PdfState) -> str:
    """An element that only holds others. What leads to a table on a turned page is on that page too."""
    written: list[tuple[bool, str]] = []  # each with whether it is on a page that is turned
    leading = 0  # how many of what was written last lead to what follows
    for child in on_paper(element):
        is_turned = is_wide(child) or (child.tag == "table" and layout_of(child, state).is_turned)
        code = state.block(child)
        if not code:
            continue
        if is_turned:
            start = len(written) - leading
            written[start:] = [(True, each) for _, each in written[start:]]
        written.append((is_turned, code))
        leading = leading + 1 if child.tag in HEADINGS or leads_in(child) else 0
    runs = ((turned, [code for _, code in run]) for turned, run in groupby(written, itemgetter(0)))
    parts = [part for turned, run in runs for part in ([_turned(run)] if turned else run)]
    return source.block(parts) if parts else ""


def _turned(run: Sequence[str]) -> str:
    """A page that is turned is a new one already, and another break would leave it empty."""
    first, *others = run
    return source.call("turned", source.block([first.removeprefix(f"{NEW_PAGE}\n"), *others]))


def _section(section: etree._Element, state: PdfState) -> str:
    """A part, statement or chapter begins a page, unless nothing but the heading of its part is on it so far."""
    begins = _begins_page(section)
    inside = _inside(section, state)
    if inside and "brief" in classes(section):
        inside = source.call("brief", source.block([inside]))
    return f"{NEW_PAGE}\n{inside}" if begins and inside else inside


def _begins_page(section: etree._Element) -> bool:
    """Parts and statements begin a page; so does a chapter that follows no other. Below a masthead nothing does."""
    if has_masthead(section):
        return False
    kinds = NEW_PAGES.intersection(classes(section))
    before = section.getprevious()
    if "chapter" in kinds and before is not None and "chapter" in classes(before):
        return False
    if before is not None and "unwritten" in classes(section) and "unwritten" in classes(before):
        return False
    holder = section.getparent()
    opens_part = (before is None or before.tag in HEADINGS) and holder is not None and holder.tag == "section"
    return bool(kinds) and not opens_part


def _header(header: etree._Element, state: PdfState) -> str:
    """The cover or masthead: each of its lines with what it is."""
    lines = []
    for part in header:
        state.meet(part)
        words = spoken(part, line(parts_of(part), part, state))
        name = "title" if part.tag == "h1" else part.get("class", "")
        if words:
            lines.append(source.several([source.literal(name), words]))
    name = "topped" if "masthead" in classes(header) else "covered"
    return source.call(name, source.several(lines)) if lines else ""


def _nav(nav: etree._Element, state: PdfState) -> str:
    """The contents, which Typst fills in with pages; their words are those of the tree."""
    state.contents = {link.get("href", "")[1:]: _entry(link, state) for link in nav.iterfind(".//li/a")}
    if not state.contents:
        return ""
    title = next((_title(part, state) for part in nav.iterchildren("h2")), "none")
    apart = "false" if shares_page(nav) else "true"
    return source.call("contents", apart, title, source.pairs(dict(state.contents)))


def _entry(link: etree._Element, state: PdfState) -> str:
    """The number of an entry, and its words."""
    number = link.find("span[@class='number']")
    shown = "none" if number is None else line([text(number)], number, state) or "none"
    words = [link.text or "", *(part for child in link if child is not number for part in (child, child.tail or ""))]
    words.insert(1, "" if number is None else (number.tail or "").lstrip())
    return source.several([shown, line(words, link, state) or "[]"])


def _title(heading: etree._Element, state: PdfState) -> str:
    return spoken(heading, line(parts_of(heading), heading, state) or "none")


def _paragraph(element: etree._Element, state: PdfState) -> str:
    words, number = line(parts_of(element), element, state), element.get("data-number")
    name = "leading" if leads_in(element) else "paragraph"
    if words and number is not None:
        return source.call("counted", name, state.words(number, element), _kind(element), words)
    return source.call(name, _kind(element), words) if words else ""


def _heading(heading: etree._Element, state: PdfState) -> str:
    """Its number is the tree's. No level is skipped, which PDF/UA refuses."""
    waiting, state.waiting = state.waiting, []
    words = line(parts_of(heading), heading, state)
    inner, state.waiting = state.waiting, waiting
    number = heading.get("data-number")
    if number is None and not text(heading):  # PDF/UA refuses a heading without words
        state.waiting = waiting + inner
        return source.block([state.anchors(), source.call("paragraph", '""', words)]) if words else ""
    label = state.here(f"heading {len(state.marks)}")
    state.waiting = inner
    state.level = min(int(heading.tag[1]) - 1, state.level + 1)
    shown = "none" if number is None else state.words(number, heading)
    listed = "true" if label in state.contents else "false"
    in_box = any("spotlight" in classes(each) for each in heading.iterancestors("aside"))
    return source.call(
        "headed", str(state.level), source.literal(label), listed, "true" if in_box else "false", shown, words or "[]"
    )


def _figure(figure: etree._Element, state: PdfState) -> str:
    """Pictures or a chart, and what is written under them; a table that cannot be drawn stays one."""
    chart = chart_of(figure)
    if chart is not None:
        return _chart(figure, chart, state)
    shown = [_shown(image, state) for image in figure.iterchildren("img")]
    tables = [table(each, state) for each in figure.iterchildren("table")]
    pictures = source.several([each for each in (*shown, *tables) if each])
    captions = source.several([*filter(None, (_caption(each, state) for each in figure.iterchildren("figcaption")))])
    return source.call("pictured", '""', "none", pictures, captions) if (pictures, captions) != ("()", "()") else ""


def _chart(figure: etree._Element, chart: Chart, state: PdfState) -> str:
    """The name of what is measured, the drawing, and what it comes to in words."""
    measured = [_caption(each, state) for each in figure.iterfind("table/caption")]
    for each in figure.iterdescendants("tr", "td", "th"):
        state.meet(each)
    captions = [*filter(None, (_caption(each, state) for each in figure.iterchildren("figcaption")))]
    called = next(filter(None, measured), "none")
    return source.call(
        "pictured", _kind(figure), called, source.several([drawn(chart, state)]), source.several(captions)
    )


def _shown(image: etree._Element, state: PdfState) -> str:
    state.meet(image)
    pictured = picture(image, state)
    return source.block([state.anchors(), pictured]) if pictured else line([image], image, state)


def _caption(caption: etree._Element, state: PdfState) -> str:
    state.meet(caption)
    words = line(parts_of(caption), caption, state)
    return spoken(caption, words) if words else ""


def _aside(aside: etree._Element, state: PdfState) -> str:
    inside = _inside(aside, state)
    return source.call("spotlight", _kind(aside), inside) if inside else ""


def _quotation(element: etree._Element, state: PdfState) -> str:
    inside = _inside(element, state)
    return source.call("quotation", inside) if inside else ""


def _verbatim(element: etree._Element, state: PdfState) -> str:
    """Line by line, exactly as typed."""
    lines = (element.text or "").removesuffix("\n").split("\n")
    written = [state.verbatim(each, element) for each in lines]
    return source.block([state.anchors(), source.call("verbatim", source.several(written))])


def _rule(_element: etree._Element, _state: PdfState) -> str:
    return "ruled()"


def document(parts: Sequence[etree._Element], state: PdfState) -> str:
    """The whole body, with the places of what no words follow, so that no link leads nowhere."""
    written = blocks(parts, state)
    state.waiting = sorted(state.known - state.placed)
    return source.block([written, state.anchors()])


BLOCKS: Mapping[str, Block] = {
    "header": _header,
    "nav": _nav,
    "main": _inside,
    "section": _section,
    "aside": _aside,
    "blockquote": _quotation,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), _heading),
    "p": _paragraph,
    **LISTS,
    "table": table,
    "figure": _figure,
    "pre": _verbatim,
    "hr": _rule,
}
