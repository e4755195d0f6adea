"""A piece of prose without what some readers may not have: parts, citations of records, links to what they lack."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from selfassess.model.citation import read_group, write_group
from selfassess.project.prose_parts import rows_left_out, runs_of_words
from selfassess.prose.block import ROW_BREAK, Block, Position
from selfassess.prose.link_addresses import DEFINED
from selfassess.prose.parser import Token
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.abridged import Change, abridged
from selfassess.syntax.source import line_starts

PASSES = 8
"""How often a text is read again: links in the words of links come to light one after the other."""


class Limits(Struct, frozen=True):
    """What some readers may not have: parts for these audiences, records with these refs, places with these ids.

    `held` and `other_held` stand for citations of those records, and are empty where these go without a word; then
    `held_too` still does where a link has no words of its own. `part` stands for one to a place.
    """

    audiences: Collection[str]
    refs: Collection[str]
    ids: Collection[str]
    held: str
    other_held: str
    held_too: str
    part: str


class Abridgement(Struct, frozen=True):
    """What is left of a passage; where links led to what is left out, and whether citations are among that."""

    passage: Passage
    links: tuple[Position, ...] = ()
    lost_citations: bool = False


def abridge(passage: Passage, limits: Limits, refs: Collection[str] | None) -> Abridgement:
    """A passage as these readers may have it, which is itself where nothing is left out.

    Nothing is left of one that still names something that they may not have when it was read again and again.
    """
    links: list[Position] = []
    lost_citations = False
    left = passage
    for _ in range(PASSES):
        parts = _parts(left, limits)
        found = [] if parts else [*_found(left, limits)]
        if not parts and not found:
            return Abridgement(left, tuple(links), lost_citations)
        links += [each.position for each in found if each.is_link]
        lost_citations = lost_citations or any(each.is_citation for each in found)
        changes = parts or [change for each in found for change in each.changes]
        left = replace(read(abridged(left.text, changes), refs), lost=passage.lost)
    return Abridgement(read(abridged(passage.text, [Change(0, len(passage.text))]), refs), tuple(links), lost_citations)


def _parts(passage: Passage, limits: Limits) -> list[Change]:
    """The rows of the parts that readers may not have."""
    starts = [*line_starts(passage.text, ROW_BREAK), len(passage.text)]
    return [Change(starts[row], starts[row + 1]) for row in rows_left_out(passage, limits.audiences)]


class _Found(Struct, frozen=True):
    """Something that names what readers may not have: a record, or a place to which it leads."""

    position: Position
    changes: tuple[Change, ...]
    is_citation: bool = False
    is_link: bool = False


def _found(passage: Passage, limits: Limits) -> Iterator[_Found]:
    for mistake in passage.mistakes:
        if any(ref in limits.refs for ref in mistake.refs):
            yield _citation_found(mistake.position, mistake.end, f"({limits.held})" if limits.held else "")
    for token in passage.tokens:
        if token.type == DEFINED and _is_gone_place(token.meta["href"], limits):
            line = Block(passage.text, token.content, token.map[0] if token.map else 0)
            yield _Found(Position(line, 0), (_change(line, 0, len(token.content), ""),))
    for block, tokens in runs_of_words(passage):
        for number, token in enumerate(tokens):
            if token.type == "citation":
                yield from _citation(token, block, limits)
            elif token.type == "link_open":
                yield from _link(tokens, number, block, limits)


def _citation(token: Token, block: Block, limits: Limits) -> Iterator[_Found]:
    items = read_group(token.content)
    kept = [item for item in items if item.ref not in limits.refs]
    if len(kept) == len(items):
        return
    words = f"({limits.held})" if limits.held else ""
    if kept:
        words = write_group(kept)
        words = f"{words[:-1]}, {limits.other_held})" if limits.other_held else words
    yield _citation_found(Position(block, token.meta["at"]), token.meta["end"], words)


def _citation_found(position: Position, end: int, words: str) -> _Found:
    """A citation that becomes these words, or goes with the space before it."""
    block, start = position.block, position.offset
    change = _change(block, start if words else len(block.content[:start].rstrip()), end, words)
    return _Found(position, (change,), is_citation=True)


def _link(tokens: Sequence[Token], number: int, block: Block, limits: Limits) -> Iterator[_Found]:
    """A link whose target readers may not have: its words stay, without brackets and address."""
    token = tokens[number]
    target, meta = str(token.attrs["href"]), token.meta
    is_place = _is_gone_place(target, limits)
    if "words_end" not in meta or not (is_place or target.removeprefix("ref:") in limits.refs):
        return
    at, words_end, end = meta["at"], meta["words_end"], meta["end"]
    has_words = any(each.content.strip() for each in takewhile(lambda each: each.type != "link_close", tokens[number:]))
    if has_words:
        behind = "" if is_place or not limits.held else f" ({limits.held})"
    else:
        behind = limits.part if is_place else limits.held_too
    if has_words and "said" in meta:  # the brackets stay for the language of the words
        changes = [_change(block, words_end + 1, end, ""), _behind(block, meta["said_end"], behind)]
    elif has_words:
        changes = [_change(block, at, at + 1, ""), _change(block, words_end, end, behind)]
    else:
        changes = [_change(block, at, meta.get("said_end", end), behind)]
    yield _Found(Position(block, at), tuple(changes), is_citation=not is_place, is_link=is_place)


def _is_gone_place(target: str, limits: Limits) -> bool:
    return target.startswith("#") and target[1:] in limits.ids


def _change(block: Block, start: int, end: int, new: str) -> Change:
    """A change of these characters of a block."""
    return Change(block.within(start), block.within(end - 1) + 1, new)


def _behind(block: Block, offset: int, new: str) -> Change:
    at = block.within(offset - 1) + 1
    return Change(at, at, new)
