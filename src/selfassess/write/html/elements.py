"""How each element of the document tree is written in the page: one function per element, or `_unchanged`.

The vocabulary is HTML already, so most elements need nothing. The functions amend the writer's own
copy of the tree; the tree itself is never touched.
"""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from selfassess.document.column_widths import A4_PRINTED, fits_phone, is_small, lay_out, page_around
from selfassess.document.column_words import is_long_worded
from selfassess.document.flow import classes, is_footnote, is_wide, leads_in, refers_to_note, text
from selfassess.document.language import Language
from selfassess.document.pictures.width import SCREEN, is_width
from selfassess.document.resources import Resources
from selfassess.document.vocabulary import HEADINGS
from selfassess.write.html.notes import move_note, refer_again

if TYPE_CHECKING:  # what reads pictures is loaded where there are some
    from selfassess.document.pictures.reader import PictureFile

NUMERALS = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}


class PageState(Struct):
    """What the elements of a page draw on, and the heading that was written last.

    `files` takes the pictures of a page that has them beside it, by name.
    """

    resources: Resources
    words: Language
    heading: str
    files: dict[str, bytes] | None = None


def _unchanged(_element: etree._Element, _state: PageState) -> None:
    """The element is already what a page needs."""


def _heading(heading: etree._Element, state: PageState) -> None:
    """The number comes before the words; all that follows is under this heading."""
    state.heading = text(heading)
    _show_number(heading)


def _show_number(element: etree._Element) -> None:
    number = element.get("data-number")
    if number is None:
        return
    span = etree.Element("span", {"class": "number"})
    span.text, span.tail = number, f" {(element.text or '').lstrip()}"
    element.text = None
    element.insert(0, span)


def _numbers(numbers: etree._Element, _state: PageState) -> None:
    """A list with brackets names its numerals: style sheets do not tell the type `a` from `A`."""
    numerals = NUMERALS.get(numbers.get("type", ""), "")
    if numerals and numbers.get("class"):
        numbers.set("class", f"{numbers.get('class')} {numerals}")


def _table(table: etree._Element, state: PageState) -> None:
    """A table scrolls in a box of its own, which the keyboard can reach (WCAG 1.4.10 and 2.1.1).

    The box is a group, since sixty tables as regions would be sixty landmarks. Its classes say how it is printed. One
    that fits on every screen, as the evidence index is made to, is no stop for the keyboard.
    """
    caption = table.find("caption")
    name = state.heading if caption is None else text(caption)
    layout = lay_out(table, page_around(table, A4_PRINTED))
    printed = {"dense": layout.look.is_dense, "small": is_small(table, layout)}
    called = " ".join(["scroll", *(cls for cls, is_so in printed.items() if is_so)])
    for cell in table.iterfind("*/tr/*") if layout.has_long_word else ():
        if is_long_worded(cell):
            cell.set("class", f"{cell.get('class', '')} long".strip())
    box = etree.Element("div", {"class": called})
    if table.get("class") != "evidence" and not fits_phone(table):
        box.attrib.update({"role": "group", "aria-label": name, "tabindex": "0"})
    table.addprevious(box)
    box.tail, table.tail = table.tail, None
    box.append(table)
    if layout.is_turned:
        _turned(box)


def _turned(box: etree._Element) -> None:
    """Puts a wide table on a page of its own, with the headings and words that lead to it."""
    page = etree.Element("div", {"class": "turned"})
    box.addprevious(page)
    page.tail, box.tail = box.tail, None
    page.append(box)
    _with_what_leads(page)


def _with_what_leads(page: etree._Element) -> None:
    """Moves the headings and words that lead to a page that is turned to that page."""
    above = page.getprevious()
    while above is not None and (above.tag in HEADINGS or "leads-in" in classes(above)):
        page.insert(0, above)
        above = page.getprevious()


def _section(section: etree._Element, _state: PageState) -> None:
    """The pages of a wide section are turned as those of a wide table are, and called so: `wide` is a column's."""
    if is_wide(section):
        section.set("class", " ".join("turned" if name == "wide" else name for name in classes(section)))
        _with_what_leads(section)


