"""What was written and what no document shows."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.model.assessment import Assessment, Chapter, Statement, Theme
from selfassess.project.prose_items import Piece, pieces_in
from selfassess.syntax.source import Text

UNLISTED = "in no document: assessment.yaml does not list this chapter"
UNKNOWN = "in no document: the framework has no such part"
AGAIN = "in no document: another entry has the same id"


def pieces_beside(assessment: Assessment) -> Iterator[tuple[Piece, str]]:
    """Every piece of prose that no document shows, with the reason."""
    for holder, why in _holders(assessment):
        yield from ((piece, why) for piece in pieces_in(holder))


def prose_beside(assessment: Assessment) -> Iterator[Text]:
    """The words of every piece of prose that no document shows."""
    return (piece.text for piece, _ in pieces_beside(assessment))


def _holders(assessment: Assessment) -> Iterator[tuple[Chapter | Theme | Statement, str]]:
    listed = {*assessment.front, *assessment.back}
    for name, chapter in assessment.chapters.items():
        if name not in listed:
            yield chapter, UNLISTED
    for part in assessment.unknown:
        yield part, UNKNOWN
    for repeat in assessment.repeated:
        if isinstance(repeat.again, Chapter | Theme | Statement):
            yield repeat.again, AGAIN
