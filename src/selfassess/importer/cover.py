"""The cover of a Word file: the few words before its first chapter, and what each of them says of the assessment."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from selfassess.importer.blocks import Block, blocks_of
from selfassess.importer.own_words import of_cover
from selfassess.importer.placed import SaidValue

MOST_BLOCKS, MOST_WORDS = 15, 14
DEEPER_THAN_ANY = 7
STATUS = re.compile(r"(?:status:?\s*)?(draft|final)(?:\s+(?:version|for\s+\w+))?\W*", re.IGNORECASE)
TITLE = re.compile(r"\bself[\s-]?assessment\b", re.IGNORECASE)
COUNCIL = re.compile(r"\b(?:council|borough|corporation)\b|\bcity of\b", re.IGNORECASE)
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
DAY = re.compile(rf"(?:\bas at\s+)?\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(MONTHS)})\s+(20\d\d)", re.IGNORECASE)
EDITION = re.compile(rf"\b(?:edition|version|v\d|{'|'.join(MONTHS)}|20\d\d)\b", re.IGNORECASE)


class Cover(Struct):
    """What a cover says: each value, the lines that say only what is missing, and the lines that say neither."""

    values: dict[str, SaidValue]
    blanks: list[Block]
    rest: list[Block]


def cover_length(blocks: Sequence[Block], begins: Collection[int] = ()) -> int:
    """How many of the first blocks are the cover: few words each, up to the headings of the first text.

    `begins` are headings that are certainly those of the text.
    """
    is_text = (
        at in begins or block.is_list or len(block.words.split()) > MOST_WORDS for at, block in enumerate(blocks)
    )
    text = next((at for at, found in enumerate(is_text) if found), len(blocks))
    if text == len(blocks):
        return 0
    first = text
    while first and 0 < blocks[first - 1].level < (blocks[first].level or DEEPER_THAN_ANY):
        first -= 1
    return first if first <= MOST_BLOCKS else 0


def read_cover(blocks: Iterable[Block]) -> Cover:
    """The council, title, status, edition, owner and day that a cover names."""
    cover = Cover({}, [], [])
    for block in _lines(blocks):
        own = of_cover(block.words)
        if own is not None and not own.key:
            cover.blanks.append(block)
            continue
        found = {own.key: own.value} if own is not None else _said(block.words)
        said = {key: value for key, value in found.items() if key not in cover.values}
        dropped = own.dropped if own is not None else ""
        if said:
            cover.values.update({key: SaidValue(value, dropped, block.numbers) for key, value in said.items()})
        elif block.words or block.element.find(".//img") is not None:
            cover.rest.append(block)
    return cover


def _lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with what is in a box each by itself."""
    for block in blocks:
        if block.tag == "aside":
            yield from _lines(blocks_of(block.element))
        else:
            yield block


def _said(words: str) -> dict[str, str]:
    """What one line of a cover says."""
    if (status := STATUS.fullmatch(words)) is not None:
        return {"status": status[1].lower()}
    if TITLE.search(words):
        return {"title": words}
    day = DAY.search(words)
    if day is not None:
        known = _day(int(day[1]), MONTHS.index(day[2].lower()) + 1, int(day[3]))
        return {"as_at": known, "edition": words} if known else {"edition": words}
    if EDITION.search(words):
        return {"edition": words}
    return {"council": words} if COUNCIL.search(words) else {}


def _day(day: int, month: int, year: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
