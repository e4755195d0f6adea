"""What documents take from a reference.docx."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.write.word.look.container import Container
from selfassess.write.word.look.markup import tag

SECTION = f"{tag('w:body')}/{tag('w:sectPr')}"
EDGES = {tag("w:headerReference"): "header", tag("w:footerReference"): "footer"}
PAGE, NAMED = tag("w:type"), tag("r:id")


class Media(Struct, frozen=True):
    """The bytes of a picture, what its file ends with, and its content type."""

    content: bytes
    ending: str
    type: str


class Edge(Struct, frozen=True):
    """A header or footer that was rebuilt: its markup, and what its relationships lead to."""

    markup: bytes
    links: Mapping[str, str]
    pictures: Mapping[str, Media]


class Look(Struct, frozen=True):
    """What documents take from a reference.docx, as the bytes of its parts by the kind of each.

    `edges` are the headers and footers: `header` or `footer`, and the kind of page that each is on.
    """

    section: bytes
    parts: Mapping[str, bytes]
    edges: tuple[tuple[str, str, Edge], ...]
    problems: tuple[Problem, ...]


def shipped_look(reference: bytes) -> Look:
    """The look of the reference.docx that ships. Its parts are taken as they are: rebuilt, they are the same."""
    container = Container(reference)
    relations = container.relations("word/document.xml")
    section = container.root("word/document.xml").find(SECTION)
    assert section is not None
    parts = {
        each.kind: container.content(each.target) for each in relations.values() if each.kind not in EDGES.values()
    }
    edges = []
    for each in [*section.iterchildren(*EDGES)]:
        edge = Edge(container.content(relations[each.get(NAMED, "")].target), {}, {})
        edges.append((EDGES[each.tag], each.get(PAGE, ""), edge))
        section.remove(each)
    return Look(etree.tostring(section), parts, tuple(edges), ())