def _paragraph(paragraph: etree._Element, _state: PageState) -> None:
    if leads_in(paragraph):
        paragraph.set("class", f"{paragraph.get('class', '')} leads-in".strip())
    if paragraph.get("data-number") is not None:
        paragraph.set("class", f"{paragraph.get('class', '')} numbered".strip())
        _show_number(paragraph)


def _figure(figure: etree._Element, state: PageState) -> None:
    """A chart is drawn; what draws is loaded where there is one."""
    if "chart" in classes(figure):
        from selfassess.write.html.charts import draw

        draw(figure, state.words)


def _header_cell(cell: etree._Element, _state: PageState) -> None:
    """A header says whether it heads a column or a row."""
    if cell.get("scope") is None:
        cell.set("scope", "col" if next(cell.iterancestors("thead", "tbody")).tag == "thead" else "row")


def _link(link: etree._Element, state: PageState) -> None:
    """A link stays words where it leads nowhere, has none of its own, or is inside another."""
    leads = bool(link.get("href")) and "unresolved" not in classes(link)
    if leads and refers_to_note(link):
        refer_again(link, state.words)
        return
    speaks = len(link) or (link.text or "").strip()
    if leads and speaks and next(link.iterancestors("a"), None) is None:
        return
    link.tag = "span"
    for name in ("href", "title"):
        link.attrib.pop(name, "")
    if not leads:
        link.set("class", "unresolved")


def _picture(picture: etree._Element, state: PageState) -> None:
    """A picture travels inside the page; one that cannot be shown leaves words in its place.

    Without an `alt`, a screen reader would read its address aloud.
    """
    source, alt = picture.get("src") or "", picture.get("alt") or ""
    shown = state.resources.picture(source)
    if shown is not None:
        picture.set("src", _address(shown, state))
        picture.set("alt", alt)
        width = picture.get("data-width", "")
        if is_width(width):
            picture.set("style", f"width: {width}")
        elif shown.per_inch > SCREEN:
            picture.set("width", str(round(shown.width * SCREEN / shown.per_inch)))
        return
    picture.tag = "span"
    picture.text = state.words.missing(source, alt)
    for name in ("src", "alt", "title"):
        picture.attrib.pop(name, "")
    picture.set("class", "missing")


def _address(shown: PictureFile, state: PageState) -> str:
    """Of a picture that is in the page, or in a file beside it. Its name says nothing of what it shows, as it may."""
    if state.files is None:
        return f"data:image/{shown.kind};base64,{base64.b64encode(shown.content).decode('ascii')}"
    for name, content in state.files.items():
        if content == shown.content:
            return name
    name = f"pictures/picture-{len(state.files) + 1}.{shown.kind}"
    state.files[name] = shown.content
    return name


def _span(span: etree._Element, state: PageState) -> None:
    """A box says in words whether it is ticked; a footnote moves to the end of its section."""
    if "box" in classes(span):
        span.set("role", "img")
        span.set("aria-label", state.words.boxes.get(text(span), text(span)))
    elif is_footnote(span) and span.get("data-number"):
        move_note(span, state.words)


def _verbatim(block: etree._Element, _state: PageState) -> None:
    """HTML drops a line break that opens a `pre`, so one that is meant is doubled."""
    if block.text and block.text.startswith("\n"):
        block.text = f"\n{block.text}"


Writer = Callable[[etree._Element, PageState], None]

UNCHANGED = (
    *("html", "head", "title", "meta", "body", "header", "nav", "main", "aside"),
    *("ul", "li", "dl", "dt", "dd", "blockquote", "hr", "figcaption"),
    *("caption", "colgroup", "col", "thead", "tbody", "tr", "td", "strong", "em", "s", "sub", "sup", "code", "br"),
)

WRITERS: dict[str, Writer] = {
    **dict.fromkeys(UNCHANGED, _unchanged),
    **dict.fromkeys(HEADINGS, _heading),
    "section": _section,
    "p": _paragraph,
    "ol": _numbers,
    "figure": _figure,
    "table": _table,
    "th": _header_cell,
    "pre": _verbatim,
    "a": _link,
    "span": _span,
    "img": _picture,
}
