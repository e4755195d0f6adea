"""Lines that may begin an entry of a list or not, as “(a) words”: it depends on the lines around them."""

from __future__ import annotations

import re
from collections import Counter

from selfassess.write.markdown.escapes import UNSURE, by_name

SHAPE = re.compile(r"(?P<lettered>\(?(?:\d{1,9}|[A-Za-z]{1,7})\\?(?P<close>[.)]))|.")


def settled(text: str) -> str:
    """The text where each of these lines is words: marked so where a reader could see a list."""
    if UNSURE not in text:
        return text
    rows = text.split("\n")
    shapes = Counter(map(_shape, rows))
    above = ""
    for number, row in enumerate(rows):
        if UNSURE in row:
            before, _, words = row.partition(UNSURE)
            is_list = shapes[_shape(row)] > 1 or above.rstrip("\\ ").endswith(":")
            rows[number] = before + (_as_words(words) if is_list else words)
        above = row if row.strip() else above
    return "\n".join(rows)


def _shape(row: str) -> str:
    """What rows that begin alike share."""
    match = SHAPE.match(row.partition(UNSURE)[2] if UNSURE in row else row.lstrip(" >"))
    if match is None:
        return ""
    if match["lettered"]:
        return "()" if match[0][0] == "(" and match["close"] == ")" else match["close"]
    return match[0]


def _as_words(words: str) -> str:
    match = SHAPE.match(words)
    if match is not None and match["lettered"]:
        at = 0 if words[0] == "(" else match.start("close")
        return words if "\\" in match[0] else f"{words[:at]}\\{words[at:]}"
    return f"{by_name(words[0])}{words[1:]}"
