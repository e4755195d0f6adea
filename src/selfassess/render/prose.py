"""Prose, read once: the passages that rules look at, and the tokens that become XHTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markdown_it.token import Token

from selfassess.citation import BARE, Item, read_group, refs_meant, write_group
from selfassess.diagnostics import Diagnostic
from selfassess.passage import Block, Citation, Passage, Slip, Spot
from selfassess.source import Text

from .notation import DEEPEST, markdown

CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Read:
    """A passage with its tokens; each inline token has the block of the same number."""

    passage: Passage
    tokens: list[Token]
    captions: Mapping[int, list[Token]]


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
    citations: list[Citation] = []
    slips: list[Slip] = []
    captions: dict[int, list[Token]] = {}
    for token, before in zip(tokens, [None, *tokens], strict=False):
        if token.type == "inline":
            block = _block(text, token, before, blocks)
            blocks.append(block)
            _look(token.children or (), block, citations, slips, captions)
    return Read(Passage(text, tuple(blocks), tuple(citations), tuple(slips)), tokens, captions)


def _block(text: Text, token: Token, before: Token | None, blocks: list[Block]) -> Block:
    row = token.map[0] if token.map else 0
    kind = before.type if before is not None else ""
    after = 0
    if kind in ("th_open", "td_open") and blocks and blocks[-1].row == row:
        after = blocks[-1].after + len(blocks[-1].content)
    return Block(text, token.content, row, after, kind == "heading_open")


def _look(
    tokens: Iterable[Token],
    block: Block,
    citations: list[Citation],
    slips: list[Slip],
    captions: dict[int, list[Token]],
) -> None:
    target = ""
    for token in tokens:
        kind = token.type
        if kind == "text":
            if "ef" in token.content:
                slips.extend(_bare(token.content, block))
        elif kind == "citation":
            citations.append(Citation(tuple(read_group(token.content)), Spot(block, token.meta["at"])))
        elif kind == "slip":
            slips.append(_slip(token.content, Spot(block, token.meta["at"])))
        elif kind == "link_open":
            target = str(token.attrs["href"])
            if target.startswith("ref:"):
                citations.append(Citation((Item(target[4:]),), Spot(block, token.meta["at"])))
            elif target in ("", "#"):
                words = "Write what it leads to, as in (ref:96) or (#safeguarding)."
                slips.append(Slip(target, "This link leads nowhere.", words, (), Spot(block, token.meta["at"])))
        elif kind == "image" and token.attrs.get("title"):
            caption = str(token.attrs["title"])
            captions[id(token)] = markdown().parseInline(caption)[0].children or []
            start = block.content.find(caption, token.meta["at"])
            _look(captions[id(token)], _within(block, caption, start), citations, slips, captions)


def _within(block: Block, words: str, start: int) -> Block:
    """The caption inside a block, as a block of its own."""
    before = block.content[: max(start, 0)]
    last = before.rpartition("\n")[2]
    return Block(block.text, words, block.row + before.count("\n"), block.after + len(last))


def _bare(words: str, block: Block) -> Iterator[Slip]:
    masked = CODE.sub(lambda match: " " * len(match.group()), block.content)
    for match in BARE.finditer(words):
        typed = match.group()
        offset = max(masked.find(typed), 0)
        message = f"“{typed}” stands without brackets, so it links to nothing."
        refs = refs_meant(typed)
        yield Slip(typed, message, f"Write “{_as_group(refs)}”.", tuple(refs), Spot(block, offset))


def _slip(words: str, spot: Spot) -> Slip:
    refs = refs_meant(words)
    typed = " ".join(words.split())
    if not words.endswith(")"):
        message = f"The bracket of the reference “{typed[:40].strip()}” is never closed."
    else:
        message = f"“{typed}” is not how a reference is written, so it links to nothing."
    hint = f"Write “{_as_group(refs[:1] if not words.endswith(')') else refs)}”." if refs else "Write “(Ref 96)”."
    return Slip(typed, message, hint, tuple(refs), spot)


def _as_group(refs: list[str]) -> str:
    return write_group([Item(ref) for ref in refs])
