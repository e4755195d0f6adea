"""Where a story begins: in a box, or with a line that announces it. Boxes that are no stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from selfassess.importer.blocks import Block, blocks_of
from selfassess.importer.heading_names import SURE, HeadingNames

MOSTLY = 0.8


class StoryHead(Struct, frozen=True):
    """The title of a story, the words before it that announce one, their paragraphs, and what the box holds besides."""

    title: str
    announced: str
    numbers: tuple[int, ...]
    inside: tuple[Block, ...] = ()

    @property
    def is_announced(self) -> bool:
        return bool(self.announced)


def story_head(block: Block, names: HeadingNames, is_asked: bool) -> StoryHead | None:
    """The head of a story; None where none begins. Where stories are asked for, a box with a bold first line is one."""
    if block.tag == "aside":
        first, *inside = blocks_of(block.element)
        title = names.story(first.words)
        if title is None and not (is_asked and (first.level or _is_bold(first))):
            return None
        return _head(first, title or first.words, tuple(inside))
    if not block.is_short or not (block.level or block.tag == "p"):
        return None
    title = names.story(block.words)
    return _head(block, title, ()) if title is not None else None


def _head(line: Block, title: str, inside: tuple[Block, ...]) -> StoryHead:
    return StoryHead(title, line.words.removesuffix(title), line.numbers, inside)


def _is_bold(block: Block) -> bool:
    bold = sum(len("".join(map(str, strong.itertext()))) for strong in block.element.iter("strong"))
    return bold >= len(block.words) * MOSTLY > 0


def unboxed(blocks: Sequence[Block], names: HeadingNames) -> Iterator[Block]:
    """The blocks, with those of a box in its place where the box begins with a heading of the framework."""
    for number, block in enumerate(blocks, 1):
        inner = blocks_of(block.element) if block.tag == "aside" else []
        head = inner[0].words if inner else ""
        meant = names.both(head) or names.question(head, True) or names.question(head, False)
        if meant is not None and meant.score >= SURE:
            yield from (replace(each, box=number) for each in inner)
        else:
            yield block
