"""Marks that words stand between: `^2^` above the line, `~2~` below it, `~~words~~` struck out, and HTML tags.

Each mark is a token that knows in its `meta` where it is, as the span `mark`.
"""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline

RAISED = r"\^((?:[^\s^\\\[\]]|\\.){1,40})\^(?!\d)"
LOWERED = r"(?<!~)~((?:[^\s~\\\[\]]|\\.){1,40})~(?![~\d])"
STRUCK = r"(?s)~~(?=[^\s~])(.{0,2000}?[^\s~])~~(?!~)"
MARKS = (("^", RAISED, "sup"), ("~", LOWERED, "sub"), ("~", STRUCK, "s"))


def paired_marks(state: StateInline, silent: bool) -> bool:
    """Words between two equal marks, as tokens `sup_open`, `sub_open` or `s_open` and what closes them."""
    for mark, pattern, tag in MARKS:
        if state.src.startswith(mark, state.pos):
            match = re.compile(pattern).match(state.src, state.pos, state.posMax)
            if match is not None:
                return between(state, silent, tag, match.span(1), match.end())
    return False


def between(state: StateInline, silent: bool, tag: str, inside: tuple[int, int], end: int) -> bool:
    """Reads what is `inside` two marks, of which the first is at hand and the second ends at `end`."""
    if not silent:
        start, last = state.pos, state.posMax
        state.push(f"{tag}_open", tag, 1).meta |= {"at": start, "end": end, "mark": (start, inside[0])}
        state.pos, state.posMax = inside
        state.md.inline.tokenize(state)
        state.push(f"{tag}_close", tag, -1).meta |= {"at": inside[1], "mark": (inside[1], end)}
        state.posMax = last
    state.pos = end
    return True
