"""The rows that Markdown's rules of blocks look at."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock


def row_at(state: StateBlock, line: int) -> str:
    """A line without what it is set in by; empty above the first and beyond the last."""
    if not 0 <= line < state.lineMax:
        return ""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
