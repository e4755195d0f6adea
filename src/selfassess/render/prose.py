"""Prose, read once: the passages that rules look at, and the tokens that become XHTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from selfassess.citation import BARE, Item, items_meant, read_group, write_group
from selfassess.diagnostics import Diagnostic
from selfassess.passage import Block, Citation, Passage, Slip, Spot
from selfassess.source import Text

from .notation import DEEPEST, markdown

NESTED = re.compile(r"\([^()]{1,200}(?:\([^()]{0,200}\)[^()]{0,200}){1,5}\)")
DESTINATION = re.compile(r"\]\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with its tokens; each inline token has the block of the same number, each picture its caption."""

    passage: Passage
    tokens: list[Token]
    captions: Mapping[int, Caption]


@dataclass(frozen=True, slots=True)
class Caption:
    """The words below a picture."""

    block: Block
    tokens: list[Token]


@dataclass(slots=True)
class _Findings:
    """What a passage holds, gathered block by block."""

    citations: list[Citation] = field(default_factory=list)
    slips: list[Slip] = field(default_factory=list)
    captions: dict[int, Caption] = field(default_factory=dict)


def read_all(texts: Iterable[Text]) -> dict[int, Read]:
    """Every passage, under the identity of its text: equal words in two places are two passages."""
    return {id(text): read(text) for text in texts}


def too_deep(reads: Iterable[Read]) -> Iterator[Diagnostic]:
    """Lists and quotations that are nested deeper than the parser goes, so that words would be lost."""
    for each in reads:
        if any(token.level >= DEEPEST - 2 for token in each.tokens):
            hint = "Take out some of the signs > or - at the beginning of its lines."
            yield Diagnostic(each.passage.text.place, "Lists or quotations are nested too deep in this text.", hint)


def read(text: Text) -> Read:
    tokens = markdown().parse(text)
    blocks: list[Block] = []
    found = _Findings()
    cell = 0
    for token, before in zip(tokens, [None, *tokens], strict=False):
        kind = before.type if before is not None else ""
        cell = 0 if kind == "tr_open" else cell + (kind in ("th_close", "td_close"))
        if token.type == "inline":
            in_cell = kind in ("th_open", "td_open")
            row = token.map[0] if token.map else 0
            blocks.append(Block(text, token.content, row, kind == "heading_open", cell if in_cell else None))
            _look(token.children or (), blocks[-1], found)
    return Read(Passage(text, tuple(blocks), tuple(found.citations), tuple(found.slips)), tokens, found.captions)


def _look(tokens: Sequence[Token], block: Block, found: _Findings) -> None:
    for token in tokens:
        look = LOOKS.get(token.type)
        if look is not None:
            look(token, block, found)
    if "ef" in block.content or "EF" in block.content:
        found.slips.extend(_bare(tokens, block))


def _citation(token: Token, block: Block, found: _Findings) -> None:
    found.citations.append(Citation(tuple(read_group(token.content)), Spot(block, token.meta["at"])))


def _mistyped(token: Token, block: Block, found: _Findings) -> None:
    found.slips.append(_slip(token.content, Spot(block, token.meta["at"])))


def _link(token: Token, block: Block, found: _Findings) -> None:
    target, spot = str(token.attrs["href"]), Spot(block, token.meta["at"])
    if target.startswith("ref:"):
        found.citations.append(Citation((Item(target.removeprefix("ref:")),), spot))
    elif target in ("", "#"):
        hint = "Write what it leads to, as in (ref:96) or (#safeguarding)."
        found.slips.append(Slip(target, "This link leads nowhere.", hint, (), spot))


def _image(token: Token, block: Block, found: _Findings) -> None:
    words = str(token.attrs.get("title") or "")
    if not words:
        return
    at = token.meta["at"]
    start = block.content.rfind(words, at, token.meta["end"])
    inside = Block(block.text, words, block.row, holder=block, start=max(start, at))
    caption = Caption(inside, markdown().parseInline(words)[0].children or [])
    found.captions[id(token)] = caption
    _look(caption.tokens, inside, found)


LOOKS = {"citation": _citation, "slip": _mistyped, "link_open": _link, "image": _image}


def _bare(tokens: Sequence[Token], block: Block) -> Iterator[Slip]:
    """Refs that stand without brackets in running words."""
    if BARE.search(block.content) is None:
        return
    for match in BARE.finditer(_running_words(tokens, block.content)):
        items = items_meant(match.group())
        message = f"“{' '.join(match.group().split())}” stands without brackets, so it links to nothing."
        refs = tuple(item.ref for item in items)
        yield Slip(match.group(), message, f"Write “{write_group(items)}”.", refs, Spot(block, match.start()))


def _running_words(tokens: Sequence[Token], content: str) -> str:
    """The content with blanks in place of citations, code, pictures and addresses."""
    made: list[str] = []
    done = 0
    for token in tokens:
        at, end = _span(token)
        if at >= done and end > at:
            made += [content[done:at], " " * (end - at)]
            done = end
    return DESTINATION.sub(lambda match: " " * len(match.group()), "".join([*made, content[done:]]))


def _span(token: Token) -> tuple[int, int]:
    if token.type in ("citation", "slip"):
        return token.meta["at"], token.meta["at"] + len(token.content)
    if token.type in ("code_inline", "image") or token.markup == "autolink":
        return token.meta.get("at", 0), token.meta.get("end", 0)
    return 0, 0


def _slip(words: str, spot: Spot) -> Slip:
    nested = None if words.endswith(")") else NESTED.match(spot.block.content, spot.offset)
    typed = " ".join((nested.group() if nested is not None else words).split())
    items = items_meant(typed.replace("(", "").replace(")", ""))
    if nested is not None:
        message = f"The reference “{typed}” holds brackets of its own."
    elif words.endswith(")"):
        message = f"“{typed}” is not how a reference is written, so it links to nothing."
    else:
        message = f"The bracket of the reference “{typed[:40].strip()}” is never closed."
    hint = f"Write “{write_group(items)}”." if items else "Write “(Ref 96)”."
    return Slip(typed, message, hint, tuple(item.ref for item in items), spot)
