"""The table of contents, already filled in.

It is Word's own field, so that Word can bring it up to date; but a field marked as stale makes Word ask
every reader a question at opening, so the entries are written here. Each ends in a field for its page. Where
nobody has counted pages, the field is empty and no dots lead to it: F9 in Word fills it in.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec.structs import replace

from selfassess.document.flow import classes, text
from selfassess.document.opening import has_masthead, shares_page
from selfassess.write.word import directions, ooxml
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.directions import SILENT, properties

STATEMENT = "statement"
BETWEEN = 20  # twentieths of a point, above an entry of contents that have no page of their own


def contents(nav: etree._Element, context: Context, state: WriterState) -> None:
    """Nothing where there is nothing to list. What follows begins a new page, but below a masthead."""
    if nav.find("ol/li") is None:
        return
    levels, context = _levels(nav, context, state), state.entered(nav, context)
    is_brief = has_masthead(nav)
    state.new_page = state.new_page and not shares_page(nav)
    for part in nav:
        if "toc" in classes(part):
            state.bookmarks.meet(part)
            _field([*_entries(part, 1, state)], levels, context, state, is_brief)
        else:
            state.block(part, context)
    state.new_page = not is_brief


def _entries(listed: etree._Element, depth: int, state: WriterState) -> Iterator[tuple[int, str]]:
    """Every link of the list with its depth, as it is written between the marks of the field."""
    for item in listed:
        for part in item:
            if part.tag == "ol":
                yield from _entries(part, depth + 1, state)
            elif part.tag == "a":
                name = state.bookmarks.name(part.get("href", "")[1:])
                page = state.pages.get(part.get("href", "")[1:])
                yield depth, _entry(part, name or "", "" if page is None else str(page))


def _entry(link: etree._Element, name: str, page: str) -> str:
    """Number, title and page, each at a tab stop of its own, as Word sets them."""
    span = link.find("span[@class='number']")
    number = "" if span is None else text(span)
    title = text(link).removeprefix(number).strip()
    speech = SILENT.inside(link[-1]) if len(link) else SILENT
    runs = (ooxml.run(words, properties("", speech, way)) for words, way in directions.runs(title, speech))
    words = (ooxml.run(number) + ooxml.TAB if number else "") + "".join(runs)
    counted = ooxml.field_start(f"PAGEREF {name} \\h") + (ooxml.run(page) if page else "") + ooxml.FIELD_END
    return ooxml.link(f'w:anchor="{name}"', "") + words + ooxml.TAB + counted + ooxml.LINK_END


def _levels(nav: etree._Element, context: Context, state: WriterState) -> str:
    """Which headings Word lists when it renews the contents: statements, and no sections of chapters beside them."""
    statement = state.styles.of("h3", "", state.styles.enter("section", STATEMENT, context.within))
    name, other = state.stylesheet.name(statement), state.styles.of("h3", "", context.within)
    has_two_levels = nav.find("ol/li/ol") is not None
    chapter = state.stylesheet.name(state.styles.of("h2", "", context.within))
    if has_masthead(nav) and chapter:
        return f'\\t "{chapter},1{f",{name},2" if has_two_levels else ""}"'
    if has_two_levels and name and statement != other:
        return f'\\o "1-1" \\t "{name},2"'
    return f'\\o "1-{2 if has_two_levels else 1}"'


def _field(entries: list[tuple[int, str]], levels: str, context: Context, state: WriterState, is_brief: bool) -> None:
    """The styles are the ones that Word itself uses for these levels when it renews the list.

    Where the list has no page of its own, its lines are close together, and it may go on to the next page.
    """
    context = replace(context, gap=BETWEEN) if is_brief else context
    start = ooxml.field_start(f"TOC {levels} \\h \\z")
    for number, (depth, entry) in enumerate(entries):
        before = start if number == 0 else ""
        after = ooxml.FIELD_END if number == len(entries) - 1 else ""
        style = state.stylesheet.named("paragraph", f"TOC {depth}")
        place = replace(context, stops="" if state.pages else _silent_stops(style, state))
        state.paragraph(style, before + entry + after, place)
        if is_brief:
            state.body[-1] = ooxml.let_go(state.body[-1])


def _silent_stops(style: str, state: WriterState) -> str:
    """The stop for a number that is not there yet, without the dots that would lead to it."""
    return ooxml.tab_stops((side, place, "") for side, place, leader in state.stylesheet.tab_stops(style) if leader)
