"""The page of each bookmark of a Word file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from io import BytesIO

from selfassess.paging.libreoffice import PagingError, pdf_of


def page_numbers(word: bytes, bookmarks: Iterable[str]) -> Mapping[str, int]:
    """The page of each of these bookmarks, from 1 for the first of the file. Raises PagingError."""
    return pages_in(pdf_of(word), bookmarks)


def pages_in(pdf: bytes, bookmarks: Iterable[str]) -> Mapping[str, int]:
    """The page of each bookmark in a PDF that LibreOffice has made. Raises PagingError."""
    from pypdf import PdfReader

    reader = PdfReader(BytesIO(pdf))
    places = {name.removeprefix("/"): place for name, place in reader.named_destinations.items()}
    names = {bookmark: _as_place(bookmark, places) for bookmark in dict.fromkeys(bookmarks)}
    shared = Counter(names.values())
    lost = [bookmark for bookmark, name in names.items() if name not in places or shared[name] > 1]
    if lost:
        raise PagingError(
            f"LibreOffice did not say on which page “{lost[0]}” is, so the contents have no page numbers. "
            "Open the document in Word and press Ctrl and A, then F9."
        )
    return {bookmark: (reader.get_destination_page_number(places[name]) or 0) + 1 for bookmark, name in names.items()}


def _as_place(bookmark: str, places: Mapping[str, object]) -> str:
    """LibreOffice writes what is no letter and no digit as a number; some releases leave it as it is."""
    return bookmark if bookmark in places else bookmark.replace("_", f"{ord('_'):X}")
