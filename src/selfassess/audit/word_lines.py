"""The words of a Word file as an audit sees them: lines with their looks, links and headings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from selfassess.audit.audited import AuditedLink, Line, Piece
from selfassess.diagnostics import Place
from selfassess.read.word.raw_blocks import RawParagraph, Span
from selfassess.read.word.typed_contents import LINE

WHITE = "ffffff"
KINDS = {"caption": "caption", "title": "title", "quote": "text"}
MARKED = ("style", "outline")
"""How a heading is known that is one in Word itself."""


def line_of(paragraph: RawParagraph, place: Place, behind: str, part: str) -> Line:
    """A paragraph on a background, empty where nobody can be sure of that; `part` is what it is part of."""
    pieces = tuple(_piece(span, paragraph.background or behind) for span in paragraph.spans if span.words.strip())
    mark = paragraph.mark if paragraph.place is not None and paragraph.place.is_typed else ""
    return Line(place, paragraph.shown, _kind(paragraph, part), pieces, mark)


def links_of(paragraph: RawParagraph, place: Place) -> Iterator[AuditedLink]:
    """The links of a paragraph; one that changes its look within is still one."""
    for link, spans in groupby(paragraph.spans, lambda span: span.link):
        if link:
            shown = [*spans]
            words = "".join(
                span.words or (span.picture.alt or "" if span.picture is not None else "") for span in shown
            )
            is_picture = any(span.picture is not None for span in shown)
            yield AuditedLink(place, " ".join(words.split()), link.strip(), is_picture)


def entry_words(paragraph: RawParagraph) -> str:
    """The words of a line of contents, without its leaders and page; none of a line that leads nowhere."""
    found = LINE.match(paragraph.words)
    leads = any(span.link.startswith("#") for span in paragraph.spans)
    words = found[1] if found is not None else paragraph.words if leads else ""
    return " ".join(words.split())


def _piece(span: Span, behind: str) -> Piece:
    look = span.look
    return Piece(span.words, look.colour, look.background or behind, look.size / 2, look.bold)


def _kind(paragraph: RawParagraph, part: str) -> str:
    if paragraph.is_contents:
        return "contents"
    if paragraph.heading:
        return "heading"
    if paragraph.kind == "caption" or paragraph.is_caption_of:
        return "caption"
    if paragraph.place is not None or paragraph.numbering is not None:
        return "list"
    return KINDS.get(paragraph.kind, part)
