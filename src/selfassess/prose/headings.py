"""Headings that are underlined, as e-mails have them."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock, lheading

from selfassess.prose.block_rows import row_at

UNDERLINES = ("===", "---")
SENTENCE_END = (".", ",", ";", ":", "!", "?")
LONGEST = 80


def underlined(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """One line with a row of = or - right below it; below a sentence, hyphens are a line across the page."""
    line = row_at(state, first + 1).rstrip() if first + 1 < end else ""
    if not line.startswith(UNDERLINES) or line.strip(line[0]):
        return False
    words = row_at(state, first).strip()
    is_sentence = words.endswith(SENTENCE_END) or len(words) > LONGEST
    if is_sentence and line.startswith("-"):
        return False
    return lheading(state, first, end, silent)
