"""Which paragraphs are headings, how one knows, and how deep they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from selfassess.read.word.heading_looks import (
    ENOUGH,
    STRONG,
    TextLook,
    WholeLook,
    levels_of_looks,
    may_head,
    strength,
    whole_look,
)
from selfassess.read.word.raw_blocks import Block, RawBox, RawParagraph
from selfassess.read.word.typed_marks import BULLET, heading_mark, numbers_of, take_mark

DEEPEST = 5
LONGEST_STYLED = 60
SENTENCE = 30
"""How many words a paragraph may have that the style of a heading makes one, and how many if it is a sentence."""
COVER_LINES, COVER_WORDS = 15, 20
MOST_WEAK = 2
"""How many short bold lines may follow one another and still be headings; more are an address or a list."""
FEWEST_BLANKS = 3
"""How many headings must have a number and only a blank behind it, for that to be their number."""


def mark_headings(blocks: Sequence[Block], text: TextLook) -> str:
    """Says of each heading that it is one, and takes its number. Gives the title that the cover shows, or none."""
    lines = [block for block in blocks if isinstance(block, RawParagraph)]
    title = _title(lines)
    styled = mark_styled(blocks)
    cover = _cover(blocks)
    banners = [found for block in blocks for found in _banner(block, text)]
    by_look = [*_by_look(blocks, text, cover), *banners]
    _take_numbers([*styled, *(each for each in by_look if each not in styled)], by_look, text)
    return title or _largest(cover, text)


def mark_styled(blocks: Sequence[Block]) -> dict[RawParagraph, str]:
    """Says of the headings that have a style or level for it that they are such, also in boxes; gives these."""
    found: dict[RawParagraph, str] = {}
    for block in blocks:
        if isinstance(block, RawParagraph):
            _by_style(block)
            found.update({block: block.heading} if block.heading else {})
        elif isinstance(block, RawBox):
            found.update(mark_styled(block.blocks))
    return found


def _title(lines: Sequence[RawParagraph]) -> str:
    """The words of the first paragraph with the style of a title, which is no heading; others with it are headings."""
    title = ""
    for paragraph in lines:
        if paragraph.kind == "title" and paragraph.outline is None:
            if title:
                paragraph.outline, paragraph.outlined_by, paragraph.kind = 0, "style", ""
            title = title or paragraph.shown
    return title


def _by_style(paragraph: RawParagraph) -> None:
    is_heading = paragraph.outline is not None and not paragraph.is_contents and paragraph.kind != "title"
    words = len(paragraph.shown.split())
    longest = SENTENCE if paragraph.shown.endswith(".") else LONGEST_STYLED
    if is_heading and 0 < words <= longest:
        paragraph.heading = paragraph.outlined_by
        paragraph.level = min((paragraph.outline or 0) + 1, DEEPEST)


def _cover(blocks: Sequence[Block]) -> list[RawParagraph]:
    """The paragraphs of the first page if it is a cover: a few short lines, and nothing that anybody reads as text."""
    cover: list[RawParagraph] = []
    for number, block in enumerate(blocks):
        if not isinstance(block, RawParagraph):
            return []
        if block.heading or block.is_contents or (number and block.begins_page):
            return cover
        if len(cover) == COVER_LINES or len(block.shown.split()) > COVER_WORDS:
            return []
        cover.append(block)
        if block.ends_page:
            return cover
    return []


def _largest(cover: Sequence[RawParagraph], text: TextLook) -> str:
    """The line of a cover whose letters are the largest."""
    worded = [each for each in cover if each.shown]
    return max(worded, key=lambda each: whole_look(each, text).size).shown if worded else ""


def _banner(block: Block, text: TextLook) -> list[RawParagraph]:
    """The only line of a box, where it looks as a heading does."""
    only = block.blocks[0] if isinstance(block, RawBox) and len(block.blocks) == 1 and not block.is_list else None
    if not isinstance(only, RawParagraph) or not may_head(only) or BULLET.match(only.words):
        return []
    if only.heading:
        return []
    look = whole_look(only, text)
    if strength(look, text) >= ENOUGH and only.numbering is None:
        only.heading = "look"
        return [only]
    return []


def _by_look(blocks: Sequence[Block], text: TextLook, cover: Sequence[RawParagraph]) -> list[RawParagraph]:
    """The headings that only their numbering or their look shows."""
    found: list[RawParagraph] = []
    looks = {block: whole_look(block, text) for block in blocks if isinstance(block, RawParagraph) and _may(block)}
    striking = {block for block, look in looks.items() if strength(look, text) >= ENOUGH}
    on_cover = set(cover)
    start = 0
    while start < len(blocks):
        run: list[RawParagraph] = []
        while start < len(blocks):
            block = blocks[start]
            if not isinstance(block, RawParagraph) or block not in striking or block in on_cover:
                break
            run.append(block)
            start += 1
        following = blocks[start] if start < len(blocks) else None
        if following is not None:
            found.extend(_accepted(run, following, looks, text))
        start += 1
    for paragraph in found:
        paragraph.heading = "look" if paragraph.numbering is None else "numbering"
    return found


def _may(paragraph: RawParagraph) -> bool:
    numbering = paragraph.numbering
    is_bullet = (numbering is not None and numbering.kind == "bullet") or BULLET.match(paragraph.words) is not None
    return not paragraph.heading and not is_bullet and paragraph.place is None and may_head(paragraph)


def _accepted(
    run: Sequence[RawParagraph], following: Block, looks: dict[RawParagraph, WholeLook], text: TextLook
) -> list[RawParagraph]:
    """Those of the lines that follow one another which are headings of what follows them."""
    weak = Counter(looks[each] for each in run if strength(looks[each], text) < STRONG and not _is_numbered(each))
    kept: list[RawParagraph] = []
    for number, paragraph in enumerate(run):
        look = looks[paragraph]
        if weak[look] > MOST_WEAK:
            continue
        is_last = number + 1 == len(run)
        after = following if is_last else run[number + 1]
        if _is_item(paragraph, after) or (number and _is_item(run[number - 1], paragraph)):
            continue
        if look in weak and not is_last and looks[run[number + 1]].rank <= look.rank:
            continue
        kept.append(paragraph)
    return kept


def _is_item(paragraph: RawParagraph, after: Block) -> bool:
    """Whether a numbered line is one of a list, whose next line has the same place in it."""
    if not isinstance(after, RawParagraph):
        return False
    one, other = paragraph.numbering, after.numbering
    if one is not None or other is not None:
        return one is not None and other is not None and (one.list, one.level) == (other.list, other.level)
    steps = {(each.type, each.brackets, each.value + 1) for each in numbers_of(paragraph)}
    return any((each.type, each.brackets, each.value) in steps for each in numbers_of(after))


def _is_numbered(paragraph: RawParagraph) -> bool:
    return bool(heading_mark(paragraph.words, with_blank=False)[0]) or paragraph.numbering is not None


def _take_numbers(headings: Sequence[RawParagraph], by_look: Sequence[RawParagraph], text: TextLook) -> None:
    """Takes the typed numbers of headings, and gives those that only their look shows their levels."""
    blanks = sum(re.match(r"\s*\d{1,2}\s(?=[A-Z])", each.words) is not None for each in headings)
    looks = [whole_look(each, text) for each in by_look]
    depths: dict[RawParagraph, int] = {}
    for heading in headings:
        mark, depth = heading_mark(heading.words, with_blank=blanks >= FEWEST_BLANKS)
        if mark:
            take_mark(heading, mark)
        if depth:
            depths[heading] = depth
    styled = [(whole_look(each, text).size, each.level) for each in headings if each.level]
    given = [
        (look, depths.get(each, each.numbering.level + 1 if each.numbering is not None else 0))
        for each, look in zip(by_look, looks, strict=True)
    ]
    levels = levels_of_looks(given, styled)
    for heading, look in zip(by_look, looks, strict=True):
        heading.level = min(depths.get(heading) or levels[look], DEEPEST)
