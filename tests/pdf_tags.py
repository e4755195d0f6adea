"""A PDF as programs that read aloud walk through it: its structure, and the words of each element in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

SINGLE = re.compile(r"<(\w+)>\s*<(\w+)>")
RANGE = re.compile(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>")
LABELS = frozenset({"/Lbl", "/TOC", "/Figure"})
"""What is no words of the text: bullets, numbers of lists and notes, the contents, and words in a drawing."""


class Tags:
    """The structure of a PDF. One that is damaged is refused, and not put right silently."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content), attempt_recovery=False)
        self.root: Any = self.pdf.Root

    def elements(self, *kinds: str) -> list[Any]:
        """The elements of some kinds, or of any, in the order of reading."""
        return [each for each in _below(self.root.StructTreeRoot) if not kinds or str(each.S)[1:] in kinds]

    def kinds(self) -> list[str]:
        return [str(each.S)[1:] for each in self.elements()]

    def words(self, *kinds: str) -> list[str]:
        """The words of each element of some kinds."""
        return ["".join(self._words(each)) for each in self.elements(*kinds)]

    def text(self) -> str:
        """All words but those of the cover and the contents, without what is counted."""
        [document] = self.elements("Document")
        parts = [each for each in _children(document) if isinstance(each, pikepdf.Dictionary)]
        kinds = [str(each.get("/S", "")) for each in parts]
        start, contents = kinds.index("/H1"), kinds.index("/TOC")
        kept = [*parts[start : contents - 1], *parts[contents + 1 :]]  # the contents have a heading of their own
        return " ".join("".join(self._words(each)) for each in kept)

    def languages(self) -> set[str]:
        """Those that elements and marks say of themselves."""
        marks = (each.operands[1] for page in self.pdf.pages for each in pikepdf.parse_content_stream(page, "BDC"))
        return {str(each.Lang) for each in [*self.elements(), *marks] if "/Lang" in each}

    def bookmarks(self) -> list[str]:
        with self.pdf.open_outline() as outline:
            return list(_titles(outline.root))

    def _words(self, element: Any, page: Any = None) -> Iterator[str]:
        page = element.get("/Pg", page)
        for child in _children(element):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield from () if _is_counted(child, element) else self._words(child, page)
            elif not isinstance(child, pikepdf.Dictionary):
                yield self._marked[page.objgen][int(child)]
            elif "/MCID" in child:
                yield self._marked[child.get("/Pg", page).objgen][int(child.MCID)]

    @cached_property
    def _marked(self) -> dict[tuple[int, int], dict[int, str]]:
        return {page.obj.objgen: _marked_words(page) for page in self.pdf.pages}


def _is_counted(element: Any, holder: Any) -> bool:
    """Whether this is a label; that of a definition is a term, and words like others."""
    around = holder.get("/P", {}).get("/A", [])
    return str(element.S) in LABELS and not any(each.get("/ListNumbering") == "/None" for each in _listed(around))


def _below(holder: Any) -> Iterator[Any]:
    for child in _children(holder):
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _below(child)


def _children(holder: Any) -> list[Any]:
    return _listed(holder.get("/K", []))


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, pikepdf.Array | list) else [value]


def _titles(entries: Any) -> Iterator[str]:
    for entry in entries:
        yield entry.title
        yield from _titles(entry.children)


def _marked_words(page: Any) -> dict[int, str]:
    """The words of a page by the number of the mark around them."""
    fonts = {name: _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    words: dict[int, str] = {}
    open_marks: list[tuple[int, bool]] = [(-1, False)]  # the number of a mark, and whether its words are said apart
    font: dict[str, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        operator = instruction.operator
        mark, is_said = open_marks[-1]
        match str(operator):
            case "BDC":
                said = operands[1].get("/ActualText")
                mark = int(operands[1].get("/MCID", mark))
                open_marks.append((mark, is_said or said is not None))
                words[mark] = words.get(mark, "") + ("" if said is None or is_said else str(said))
            case "BMC":
                open_marks.append((mark, is_said))
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ" if not is_said:
                shown = operands if str(operator) == "Tj" else operands[0]
                coded = b"".join(bytes(each) for each in shown if isinstance(each, pikepdf.String))
                words[mark] += "".join(font[coded[at : at + 2].hex()] for at in range(0, len(coded), 2))
    return words


def _characters(font: Any) -> dict[str, str]:
    """What each code of a font stands for."""
    known: dict[str, str] = {}
    table = font.ToUnicode.read_bytes().decode("latin-1")
    for inside in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        known.update(
            (code.lower(), bytes.fromhex(stands).decode("utf-16-be")) for code, stands in SINGLE.findall(inside)
        )
    for inside in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for first, last, start in RANGE.findall(inside):
            codes = range(int(first, 16), int(last, 16) + 1)
            known.update((f"{code:04x}", chr(int(start, 16) + number)) for number, code in enumerate(codes))
    return known
