"""Where a page begins: a heading whose style begins one goes on where the page before it would be nearly empty."""

from __future__ import annotations

from lxml import etree

from selfassess.document.flow import classes, is_wide
from selfassess.document.opening import has_masthead, shares_page
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.heights import height

GAPS = {"h2": 480, "h3": 340}  # twentieths of a point, above a heading that goes on
EMPTIEST = 0.7  # of a page that a chapter follows on whatever it is
LITTLE = 0.4  # of a page, of what a part says before its first statement
DOUBT, DOUBT_EACH_PAGE = 0.05, 0.03  # of a page, in where words end


def gap_above(heading: etree._Element, style: str, context: Context, state: WriterState) -> int:
    """The gap above a heading that goes on on the page at hand; 0 where it begins a page, or its style begins none."""
    section = heading.getparent()
    if section is None or heading.tag not in GAPS or not state.stylesheet.begins_page(style):
        return 0
    if section.tag == "nav":
        return GAPS["h2"] if shares_page(section) else 0
    goes_on = _chapter_goes_on if heading.tag == "h2" else _statement_goes_on
    return GAPS[heading.tag] if goes_on(section, context, state) else 0


def _chapter_goes_on(section: etree._Element, context: Context, state: WriterState) -> bool:
    """Chapters share pages with those before them, but for one that fills its last page well. Parts begin a page.

    Below a masthead there is one text, and none of its sections begins a page.
    """
    before = section.getprevious()
    if has_masthead(section):
        return not is_wide(section) and (before is None or not _ends_turned(before))
    begun, state.begun = state.begun, 0.0
    is_alike = before is not None and (_are(section, before, "chapter") or _are(section, before, "unwritten"))
    if before is None or not is_alike or is_wide(section) or _turns(before):
        return False
    pages, reached = divmod(begun + height(before, context, state), state.page_height)
    doubt = DOUBT + DOUBT_EACH_PAGE * pages
    if EMPTIEST + doubt < reached / state.page_height < 1 - doubt:
        return False
    state.begun = reached + GAPS["h2"]
    return True


def _statement_goes_on(section: etree._Element, context: Context, state: WriterState) -> bool:
    """One that nobody has written, or that only so little of its part stands before."""
    before = [*section.itersiblings(preceding=True)]
    if "unwritten" in classes(section):
        return True
    if any("statement" in classes(each) for each in before) or is_wide(section) or any(map(_turns, before)):
        return False
    return sum(height(each, context, state) for each in before) < LITTLE * state.page_height


def _turns(section: etree._Element) -> bool:
    """Whether any pages of a section lie on their side, so that nobody can say how far down a page it ends."""
    return any(map(is_wide, section.iter("section")))


def _ends_turned(section: etree._Element) -> bool:
    """Whether the last page of a section lies on its side, so that what follows it begins a page."""
    return is_wide(section) or (len(section) > 0 and _ends_turned(section[-1]))


def _are(one: etree._Element, other: etree._Element, kind: str) -> bool:
    return kind in classes(one) and kind in classes(other)
