"""What every element of a PDF is written with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from lxml import etree
from msgspec import Struct, field

from selfassess.document.column_widths import Look, Page
from selfassess.document.drawn_words import Colours
from selfassess.document.languages import TAG
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.pdf import source

Block = Callable[[etree._Element, "PdfState"], str]


class PdfState(Struct):
    """The document as far as it is written, and what every element draws on.

    `known` are the ids of the document, `notes` those of its footnotes. `waiting` are those of elements that have begun
    and have no words yet; `aliases` are those that are found at another, such as a section at its heading. `marks` are
    the elements that words come from, by the number in the source; `cells` says of each cell of a table what it is.
    `files` are those that the source shows, by their contents. `unshown` are characters that no font has. `level` is
    that of the last heading, since none may be skipped.
    """

    blocks: Mapping[str, Block]
    tree: Tree
    resources: Resources
    page: Page
    colours: Colours
    known: frozenset[str]
    notes: frozenset[str]
    contents: Mapping[str, str] = field(default_factory=dict)
    unshown: frozenset[str] = frozenset()
    waiting: list[str] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)
    marks: list[etree._Element] = field(default_factory=list)
    files: dict[bytes, str] = field(default_factory=dict)
    cells: list[str] = field(default_factory=list)
    level: int = 0

    def block(self, element: etree._Element) -> str:
        self.meet(element)
        return spoken(element, self.blocks[str(element.tag)](element, self))

    def meet(self, element: etree._Element) -> None:
        name = element.get("id")
        if name is not None:
            self.waiting.append(name)

    def anchors(self) -> str:
        """The places of all that was met since the last words."""
        marks = "".join(f"anchor({source.literal(name)})\n" for name in self.waiting)
        self.placed.update(self.waiting)
        self.waiting.clear()
        return marks

    def here(self, fallback: str) -> str:
        """One label for all that was met since the last words; the others are found there too."""
        names = self.waiting or [fallback]
        label = names[-1]
        self.aliases.update((name, label) for name in names[:-1])
        self.placed.update(names)
        self.waiting = []
        return label

    def file(self, ending: str, content: bytes) -> str:
        """The name of a file of these contents, which is stored once."""
        return self.files.setdefault(content, f"pictures/{len(self.files) + 1}{ending}")

    def words(self, words: str, element: etree._Element) -> str:
        """Words of an element as content. Typst knows the place of a literal in content alone."""
        return self._marked(f"[#{source.literal(self.shown(words))}]", element)

    def verbatim(self, words: str, element: etree._Element) -> str:
        """Words of an element as they are."""
        return self._marked(source.literal(self.shown(words)), element)

    def _marked(self, code: str, element: etree._Element) -> str:
        if not self.marks or self.marks[-1] is not element:
            self.marks.append(element)
        return source.marked(code, len(self.marks) - 1)

    def shown(self, words: str) -> str:
        if not self.unshown:
            return words
        out: list[str] = []
        for character in words:
            if character not in self.unshown:
                out.append(character)
            elif not out or out[-1] != UNSHOWN:
                out.append(UNSHOWN)
        return "".join(out)


UNSHOWN = "[?]"
"""What takes the place of characters that no font has."""


def spoken(element: etree._Element, code: str) -> str:
    """Code in the language and direction that an element says of itself."""
    language, direction = element.get("lang"), element.get("dir")
    if language is None and direction is None:
        return code
    said = speech(language or "")
    said += [f"dir:{direction}"] if direction in ("ltr", "rtl") else []
    return source.call("text", *said, code) if said else code


def speech(tag: str) -> list[str]:
    """A language as Typst has it: a code of two or three letters, and a region of two."""
    found = re.fullmatch(TAG, tag)
    if found is None:
        return []
    region = found[3] if (found[3] or "").isalpha() else ""
    return [
        f"lang:{source.literal(found[1].lower())}",
        f"region:{source.literal(region.upper()) if region else 'none'}",
    ]


def looks(measures: Mapping[str, float]) -> Page:
    """The page as the brand measures it, in twentieths of a point."""
    sizes = {name: round(length * 20) for name, length in {**MEASURES, **measures}.items()}
    usual = Look(sizes["size"], sizes["padding"])
    dense = Look(sizes["dense-size"], sizes["dense-padding"], is_dense=True)
    return Page((usual, dense), sizes["width"], sizes["turned"])


MEASURES = {
    "width": 464.9,
    "turned": 711.5,
    "size": 12.0,
    "padding": 11.3,
    "dense-size": 10.0,
    "dense-padding": 5.0,
}
"""Points; a brand may leave any of them out."""
