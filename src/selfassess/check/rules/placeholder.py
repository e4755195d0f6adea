from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment
from selfassess.project.project import Project
from selfassess.project.queries import short_texts
from selfassess.prose.passage import Passage

THING = "(?:text|word|figure|number|percentage|name|title|date|quote|link|detail|image|picture|photo)s?"
LOST = r"\bError! (?:Reference|Bookmark|No) \w+[\w ]*|#(?:REF!|N/A\b|DIV/0!|VALUE!|NAME\?)"
PLACEHOLDER = re.compile(
    r"\bTODO\b|\bXXX+\b|£ ?(?:[Xx]{2,}|X)(?:m|bn|k)?\b|\b20(?:XX|xx)\b|\b[Xx]{2}/[Xx]{2}\b|(?<!\w)\?{3,}"
    r"|\b(?:X{1,3}|x{2,3}) ?(?:%|per cent\b)|\([Rr]efs?\.? ?[Xx]{1,4}\)"
    r"|(?i:\btb[cd]\b|\blorem ipsum\b|\bhere to enter text\b"
    rf"|\[ ?insert\b[^][\n]{{0,200}}\](?!\()|<insert\b[^<>\n]{{0,200}}>|\binsert (?:an? |the |your )?{THING} here\b)"
    rf"|{LOST}"
)
TARGET = re.compile(r"\]\([^()\s]*\Z")
LONGEST_TARGET = 300
QUOTED = ('""', "''", "“”", "‘’")
LIKELY = (
    *("todo", "xx", "£x", "£ x", "ref x", "x%", "x %", "x per", "???", "tbc", "tbd", "lorem", "insert", "to enter"),
    *("error!", "#ref", "#n/a", "#div", "#value", "#name"),
)


def placeholder(project: Project) -> Iterator[Problem]:
    """Words that stand for something still to be written: TBC, TODO, XX%, ???, “[insert figure]”, lorem ipsum.

    Nobody means to send these to an inspector. Write what belongs there, or take the sentence out. So it is
    with what Word and Excel leave where they lost something, such as “Error! Reference source not found” and
    “#REF!”. A short form that the glossary explains is not taken for one, nor is a word alone in quotation
    marks: our “tbc” folder.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Last year XX% of people were seen within a week.

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Last year 78% of people were seen within a week. Staff insert a note here for the next visit.
    """
    explained = {short.upper() for short in project.assessment.glossary}
    for words, place in (*_in_prose(project.passages), *_in_short_texts(project.assessment)):
        if words.upper() not in explained:
            message = f"“{words}” stands for something still to be written."
            yield Problem(place, message, "Write what belongs here, or take it out.")


def _in_prose(passages: Iterable[Passage]) -> Iterator[tuple[str, Place]]:
    """Placeholders, but for those of a mistyped citation, which has a finding of its own."""
    for passage in passages:
        if not _is_likely(passage.text):
            continue
        slips: dict[int, list[tuple[int, int]]] = {}
        for slip in passage.slips:
            if slip.rule == "citation-malformed":
                spot = slip.spot
                slips.setdefault(id(spot.block), []).append((spot.offset, spot.offset + len(slip.words)))
        for block in passage.blocks:
            spans = sorted(slips.get(id(block), ()))
            for match in _placeholders(block.content):
                before = bisect_right(spans, match.start(), key=lambda span: span[0])
                if not before or spans[before - 1][1] <= match.start():
                    yield match[0], block.at(match.start())


def _in_short_texts(assessment: Assessment) -> Iterator[tuple[str, Place]]:
    """Placeholders in the titles, names and sentences that stand outside prose."""
    for text in short_texts(assessment):
        if _is_likely(text):
            yield from ((match[0], text.at(match.start())) for match in _placeholders(text))


def _placeholders(text: str) -> Iterator[re.Match[str]]:
    """Placeholders, but for those that only quotation marks stand around: somebody speaks of the word.

    One that stands where a link leads is left to the rule of links.
    """
    for match in PLACEHOLDER.finditer(text):
        around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        before = text[max(match.start() - LONGEST_TARGET, 0) : match.start()]
        if around not in QUOTED and TARGET.search(before) is None:
            yield match


def _is_likely(text: str) -> bool:
    """Whether it is worth looking closer, which takes far longer than this."""
    small = text.lower()
    return any(words in small for words in LIKELY)
