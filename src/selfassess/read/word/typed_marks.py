"""Bullets and numbers that somebody typed before the words of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, structs

from selfassess.read.word.raw_blocks import Block, Numbering, Place, RawParagraph, Span

BULLET = re.compile(
    r"""
    ^ [ \t\n\xa0]*
    (?: ([•●○◦▪■□▫◆◇◊❖➢►▶➤‣⁃∙·*\-–—−]) [ \t\xa0]+      # bullets and hyphens before a blank or a tab
      | ([o§ØüÄqvn✓✔✗✘→➔★☆☞]) (?: [ ]*\t[ \t]* | [ \xa0]{2,} )   # letters of Wingdings, and signs, before a tab
      | ([•●▪■❖➢►➤])                                    # a bullet that touches the words
    )
    (?=\S)
    """,
    re.VERBOSE,
)
LIST_NUMBER = re.compile(r"^\s*((\(?)(\d{1,3}|[a-zA-Z]|[ivxIVX]{2,6})([.)]))[ \t\xa0]+(?=\S)")
HEADING_NUMBER = re.compile(
    r"""
    ^ \s*
    (?: ( [A-Z]?\d{1,3} (?: \.\d{1,3} ){1,5} ) \.? [):]? (?: \s* [–—:-] )? \s+     # 1.2, A1.2.3.
      | ( [A-Z]?\d{1,2} )                                                        # 1. or 1 – or 1 and a tab
        (?: [.):] (?: \s* [–—-] )? \s+ | \s+ [–—-] \s+ | [ ]*\t\s* | [ \xa0]{2,} )
      | ( \d{1,2} ) \s (?=[A-Z])                                                  # 1 Introduction
      | (?: [IVX]{1,5} | [A-H] ) [.)] \s+ | \( (?: [a-z] | [ivx]{1,5} | \d{1,2} ) \) \s+       # II. or A. or (a)
    )
    (?=\S)
    """,
    re.VERBOSE,
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
KINDS = {
    "decimal": "",
    "decimalZero": "",
    "ordinal": "",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
BLANK = 90
"""How far a blank at the beginning of a line sets it in, in twentieths of a point."""


class Numbered(Struct, frozen=True):
    """A number that may have been typed as that of a list, read in one of the ways that it can be."""

    type: str
    brackets: str
    value: int


def mark_lists(blocks: Sequence[Block]) -> None:
    """Finds the place of each paragraph in a list, and takes away the mark that was typed for it."""
    for block in blocks:
        if isinstance(block, RawParagraph) and not block.heading and not block.is_contents and block.place is None:
            if block.numbering is not None:
                block.place = _word_place(block.numbering, block.indent or 0)
            else:
                _bullet(block)
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and (_is_listed(blocks[end]) or numbers_of(blocks[end])):
            end += 1
        _number(blocks[start:end])
        start = end + 1


def heading_mark(words: str, *, with_blank: bool) -> tuple[str, int]:
    """The number at the beginning of a heading with what is around it, and how deep it says that is, 0 for a letter.

    `with_blank` says that a number with only a blank behind it is one.
    """
    found = HEADING_NUMBER.match(words)
    if found is None or (found[3] is not None and not with_blank) or not re.search(r"[^\W\d]", words[found.end() :]):
        return "", 0
    number = found[1] or found[2] or found[3]
    return found[0], number.count(".") + 1 if number else 0


def without_start(spans: Sequence[Span], length: int) -> list[Span]:
    """Spans without as many characters at their beginning."""
    kept: list[Span] = []
    for span in spans:
        cut = min(length, len(span.words))
        length -= cut
        words = span.words[cut:]
        if words or span.picture is not None or span.note is not None:
            kept.append(structs.replace(span, words=words) if cut else span)
    return kept


def take_mark(paragraph: RawParagraph, mark: str) -> None:
    """Remembers a mark, and takes it from the words."""
    paragraph.spans = without_start(paragraph.spans, len(mark))
    paragraph.mark = " ".join(mark.split())


def _word_place(numbering: Numbering, indent: int) -> Place:
    if numbering.kind == "bullet":
        return Place("ul", indent, list=numbering.list, level=numbering.level)
    brackets = "brackets" if numbering.text.startswith("(") else "bracket" if numbering.text.endswith(")") else ""
    kind = KINDS.get(numbering.kind, "")
    return Place("ol", indent, max(numbering.value, 0), kind, brackets, numbering.list, numbering.level)


def _bullet(paragraph: RawParagraph) -> None:
    found = BULLET.match(paragraph.words)
    if found is None:
        return
    before = found[0][: len(found[0]) - len(found[0].lstrip())]
    indent = (paragraph.indent or 0) + BLANK * before.count(" ") + 8 * BLANK * before.count("\t")
    take_mark(paragraph, found[0])
    paragraph.place = Place("ul", indent, list=paragraph.mark, is_typed=True)


def _is_listed(block: Block) -> bool:
    return isinstance(block, RawParagraph) and block.place is not None


def numbers_of(block: Block) -> list[Numbered]:
    """The numbers that the words of a paragraph may begin with; a letter may be a Roman number too."""
    if not isinstance(block, RawParagraph) or block.heading or block.is_contents or block.place is not None:
        return []
    found = LIST_NUMBER.match(block.words)
    if found is None:
        return []
    brackets = "brackets" if found[2] else "bracket" if found[4] == ")" else ""
    typed = found[3]
    if (found[2] and found[4] == ".") or not (typed.islower() or typed.isupper() or typed.isdecimal()):
        return []
    if typed.isdecimal():
        return [Numbered("", brackets, int(typed))]
    letter, roman = ("a", "i") if typed.islower() else ("A", "I")
    read = [Numbered(letter, brackets, ord(typed.lower()) - ord("a") + 1)] if len(typed) == 1 else []
    value = _roman(typed.lower())
    return [*read, *([Numbered(roman, brackets, value)] if value else [])]


def _roman(letters: str) -> int:
    """The value of a Roman number up to 99, 0 for what is none."""
    values = [ROMAN.get(letter, 0) for letter in letters]
    if 0 in values:
        return 0
    total = sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
    return total if 0 < total < 100 and all(values.count(each) <= 3 for each in (1, 10)) else 0


def _number(run: Sequence[Block]) -> None:
    """Numbers of paragraphs that follow one another, of which each has a neighbour one lower or higher."""
    read = [(block, numbers_of(block)) for block in run]
    known = {numbered for _, numbers in read for numbered in numbers}
    for block, numbers in read:
        for numbered in numbers:
            beside = (structs.replace(numbered, value=numbered.value + step) for step in (-1, 1))
            if isinstance(block, RawParagraph) and any(each in known for each in beside):
                found = LIST_NUMBER.match(block.words)
                take_mark(block, found[0] if found is not None else "")
                block.place = _typed_place(block, numbered)
                break


def _typed_place(paragraph: RawParagraph, numbered: Numbered) -> Place:
    name = f"{numbered.type or '1'}{numbered.brackets}"
    indent = paragraph.indent or 0
    return Place("ol", indent, numbered.value, numbered.type, numbered.brackets, name, is_typed=True)
