"""Where the words of a link end: the bracket that closes the one at hand, as Markdown looks for it.

It looks through everything that follows for each bracket, so brackets that nothing closes, or many in each other, took
minutes. Here brackets are counted to a depth, what was found is kept, and where none can close nobody looks.
"""

from __future__ import annotations

from functools import lru_cache
from types import SimpleNamespace
from typing import Any

from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline

DEEPEST = 10
NOWHERE = -1


def link_label(state: StateInline, start: int, is_link: bool = False) -> int:
    """The offset of the bracket that closes the one at `start`; -1 where none does, or they are too deep.

    With `is_link`, also where there is a link in between.
    """
    if last_bracket(state.src) <= start:
        return NOWHERE
    found: dict[Any, int] = state.cache  # by offset it keeps where tokens end, by these keys where brackets do
    key = start, is_link, state.posMax
    if key not in found:
        before = state.pos
        found[key] = _closing(state, start, is_link)
        state.pos = before
    return found[key]


def _closing(state: StateInline, start: int, is_link: bool) -> int:
    state.pos = start + 1
    level = 1
    while state.pos < state.posMax:
        at = state.pos
        mark = state.src[at]
        level -= mark == "]"
        if level == 0:
            return at
        state.md.inline.skipToken(state)
        if mark == "[":
            if at != state.pos - 1:
                if is_link:
                    return NOWHERE
                continue
            level += 1
            if level > DEEPEST:
                return NOWHERE
    return NOWHERE


@lru_cache(maxsize=8)
def last_bracket(source: str) -> int:
    return source.rfind("]")


HELPERS: Any = SimpleNamespace(
    parseLinkLabel=link_label, parseLinkDestination=parseLinkDestination, parseLinkTitle=parseLinkTitle
)
