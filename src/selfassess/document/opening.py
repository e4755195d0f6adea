"""How a document opens: with a cover, then its contents, or below a masthead, with its text on the first page.

The class of its header says which. Where a template leaves that open, the length of the document does.
"""

from __future__ import annotations

from lxml import etree

from selfassess.document.flow import classes, is_wide
from selfassess.document.vocabulary import HEADINGS

COVER, MASTHEAD, REPORT, BRIEF, WIDE = "cover", "masthead", "report", "brief", "wide"
LONG = 2_500  # words: seven pages or so
FEW_HEADINGS = 12  # which readers find without a list of them
FEW_ENTRIES = 12  # of contents that leave room for what is before them


def settle_opening(root: etree._Element) -> None:
    """Settles which of the two it is. Below a masthead the headings are those of a report, not of a book.

    Where all that is below it lies on its side, so does the evidence index, which would have a page to itself.
    """
    body, header, main = root.find("body"), root.find("body/header"), root.find("body/main")
    if body is None or header is None or main is None:
        return
    if not classes(header):
        _call(header, COVER if _is_long(main) else MASTHEAD)
    if not has_masthead(root):
        return
    _call(body, REPORT)
    has_contents = len([*main.iter(*HEADINGS)]) > FEW_HEADINGS
    for contents in root.findall("body/nav"):
        if has_contents:
            _call(contents, BRIEF)
        else:
            body.remove(contents)
    *chapters, last = [*main] or [main]
    if chapters and all(map(is_wide, chapters)) and "evidence" in classes(last):
        _call(last, WIDE)


def _is_long(main: etree._Element) -> bool:
    return sum(len(str(words).split()) for words in main.itertext()) > LONG


def _call(element: etree._Element, name: str) -> None:
    element.set("class", " ".join(dict.fromkeys((*classes(element), name))))


def has_masthead(element: etree._Element) -> bool:
    """Whether the document that an element is in begins with its text, below its title, and not with a cover."""
    return element.getroottree().find(f"body/header[@class='{MASTHEAD}']") is not None


def on_paper(holder: etree._Element) -> list[etree._Element]:
    """The parts of a body, or of any other holder, as they come on paper.

    Contents have a page after the cover; below a masthead they come before the first section. A masthead is on the page
    of a wide section that follows it.
    """
    if holder.tag not in ("body", "main", "section") or not has_masthead(holder):
        return [*holder]
    if holder.tag == "main":
        parts = [*holder]
        first = next((at for at, part in enumerate(parts) if part.tag == "section"), len(parts))
        return [*parts[:first], *holder.itersiblings("nav", preceding=True), *parts[first:]]
    masthead = _lying_masthead(holder)
    if holder.tag == "body":
        return [part for part in holder if part.tag != "nav" and part is not masthead]
    return [*holder] if masthead is None else [masthead, *holder]


def _lying_masthead(holder: etree._Element) -> etree._Element | None:
    """The masthead, if what follows it is on pages on their side: from the body, or from the section it belongs to."""
    body = holder.getroottree().find("body")
    first = None if body is None else body.find("main/*")
    if body is None or first is None or not is_wide(first) or holder not in (body, first):
        return None
    return body.find("header") if body.find("section") is None else None


def shares_page(contents: etree._Element) -> bool:
    """Whether contents begin no page: below a masthead, and below the page at a glance if they are few."""
    before = contents.getprevious()
    if has_masthead(contents) or before is None or "glance" not in classes(before):
        return has_masthead(contents)
    return len(contents.findall(".//li")) <= FEW_ENTRIES
