"""Words of a link that do not say where it leads."""

from __future__ import annotations

import re

VAGUE = frozenset(
    (
        "and", "at", "by", "click", "clicking", "details", "document", "download", "file", "find", "follow", "for",
        "from", "further", "go", "here", "in", "info", "information", "it", "learn", "link", "links", "more", "of",
        "on", "online", "open", "our", "out", "page", "pages", "pdf", "please", "press", "read", "see", "site", "tap",
        "that", "the", "there", "these", "this", "to", "via", "view", "visit", "web", "webpage", "website", "with",
    )
)  # fmt: skip
WORD = r"[^\W_]+"


def is_vague(words: str) -> bool:
    """Whether words say nothing of where a link leads, as in “click here”; also if there are none."""
    return VAGUE.issuperset(re.findall(WORD, words.casefold()))
