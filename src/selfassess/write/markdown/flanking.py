"""Beside which characters the marks of Markdown open and close (CommonMark calls such a run of marks flanking)."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from selfassess.write.markdown.characters import SPACES
from selfassess.write.markdown.line_of_words import Line, has_address
from selfassess.write.markdown.tidy import Inline, Part, words_of


def first(parts: Sequence[Part], after: str) -> str:
    """The first character of what is written for parts; any notation counts as a punctuation mark."""
    for part in parts:
        if isinstance(part, str):
            return part[0]
        return "*" if part.kind in ("strong", "em") else "~" if part.kind in ("s", "sub") else "["
    return after


def opens(made: Line, mark: str, first: str) -> bool:
    before = made.last
    if before == mark[0] or _is_space(first):
        return False
    is_apart = (_is_space(before) or _is_mark(before)) and not (mark[0] == "_" and made.is_in_address)
    return is_apart if mark[0] == "_" or _is_mark(first) else True


def closes(inline: Inline, mark: str, after: str) -> bool:
    last = _last(inline.parts)
    if after == mark[0] or _is_space(last) or (mark[0] == "_" and has_address(words_of(inline.parts))):
        return False
    is_apart = _is_space(after) or _is_mark(after)
    return is_apart if mark[0] == "_" or _is_mark(last) else True


def _is_space(character: str) -> bool:
    return character in SPACES


def _is_mark(character: str) -> bool:
    return category(character)[0] in "PS"


def _last(parts: Sequence[Part]) -> str:
    return parts[-1][-1] if isinstance(parts[-1], str) else ">"
