"""PDFs for tests: a tree in, a file out, with the brand that ships."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf

from selfassess.diagnostics import Problem
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import Brand
from selfassess.write.pdf.document import write_pdf
from tests.write.word.word_files import document

BRAND = Path(__file__).resolve().parents[3] / "templates" / "brand"
PRINTED = (BRAND / "document.typ").read_text("utf-8")
NOTHING = Resources()


def brand(printed: str = PRINTED, fonts: dict[str, bytes] | None = None) -> Brand:
    return Brand(b"", "", "", {}, printed=printed, font_folder=str(BRAND / "fonts"), fonts=fonts or {})


def written(tree: Tree, printed: str = PRINTED, resources: Resources = NOTHING) -> tuple[bytes, Sequence[Problem]]:
    """The file, empty where there is none, and what kept it from being one."""
    result = write_pdf(tree, brand(printed), resources)
    return result.value.get(f"{tree.name}.pdf", b""), result.problems


def pdf_of(tree: Tree, resources: Resources = NOTHING) -> bytes:
    """The file of a tree, in which nothing is refused."""
    content, problems = written(tree, resources=resources)
    assert problems == ()
    return content


@cache
def pdf_with(inside: str) -> bytes:
    return pdf_of(document(inside))


def breaches(content: bytes, folder: Path) -> list[str]:
    """What a validator of PDF/UA-1 says against a file."""
    file = folder / "made.pdf"
    file.write_bytes(content)
    found = page.validate_pdf(str(file), profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in found.failures]


class Tags:
    """The structure of a PDF, as programs that read aloud walk through it."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(content))
        self.root: Any = self.pdf.Root

    def elements(self, kind: str = "") -> list[Any]:
        """The elements of a kind, in the order of reading."""
        return [each for each in self._below(self.root.StructTreeRoot) if not kind or f"/{kind}" == each.S]

    def kinds(self) -> list[str]:
        return [str(each.S)[1:] for each in self.elements()]

    def _below(self, holder: Any) -> Iterator[Any]:
        for child in _children(holder):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield child
                yield from self._below(child)


def _children(holder: Any) -> list[Any]:
    inside = holder.get("/K", [])
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]
