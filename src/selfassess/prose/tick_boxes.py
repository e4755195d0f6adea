"""Boxes that are ticked or not, as `- [ ] words` and `- [x] words`, or as the characters that Word has for them."""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

BOXES = (*(f"[{mark}]" for mark in ("", *" \u00a0xX✓✔")), *"☐☑☒✓✔✅✗✘❌\uf0fe\uf0fd")
BEFORE_WORDS = rf"(?:{'|'.join(map(re.escape, BOXES))})(?=\s)"
CELLS = ("th_open", "td_open")
OF_WINGDINGS = {"\uf0fe": "☑", "\uf0fd": "☒"}
BOX = "tick_box"


def tick_boxes(state: StateCore) -> None:
    """Makes tokens of the boxes that begin an item of a list, are all of a cell, or begin each line of a paragraph."""
    if not any(map(state.src.__contains__, BOXES)):
        return
    around = ["", "", *(token.type for token in state.tokens)]
    for outer, before, token in zip(around, around[1:], state.tokens, strict=False):
        children = token.children
        if token.type != "inline" or not children:
            continue
        if before in CELLS:
            if token.content in BOXES:
                _box(children, 0, 0, token.content)
        elif outer == "list_item_open":
            match = re.match(BEFORE_WORDS, token.content)
            if match is not None:
                _box(children, 0, 0, match[0])
        elif before == "paragraph_open":
            _lines(children, token.content)


def _lines(children: list[Token], content: str) -> None:
    """The lines of a paragraph that all begin with a box stay lines."""
    boxes = [re.match(BEFORE_WORDS, line) for line in content.split("\n")]
    breaks = [at for at, child in enumerate(children) if child.type == "softbreak"]
    if None in boxes or len(breaks) != len(boxes) - 1:
        return
    starts = [0, *(match.end() for match in re.finditer("\n", content))]
    for at, start, match in [*zip([-1, *breaks], starts, boxes, strict=True)][::-1]:
        if match is not None:
            _box(children, at + 1, start, match[0])
        if at >= 0:
            children[at].type, children[at].tag = "hardbreak", "br"


def _box(children: list[Token], number: int, at: int, typed: str) -> None:
    """Puts a box before a text, which loses the characters that were typed for it."""
    words = children[number]
    if words.type != "text" or not words.content.startswith(typed):
        return
    shown = OF_WINGDINGS.get(typed, typed) if len(typed) == 1 else "☑" if typed.strip("[] \u00a0") else "☐"
    end = at + len(typed)
    token = Token(BOX, "", 0, content=shown, meta={"at": at, "end": end, "mark": (at, end)})
    rest = words.content[len(typed) :]
    words.content = f" {rest.lstrip()}" if rest else ""
    children.insert(number, token)
