"""What the pages of a PDF show: the words of each marked piece, and whether there are words and pictures at all."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct, field

from selfassess.audit.pdf_fonts import PdfFont

TOKEN = re.compile(
    rb"""
      \( ( (?: [^\\()]++ | \\. | \( (?: [^\\()]++ | \\. )* \) )*+ ) \)   # 1: a text, which may have brackets in it
    | < ( [0-9A-Fa-f\s]*+ ) >                                         # 2: a text as numbers
    | << ( (?: [^<>]++ | < (?!<) [^<>]*+ > )*+ ) >>                   # 3: properties
    | / ( [^\s/<>()\[\]{}%]*+ )                                       # 4: a name
    | ( -? [0-9.]++ )                                                 # 5: a number
    | ( [A-Za-z'"][A-Za-z0-9*]*+ )                                    # 6: an operator
    | % [^\r\n]*+ | ( [\[\]] )                                        # 7: the ends of a list
    """,
    re.VERBOSE | re.DOTALL,
)
MARKED = re.compile(rb"/MCID\s+(\d{1,9})")
INLINE = re.compile(rb"\sEI(?=\s)")
ESCAPED = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))
MOVES = frozenset((b"Td", b"TD", b"T*", b"Tm"))
WIDE = 200
"""How far apart two pieces of a text are that have a blank between them, in thousandths of the size of the letters."""


class PageWords(Struct):
    """The words of a page by the number of the piece that they are in, and what is on it; `drawn` are names of forms
    and pictures in the order in which they are drawn."""

    pieces: dict[int, list[str]] = field(default_factory=dict)
    shows_words: bool = False
    drawn: list[tuple[str, int | None]] = field(default_factory=list)

    def words(self, piece: int) -> str:
        return " ".join("".join(self.pieces.get(piece, ())).split())


def page_words(content: bytes, font: Callable[[str], PdfFont]) -> PageWords:
    """What the instructions of a page show, with its fonts by their names."""
    page = PageWords()
    marks: list[int | None] = []
    operands: list[tuple[int, bytes]] = []
    current: PdfFont | None = None
    top = b""
    at = 0
    while (found := TOKEN.search(content, at)) is not None:
        at = found.end()
        kind = found.lastindex
        if kind is None or kind == 7:
            continue
        if kind != 6:
            operands.append((kind, found[kind]))
            continue
        operator = found[6]
        if operator in SHOWS:
            _show(page, operands, current, next((mark for mark in reversed(marks) if mark is not None), None))
        elif operator == b"Tf":
            names = [value for kind, value in operands if kind == 4]
            current = font(_name(names[-1])) if names else current
        elif operator in (b"BDC", b"BMC"):
            marks.append(_mark(operands) if operator == b"BDC" else None)
        elif operator == b"EMC" and marks:
            marks.pop()
        elif operator in MOVES:
            height = operands[-1][1] if operands else b""
            if (height != top) if operator == b"Tm" else _is_other_line(height):
                _break(page, next((mark for mark in reversed(marks) if mark is not None), None))
            top = height if operator == b"Tm" else top
        elif operator == b"Do" and operands:
            page.drawn.append((_name(operands[-1][1]), next((m for m in reversed(marks) if m is not None), None)))
        elif operator == b"ID":
            end = INLINE.search(content, at)
            at = end.end() if end is not None else len(content)
            page.drawn.append(("", None))
        operands = []
    return page


def _show(page: PageWords, operands: list[tuple[int, bytes]], font: PdfFont | None, mark: int | None) -> None:
    known = font or PdfFont()
    for kind, value in operands:
        words = ""
        if kind == 1:
            words = known.words(ESCAPED.sub(_unescaped, value) if b"\\" in value else value)
        elif kind == 2:
            digits = b"".join(value.split())
            words = known.words(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
        elif kind == 5 and _is_wide(value):
            words = " "
        page.shows_words = page.shows_words or bool(words.strip()) or (kind in (1, 2) and bool(value))
        if mark is not None and words:
            page.pieces.setdefault(mark, []).append(words)


def _break(page: PageWords, mark: int | None) -> None:
    """A new place for words is a blank between them."""
    if mark is not None and page.pieces.get(mark, [" "])[-1] != " ":
        page.pieces[mark].append(" ")


def _mark(operands: list[tuple[int, bytes]]) -> int | None:
    found = MARKED.search(operands[-1][1]) if operands and operands[-1][0] == 3 else None
    return int(found[1]) if found is not None else None


def _is_other_line(height: bytes) -> bool:
    return not re.fullmatch(rb"-?0*\.?0*", height)


def _is_wide(number: bytes) -> bool:
    try:
        return float(number) < -WIDE
    except ValueError:
        return False


def _name(name: bytes) -> str:
    return name.decode("latin-1")


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    if code.isdigit():
        return bytes([int(code, 8) & 0xFF]) if all(each in b"01234567" for each in code) else code
    return ESCAPES.get(code, code)
