"""What writers are given in tests: the brand that ships, or parts of another, and the pictures of a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from selfassess.diagnostics import Problem
from selfassess.document.resources import Resources, read_resources
from selfassess.document.tree import Tree
from selfassess.write.brand import Brand
from selfassess.write.html.document import write_html
from selfassess.write.word.document import write_word

BRAND = Path(__file__).resolve().parents[2] / "templates" / "brand"
REFERENCE = BRAND / "reference.docx"
STYLES: Mapping[str, str] = yaml.safe_load((BRAND / "styles.yaml").read_text(encoding="utf-8"))
PAGE, STYLE = ((BRAND / name).read_text("utf-8") for name in ("page.html", "page.css"))


def resources_of(tree: Tree, folder: Path) -> Resources:
    """The pictures that a document shows, named from this folder."""
    return read_resources(folder, [picture.get("src") or "" for picture in tree.root.iter("img")])


def word_file(
    tree: Tree, reference: Path = REFERENCE, styles: Mapping[str, str] = STYLES, pictures: Path = BRAND
) -> tuple[bytes, tuple[Problem, ...]]:
    """The Word file of a document, empty where there is none, and what the look lacks for it."""
    brand = Brand(reference.read_bytes(), PAGE, STYLE, styles)
    written = write_word(tree, brand, resources_of(tree, pictures))
    return next(iter(written.value.values()), b""), written.problems


def page_of(tree: Tree, page: str = PAGE, style: str = STYLE, pictures: Path = BRAND) -> bytes:
    written = write_html(tree, Brand(b"", page, style, {}), resources_of(tree, pictures))
    [content] = written.value.values()
    return content
