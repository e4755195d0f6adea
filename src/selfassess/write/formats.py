"""The formats that documents are written in. A writer is loaded when its format is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
    """What a format is called, and its writer, which gives the bytes of each file by its name."""

    called: str
    write: Writer


def _word(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.word.document import write_word

    return write_word(tree, brand, resources)


def _html(tree: Tree, brand: Brand, resources: Resources) -> Result[Files]:
    from selfassess.write.html.document import write_html

    return write_html(tree, brand, resources)


FORMATS: Mapping[str, Format] = {"docx": Format("Word", _word), "html": Format("web page", _html)}
