"""The look of documents, as writers see it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from selfassess.diagnostics import Place

FOLDER = "templates/brand"
REFERENCE = f"{FOLDER}/reference.docx"
STYLES = f"{FOLDER}/styles.yaml"
PAGE, PAGE_STYLE = f"{FOLDER}/page.html", f"{FOLDER}/page.css"
SITE = f"{FOLDER}/site.html"
PRINTED, FONTS = f"{FOLDER}/document.typ", f"{FOLDER}/fonts"


class StylePlaces(Struct, frozen=True):
    """Where a project typed an element, and the name of its style."""

    element: Place
    style: Place


class Brand(Struct, frozen=True):
    """The look: a Word file with named styles, the page around a document and its style sheet, the look of the PDF.

    `site` is the page around a part of a document that is a web site.

    `styles` names the Word style of each element; `style_places` says where, if the project itself typed that. The Word
    file `is_shipped` where it is the one that ships with the tool; so does a `page_style` that
    `is_style_shipped`. `fonts` are those that the project adds for the PDF,
    by name, and `font_folder` is where those are that ship. The look of the PDF `is_printed_apart` where the project
    has its own, which anybody may have written.
    """

    reference: bytes
    page: str
    page_style: str
    styles: Mapping[str, str]
    style_places: Mapping[str, StylePlaces] = MappingProxyType({})
    is_shipped: bool = False
    printed: str = ""
    fonts: Mapping[str, bytes] = MappingProxyType({})
    font_folder: str = ""
    is_printed_apart: bool = False
    is_style_shipped: bool = False
    site: str = "$main"

    @property
    def of_pages(self) -> Mapping[str, str]:
        """The files that web pages are made with, by name."""
        return {PAGE: self.page, PAGE_STYLE: self.page_style, SITE: self.site}
