"""A council's own list of evidence in its Word file: the table whose rows are records."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from selfassess.importer.blocks import Block, words_of

NUMBER = re.compile(r"(?:ref(?:erence)?s?|evidence|doc(?:ument)?)?\W*(?:no|number|id|#)?\W*", re.IGNORECASE)
TITLE = re.compile(r"\b(?:title|document|name|evidence|description|source)\b", re.IGNORECASE)
HEADING = re.compile(
    r"\b(?:evidence|references?|sources)\b|\bappendi(?:x|ces)\b.*\b(?:list|library|log)\b", re.IGNORECASE
)
REF = re.compile(r"\[?\(?(?:ref(?:erence)?\.?\s*)?([A-Z]{0,8}\d{1,9}[A-Za-z]?)\)?\]?\.?", re.IGNORECASE)


def is_index_heading(words: str) -> bool:
    return HEADING.search(words) is not None and len(words.split()) <= 10


def is_index_table(block: Block) -> bool:
    """Whether a table lists records: a heading row with a number and a title, and numbers below it."""
    if block.tag != "table":
        return False
    rows = rows_of(block)
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    first, second, *_ = (words_of(cell) for cell in rows[0])
    if not first or NUMBER.fullmatch(first) is None or TITLE.search(second) is None:
        return False
    refs = [REF.fullmatch(words_of(row[0])) is not None for row in rows[1:] if row]
    return sum(refs) * 5 >= len(refs) * 4


def rows_of(block: Block) -> Sequence[Sequence[etree._Element]]:
    return [[*row] for row in block.element.iter("tr")]
