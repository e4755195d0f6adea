"""The brand: a Word file damaged at every level, a page, a style sheet and a list of styles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.fuzz.commands import Command
from tests.fuzz.mutation import damaged_bytes, damaged_package
from tests.fuzz.payloads import MARKUP, TEMPLATE, XML
from tests.fuzz.project import TEMPLATES, reference

TOKENS = tuple(
    text.encode() for text in (*MARKUP, *TEMPLATE, *XML, "@import url(//evil.example)", "</style>", "\\", "}")
)


def damage(random: Random, project: Path) -> Sequence[Command]:
    brand = project / "templates/brand"
    brand.mkdir(parents=True)
    if random.random() < 0.8:
        (brand / "reference.docx").write_bytes(damaged_package(random, reference()))
    else:
        name = random.choice(("page.html", "page.css", "styles.yaml"))
        (brand / name).write_bytes(damaged_bytes(random, (TEMPLATES / "brand" / name).read_bytes(), TOKENS))
    return ()
