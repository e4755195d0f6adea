"""Paragraphs that share a border on all four sides, as the box that readers see."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from selfassess.read.word.raw_blocks import Block, RawBox, RawParagraph, RawTable
from selfassess.read.word.word_names import W

SIDES = ("top", "left", "bottom", "right")
NO_LINE = ("none", "nil", "")
MOST = 40
"""The most blocks of a box; more are a document with lines around its pages."""


def read_frame(properties: etree._Element | None) -> str | None:
    """The border of a paragraph in words of Word; empty if it is not closed, None where nothing is said of borders."""
    found = properties.find(f"{W}pBdr") if properties is not None else None
    if found is None:
        return None
    sides = [found.find(f"{W}{side}") for side in SIDES]
    drawn = [side for side in sides if side is not None and side.get(f"{W}val", "") not in NO_LINE]
    if len(drawn) < len(SIDES):
        return ""
    return " ".join(side.get(f"{W}{name}", "") for side in drawn for name in ("val", "sz", "color"))


def in_frames(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with those inside one border after another as a box; it ends where the first border comes again."""
    found: list[Block] = []
    run: list[Block] = []
    for number, block in enumerate(blocks):
        frame = _frame(block) or (_frame_around(blocks, number) if run else "")
        if not frame or _begins(run, block):
            found.extend(_boxed(run))
            run = []
        if frame:
            run.append(block)
        else:
            found.append(block)
    return [*found, *_boxed(run)]


def _begins(run: Sequence[Block], block: Block) -> bool:
    """Whether a block opens another box: it has the border of the first, and the one before it has not."""
    return bool(run) and _frame(block) == _frame(run[0]) and _frame(run[-1]) not in (_frame(run[0]), "")


def _frame(block: Block) -> str:
    return block.frame if isinstance(block, RawParagraph) else ""


def _frame_around(blocks: Sequence[Block], number: int) -> str:
    """The border around a table between two paragraphs of a box."""
    is_table = isinstance(blocks[number], RawTable) and number + 1 < len(blocks)
    after = _frame(blocks[number + 1]) if is_table else ""
    return after if after and after == _frame(blocks[number - 1]) else ""


def _boxed(run: Sequence[Block]) -> list[Block]:
    lines = [block for block in run if isinstance(block, RawParagraph)]
    has_heading = any(block.outline is not None for block in lines[1:]) or any(block.kind == "title" for block in lines)
    if not 1 < len(run) <= MOST or has_heading:
        return [*run]
    for block in lines:
        block.part = "box"
    return [RawBox([*run])]
