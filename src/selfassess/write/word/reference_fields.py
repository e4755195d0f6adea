"""Fields that Word keeps up to date: the numbers of captions, and what refers to captions and headings.

Each has the result that the tree says, so nobody need renew it. A reference is such a field only where Word, if asked
to renew it, comes to the same words; anything else is a link with words of its own.
"""

from __future__ import annotations

from lxml import etree

from selfassess.document.flow import text
from selfassess.write.word import ooxml
from selfassess.write.word.context import WriterState

KEEPS_LOOK = r"\h \* MERGEFORMAT"


def is_counted(span: etree._Element) -> bool:
    """Whether it is the number of a caption."""
    return span.get("class") == "number" and span.get("data-number", "").isdecimal() and len(span) == 0


def counted(span: etree._Element, properties: str, state: WriterState) -> str:
    """The number of a caption, with the bookmark that references show; as words where it does not end in a number."""
    words, number = span.text or "", span.get("data-number", "")
    label = words.removesuffix(number)
    name = label.split()[:1]
    if label == words or not name:
        return state.bookmarks.around(span, ooxml.run(words, properties))
    field = ooxml.field(state.numbering.sequence(name[0], int(number)), number, properties)
    return state.bookmarks.around(span, ooxml.run(label, properties) + field)


def reference(link: etree._Element, properties: str, state: WriterState) -> str:
    """The words of a link as fields; empty where Word would not come to them by itself."""
    target, words = link.get("href", "").removeprefix("#"), link.text or ""
    if state.has_speech or len(link):
        return ""
    label = state.numbering.outline.labels.get(target)
    number = state.bookmarks.name(f"{target}-number")
    if number and label is not None and text(link) == label.number:
        return ooxml.field(f"REF {number} {KEEPS_LOOK}", words, properties)
    heading, bookmark = state.numbering.headings.get(target), state.bookmarks.name(target)
    if heading is None or text(link) != f"{heading.label} {heading.title}" or not _is_counted_by_word(target, state):
        return ""
    end = len(heading.label)
    shown = ooxml.field(rf"REF {bookmark} \n {KEEPS_LOOK}", words[:end], properties)
    return (
        shown
        + ooxml.run(words[end], properties)
        + ooxml.field(f"REF {bookmark} {KEEPS_LOOK}", words[end + 1 :], properties)
    )


def _is_counted_by_word(target: str, state: WriterState) -> bool:
    """Whether the number of a heading is that of a list of Word: no level above it was skipped."""
    heading = state.numbering.headings[target]
    if heading.number is None:
        return False
    counts, scheme = heading.number.counts, heading.number.scheme
    is_listed = state.stylesheet.list_number(state.styles.of("section", scheme, frozenset())) > 0
    return is_listed and 0 not in counts and len(counts) == heading.level - 1
