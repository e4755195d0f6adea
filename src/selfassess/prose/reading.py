"""Prose, read once: the passages that rules look at and that become XHTML."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, takewhile

from msgspec import Struct, field

from selfassess.diagnostics import Problem
from selfassess.model.citation import Item, read_group
from selfassess.prose import citation_mistakes, language_mistakes, layout_mistakes, mistakes
from selfassess.prose.block import ROW_BREAK, Block, Position, Span, unescaped
from selfassess.prose.folded import lost_structure
from selfassess.prose.html_tables import html_tables
from selfassess.prose.list_marks import as_markdown
from selfassess.prose.parser import DEEPEST, Token, markdown
from selfassess.prose.passage import Caption, Citation, IndicatorLink, Link, Passage, Picture, ProseMistake
from selfassess.prose.pasted_tables import pasted_tables
from selfassess.prose.running_words import BREAKS, blanked, notation_of
from selfassess.prose.table_mistakes import table_mistakes
from selfassess.syntax.nodes import Text
from selfassess.syntax.source import line_starts

HIDDEN_WITHOUT_WORDS = ("heading_open", "paragraph_open")
BEFORE_TARGET = re.compile(r"\]\(\s*<?")


class _Contents(Struct):
    """What a passage holds, gathered block by block; `refs` are those of the library, None where it is not known."""

    refs: Collection[str] | None = None
    citations: list[Citation] = field(default_factory=list)
    indicator_links: list[IndicatorLink] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    mistakes: list[ProseMistake] = field(default_factory=list)
    running_words: dict[Block, str] = field(default_factory=dict)
    code: dict[Block, list[Span]] = field(default_factory=dict)
    in_language: dict[Block, list[Span]] = field(default_factory=dict)
    divisions: int = 0


def too_deep(passages: Iterable[Passage]) -> Iterator[Problem]:
    """Lists and quotations that are nested deeper than the parser goes, so that words would be lost."""
    for passage in passages:
        token = next((token for token in passage.tokens if token.level >= DEEPEST - 2), None)
        if token is not None:
            text, row = passage.text, token.map[0] if token.map else 0
            start = line_starts(text, ROW_BREAK)[row]
            place = text.at(start + len(text[start:]) - len(text[start:].lstrip()))
            hint = "Delete some of the > or - characters at the start of the line."
            yield Problem(place, "Lists or quotations are too many levels deep here.", hint, rule="nested-too-deep")


def read(text: Text, refs: Collection[str] | None = None) -> Passage:
    """What a text says; headings without words are left out of its tokens.

    With the `refs` of the library it is known which numbers may be meant as citations.
    """
    tokens: list[Token] = []
    blocks: list[Block] = []
    contents = _Contents(refs)
    cell = 0
    source, marks = as_markdown(text)
    for token, before in _shown(markdown().parse(source, {"marks": marks}), text, contents):
        tokens.append(token)
        if token.type in ("division_open", "division_close"):
            contents.divisions += token.nesting
            contents.mistakes += language_mistakes.in_division(token, text)
        kind = before.type if before is not None else ""
        cell = 0 if kind == "tr_open" else cell + (kind in ("th_close", "td_close"))
        if token.type == "inline":
            in_cell = kind in ("th_open", "td_open")
            row = _row(token)
            level = int(before.tag[1]) if before is not None and kind == "heading_open" else 0
            blocks.append(Block(text, token.content, row, level, cell if in_cell else None))
            _read_block(token.children or (), blocks[-1], contents)
            if kind == "paragraph_open" and token.level == 1:
                contents.mistakes += layout_mistakes.of_paragraph(blocks[-1], token.children or ())
    contents.mistakes += [*table_mistakes(text, tokens), *pasted_tables(text, tokens), *html_tables(text, tokens)]
    lost = lost_structure(text, tokens)
    if lost is not None:  # what is wrong with its layout follows from that
        contents.mistakes = [mistake for mistake in contents.mistakes if mistake.rule not in layout_mistakes.RULES]
    return Passage(
        text,
        tuple(blocks),
        tuple(contents.citations),
        tuple(contents.indicator_links),
        tuple(contents.links),
        tuple(contents.pictures),
        tuple(contents.mistakes),
        contents.running_words,
        contents.code,
        tuple(tokens),
        lost,
        contents.in_language,
    )


def _shown(tokens: Sequence[Token], text: Text, contents: _Contents) -> Iterator[tuple[Token, Token | None]]:
    """Each token that a document shows, with the one before it."""
    closing = ""
    for token, before, after in zip(tokens, [None, *tokens], [*tokens[1:], None], strict=False):
        if token.type == "comment":
            contents.mistakes.append(mistakes.comment(Block(text, token.content, _row(token)), 0, len(token.content)))
            continue
        if token.type in HIDDEN_WITHOUT_WORDS and after is not None and not _is_shown(token, after.children or ()):
            closing = token.type.replace("open", "close")
            _report_hidden(token, after, text, contents)
        if not closing:
            yield token, before
        elif token.type == closing:
            closing = ""


def _report_hidden(token: Token, inline: Token, text: Text, contents: _Contents) -> None:
    """Of a heading or paragraph without words: that it has none, and its comments."""
    if token.type == "heading_open":
        contents.mistakes.append(mistakes.without_words(Block(text, token.markup, _row(token))))
    block = Block(text, inline.content, _row(token))
    contents.mistakes += (
        mistakes.comment(block, child.meta["at"], child.meta["end"])
        for child in inline.children or ()
        if child.type == "comment"
    )


def _row(token: Token) -> int:
    return token.map[0] if token.map else 0


def _is_shown(token: Token, inside: Sequence[Token]) -> bool:
    """Whether a heading has words, or a paragraph anything but comments."""
    if token.type == "heading_open":
        return _has_words(inside)
    is_comment = any(child.type == "comment" for child in inside)
    return not is_comment or any(child.type in ("image", "link_open") or child.content.strip() for child in inside)


def _has_words(tokens: Iterable[Token]) -> bool:
    """Whether anything can be read; an empty link has words of its own."""
    return any(
        token.type == "link_open"
        or any(character.isprintable() and character != " " for character in f"{token.content}{_below(token)}")
        for token in tokens
    )


def _read_block(tokens: Sequence[Token], block: Block, contents: _Contents, open_links: int = 0) -> None:
    """Everything that is in a block, and in the captions of its pictures; `open_links` counts the links around it."""
    contents.running_words[block] = ""  # its words come before those of its captions
    first = len(contents.mistakes)
    notation: list[Span] = []
    code: list[Span] = []
    link: Span | None = None
    for number, token in enumerate(tokens):
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
    words = blanked(block.content, [*notation, *code])
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


def _read_citation(token: Token, block: Block, contents: _Contents, in_link: bool, link: Span | None) -> None:
    items, position = tuple(read_group(token.content)), Position(block, token.meta["at"])
    if in_link:
        contents.mistakes.append(citation_mistakes.within_link(token.content, items, position, link))
    else:
        contents.citations.append(Citation(items, position))


def _read_link(tokens: Sequence[Token], number: int, block: Block, contents: _Contents) -> None:
    token = tokens[number]
    target, position, end = str(token.attrs["href"]), Position(block, token.meta["at"]), token.meta["end"]
    if target.startswith("ref:"):
        contents.citations.append(Citation((Item(target.removeprefix("ref:")),), position))
        return
    inner = takewhile(lambda token: token.type != "link_close", islice(tokens, number + 1, None))
    words = "".join(" " if token.type in BREAKS else token.content for token in inner)
    indicator = target.removeprefix("indicator:")
    if indicator and indicator != target:
        contents.indicator_links.append(IndicatorLink(indicator, words, position))
        return
    before = BEFORE_TARGET.match(block.content, token.meta.get("words_end", end))
    starts = Position(block, before.end() if before is not None else position.offset + 1)
    contents.links.append(Link(target, str(token.attrs.get("title") or ""), words, position, starts, end))
    if target in ("", "#"):
        contents.mistakes.append(citation_mistakes.leads_nowhere(position, end))


def _read_picture(token: Token, block: Block, contents: _Contents, open_links: int) -> None:
    """A picture, and its caption with all that this holds."""
    at, words = token.meta["at"], _below(token)
    caption = None
    if words:
        plain, offsets = unescaped(block.content[at : token.meta["end"]])
        inside = Block(block.text, words, block.row, holder=block, start=at + offsets[max(plain.rfind(words), 0)])
        caption = Caption(inside, markdown().parseInline(words)[0].children or [])
        token.meta["caption"] = caption
        _read_block(caption.tokens, inside, contents, open_links)
    contents.pictures.append(Picture(str(token.attrs["src"]), Position(block, at), caption, token.meta["file"]))


def _below(token: Token) -> str:
    """The words of a picture's caption, as they were typed."""
    return str(token.attrs.get("title") or "") if token.type == "image" else ""
