"""Lines of a page that look like headings because they are bold, and are paragraphs to everybody else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from lxml import etree

from selfassess.audit.audited import AuditedHeading, Line
from selfassess.audit.page_words import own_pieces

LONGEST_WORDS = 14
LONGEST = 100
SENTENCE = re.compile(r"[.;,:]['\"’”)]*$")
ELSEWHERE = ("nav", "header", "footer", "aside", "figure", "table", "dialog", "form", "blockquote", "li", "dl")
"""Where a bold line is something other than a heading of the text."""
BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
LEVEL = 6
"""The level of what only looks like a heading, which nobody knows."""


def only_by_look(lines: Sequence[Line], strong: Set[int]) -> Iterator[AuditedHeading]:
    """The short bold lines, by their place among the lines, of which each is followed by a paragraph or list.

    `strong` are those that somebody made bold by hand, rather than by a style sheet, which may do so for other ends.
    """
    for at in sorted(strong):
        line, after = lines[at], lines[at + 1] if at + 1 < len(lines) else None
        stands_alone = at - 1 not in strong and at + 1 not in strong
        if after is not None and after.kind in ("text", "list") and stands_alone and _is_short(line.words):
            yield AuditedHeading(line.place, line.words, LEVEL, is_marked=False)


def is_strong(block: etree._Element) -> bool:
    """Whether somebody made all the words of a block bold by hand, where a heading may be."""
    if block.tag not in ("p", "div") or next(block.iterancestors(*ELSEWHERE), None) is not None:
        return False
    holders = [holder for words, holder in own_pieces(block) if words.strip()]
    return bool(holders) and all(_is_made_bold(holder, block) for holder in holders)


def _is_made_bold(holder: etree._Element, block: etree._Element) -> bool:
    around: etree._Element | None = holder
    while around is not None:
        if around.tag in ("b", "strong") or BOLD.search(around.get("style") or ""):
            return True
        around = around.getparent() if around is not block else None
    return False


def _is_short(words: str) -> bool:
    has_letters = re.search(r"[^\W\d_]{2}", words) is not None
    return has_letters and len(words.split()) <= LONGEST_WORDS and len(words) <= LONGEST and not SENTENCE.search(words)
