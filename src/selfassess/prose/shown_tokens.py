"""The tokens of parsed prose that a document shows: without comments, and without headings that have no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from selfassess.prose import mistakes
from selfassess.prose.block import Block
from selfassess.prose.gathered import Contents
from selfassess.prose.parser import Token
from selfassess.syntax.nodes import Text

HIDDEN_WITHOUT_WORDS = ("heading_open", "paragraph_open")


def shown_tokens(tokens: Sequence[Token], text: Text, contents: Contents) -> Iterator[tuple[Token, Token | None]]:
    """Each token that a document shows, with the one before it."""
    closing = ""
    for token, before, after in zip(tokens, [None, *tokens], [*tokens[1:], None], strict=False):
        if token.type == "comment":
            contents.mistakes.append(mistakes.comment(Block(text, token.content, row_of(token)), 0, len(token.content)))
            continue
        if token.type in HIDDEN_WITHOUT_WORDS and after is not None and not _is_shown(token, after.children or ()):
            closing = token.type.replace("open", "close")
            _report_hidden(token, after, text, contents)
        if not closing:
            yield token, before
        elif token.type == closing:
            closing = ""


def _report_hidden(token: Token, inline: Token, text: Text, contents: Contents) -> None:
    """Of a heading or paragraph without words: that it has none, and its comments."""
    if token.type == "heading_open":
        contents.mistakes.append(mistakes.without_words(Block(text, token.markup, row_of(token))))
    block = Block(text, inline.content, row_of(token))
    contents.mistakes += (
        mistakes.comment(block, child.meta["at"], child.meta["end"])
        for child in inline.children or ()
        if child.type == "comment"
    )


def row_of(token: Token) -> int:
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
        or any(character.isprintable() and character != " " for character in f"{token.content}{caption_of(token)}")
        for token in tokens
    )


def caption_of(token: Token) -> str:
    """The words of a picture's caption, as they were typed."""
    return str(token.attrs.get("title") or "") if token.type == "image" else ""
