"""The table of contents, already filled in.

It is Word's own field, so that Word can bring it up to date; but a field marked as stale makes Word ask
every reader a question at opening, so the entries are written here. Each ends in a field for its page,
which is left empty because nobody knows pages before the document is laid out: F9 in Word fills it in.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from selfassess.document.flow import classes, text
from selfassess.write.word import directions, ooxml
from selfassess.write.word.context import Context, WriterState
from selfassess.write.word.directions import SILENT, properties

PAGE = ooxml.TAB + ooxml.field_start("PAGEREF {} \\h") + ooxml.FIELD_END


def contents(nav: etree._Element, context: Context, state: WriterState) -> None:
    """Nothing where there is nothing to list; what follows begins a new page."""
    context = state.entered(nav, context)
    if nav.find("ol/li") is None:
        return
    for part in nav:
        if "toc" in classes(part):
            state.bookmarks.meet(part)
            _field([*_entries(part, 1, state)], context, state)
        else:
            state.block(part, context)
    state.new_page = True


def _entries(listed: etree._Element, depth: int, state: WriterState) -> Iterator[tuple[int, str]]:
    """Every link of the list with its depth, as it is written between the marks of the field."""
    for item in listed:
        for part in item:
            if part.tag == "ol":
                yield from _entries(part, depth + 1, state)
            elif part.tag == "a":
                name = state.bookmarks.name(part.get("href", "")[1:])
                yield depth, _entry(part, name or "")


def _entry(link: etree._Element, name: str) -> str:
    """Number, title and page, each at a tab stop of its own, as Word sets them."""
    span = link.find("span[@class='number']")
    number = "" if span is None else text(span)
    title = text(link).removeprefix(number).strip()
    speech = SILENT.inside(link[-1]) if len(link) else SILENT
    runs = (ooxml.run(words, properties("", speech, way)) for words, way in directions.runs(title, speech))
    words = (ooxml.run(number) + ooxml.TAB if number else "") + "".join(runs)
    return ooxml.link(f'w:anchor="{name}"', "") + words + PAGE.format(name) + ooxml.LINK_END


def _field(entries: list[tuple[int, str]], context: Context, state: WriterState) -> None:
    """The styles are the ones that Word itself uses for these levels when it renews the list."""
    deepest = max((depth for depth, _ in entries), default=1)
    start = ooxml.field_start(f'TOC \\o "1-{deepest}" \\h \\z')
    for number, (depth, entry) in enumerate(entries):
        before = start if number == 0 else ""
        after = ooxml.FIELD_END if number == len(entries) - 1 else ""
        state.paragraph(state.stylesheet.named("paragraph", f"TOC {depth}"), before + entry + after, context)
