"""Two answers under one heading that no figures part."""

from __future__ import annotations

from msgspec.structs import replace

from selfassess.importer.framework_fields import FrameworkFields
from selfassess.importer.placed import Piece, Placed

KEPT_TOGETHER = 70
"""How sure an answer is that may be two."""


def keep_together(placed: Placed, fields: FrameworkFields) -> None:
    """Where no figures part two answers under one heading, both stay together in the one that figures open."""
    for key, opens in fields.split_by_figures():
        for part in placed.parts.values():
            if part.kind != "statement" or opens in part.answers:
                continue
            for piece in part.answers.pop(key, []):
                assert isinstance(piece, Piece)
                why = f"{piece.why}; no figures show where “{key}” ends and “{opens}” begins"
                part.add(opens, replace(piece, sure=min(piece.sure, KEPT_TOGETHER), why=why))
