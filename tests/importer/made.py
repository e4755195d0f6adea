"""Word files of a few lines, imported into the framework that ships, and what tests ask of the project."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from lxml import etree

from selfassess.diagnostics import Problems
from selfassess.importer.blocks import Block, blocks_of
from selfassess.importer.heading_names import HeadingNames
from selfassess.importer.importing import Imported, import_word
from selfassess.importer.records import Library
from selfassess.load.framework_file import read_framework
from selfassess.model.framework import Framework
from selfassess.syntax.draft import plain
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source
from tests.read.word.samples import p, styled, table, word_file

AMBITION = "What is our ambition and how are we performing?"
KNOW = "How do we know? What makes us confident we understand our performance?"
PLANS = "What are our plans to maintain or improve our performance in this area?"
OTHERS = "What do others say about our performance in this area?"
PROUD, AREAS = "Things we are proud of", "Key areas for improvement"
UNPLACED = "content/chapters/unplaced.yaml"
EVIDENCE = table(["Ref", "Document"], ["96", "Survey of carers"], ["97", "Audit of files"], ["IR10", "Data return"])


@cache
def framework() -> Framework:
    found = read_framework("cqc-local-authority").value
    assert found is not None
    return found.framework


@cache
def names() -> HeadingNames:
    return HeadingNames(framework())


def elements(markup: str) -> list[etree._Element]:
    """Elements of the document tree, from their markup."""
    return [*etree.fromstring(f"<main>{markup}</main>")]


def blocks(markup: str) -> list[Block]:
    return blocks_of(elements(markup))


def block(markup: str) -> Block:
    (only,) = blocks(markup)
    return only


def heading(words: str, level: int = 1) -> str:
    return styled(words, f"Heading{level}")


def safeguarding(rest: str, question: str = AMBITION) -> str:
    """A document whose statement on safeguarding answers one question with this."""
    return heading("Safeguarding", 2) + heading(question, 3) + rest


def evidence() -> str:
    """The list of evidence at the end of a document, with its heading."""
    return heading("Evidence list") + EVIDENCE


def import_body(
    body: str,
    *related: tuple[str, str, str],
    library: Library | None = None,
    known: Mapping[str, object] | None = None,
    **more: Any,
) -> Imported:
    """The import of a Word file with this body."""
    return import_word(word_file(body, *related, **more), framework(), known or {}, library)


def file_of(imported: Imported, name: str) -> dict[str, Any]:
    """The values of a file of the project, without the keys that are still comments."""
    value = plain(read(Source(name, imported.files[name].decode()), Problems()))
    assert isinstance(value, dict)
    return value


def statement(imported: Imported, name: str = "safeguarding") -> dict[str, Any]:
    return file_of(imported, f"content/statements/{name}.yaml")


def places(imported: Imported) -> list[tuple[str, str, int]]:
    """Where each paragraph went and how sure that is, in the order of the document."""
    return [
        (
            f"{place.file}:{place.path}",
            next(each.words for each in imported.word.paragraphs if each.number == place.paragraph),
            place.sure,
        )
        for place in sorted(imported.placements, key=lambda place: place.paragraph)
    ]


def sureness(imported: Imported, words: str) -> dict[str, int]:
    """How sure each place of the paragraph that begins with these words is."""
    return {place: sure for place, said, sure in places(imported) if said.startswith(words)}


def prose(*paragraphs: str) -> str:
    return "".join(map(p, paragraphs))
