"""PDFs for tests: a tree in, a file out, with the brand that ships."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

import page

from selfassess.diagnostics import Problem
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.write.brand import Brand
from selfassess.write.pdf.document import write_pdf
from tests.pdf_tags import Tags
from tests.write.word.word_files import document

BRAND = Path(__file__).resolve().parents[3] / "templates" / "brand"
PRINTED = (BRAND / "document.typ").read_text("utf-8")
NOTHING = Resources()


def brand(printed: str = PRINTED, fonts: Mapping[str, bytes] = MappingProxyType({})) -> Brand:
    return Brand(b"", "", "", {}, printed=printed, font_folder=str(BRAND / "fonts"), fonts=fonts)


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
def tags_of(inside: str, before: str = "") -> Tags:
    """The structure of a document whose main part is given."""
    return Tags(pdf_of(document(inside, before=before)))


def breaches(content: bytes, folder: Path) -> list[str]:
    """What a validator of PDF/UA-1 says against a file."""
    file = folder / "made.pdf"
    file.write_bytes(content)
    found = page.validate_pdf(str(file), profile="ua1")
    return [f"{failure.rule_id}: {failure.message}" for failure in found.failures]
