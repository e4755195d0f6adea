"""Lines of a page that look like headings because they are bold, and are paragraphs to everybody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from selfassess.audit.audited import AuditedHeading, Line

LONGEST_WORDS = 14
LONGEST = 100
SENTENCE = re.compile(r"[.;,:]['\"’”)]*$")
LEVEL = 6
"""The level of what only looks like a heading, which nobody knows."""


def only_by_look(lines: Sequence[Line]) -> Iterator[AuditedHeading]:
    """The short bold lines of which each is followed by a paragraph or list that is not bold."""
    before: Line | None = None
    for line, after in pairwise(lines):
        stands_alone = before is None or not _is_bold(before)
        follows = after.kind in ("text", "list") and not _is_bold(after)
        if line.kind == "text" and stands_alone and follows and _is_bold(line) and _is_short(line.words):
            yield AuditedHeading(line.place, line.words, LEVEL, is_marked=False)
        before = line


def _is_bold(line: Line) -> bool:
    return bool(line.pieces) and all(piece.is_bold for piece in line.pieces)


def _is_short(words: str) -> bool:
    has_letters = re.search(r"[^\W\d_]{2}", words) is not None
    return has_letters and len(words.split()) <= LONGEST_WORDS and len(words) <= LONGEST and not SENTENCE.search(words)
