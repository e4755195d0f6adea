"""Words that show that something is still to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def placeholders(text: str) -> Iterator[tuple[str, int]]:
    """Placeholders and where they begin, but for those alone in quotation marks: somebody speaks of the word."""
    for match in re.finditer(PLACEHOLDER, text):
        around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        if around not in QUOTED:
            yield match[0], match.start()
