"""The headings of a Word file that are headings of the framework: which theme, statement and question begins where.

Each part of the framework begins once. Where several headings could be it, that one is which a question follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from selfassess.importer.blocks import Block
from selfassess.importer.heading_names import SURE, HeadingNames, Meaning

PARTS = ("theme", "statement")
EXACT = 96
"""How near to a name a line must be that does not look like a heading."""
DOUBTFUL = 60
"""How sure a part is that no question follows."""


class Sign(Struct, frozen=True):
    """What the heading at a block means. `part` and `question` are ids; either may be empty."""

    kind: str
    part: str
    question: Meaning | None
    score: float


def signs(blocks: Sequence[Block], names: HeadingNames) -> dict[int, Sign]:
    """What each heading of the framework means, by the number of its block."""
    read = {at: sign for at, block in enumerate(blocks) if (sign := _read(block, names)) is not None}
    chosen = _chosen(blocks, read)
    known = {at: chosen.get(at, sign) for at, sign in read.items() if not _is_part(sign) or at in chosen}
    return dict(_asked(blocks, known))


def _read(block: Block, names: HeadingNames) -> Sign | None:
    if not block.is_short or block.tag not in ("p", "h2", "h3", "h4", "h5", "h6"):
        return None
    if not block.level and block.words.endswith("."):
        return None
    least = 0 if block.level else EXACT
    both = names.both(block.words)
    if both is not None and both.score >= least:
        return Sign("both", both.part, both, both.score)
    part = names.part(block.words)
    found = [question for kind in (True, False) if (question := names.question(block.words, kind)) is not None]
    question = max(found, key=lambda meaning: meaning.score, default=None)
    if part is not None and (question is None or part.score >= question.score):
        return Sign(part.kind, part.id, None, part.score) if part.score >= least else None
    if question is not None and question.score >= least:
        return Sign("question", "", question, question.score)
    return None


def _asked(blocks: Sequence[Block], known: dict[int, Sign]) -> Iterator[tuple[int, Sign]]:
    """Without headings that are only like a question: outside every part, or deeper than the questions around them."""
    part: Sign | None = None
    part_level = asked_level = 0
    section = ""
    for at, sign in sorted(known.items()):
        level, question = blocks[at].level, sign.question
        if sign.kind != "question" or question is None:
            part, part_level, asked_level, section = sign, level, 0, ""
            yield at, sign
            continue
        is_exact = sign.score >= EXACT and question.kind != "answer"
        is_stray = question.kind == "answer" and question.section != section
        is_deep = 0 < asked_level < level and (question.kind == "section" or is_stray)
        is_high = 0 < level < part_level
        if is_exact or (part is not None and not is_deep and not is_high):
            if question.kind == "section" and part is not None:
                section = question.section
                asked_level = min(asked_level or level, level) if level else asked_level
            yield at, sign


def _is_part(sign: Sign) -> bool:
    return sign.kind in PARTS


def _chosen(blocks: Sequence[Block], read: dict[int, Sign]) -> dict[int, Sign]:
    """For each theme and statement, where it begins."""
    order = sorted(read)
    depth = _depth(blocks, read)
    best: dict[str, tuple[tuple[bool, float, bool, int], int, Sign]] = {}
    for place, at in enumerate(order):
        sign = read[at]
        if not _is_part(sign):
            continue
        is_borne_out = _is_borne_out(sign, [read[other] for other in order[place + 1 :]])
        level = blocks[at].level
        if not is_borne_out and (not level or level > depth):
            continue
        if not is_borne_out:
            sign = Sign(sign.kind, sign.part, None, min(sign.score, DOUBTFUL))
        rank = (is_borne_out, sign.score, bool(level), -at)
        if sign.part not in best or rank > best[sign.part][0]:
            best[sign.part] = rank, at, sign
    return {at: sign for _, at, sign in best.values()}


def _is_borne_out(sign: Sign, after: Sequence[Sign]) -> bool:
    """Whether what follows belongs to this part: a question of a statement; a theme's own field, or a statement."""
    following: Iterator[Sign] = (other for other in after if other.part != sign.part or other.kind == "both")
    first = next(following, None)
    if first is None:
        return False
    if sign.kind == "statement":
        return first.kind == "question" or (first.kind == "both" and first.part == sign.part)
    return first.kind in ("statement", "both") or (first.question is not None and first.question.kind == "field")


def _depth(blocks: Sequence[Block], read: dict[int, Sign]) -> int:
    """The deepest level at which a part may begin that nothing bears out: above the questions."""
    asked = [blocks[at].level for at, sign in read.items() if sign.kind == "question" and sign.score >= SURE]
    levels = [level for level in asked if level]
    return max(min(levels) - 1, 2) if levels else 6
