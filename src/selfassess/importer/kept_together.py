"""Two answers under one heading that no figures part."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from selfassess.importer.framework_fields import FrameworkFields
from selfassess.importer.placed import Piece, Placed, Story

KEPT_TOGETHER = 70
"""How sure an answer is that may be two."""


def keep_together(placed: Placed, fields: FrameworkFields, headed: Collection[tuple[str, str]]) -> None:
    """Where no figures part two answers under one heading, both stay together in the one that figures open.

    Where the figures come only below a heading of the council's own, what is between that heading and them is doubted.
    """
    for key, opens in fields.split_by_figures():
        for part in placed.parts.values():
            if part.kind != "statement" or (part.id, key) in headed:
                continue
            if opens in part.answers and key in part.answers:
                part.answers[key] = [*_doubted(part.answers[key], opens)]
            if opens in part.answers:
                continue
            for piece in part.answers.pop(key, []):
                assert isinstance(piece, Piece)
                why = f"{piece.why}; no figures show where “{key}” ends and “{opens}” begins"
                part.add(opens, replace(piece, sure=min(piece.sure, KEPT_TOGETHER), why=why))


def _doubted(answer: Iterable[Piece | Story], opens: str) -> Iterator[Piece | Story]:
    """An answer, of which nothing is sure from its first heading on."""
    is_below = False
    for piece in answer:
        is_below = is_below or (isinstance(piece, Piece) and piece.block.level > 0)
        if is_below and isinstance(piece, Piece):
            why = f"{piece.why}; “{opens}” may begin here, but its figures come later"
            yield replace(piece, sure=min(piece.sure, KEPT_TOGETHER), why=why)
        else:
            yield piece
