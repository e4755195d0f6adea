"""Quotations, and rows that begin with the sign for “more than”."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, blockquote

MORE_THAN = r"> ?[£€$]?\d"
LONGEST = 60  # letters: a row about a figure


def quotation(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A quotation; a single row such as `> 28 days`, or one in the middle of a sentence, is words."""
    row = _row(state, first)
    if not row.startswith(">"):
        return False
    if re.match(MORE_THAN, row) and not _row(state, first + 1).startswith(">"):
        goes_on = silent and state.parentType == "paragraph" and not _row(state, first - 1).startswith(">")
        if goes_on or (not silent and len(row) < LONGEST):
            return False
    return blockquote(state, first, end, silent)


def _row(state: StateBlock, line: int) -> str:
    if not 0 <= line < state.lineMax:
        return ""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
