"""The bytes of somebody's PDF as an open file with its pages; it may be damaged, locked or made to do harm."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from selfassess.audit.pdf_fonts import PdfFont, font_of
from selfassess.audit.pdf_objects import Object, entry, listed, names_in, real
from selfassess.audit.pdf_words import PageWords, page_words
from selfassess.audit.unauditable import UnauditableError

MOST_PAGES = 3000
LARGEST_CONTENT = 64 * 1024 * 1024
MOST_FORMS = 200
EXTRACTS = 0x200
"""The permission to read out words for those who cannot see them."""
LOCKED = "This PDF is locked with a password. Save a copy of it without a password and try again."
DAMAGED = "This PDF is damaged. Make it again from the document that it was made from, and try again."
OTHER = "This is not a PDF. Rename it, so that the end of its name says what it is, and try again."


class PdfSource:
    """An open PDF. Raises UnauditableError where it cannot be read."""

    def __init__(self, data: bytes) -> None:
        from pypdf import PdfReader
        from pypdf.errors import DependencyError, FileNotDecryptedError

        if b"%PDF-" not in data[:1024]:
            raise UnauditableError(OTHER)
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it logs every oddity of a file
        try:
            self._reader = PdfReader(BytesIO(data))
            self.root: Object = real(self._reader.trailer["/Root"])
            self.pages: list[Object] = [page for _, page in zip(range(MOST_PAGES), self._reader.pages, strict=False)]
        except (DependencyError, FileNotDecryptedError, NotImplementedError):
            raise UnauditableError(LOCKED) from None
        except Exception:  # over a damaged file it raises whatever Python can
            raise UnauditableError(DAMAGED) from None
        self._fonts: dict[int, PdfFont] = {}

    @property
    def is_locked(self) -> bool:
        """Whether it forbids programs to read its words out."""
        protected = entry(self._reader.trailer, "/Encrypt")
        allowed = entry(protected, "/P")
        return isinstance(allowed, int) and not int(allowed) & EXTRACTS

    @property
    def title(self) -> str:
        try:
            metadata = self._reader.metadata
            title = metadata.title if metadata is not None else ""
            return " ".join(str(title or self._described()).split())
        except Exception:  # a damaged description raises whatever Python can
            return ""

    def _described(self) -> str:
        """The title in the description of a file, where newer programs write it."""
        described = self._reader.xmp_metadata
        titles: Any = described.dc_title if described is not None else None
        return next(iter(titles.values()), "") if isinstance(titles, dict) else ""

    @property
    def page_numbers(self) -> Mapping[int, int]:
        """The number of each page from 1, by that of its object."""
        numbers = ((page.indirect_reference, number) for number, page in enumerate(self.pages, start=1))
        return {reference.idnum: number for reference, number in numbers if reference is not None}

    def words(self, page: Object) -> PageWords:
        """What a page shows, with the forms that it draws."""
        found = self._instructed(_content(page), entry(page, "/Resources"))
        waiting = [(name, entry(page, "/Resources")) for name, _ in found.drawn]
        for name, resources in _bounded(waiting):
            drawn = entry(entry(resources, "/XObject"), f"/{name}")
            if entry(drawn, "/Subtype") == "/Form" and not found.shows_words:
                inside = self._instructed(_stream(drawn), entry(drawn, "/Resources") or resources)
                found.shows_words = inside.shows_words
                waiting.extend((each, entry(drawn, "/Resources") or resources) for each, _ in inside.drawn)
        return found

    def _instructed(self, content: bytes, resources: Object) -> PageWords:
        fonts = dict(names_in(entry(resources, "/Font")))
        return page_words(content, lambda name: self._font(fonts.get(name)))

    def _font(self, font: Object) -> PdfFont:
        name = getattr(font, "idnum", 0)
        if name not in self._fonts or not name:
            made = entry(font, "/ToUnicode")
            is_wide = entry(font, "/Subtype") == "/Type0"
            self._fonts[name] = font_of(_stream(made), is_wide=is_wide)
        return self._fonts[name]


def _bounded(waiting: list[tuple[str, Object]]) -> Iterator[tuple[str, Object]]:
    for number, each in enumerate(waiting):
        if number < MOST_FORMS:
            yield each


def _content(page: Object) -> bytes:
    return b"\n".join(_stream(each) for each in listed(entry(page, "/Contents")))


def _stream(stream: Object) -> bytes:
    """The unpacked bytes of a stream, none where they are damaged or too many."""
    stream = real(stream)
    try:
        content = stream.get_data() if hasattr(stream, "get_data") else b""
    except Exception:  # a damaged stream raises whatever Python can
        return b""
    return content if len(content) <= LARGEST_CONTENT else b""
