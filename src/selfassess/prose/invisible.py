"""References with characters in them that nobody sees, which come with pasted words: read as if they were not there."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache

from selfassess.model.citation import GROUP

INVISIBLE = r"""(?x)
    (?: [\u00ad\u034f\u200b\u2060-\u206f\ufeff]           # where words may be parted, or may not
      | [\u061c\u200e\u200f]                              # which way words run
      | [\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]   # parts of Korean, Khmer and Mongolian letters
      | [\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]      # how shorthand and music are drawn
      | [\ufff0-\ufffb\U000e0000-\U000e0fff]              # annotations, tags, and what has no meaning yet
    )
  | (?<=[\x00-\x7f])[\u200c\u200d\ufe00-\ufe0f]+(?=[\x00-\x7f])   # joins some letters and emoji, and no others
"""
BRACKETS = r"\([^()]{1,2100}\)"
TARGET = "ref:"


@lru_cache(maxsize=8)
def has_invisible(source: str) -> bool:
    return not source.isascii() and re.search(INVISIBLE, source) is not None


def hidden_group(source: str, start: int, end: int) -> tuple[str, int, array[int]] | None:
    """The group of refs in the brackets at `start` without what nobody sees, where it ends, and the offset of each
    of its characters from its start; None where there is nothing to take away, or what is left is no group."""
    typed = re.compile(BRACKETS).match(source, start, end)
    if typed is None:
        return None
    hidden = {at for match in re.finditer(INVISIBLE, typed[0]) for at in range(*match.span())}
    offsets = array("L", (at for at in range(len(typed[0])) if at not in hidden))
    words = "".join(typed[0][at] for at in offsets)
    return (words, typed.end(), offsets) if hidden and GROUP.fullmatch(words) else None


def seen_target(address: str) -> str:
    """The address of a link, which may lead to a record of the library."""
    seen = re.sub(INVISIBLE, "", address)
    return seen if seen.startswith(TARGET) else address
