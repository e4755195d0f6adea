"""HTML comments in prose: remarks to colleagues, which no document shows."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

OPENING, CLOSING = "<!--", "-->"


def comment_block(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """Comments that fill their lines, be there blank lines in them or not."""
    start = state.bMarks[first] + state.tShift[first]
    if not state.src.startswith(OPENING, start):
        return False
    close = state.src.find(CLOSING, start)
    if close < 0:
        return False
    last = next((line for line in range(first, end) if state.eMarks[line] > close), -1)
    if last < 0 or state.src[close + len(CLOSING) : state.eMarks[last]].strip():
        return False
    if not silent:
        token = state.push("comment", "", 0)
        token.content, token.map = state.src[start : close + len(CLOSING)], [first, last + 1]
    state.line = last + 1
    return True


def comment(state: StateInline, silent: bool) -> bool:
    """A comment among words."""
    if not state.src.startswith(OPENING, state.pos):
        return False
    close = state.src.find(CLOSING, state.pos)
    if close < 0:
        return False
    end = close + len(CLOSING)
    if not silent:
        token = state.push("comment", "", 0)
        token.meta |= {"at": state.pos, "end": end}
    state.pos = end
    return True
