"""Addresses that show themselves: bare, in pointed brackets, or as links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selfassess.write.markdown.destinations import destination
from selfassess.write.markdown.escapes import LINKED
from selfassess.write.markdown.line_of_words import Line
from selfassess.write.markdown.tidy import Part

BARE = re.compile(
    r"(?:https?://\w|www\.[\w-]+\.\w)[\w./%=?&#+-]*[\w/]|[\w+-][\w.+-]{0,50}\w@[\w-]+(?:\.[\w-]+)*\.[^\W_]+"
)
AROUND_BARE = (re.compile(r"(?:\A|[\s(])\Z"), re.compile(r"[.,;:!?)]*(?:\s|\Z)"))


def address(words: str, href: str, made: Line, after: str, rest: Sequence[Part]) -> None:
    """An address without any mark where it ends by itself, else in pointed brackets, else under itself."""
    before, behind = AROUND_BARE
    is_free = before.search(made.typed()) and behind.match(rest[0] if rest and isinstance(rest[0], str) else after)
    if is_free and BARE.fullmatch(words) and not words.startswith("www."):
        made.put(words)
    elif re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]*", words):
        made.put(f"<{words}>")
    else:
        made.put("[")
        made.pieces.append((words, LINKED))
        made.put(f"]({destination(href)})")
