from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile, Piece
from selfassess.audit.fault import Fault
from selfassess.document.colour_contrast import ENOUGH, contrast, is_large

HINT = "Make the letters darker or their background lighter, or the other way round."


def contrast_low(file: AuditedFile) -> Iterator[Fault]:
    """Words that are too pale on their background.

    People with low vision cannot read them, nor can anybody on a bad screen, a bad print or in the sun. Letters need a
    contrast of 4.5 to 1; letters of 18 points, or bold ones of 14, need 3 to 1. Only colours that are certain are
    judged.

    Fails:
        <p style="color: #999999">Published in June 2025.</p>

    Passes:
        <p style="color: #595959">Published in June 2025.</p>
    """
    for line in file.lines:
        for piece in line.pieces:
            if not piece.colour or not piece.background or not re.search(r"[^\W_]", piece.words):
                continue
            if piece.colour == piece.background:  # hidden on purpose, or on a colour that the file keeps elsewhere
                continue
            found, needed = contrast(piece.colour, piece.background), _needed(piece)
            if found < needed:
                has = f"a contrast of {int(found * 10) / 10:g} to 1"
                colours = f"#{piece.colour} on #{piece.background}"
                message = f"“{' '.join(piece.words.split())[:60]}” has {has}, {colours}. It needs {needed:g} to 1."
                several = f"{{}} passages have {has}, {colours}. They need {needed:g} to 1."
                yield Fault(line.place, message, HINT, several)


def _needed(piece: Piece) -> float:
    """The contrast that words need; where nobody knows how large they are, as if they were large."""
    return ENOUGH[not piece.size or is_large(piece.size, is_bold=piece.is_bold)]
