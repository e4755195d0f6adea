"""The reference.docx that ships is taken as it is: rebuilding it would change nothing."""

from __future__ import annotations

from lxml import etree
from msgspec.structs import replace

from selfassess.write.word.look.look import Edge, Look, shipped_look
from selfassess.write.word.look.reader import read_look
from tests.write.word.word_files import REFERENCE


def canonical(markup: bytes) -> bytes:
    return etree.tostring(etree.fromstring(markup), method="c14n")


def in_one_spelling(look: Look) -> Look:
    parts = {kind: canonical(content) for kind, content in look.parts.items()}
    edges = tuple(
        (kind, page, Edge(canonical(edge.markup), edge.links, edge.pictures)) for kind, page, edge in look.edges
    )
    return replace(look, section=canonical(look.section), parts=parts, edges=edges)


def test_rebuilding_the_file_that_ships_changes_nothing() -> None:
    assert in_one_spelling(shipped_look(REFERENCE)) == in_one_spelling(read_look(REFERENCE))
    assert {"styles", "numbering", "settings"} <= {*shipped_look(REFERENCE).parts}
    assert len(shipped_look(REFERENCE).edges) == 4
