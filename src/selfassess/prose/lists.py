"""Lists as Markdown has them, with the numbers that were typed, and without those that only a wrapped line makes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.list import list_block
from markdown_it.token import Token

from selfassess.prose.block_rows import row_at
from selfassess.prose.list_rows import Mark

MARK = r"(?s)[\s>]*(?:(?P<bullet>[-+*])|(?P<number>\d{1,9})[.)])(?:\s+(?P<words>.*)|$)"
ENDS = (":", ";", ".", "!", "?", ",")
LONG = 40  # letters: a line as long as this may go on in the next one
YEAR = 1000


def list_rule(state: StateBlock, first: int, end: int, silent: bool) -> bool:
    """A list, each item of which keeps the number that was typed; `env["marks"]` says how it was marked."""
    if silent and state.parentType == "paragraph" and state.sCount[first] >= state.blkIndent:
        return first in state.env.get("marks", ()) or _is_item(state, first)
    count = len(state.tokens)
    if _is_sentence(state, first) or not list_block(state, first, end, silent):
        return False
    if not silent:
        _number(state.tokens[count:], state.env.get("marks", {}))
    return True


def _is_item(state: StateBlock, line: int) -> bool:
    """Whether a line below words begins a list, and does not go on with their sentence."""
    mark = re.match(MARK, row_at(state, line))
    if mark is None or not (mark["words"] or "").strip():
        return False
    above = row_at(state, line - 1).strip()
    after = re.match(MARK, row_at(state, line + 1)) if line + 1 < state.lineMax else None
    if after is not None and _is_alike(mark, after):
        return True
    if mark["number"] and int(mark["number"]) != 1:
        return above.endswith(":")
    goes_on = mark["words"][0].islower() or mark["words"][0].isdigit() or bool(mark["number"])
    return above.endswith(ENDS) or len(above) < LONG or not goes_on


def _is_alike(mark: re.Match[str], after: re.Match[str]) -> bool:
    if mark["bullet"]:
        return mark["bullet"] == after["bullet"]
    return after["number"] is not None and int(mark["number"]) < int(after["number"])


def _is_sentence(state: StateBlock, line: int) -> bool:
    """Whether a line begins with a year and a full stop, as in “2025. That was the year …”."""
    mark = re.match(MARK, row_at(state, line))
    if mark is None or not mark["number"] or int(mark["number"]) < YEAR or line in state.env.get("marks", ()):
        return False
    after = re.match(MARK, row_at(state, line + 1)) if line + 1 < state.lineMax else None
    return after is None or after["number"] is None


def _number(tokens: list[Token], marks: Mapping[int, Mark]) -> None:
    """Says of a list how it is marked, and of each item of it the number, where that does not follow the one before."""
    opening = tokens[0]
    items = [token for token in tokens if token.type == "list_item_open" and token.level == opening.level + 1]
    if opening.tag != "ol":
        return
    numbers = [int(item.info) for item in items]
    first = next((marks[item.map[0]] for item in items if item.map and item.map[0] in marks), None)
    opening.meta |= {"kind": first.kind if first else "1", "brackets": first.brackets if first else opening.markup}
    if len(set(numbers)) == 1:
        return
    for item, number, before in zip(items[1:], numbers[1:], numbers, strict=False):
        if number != before + 1:
            item.meta["value"] = number
