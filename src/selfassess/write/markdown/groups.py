"""References to evidence among marked words: prose takes all in their brackets for words, so no mark is in there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from selfassess.write.markdown.tidy import LANGUAGE, MARKS, Inline, Part, joined, lifted, words_of

REF = r"(?:[A-Z]{1,8})?[0-9]{1,9}(?:(?:[A-Za-z]|[ivx]{2,4})(?!\w))?"
GROUP = re.compile(rf"\(Ref\s++(?={REF}(?![\w-]))([^()]{{1,2000}})\)")  # as the model has them
OBJECT = "("  # stands for what has no words; no reference goes across it
Span = tuple[int, int]


def without_marks_in_groups(parts: Sequence[Part]) -> list[Part]:
    """The parts, of which marks that begin or end within a reference leave it out."""
    words = _words(parts)
    groups = [match.span() for match in GROUP.finditer(words)]
    return joined(_cut(parts, groups, 0)) if groups else [*parts]


def _words(parts: Iterable[Part]) -> str:
    return "".join(part if isinstance(part, str) else _words_in(part) for part in parts)


def _words_in(inline: Inline) -> str:
    if inline.kind == "code":
        return OBJECT * len(words_of(inline.parts))
    return _words(inline.parts) if inline.parts else OBJECT


def _cut(parts: Iterable[Part], groups: Sequence[Span], start: int) -> Iterator[Part]:
    for part in parts:
        end = start + len(_words([part]))
        if isinstance(part, str):
            yield part
        else:
            inner = joined(_cut(part.parts, groups, start))
            met = [(at, to) for at, to in groups if at < end and to > start and not (start <= at and to <= end)]
            inside = [(at, to) for at, to in groups if start < at and to < end]
            if part.kind not in (*MARKS, LANGUAGE) or not met:
                yield Inline(part.kind, part.element, tuple(inner))
            else:
                yield from _divided(part, inner, sorted([*met, *inside]), start)
        start = end


def _divided(part: Inline, inner: Sequence[Part], groups: Sequence[Span], start: int) -> Iterator[Part]:
    """The mark around what is before, between and behind references, which stay without it."""
    done = 0
    length = len(_words(inner))
    for at, to in [*((max(at - start, 0), min(to - start, length)) for at, to in groups), (length, length)]:
        before, marked, behind = lifted(joined(_slice(inner, done, at)))
        yield before
        if marked:
            yield Inline(part.kind, part.element, tuple(marked))
        yield behind
        yield from _slice(inner, at, to)
        done = to


def _slice(parts: Iterable[Part], start: int, end: int) -> Iterator[Part]:
    """What of parts is between two offsets of their words."""
    at = 0
    for part in parts:
        length = len(_words([part]))
        first, last = max(start - at, 0), min(end - at, length)
        at += length
        if first >= last:
            continue
        if isinstance(part, str):
            yield part[first:last]
        elif (first, last) == (0, length):
            yield part
        else:
            yield Inline(part.kind, part.element, tuple(joined(_slice(part.parts, first, last))))
