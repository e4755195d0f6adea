from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.project.project import Project

THING = "(?:text|word|figure|number|percentage|name|title|date|quote|link|detail|image|picture|photo)s?"
PLACEHOLDER = rf"""(?x)
      \bTODO\b
    | \bXXX+\b
    | £[ ]?(?:[Xx]{{2,}}|X)(?:m|bn|k)?\b              # £XX, £Xm
    | \b20(?:XX|xx)\b                               # 20XX, a year
    | \b[Xx]{{2}}/[Xx]{{2}}\b                         # XX/XX, a date
    | (?<!\w)\?{{3,}}                                # ???, but not “Why???”
    | \b(?:X{{1,3}}|x{{2,3}})[ ]?(?:%|per[ ]cent\b)  # XX%, X per cent; but not “10 x 5%”
    | \([Rr]efs?\.?[ ]?[Xx]{{1,4}}\)                # (Ref XX)
    | (?i:\btb[cd]\b)                               # TBC, TBD
    | (?i:\blorem[ ]ipsum\b)
    | (?i:\bhere[ ]to[ ]enter[ ]text\b)             # Word: “Click or tap here to enter text.”
    | (?i:\[[ ]?insert\b[^][\n]{{0,200}}\](?!\())   # [insert figure], but not the words of a link
    | (?i:<insert\b[^<>\n]{{0,200}}>)               # <insert name>
    | (?i:\binsert[ ](?:an?[ ]|the[ ]|your[ ])?{THING}[ ]here\b)  # insert the figures here
    | \bError![ ](?:Reference|Bookmark|No)[ ]\w+[\w ]*            # Word, where it lost what a field refers to
    | \#(?:REF!|N/A\b|DIV/0!|VALUE!|NAME\?)         # Excel, where it lost a cell or could not calculate
"""
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
    for words, place in (*_in_prose(project), *_in_short_texts(project)):
        if words.upper() not in explained:
            message = f"“{words}” stands for something still to be written."
            yield Problem(place, message, "Write what belongs here, or take it out.")


def _in_prose(project: Project) -> Iterator[tuple[str, Place]]:
    for passage in project.passages:
        for block, text in passage.running_words.items():
            yield from ((match[0], block.at(match.start())) for match in _placeholders(text))
        for link in passage.links:
            yield from ((match[0], link.position.place) for match in _placeholders(link.title))


def _in_short_texts(project: Project) -> Iterator[tuple[str, Place]]:
    """Placeholders in the titles, names and sentences outside prose."""
    for text in project.short_texts:
        yield from ((match[0], text.at(match.start())) for match in _placeholders(text))


def _placeholders(text: str) -> Iterator[re.Match[str]]:
    """Placeholders, but for those that stand alone in quotation marks: somebody speaks of the word."""
    for match in re.finditer(PLACEHOLDER, text) if _is_likely(text) else ():
        around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        if around not in QUOTED:
            yield match


def _is_likely(text: str) -> bool:
    """Whether it is worth looking closer, which takes far longer than this."""
    return any(map(text.lower().__contains__, LIKELY))
