"""The right form of what was typed in another."""

from __future__ import annotations

import re

from selfassess.model.citation import REF
from selfassess.syntax.messages import LONGEST

NAMED = r"""(?ix)
    \A
    (?:see\s+)?                 # “see Ref 96”
    (?:
        refs? | references?     # what the documents call it
      | records? | evidence     # what the files call it
      | no                      # “No. 96”
    )?
    [.:\#\s]*                   # whatever stands between the word and the reference
"""
ANY_YEAR = r"(?a)(\d{4})\s*[-/–]\s*(?:\d{2})?(\d{2})"


def hyphened(words: str) -> str:
    """Words as an id: `Our vision` is `our-vision`."""
    return re.sub(r"[^a-z0-9]+", "-", re.sub("['’]", "", words[:LONGEST].lower())).strip("-")


def is_only_bared(typed: str, meant: str) -> bool:
    """Whether the letters and digits of the right form are those that were typed, but for a word before them."""
    bare, right = (re.sub(r"[\W_]", "", words).casefold() for words in (typed, meant))
    return len(typed) <= LONGEST and bool(right) and bare.endswith(right)


def unnamed(typed: str) -> str:
    """A reference without the word before it: `96 section 3` of `Ref 96 section 3`."""
    return re.sub(NAMED, "", typed)


def ref(typed: str) -> str:
    """The reference that was meant: 96 of `Ref 96` and `No. 96`, 20a of `20 a`; empty where there is none."""
    meant = re.sub(r"(?<=[0-9])\s+(?=[A-Za-z]\Z)", "", unnamed(typed))
    return meant if re.fullmatch(REF, meant) else ""


def joined_years(typed: str) -> str:
    """The reporting year that was meant: 2025-26 of `2025/26`; empty where there is none."""
    match = re.fullmatch(ANY_YEAR, typed.strip())
    return f"{match[1]}-{match[2]}" if match is not None else ""
