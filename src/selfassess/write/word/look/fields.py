"""Fields of headers and footers: what Word works out when it shows them. Few may come through.

A field is begun, parted and ended by marks in runs, and its instruction may be in many runs, with fields inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from lxml import etree
from msgspec import Struct

from selfassess.write.word.look.markup import tag
from selfassess.write.word.look.report import Report

MARK, INSTRUCTION, TEXT, RUN = tag("w:fldChar"), tag("w:instrText"), tag("w:t"), tag("w:r")
BOX = tag("w:txbxContent")
LOOK = tag("w:rPr")
INNER = " {} "
"""What is read of a field inside an instruction."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


class Verdict(Enum):
    """What becomes of a field: it stays, or only what it showed last stays, or nothing."""

    KEEP = auto()
    SHOW = auto()
    DROP = auto()


KEPT = _set("PAGE NUMPAGES SECTION SECTIONPAGES STYLEREF TITLE DATE TIME SAVEDATE CREATEDATE IF = SYMBOL ADVANCE")
LINK = re.compile(
    r"""
    HYPERLINK[ ]"
    (?: https?://[^\s"/?\#@]+(?:[/?\#][^\s"]*)?    # a web site, with no user name before it
      | mailto:[^\s"]+
    )"
    """,
    re.IGNORECASE | re.VERBOSE,
)
RUNS = _set("DDE DDEAUTO MACROBUTTON GOTOBUTTON ADDIN CONTROL HTMLACTIVEX HTMLCONTROL EMBED LINK PRINT")
FETCHES = _set("INCLUDEPICTURE INCLUDETEXT INCLUDE IMPORT DATABASE RD AUTOTEXT AUTOTEXTLIST GLOSSARY DATA")
ASKS = _set("ASK FILLIN SET MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF SKIPIF ADDRESSBLOCK GREETINGLINE")
PRIVATE = _set(
    "AUTHOR LASTSAVEDBY USERNAME USERINITIALS USERADDRESS FILENAME TEMPLATE COMMENTS KEYWORDS REVNUM EDITTIME"
)
SAYS = {
    RUNS: (Verdict.DROP, "that runs something on the reader’s computer"),
    FETCHES: (Verdict.SHOW, "that fetches something from elsewhere"),
    ASKS: (Verdict.SHOW, "of a mail merge, or one that asks the reader something. It shows what it showed last"),
    PRIVATE: (Verdict.DROP, "that shows who made the file, or where it is stored. It was left out"),
}
UNSAFE = (RUNS, FETCHES)
PRIVATE_PROPERTY = re.compile(
    r"""
    (?:DOCPROPERTY|INFO)[ ]"?
    (?: author | manager | last[ ]?(?:saved[ ]?by|author)    # who made it
      | template | file[ ]?name                              # where it is stored
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
REPLACE = "delete the field, or replace it with plain words"


def verdict(instruction: str, where: str, report: Report) -> Verdict:
    """What becomes of the field with this instruction, which is reported where it may surprise somebody."""
    words = " ".join(instruction.split())
    name = re.match(r"=|[^\s\\\"]*", words)
    keyword = name[0].upper() if name is not None else ""
    if keyword in KEPT or LINK.fullmatch(words):
        return Verdict.KEEP
    keyword = "AUTHOR" if PRIVATE_PROPERTY.match(words) else keyword
    for keywords, (result, what) in SAYS.items():
        if keyword in keywords:
            told = f"a field ({keyword}) {what}"
            if keywords in UNSAFE:
                report.unsafe(where, told, REPLACE)
            else:
                report.faulty(where, f"has {told}", REPLACE)
            return result
    return Verdict.SHOW


class _Field(Struct):
    """A field that has begun at one of the pieces; `parted` is the mark after its instruction, `said`."""

    start: int
    parted: int | None = None
    said: str = ""
    is_whole: bool = True


def clean(part: etree._Element, where: str, report: Report) -> None:
    """Takes out of a part that was rebuilt the fields that may not come through."""
    for story in (part, *part.iter(BOX)):
        _clean_story([*_pieces(story)], where, report)
    for run in [*part.iter(RUN)]:
        if not any(child.tag != LOOK for child in run):
            _remove(run)


def _clean_story(pieces: Sequence[etree._Element], where: str, report: Report) -> None:
    gone: set[int] = set()
    begun: list[_Field] = []
    for number, piece in enumerate(pieces):
        mark = piece.get(tag("w:fldCharType")) if piece.tag == MARK else None
        if mark == "begin":
            begun.append(_Field(number))
        elif not begun:
            gone |= {number} if mark or piece.tag == INSTRUCTION else set()
        elif mark == "separate" and begun[-1].parted is None:
            begun[-1].parted = number
        elif mark == "end":
            ended = begun.pop()
            is_kept = _settle(ended, number, gone, where, report)
            if begun and begun[-1].parted is None:
                begun[-1].said += INNER
                begun[-1].is_whole = begun[-1].is_whole and is_kept
        elif begun[-1].parted is None:
            begun[-1].said += (piece.text or "") if piece.tag in (INSTRUCTION, TEXT) else ""
        elif mark or piece.tag == INSTRUCTION:
            gone.add(number)
    for never_ended in begun:
        rest = range(never_ended.start, len(pieces))
        gone.update(number for number in rest if pieces[number].tag in (MARK, INSTRUCTION))
    for number in gone:
        _remove(pieces[number])


def _settle(ended: _Field, end: int, gone: set[int], where: str, report: Report) -> bool:
    """Whether a field may stay; the pieces of one that may not are added to what is gone."""
    said = verdict(ended.said, where, report)
    if said is Verdict.KEEP and ended.is_whole:
        return True
    has_result = said is not Verdict.DROP and ended.parted is not None
    gone.update(range(ended.start, (ended.parted if has_result and ended.parted is not None else end) + 1))
    gone.add(end)
    return False


def _pieces(story: etree._Element) -> Iterator[etree._Element]:
    """What runs hold, in order; what is in a text box is a story of its own."""
    for child in story:
        if child.tag == RUN:
            yield from (piece for piece in child if piece.tag != LOOK)
        elif child.tag != BOX:
            yield from _pieces(child)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
