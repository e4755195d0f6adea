"""A published table printed among words: `{table: cost}` on a line of its own. `[](table:cost)` is a link to it."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from selfassess.prose.block_rows import row_at

MARKER = r"(?i)\{\s*table(?:\s*[:=]\s*|\s+|(?=\s*\}))([^{}\n]{0,100}?)\s*\}"
MARKED, SCHEME = "table_marker", "table:"


def table_marker(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A line that is nothing but the marker of a table; it ends a paragraph, as a table would."""
    row = row_at(state, first).rstrip()
    match = re.compile(MARKER).fullmatch(row) if row.startswith("{") else None
    if match is None or silent:
        return match is not None
    token = state.push("table_marker", "", 0)
    token.content, token.map = row, [first, first + 1]
    token.meta = {"table": match[1], "at": match.start(1)}
    state.line = first + 1
    return True
