"""Pictures in prose: Markdown's own, and the width behind one, as in `![A map](images/map.png){width=50%}`.

Of a picture, `file` is where in the block the name of its file is, with the pointed brackets around it, and `width` is
how wide it is to be shown, empty where nobody said.
"""

from __future__ import annotations

import re

from markdown_it.rules_inline import StateInline, image

from selfassess.document.pictures.width import is_width
from selfassess.prose.link_label import link_label

BRACES = r"[ \t]{0,3}\{[ \t]*(?P<inside>[^{}\n]{0,80}?)[ \t]*\}"
SETS_WIDTH = r"""(?i)width\s?=\s?["“”'‘’]?\s?(?P<number>[\d.]+)\s?(?P<unit>%|[a-z]{2})\s?["“”'‘’]?"""
LONGEST = 100


def picture_rule(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not image(state, silent):
        return False
    closed = state.pos
    behind = state.src[closed : closed + LONGEST]
    braces = re.match(BRACES, behind) if "{" in behind else None
    width = width_in(braces["inside"]) if braces is not None else ""
    if braces is not None and width:
        state.pos = closed + braces.end()
    if not silent:
        words_end = link_label(state, start + 1)
        state.tokens[-1].meta |= {"at": start, "end": state.pos, "closed": closed, "width": width}
        state.tokens[-1].meta["file"] = _file(state, words_end)
    return True


def width_in(inside: str) -> str:
    """The width that is typed between braces, empty where it is none."""
    match = re.fullmatch(SETS_WIDTH, inside)
    width = f"{match['number']}{match['unit'].lower()}" if match is not None else ""
    return width if is_width(width) else ""


def _file(state: StateInline, words_end: int) -> tuple[int, int]:
    """Where the name is, behind the bracket that closes the words of a picture."""
    start = words_end + 2
    while state.src[start : start + 1].isspace():
        start += 1
    return start, state.md.helpers.parseLinkDestination(state.src, start, state.posMax).pos
