"""Prose, read once: the passages that rules look at and that become XHTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from selfassess.diagnostics import Problem
from selfassess.model.citation import Item, read_group
from selfassess.prose import mistakes as slips
from selfassess.prose.parser import DEEPEST, markdown
from selfassess.prose.passage import ROW_BREAK, Block, Citation, Passage, Slip, Spot, unescaped
from selfassess.syntax.source import Text, line_starts


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


def too_deep(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Lists and quotations that are nested deeper than the parser goes, so that words would be lost."""
    for passage in passages:
        token = next((token for token in passage.tokens if token.level >= DEEPEST - 2), None)
        if token is not None:
            text, row = passage.text, token.map[0] if token.map else 0
            start = line_starts(text, ROW_BREAK)[row]
            place = text.at(start + len(text[start:]) - len(text[start:].lstrip()))
            hint = "Take out some of the signs > or - at the beginning of the line."
            yield Problem(place, "Lists or quotations are nested too deep here.", hint, rule="nested-too-deep")


def read(text: Text) -> Passage:
    """What a text says; headings without words are left out of its tokens."""
    tokens: list[Token] = []
    blocks: list[Block] = []
    found = _Findings()
    cell = 0
    for token, before in _shown(markdown().parse(text), text, found):
        tokens.append(token)
        kind = before.type if before is not None else ""
        cell = 0 if kind == "tr_open" else cell + (kind in ("th_close", "td_close"))
        if token.type == "inline":
            in_cell = kind in ("th_open", "td_open")
            row = token.map[0] if token.map else 0
            level = int(before.tag[1]) if before is not None and kind == "heading_open" else 0
            blocks.append(Block(text, token.content, row, level, cell if in_cell else None))
            _look(token.children or (), blocks[-1], found)
    return Passage(text, tuple(blocks), tuple(found.citations), tuple(found.slips), tuple(tokens))


def _shown(tokens: Sequence[Token], text: Text, found: _Findings) -> Iterator[tuple[Token, Token | None]]:
    """Each token that a document shows, with the one before it."""
    empty = False
    for token, before, after in zip(tokens, [None, *tokens], [*tokens[1:], None], strict=False):
        if token.type == "heading_open" and after is not None and not _has_words(after.children or ()):
            empty = True
            row = token.map[0] if token.map else 0
            found.slips.append(slips.without_words(token.markup, Spot(Block(text, token.markup, row), 0)))
        if not empty:
            yield token, before
        empty = empty and token.type != "heading_close"


def _has_words(tokens: Iterable[Token]) -> bool:
    """Whether anything is to be read; an empty link has words of its own."""
    return any(
        each.type == "link_open" or any(sign.isprintable() and sign != " " for sign in f"{each.content}{_below(each)}")
        for each in tokens
    )


def _look(tokens: Sequence[Token], block: Block, found: _Findings, depth: int = 0) -> None:
    """Everything found in a block; `depth` counts the links around it."""
    for token in tokens:
        depth += token.nesting if token.type in ("link_open", "link_close") else 0
        look = LOOKS.get(token.type)
        if look is not None:
            look(token, block, found, depth)
    found.slips.extend(slips.slips(tokens, block))


def _citation(token: Token, block: Block, found: _Findings, depth: int) -> None:
    items, spot = tuple(read_group(token.content)), Spot(block, token.meta["at"])
    if depth:
        found.slips.append(slips.within_link(token.content, tuple(item.ref for item in items), spot))
    else:
        found.citations.append(Citation(items, spot))


def _mistyped(token: Token, block: Block, found: _Findings, depth: int) -> None:
    found.slips.append(slips.mistyped(token.content, Spot(block, token.meta["at"])))


def _link(token: Token, block: Block, found: _Findings, depth: int) -> None:
    target, spot = str(token.attrs["href"]), Spot(block, token.meta["at"])
    if target.startswith("ref:"):
        found.citations.append(Citation((Item(target.removeprefix("ref:")),), spot))
    elif target in ("", "#"):
        found.slips.append(slips.leads_nowhere(target, spot))


def _image(token: Token, block: Block, found: _Findings, depth: int) -> None:
    words = _below(token)
    if not words:
        return
    at = token.meta["at"]
    plain, places = unescaped(block.content[at : token.meta["end"]])
    start = at + places[max(plain.rfind(words), 0)]
    inside = Block(block.text, words, block.row, holder=block, start=start)
    caption = Caption(inside, markdown().parseInline(words)[0].children or [])
    token.meta["caption"] = caption
    _look(caption.tokens, inside, found, depth)


def _below(token: Token) -> str:
    """The words that a picture's caption holds."""
    return str(token.attrs.get("title") or "") if token.type == "image" else ""


LOOKS = {"citation": _citation, "slip": _mistyped, "link_open": _link, "image": _image}
