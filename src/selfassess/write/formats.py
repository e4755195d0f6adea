"""The formats that documents are written in. A writer is loaded when its format is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib.util import find_spec
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:  # this table is also read by commands that write nothing, and lxml takes time to load
    from selfassess.diagnostics import Result
    from selfassess.document.resources import Resources
    from selfassess.document.tree import Tree
    from selfassess.write.brand import Brand

    Files = Mapping[str, bytes]
    Writer = Callable[[Tree, Brand, Resources], Result[Files]]


class Format(Struct, frozen=True):
    """What a format is called, and its writer, which gives the bytes of each file by its name.

    The writer `needs` a package that is installed apart, if any.
    """

    called: str
    write: Writer
    needs: str = ""


def _word(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.word.document import write_word

    return write_word(tree, brand, resources)


def _html(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.html.document import write_html

    return write_html(tree, brand, resources)


def _pdf(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.pdf.document import write_pdf

    return write_pdf(tree, brand, resources)


def _site(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.site.document import write_site

    return write_site(tree, brand, resources)


def _text(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.text.document import write_text

    return write_text(tree, brand, resources)


FORMATS: Mapping[str, Format] = {
    "docx": Format("Word", _word),
    "html": Format("web page", _html),
    "site": Format("web site", _site),
    "txt": Format("plain text", _text),
    "pdf": Format("PDF", _pdf, needs="typst"),
}
USUAL = ("docx", "html")
"""The formats that are written where nobody says which."""


def missing(names: Iterable[str]) -> list[str]:
    """Those of these formats whose library is not installed."""
    return [name for name in names if FORMATS[name].needs and find_spec(FORMATS[name].needs) is None]
