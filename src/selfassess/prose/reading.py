"""Prose, read once: the passages that rules look at and that become XHTML."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from msgspec.structs import replace

from selfassess.model.citation import Item, read_group
from selfassess.prose import (
    address_reading,
    audience_mistakes,
    citation_mistakes,
    language_mistakes,
    layout_mistakes,
    mistakes,
    note_reading,
    table_mentions,
    unread_markup,
)
from selfassess.prose.block import Block, Position, Span, unescaped
from selfassess.prose.folded import lost_structure
from selfassess.prose.gathered import Contents
from selfassess.prose.list_marks import as_markdown
from selfassess.prose.notes import INLINE_NOTE, REFERRED
from selfassess.prose.parser import Token, markdown
from selfassess.prose.passage import Caption, Citation, IndicatorLink, Link, Note, Passage, Picture
from selfassess.prose.plain_words import plain_tokens
from selfassess.prose.running_words import BREAKS, blanked, notation_of
from selfassess.prose.shown_tokens import caption_of, row_of, shown_tokens
from selfassess.prose.table_markers import MARKED, SCHEME
from selfassess.prose.unread_tables import unread_tables
from selfassess.syntax.nodes import Text


def read(text: Text, refs: Collection[str] | None = None) -> Passage:
    """What a text says; headings without words are left out of its tokens.

    With the `refs` of the library it is known which numbers may be meant as citations.
    """
    tokens: list[Token] = []
    blocks: list[Block] = []
    cell = 0
    source, marks = as_markdown(text)
    contents = Contents({"marks": marks}, refs)
    parsed = plain_tokens(source) or markdown().parse(source, contents.env)
    for token, before in shown_tokens(parsed, text, contents):
        tokens.append(token)
        if "audience" in token.meta:
            contents.mistakes += audience_mistakes.of_heading(token, text)
        if token.type == "fence":
            contents.mistakes += audience_mistakes.in_code(token, text)
        if token.type == MARKED:
            contents.tables.append(table_mentions.printed(token, text))
        if token.type in ("division_open", "division_close"):
            contents.divisions += token.nesting
            contents.mistakes += language_mistakes.in_division(token, text)
        kind = before.type if before is not None else ""
        cell = 0 if kind == "tr_open" else cell + (kind in ("th_close", "td_close"))
        if token.type == "inline":
            in_cell = kind in ("th_open", "td_open")
            row = row_of(token)
            level = int(before.tag[1]) if before is not None and kind == "heading_open" else 0
            blocks.append(Block(text, token.content, row, level, cell if in_cell else None))
            _read_block(token.children or (), blocks[-1], contents, in_note="note" in token.meta)
            if kind == "paragraph_open" and token.level == 1:
                contents.mistakes += layout_mistakes.of_paragraph(blocks[-1], token.children or ())
    contents.mistakes += unread_tables(text, tokens)
    lost = lost_structure(text, tokens)
    if lost is not None:  # what is wrong with its layout follows from that
        contents.mistakes = [mistake for mistake in contents.mistakes if mistake.rule not in layout_mistakes.RULES]
    contents.mistakes += note_reading.joined(tokens, blocks, contents.references)
    contents.mistakes += address_reading.unused(text, tokens, frozenset(contents.used))
    return Passage(
        text,
        tuple(blocks),
        tuple(contents.citations),
        tuple(contents.indicator_links),
        tuple(contents.links),
        tuple(contents.pictures),
        tuple(unread_markup.outside_tables(contents.mistakes, text)),
        contents.running_words,
        contents.code,
        tuple(tokens),
        lost,
        contents.in_language,
        tuple(contents.tables),
    )


def _read_block(
    tokens: Sequence[Token], block: Block, contents: Contents, open_links: int = 0, *, in_note: bool = False
) -> None:
    """Everything that is in a block, in its notes, and in the captions of its pictures.

    `open_links` counts the links around it.
    """
    contents.running_words[block] = ""  # its words come before those of its captions
    first = len(contents.mistakes)
    notation: list[Span] = []
    code: list[Span] = []
    link: Span | None = None
    for number, token in enumerate(tokens):
        if token.type == "text" and not token.meta:  # words alone, as most tokens are
            continue
        if "label" in token.meta:
            contents.used.add(token.meta["label"])
        open_links += token.nesting if token.type in ("link_open", "link_close") else 0
        notation += notation_of(token)
        if token.type == "code_inline":
            code.append((token.meta["at"], token.meta["end"]))
        elif token.type == "citation":
            _read_citation(token, block, contents, open_links > 0, link)
        elif token.type == "comment":
            contents.mistakes.append(mistakes.comment(block, token.meta["at"], token.meta["end"]))
        elif token.type == "mistyped_citation":
            position = Position(block, token.meta["at"])
            contents.mistakes.append(citation_mistakes.mistyped(token.content, position, contents.refs))
        elif token.type == "link_open":
            link = token.meta["at"], token.meta["end"]
            _read_link(tokens, number, block, contents)
        elif token.type == "image":
            _read_picture(token, block, contents, open_links)
        elif token.type == INLINE_NOTE:
            _read_inline_note(token, block, contents)
        elif token.type == REFERRED and not in_note:
            contents.references.append((token, block))
    words = blanked(block.content, [*notation, *code])
    contents.mistakes += note_reading.misplaced(tokens, block, in_note=in_note)
    contents.mistakes += unread_markup.shown(tokens, block)
    contents.mistakes += citation_mistakes.among_words(block, tokens, words, contents.refs)
    contents.mistakes += mistakes.mistakes_in(block, tokens, words)
    contents.mistakes += layout_mistakes.mistakes_in(block, words)
    contents.mistakes += language_mistakes.mistakes_in(block, tokens, words)
    notation += [
        (mistake.position.offset, mistake.end)
        for mistake in contents.mistakes[first:]
        if mistake.position.block is block and (mistake.refs or mistake.rule in mistakes.NO_WORDS)
    ]
    contents.running_words[block] = blanked(block.content, [*notation, *code])
    if code:
        contents.code[block] = code
    in_language = language_mistakes.in_language(tokens, block, contents.divisions > 0)
    if in_language:
        contents.in_language[block] = in_language


def _read_citation(token: Token, block: Block, contents: Contents, in_link: bool, link: Span | None) -> None:
    items, position = tuple(read_group(token.content)), Position(block, token.meta["at"])
    offsets = token.meta.get("offsets")
    if offsets is not None:
        items = tuple(replace(item, offset=offsets[item.offset]) for item in items)
    if in_link:
        contents.mistakes.append(citation_mistakes.within_link(token.content, items, position, link))
    else:
        contents.citations.append(Citation(items, position))


def _read_link(tokens: Sequence[Token], number: int, block: Block, contents: Contents) -> None:
    token = tokens[number]
    target, position, end = str(token.attrs["href"]), Position(block, token.meta["at"]), token.meta["end"]
    if target.startswith("ref:"):
        contents.citations.append(Citation((Item(target.removeprefix("ref:")),), position))
        return
    following = (tokens[at] for at in range(number + 1, len(tokens)))
    inner = takewhile(lambda token: token.type != "link_close", following)
    words = "".join(" " if token.type in BREAKS else token.content for token in inner)
    indicator = target.removeprefix("indicator:")
    if indicator and indicator != target:
        contents.indicator_links.append(IndicatorLink(indicator, words, position))
        return
    starts = address_reading.target_position(token, block, contents.env)
    if target.startswith(SCHEME):
        contents.tables.append(table_mentions.linked(target, words, position, starts))
        return
    contents.links.append(Link(target, str(token.attrs.get("title") or ""), words, position, starts, end))
    if target in ("", "#"):
        contents.mistakes.append(citation_mistakes.leads_nowhere(position, end))


def _read_picture(token: Token, block: Block, contents: Contents, open_links: int) -> None:
    """A picture, and its caption with all that this holds."""
    at, words = token.meta["at"], caption_of(token)
    caption = None
    if words:
        plain, offsets = unescaped(block.content[at : token.meta["end"]])
        inside = Block(block.text, words, block.row, holder=block, start=at + offsets[max(plain.rfind(words), 0)])
        caption = Caption(inside, markdown().parseInline(words, contents.env)[0].children or [])
        token.meta["caption"] = caption
        _read_block(caption.tokens, inside, contents, open_links)
    contents.pictures.append(Picture(str(token.attrs["src"]), Position(block, at), caption, token.meta["file"]))


def _read_inline_note(token: Token, block: Block, contents: Contents) -> None:
    """A note whose words are where it belongs."""
    inside = Block(block.text, token.content, block.row, holder=block, start=token.meta["at"] + len("^["))
    tokens = markdown().parseInline(token.content, contents.env)[0].children or []
    token.meta["words"] = Note((inside,), (tokens,))
    _read_block(tokens, inside, contents, in_note=True)
