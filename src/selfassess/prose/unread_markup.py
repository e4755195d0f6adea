"""What people type or paste as markup and no document shows as such: HTML tags, attributes, struck-out words, `m^2`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from selfassess.diagnostics import Problem, write_hint
from selfassess.prose.audience_marks import MEANT
from selfassess.prose.block import Block, Position
from selfassess.prose.inline_html import TABLE, UNREAD
from selfassess.prose.parser import Token
from selfassess.prose.passage import ProseMistake
from selfassess.syntax.nodes import Text

MARKUP, STRUCK = "markup-unread", "words-struck-out"
HINTS = {
    **dict.fromkeys(("ul", "ol", "li"), "Remove the tag. Begin the line of each entry with “- ”."),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "Remove the tag. Begin the line of a heading with “### ”."),
    **dict.fromkeys(("table", "thead", "tbody", "tr", "th", "td"), "Remove the tag. Separate the cells with “|”."),
    **dict.fromkeys(("p", "div", "section"), "Remove the tag. Leave a blank line between paragraphs."),
    **dict.fromkeys(("b", "strong"), "Remove the tag. Type **words** for bold words."),
    **dict.fromkeys(("i", "em"), "Remove the tag. Type *words* for words in italics."),
    "a": "Remove the tag. Type a link as in [our strategy](https://www.exampleshire.example/strategy).",
    "u": "Remove the tag. Readers treat underlined words as a link.",
}
SAYS_NOTHING = frozenset({"font", "span", "u"})
ANCHOR = r"""(?i)<a\s+href\s*=\s*["'](https?://[^\s"'<>()]+|mailto:[^\s"'<>()]+)["']\s*>([^][<>]+)</a\s*>"""
ATTRIBUTES = r"""(?x)
    (?<![{%])\{:?\s*
    (?: [.\#][A-Za-z][\w-]* | [A-Za-z][\w-]* \s*=\s* (?:"[^"{}\n]*"|“[^”{}\n]*”|'[^'{}\n]*'|[\w%.-]+) )
    (?: \s+ (?: [.\#][A-Za-z][\w-]* | [A-Za-z][\w-]* \s*=\s* (?:"[^"{}\n]*"|“[^”{}\n]*”|'[^'{}\n]*'|[\w%.-]+) ) ){0,9}
    \s*\}(?!\})
"""
UNFINISHED = r"&(?P<name>nbsp|amp|quot|lt|gt|pound|euro|[lr][sd]quo|[nm]dash|hellip|bull|middot)(?![;\w=])"
TWICE = r"&amp;(?P<name>nbsp|amp|quot|lt|gt|pound|euro|[lr][sd]quo|[nm]dash|hellip|bull|middot|\#\d{2,5});"
POWER = r"(?<![\w^])(?P<unit>[cdkm]?m|ft|in|mi|10)\^(?P<power>-?[0-9])(?![\w^])"
POWERS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def shown(tokens: Sequence[Token], block: Block) -> Iterator[ProseMistake]:
    """Tags that say nothing to a document, and words that somebody struck out."""
    tags: dict[str, list[Token]] = {}
    for token in tokens:
        if token.type == UNREAD:
            tags.setdefault(token.meta["name"], []).append(token)
        elif token.type == "s_open":
            at, end = token.meta["at"], token.meta["end"]
            words = " ".join(block.content[at:end].split())
            message = f"“{words[:60]}” is struck out, and readers still see the words."
            hint = "Remove the words, or keep them and remove the marks around them."
            yield _mistake(STRUCK, block, (at, end), message, hint)
    for same in tags.values():
        yield from _tags(same, block)


def outside_tables(mistakes: Iterable[ProseMistake], text: Text) -> Iterator[ProseMistake]:
    """These mistakes but for the tags of a table of HTML, which is one mistake of its own."""
    tables = [match.span() for match in re.finditer(TABLE, text)] if "<table" in text.lower() else []
    for mistake in mistakes:
        at = mistake.position.block.within(mistake.position.offset) if tables and mistake.rule == MARKUP else -1
        if not any(start <= at < end for start, end in tables):
            yield mistake


def _tags(same: Sequence[Token], block: Block) -> Iterator[ProseMistake]:
    """Tags of one name, each opening one with the closing one that follows it."""
    closed = False
    for token, after in zip(same, [*same[1:], None], strict=True):
        if not closed:
            closed = after is not None and not _closes(token) and _closes(after)
            yield _tag(token, after if closed else None, block)
        else:
            closed = False


def _closes(tag: Token) -> bool:
    return tag.content.startswith("</")


def _tag(token: Token, closing: Token | None, block: Block) -> ProseMistake:
    """A tag, with what closes it; the words between them are kept."""
    name, at, end, fix = token.meta["name"], token.meta["at"], token.meta["end"], None
    hint = "Remove the tag. Word left it here." if ":" in name else HINTS.get(name, "Remove the tag.")
    anchor = re.compile(ANCHOR).match(block.content, at)
    if anchor is not None:
        end, fix = anchor.end(), f"[{anchor[2]}]({anchor[1]})"
        hint = write_hint(fix)
    elif ":" in name or name in SAYS_NOTHING:
        fix = block.content[end : closing.meta["at"]] if closing is not None else ""
        end = closing.meta["end"] if closing is not None else end
    message = f"Readers see “{token.content[:60]}” as it is typed here."
    return _mistake(MARKUP, block, (at, end), message, hint, fix)


def attributes(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Attributes of a link or heading, as some other programs read them.

    Those of pictures and those that name a language or readers are for other rules.
    """
    pictures = {token.meta["end"] for token in tokens if token.type == "image"}
    for match in re.finditer(ATTRIBUTES, words):
        if re.search(r"\blang", match[0], re.IGNORECASE) or re.search(MEANT, match[0]):
            continue
        before = block.content[: match.start()].rstrip(" ")
        ends_heading = block.is_heading and match.end() == len(block.content)
        if (before.endswith((")", "]", "*", "`")) or ends_heading) and len(before) not in pictures:
            message = f"Readers see “{match[0][:60]}” as it is typed here."
            yield _mistake(MARKUP, block, match.span(), message, "Remove it.", "")


def entities(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Characters by their names that lack the semicolon, or that some program has named twice."""
    for pattern in (UNFINISHED, TWICE):
        for match in re.finditer(pattern, words):
            message = f"Readers see “{match[0]}” as it is typed here."
            fix = f"&{match['name']};"
            yield _mistake(MARKUP, block, match.span(), message, write_hint(fix), fix)


def powers(block: Block, tokens: Sequence[Token], words: str) -> Iterator[ProseMistake]:
    """Powers such as `m^2`."""
    for match in re.finditer(POWER, words):
        fix = f"{match['unit']}{match['power'].translate(POWERS)}"
        message = f"Readers see “{match[0]}” as it is typed here."
        yield _mistake(MARKUP, block, match.span(), message, write_hint(fix), fix)


def _mistake(
    rule: str, block: Block, span: tuple[int, int], message: str, hint: str, fix: str | None = None
) -> ProseMistake:
    return ProseMistake(rule, Position(block, span[0]), span[1], partial(Problem, message=message, hint=hint), fix)
