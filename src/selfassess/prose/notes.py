"""Footnotes: `[^1]` where one belongs, `[^1]: its words` anywhere in the same text, or `^[its words]` on the spot.

The words of a note are paragraphs, kept as tokens where they were typed, so that every rule meets them there. All
these tokens have the name of the note in their `meta` as `note`.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from selfassess.prose.link_label import link_label

NAME = r"\[\^([^\]\[\s^]{1,60})\]"
DEFINITION = rf"{NAME}:[ \t]*"
REFERENCE = rf"{NAME}(?!\()"
SET_IN = 2  # columns: a paragraph after a blank line that is set in so far goes on with the note
OPEN, CLOSE, REFERRED, INLINE_NOTE = "note_open", "note_close", "note_reference", "inline_note"


def definition(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """The words of a note, up to a line that begins something else."""
    start = state.bMarks[first] + state.tShift[first]
    is_likely = state.src.startswith("[^", start)
    match = re.compile(DEFINITION).match(state.src, start, state.eMarks[first]) if is_likely else None
    if match is None or silent:
        return match is not None
    paragraphs = _paragraphs(state, first, end, match.end())
    meta = {"note": match[1]}
    opening = state.push(OPEN, "", 1)
    for row, lines in paragraphs:
        token = state.push("inline", "", 0)
        token.content, token.map, token.children = "\n".join(lines), [row, row + len(lines)], []
        token.meta = dict(meta)
    state.line = paragraphs[-1][0] + len(paragraphs[-1][1])
    opening.map, opening.meta = [first, state.line], dict(meta)
    state.push(CLOSE, "", -1).meta = dict(meta)
    return True


def _paragraphs(state: StateBlock, first: int, end: int, at: int) -> list[tuple[int, list[str]]]:
    """The row that each paragraph of a note begins on, and its lines; the words of the first begin `at` a character."""
    paragraphs = [(first, [state.src[at : state.eMarks[first]].strip()])]
    row = first + 1
    while row < end:
        if state.isEmpty(row):
            row = state.skipEmptyLines(row)
            if row >= end or state.sCount[row] - state.blkIndent < SET_IN:
                break
            paragraphs.append((row, []))
        elif _begins_something(state, row, end):
            break
        line = state.getLines(row, row + 1, state.blkIndent, False).strip()
        if paragraphs[-1][1] == [""]:
            paragraphs[-1] = (row, [line])
        else:
            paragraphs[-1][1].append(line)
        row += 1
    return paragraphs


def _begins_something(state: StateBlock, row: int, end: int) -> bool:
    """Whether a line ends the paragraph above it; one of negative depth is the end of a quotation's words."""
    if state.sCount[row] < 0:
        return False
    around, state.parentType = state.parentType, "paragraph"
    begins = any(rule(state, row, end, True) for rule in state.md.block.ruler.getRules("paragraph"))
    state.parentType = around
    return begins


def reference(state: StateInline, silent: bool) -> bool:
    """Where a note belongs, by its name; not while the end of a link's words is looked for."""
    is_likely = state.src.startswith("[^", state.pos) and not silent
    match = re.compile(REFERENCE).match(state.src, state.pos, state.posMax) if is_likely else None
    if match is None:
        return False
    token = state.push(REFERRED, "", 0)
    token.content = match[0]
    token.meta |= {"at": match.start(), "end": match.end(), "refers_to": match[1]}
    state.pos = match.end()
    return True


def inline_note(state: StateInline, silent: bool) -> bool:
    """A note whose words are where it belongs; not while the end of a link's words is looked for."""
    if silent or not state.src.startswith("^[", state.pos):
        return False
    end = link_label(state, state.pos + 1)
    words = state.src[state.pos + 2 : end]
    if end < 0 or not words.strip():
        return False
    token = state.push(INLINE_NOTE, "", 0)
    token.content = words
    token.meta |= {"at": state.pos, "end": end + 1}
    state.pos = end + 1
    return True
