"""Quotations, and rows that begin with the sign for “more than”."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, blockquote

from selfassess.prose.block_rows import row_at

MORE_THAN = r"> ?[£€$]?\d"
LONGEST = 60  # letters: a row about a figure


def quotation(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A quotation; a single row such as `> 28 days`, or one in the middle of a sentence, is words."""
    row = row_at(state, first)
    if not row.startswith(">"):
        return False
    if re.match(MORE_THAN, row) and not row_at(state, first + 1).startswith(">"):
        goes_on = silent and state.parentType == "paragraph" and not row_at(state, first - 1).startswith(">")
        if goes_on or (not silent and len(row) < LONGEST):
            return False
    return blockquote(state, first, end, silent)
