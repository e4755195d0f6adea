"""A PDF as an audit sees it: by its tags if it has some, else only as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.audit.audited import (
    PDF,
    AuditedFile,
    AuditedHeading,
    AuditedLink,
    AuditedPicture,
    AuditedTable,
    ContentsEntry,
    Line,
    PdfFacts,
)
from selfassess.audit.pdf_objects import Object, entry, is_true, listed, real, text_of
from selfassess.audit.pdf_source import DAMAGED, PdfSource
from selfassess.audit.pdf_tables import table_of_tags
from selfassess.audit.pdf_tags import Piece, Tag, read_tags, remapped
from selfassess.audit.typed_lists import with_marks
from selfassess.audit.unauditable import UnauditableError
from selfassess.diagnostics import Place
from selfassess.files.deadline import OverdueError, within

PATIENCE = 120
"""How many seconds a PDF may take; one of a hundred pages takes two."""
LINES = {"P": "text", "LI": "list", "Caption": "caption", "BlockQuote": "text", "Code": "code", "Note": "note"}
PAGE_NUMBER = re.compile(r"[\s.…]*\d{1,4}\s*$")


def read_pdf(name: str, data: bytes) -> AuditedFile:
    """A PDF as its readers meet it. Raises UnauditableError."""
    try:
        with within(PATIENCE):
            return PdfAudit(name, PdfSource(data)).file()
    except (OverdueError, RecursionError):
        raise UnauditableError(DAMAGED) from None


class PdfAudit:
    """Walks through the pages and tags of one file."""

    def __init__(self, name: str, source: PdfSource) -> None:
        self._name, self._source = name, source
        self._pages = [source.words(page) for page in source.pages]
        self._above = ""
        self._lines: list[Line] = []
        self._headings: list[AuditedHeading] = []
        self._pictures: list[AuditedPicture] = []
        self._tables: list[AuditedTable] = []
        self._links: list[AuditedLink] = []
        self._contents: list[ContentsEntry] = []

    def file(self) -> AuditedFile:
        root, source = self._source.root, self._source
        tree = entry(root, "/StructTreeRoot")
        is_tagged = is_true(entry(entry(root, "/MarkInfo"), "/Marked")) and bool(listed(entry(tree, "/K")))
        if is_tagged:
            self._walk(read_tags(tree, source.page_numbers))
        return AuditedFile(
            PDF,
            Place(self._name),
            source.title,
            text_of(entry(root, "/Lang")),
            sum(len(line.words.split()) for line in self._lines),
            with_marks(self._lines),
            self._headings,
            self._pictures,
            self._tables,
            self._links,
            contents=self._contents,
            pdf=PdfFacts(
                len(source.pages),
                is_tagged,
                is_true(entry(entry(root, "/ViewerPreferences"), "/DisplayDocTitle")),
                source.is_locked,
                entry(entry(root, "/Outlines"), "/First") is not None,
                tuple(
                    number for number, page in enumerate(self._pages, start=1) if page.drawn and not page.shows_words
                ),
                tuple(number for number, page in enumerate(source.pages, start=1) if _is_untabbed(page)),
                remapped(tree),
            ),
        )

    def _place(self, page: int) -> Place:
        under = f", under “{self._above}”" if self._above else ""
        return Place(self._name, page, 1, f"page {page}{under}")

    def _walk(self, top: Tag) -> None:
        """Every tag once, but for those of a table or line that was read whole."""
        waiting = [(top, "")]
        while waiting:
            tag, around = waiting.pop()
            if tag.kind == "Artifact":
                continue
            place = self._place(_page_of(tag))
            around = self._read(tag, place, around)
            waiting.extend((kid, around) for kid in reversed(tag.kids))

    def _read(self, tag: Tag, place: Place, around: str) -> str:
        """Reads one tag, and says what the tags in it are in."""
        if re.fullmatch("H[1-6]?|Title", tag.kind) and tag.kind != "Title":
            words = self._words(tag)
            self._above = words or self._above
            level = int(tag.kind[1:] or 1)
            self._headings.append(AuditedHeading(Place(place.file, place.line, 1, f"page {place.line}"), words, level))
            self._line(place, words, "heading")
        elif tag.kind in ("Figure", "Formula"):
            alt = tag.alt if tag.alt is not None else tag.instead or None
            self._pictures.append(AuditedPicture(place, alt, kind="formula" if tag.kind == "Formula" else "picture"))
        elif tag.kind == "Table":
            self._tables.append(table_of_tags(tag, place, self._words, is_nested=around == "Table"))
            return "Table"
        elif tag.kind == "TOCI":
            words = PAGE_NUMBER.sub("", self._words(tag))
            self._contents.extend([ContentsEntry(place, words)] if words else [])
            self._line(place, words, "contents")
            return "TOCI"
        elif tag.kind == "Link":
            self._link(tag, place)
        elif tag.kind in LINES and around not in ("LI", "TOCI"):
            self._line(place, self._words(tag), "cell" if around == "Table" else LINES[tag.kind])
            return "LI" if tag.kind == "LI" else around
        return around

    def _line(self, place: Place, words: str, kind: str) -> None:
        if words:
            self._lines.append(Line(place, words, kind))

    def _link(self, tag: Tag, place: Place) -> None:
        targets = [_target(each) for below in tag.below() for each in below.annotations]
        target = next(filter(None, targets), "")
        words = tag.alt or self._words(tag)
        is_picture = any(below.kind == "Figure" for below in tag.below())
        if targets:
            self._links.append(AuditedLink(place, words, target, is_picture))

    def _words(self, tag: Tag) -> str:
        """The words of a tag and of all those in it, in their order."""
        return " ".join(" ".join(self._said(tag)).split())

    def _said(self, tag: Tag) -> Iterator[str]:
        waiting: list[Tag | Piece] = [tag]
        while waiting:
            each = waiting.pop()
            if not isinstance(each, Tag):
                page, piece = each
                yield self._pages[page - 1].words(piece) if 0 < page <= len(self._pages) else ""
            elif each.instead:
                yield each.instead
            else:
                waiting.extend(reversed(each.inside))


def _page_of(tag: Tag) -> int:
    return next((page for each in tag.below() for page, _ in each.pieces), tag.page)


def _target(annotation: Object) -> str:
    """Where a link leads: an address, or something in the file, which viewers find or not."""
    action = entry(annotation, "/A")
    address = real(entry(action, "/URI"))
    return text_of(address) if isinstance(address, str) else ""


def _is_untabbed(page: Object) -> bool:
    """Whether a page has links or fields, and does not say that the tab key follows its tags."""
    kinds = {entry(each, "/Subtype") for each in listed(entry(page, "/Annots"))}
    return bool(kinds & {"/Link", "/Widget"}) and entry(page, "/Tabs") != "/S"
