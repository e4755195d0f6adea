"""The words of prose that a reader sees: apart from notation, sentence by sentence, and counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from string import ascii_lowercase, ascii_uppercase

from selfassess.prose.bare_address import BARE
from selfassess.prose.block import Block, Span
from selfassess.prose.notes import INLINE_NOTE, REFERRED
from selfassess.prose.parser import Token

BEFORE_NUMBERS = ("No", "no", "p", "pp", "para", "approx", "c", "Fig", "fig", "Vol", "vol", "Ref", "ref")
NOT_AFTER_SHORT_FORM = "".join(rf"(?<!\b{short}\.\s)" for short in BEFORE_NUMBERS)
SENTENCE_END = re.compile(
    rf"""
    [.!?][\"”’)]*(\s+)
    (?=
        [A-Z“\"‘*\[]                     # a capital letter begins the next sentence, or a quotation, emphasis or link
      | {NOT_AFTER_SHORT_FORM}[\d£]      # a figure does, but not behind a short form, as in “No. 5”
    )
    """,
    re.VERBOSE,
)
MARKS = """][!"#$%&()*+,./:;<=>?@\\^_`{|}~"""
PUNCTUATION = re.compile(f"[{re.escape(MARKS)}“”…]+")
AS_BARE = bytes.maketrans(MARKS.encode() + ascii_uppercase.encode(), b" " * len(MARKS) + ascii_lowercase.encode())
LETTER = re.compile(r"[^\W_]")
REFERENCES = ("citation", "mistyped_citation", REFERRED)
BREAKS = ("softbreak", "hardbreak")


def notation_of(token: Token) -> tuple[Span, ...]:
    """What of a token a reader does not see as words: brackets, addresses, references and the marks of emphasis."""
    if "mark" in token.meta:  # those of CO~2~ stay, or CO would be a word
        return () if token.tag in ("sub", "sup") else (token.meta["mark"],)
    at, end = token.meta.get("at", 0), token.meta.get("end", 0)
    if token.type in REFERENCES or token.type == "comment":
        return ((at, end),)
    if token.type == INLINE_NOTE:
        return ((at, end),)
    if token.markup == BARE:
        return ()
    if token.type == "link_open":
        return ((at, at + 1), (token.meta.get("words_end", end - 1), token.meta.get("said_end", end)))
    if token.type == "image":
        return ((at, at + 2), (at + 2 + len(token.content), end))
    if token.type in ("language_open", "language_close"):
        return ((at, end),)
    if token.type in ("em_open", "em_close"):
        return ((at, at + 1),)
    if token.type == "strong_open":  # the second of its two marks became the token
        return ((at - 1, at + 1),)
    return ((at, at + 2),) if token.type == "strong_close" else ()


def blanked(content: str, spans: Iterable[Span]) -> str:
    """The content with a blank for each character of these spans."""
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            start = max(start, done)
            parts += [content[done:start], " " * (end - start)]
            done = end
    return "".join([*parts, content[done:]]) if parts else content


def sentences(block: Block) -> Iterator[slice]:
    """Where each sentence of a block is in its content."""
    start = 0
    for end in SENTENCE_END.finditer(block.content):
        yield slice(start, end.start(1))
        start = end.end()
    if block.content[start:].strip():
        yield slice(start, len(block.content))


def bare_words(words: str) -> list[str]:
    """These words in small letters and without punctuation."""
    if words.isascii():  # as most are, and bytes are translated in a third of the time
        return words.encode().translate(AS_BARE).decode().split()
    return PUNCTUATION.sub(" ", words).lower().split()


def word_count(tokens: Iterable[Token]) -> int:
    """How many words a reader counts in prose; a link that takes its words from what it leads to counts as one."""
    blocks = ("".join(_shown(token.children or ())) for token in tokens if token.type == "inline")
    return count_words("\n".join(blocks))


def count_words(text: str) -> int:
    """The words of a text; a mark that stands alone is none."""
    return len([word for word in text.split() if word[0].isalnum() or LETTER.search(word)])


def _shown(tokens: Sequence[Token]) -> Iterator[str]:
    """What a reader reads of inline tokens: of a picture its caption, and of references nothing."""
    for number, token in enumerate(tokens):
        if token.type in REFERENCES or token.type in BREAKS:
            yield " "
        elif token.type == "link_open" and tokens[number + 1].type == "link_close":
            yield "word"
        elif token.type == "image":
            yield from (" ", *(_shown(token.meta["caption"].tokens) if "caption" in token.meta else ()), " ")
        elif token.type == INLINE_NOTE:
            yield from (" ", *(part for tokens in token.meta["words"].tokens for part in _shown(tokens)), " ")
        else:
            yield token.content
