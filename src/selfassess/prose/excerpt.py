"""What a claim says, said again elsewhere: its words without references, notes and pictures, and not too many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selfassess.prose.notes import INLINE_NOTE, REFERRED
from selfassess.prose.parser import Token
from selfassess.prose.passage import Passage

LEFT_OUT = frozenset({"citation", "mistyped_citation", "comment", "image", REFERRED, INLINE_NOTE})
BREAKS = frozenset({"softbreak", "hardbreak"})
MORE = "…"
FOLLOWS_WORDS = tuple(" .,;:!?)")


def excerpt(passage: Passage, most: int) -> Sequence[Token]:
    """The inline tokens of its first paragraph; after so many characters they end with a whole word and “…”."""
    first = next((token for token in passage.tokens if token.type == "inline"), None)
    return _cut(_words(first.children or ()), most) if first is not None else ()


def _words(tokens: Iterable[Token]) -> list[Token]:
    """What remains, without the space that was before what is left out."""
    kept: list[Token] = []
    for token in tokens:
        if token.type in LEFT_OUT:
            continue
        said = _text(" ") if token.type in BREAKS else token
        if said.type == "text" and kept and kept[-1].type == "text":
            before = kept.pop().content
            before = before.rstrip() if said.content.startswith(FOLLOWS_WORDS) else before
            said = _text(before + said.content)
        kept.append(said)
    if kept and kept[-1].type == "text":
        kept[-1] = _text(kept[-1].content.rstrip())
    return kept


def _cut(tokens: Sequence[Token], most: int) -> list[Token]:
    """The tokens up to so many characters, and what closes those that are open there."""
    kept: list[Token] = []
    left, is_over, passed = most, False, 0
    for token in tokens:
        if is_over and (token.nesting >= 0 or passed):
            passed += token.nesting
        elif is_over or len(token.content) <= left:
            kept.append(token)
            left -= len(token.content)
        else:
            words = _whole_words(token.content, left) if token.type == "text" else ""
            is_first = left == most
            kept.append(_text((words or (token.content[:most] if is_first else "")) + MORE))
            is_over = True
    return kept


def _whole_words(words: str, most: int) -> str:
    whole = words[:most] if not words[most].isalnum() else words[:most].rpartition(" ")[0]
    return whole.rstrip(" .,;:")


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)
