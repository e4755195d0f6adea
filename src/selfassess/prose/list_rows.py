"""Which rows are items of a list, and how they are marked: by Word, by Outlook, or by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

BULLETS = "•●▪·∙⦁◦○■□▫◆◇❖❑➢➤►▶▸‣⁃\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf0e0\uf02d\uf06f\uf071\uf0b0\uf0de"
CLOSE = "•●▪\uf0b7\uf0a7"  # bullets that nothing but a list begins with, even without a space behind them
TICKS = "☐☑☒✓✔✗✘✅❌\uf0fe\uf0fd"
FALLEN_LETTERS = "oØüvqnl§"  # what the bullets of Wingdings and Courier become where their font is lost
DASHES = "–—"
BLANK = r"[^\S\r\n]"  # also a no-break space and its like
ROW = rf"""(?x)
    (?P<quote>(?:[ ]{{0,3}}>[ ]?)*)
    (?P<indent>{BLANK}*)
    (?:
        (?P<bullet>[{BULLETS}])(?:{BLANK}+|(?<=[{CLOSE}]))(?=\S)
      | (?P<tick>(?=[{TICKS}]{BLANK}*\S))
      | (?P<letter>[{FALLEN_LETTERS}])(?P<letter_gap>{BLANK}+)(?=\S)
      | (?P<dash>[{DASHES}]|--)(?P<dash_gap>{BLANK}+)(?=\S)
      | (?P<plain>[-+*])(?P<plain_gap>{BLANK}+|$)
      | (?P<tight>-|\*(?=[^*\n]*$))(?=[A-Za-z])
      | (?P<open>\(?)(?P<count>\d{{1,9}}|[a-z]{{1,7}}|[A-Z]{{1,7}})(?P<close>[.)])(?P<count_gap>{BLANK}+|$|(?=[A-Za-z]))
    )
"""
FENCE = r"[ \t>]*(```+|~~~+)"
ROMAN = r"(?i)(?=.)(x{0,3})(ix|iv|v?i{0,3})"
DIGITS = {"i": 1, "v": 5, "x": 10}
TAB = 4


class Mark(Struct, frozen=True):
    """How an item was marked. `kind` is that of HTML's `type`: 1, a, A, i or I, and a hyphen for a bullet.

    `brackets` are those around its number as they were typed: `.`, `)` or `()`; `shown` is the bullet.
    """

    kind: str
    value: int = 0
    brackets: str = ""
    shown: str = ""

    @property
    def is_bullet(self) -> bool:
        return self.kind == "-"

    @property
    def look(self) -> tuple[str, str, str]:
        """What the items of one list share."""
        return self.kind, self.brackets, self.shown


class Row(NamedTuple):
    """A row that may be an item: what comes before its mark, and its words."""

    number: int
    quote: str
    indent: int
    text: str
    words: str
    brackets: str
    is_sure: bool
    is_markdown: bool


def _candidates(rows: Sequence[str]) -> Iterator[Row]:
    """The rows that may be items, outside blocks of code."""
    fence = ""
    for number, row in enumerate(rows):
        opening = re.match(FENCE, row)
        if opening is not None and (not fence or opening[1].startswith(fence)):
            fence = "" if fence else opening[1]
        typed = None if fence or opening is not None else re.match(ROW, row)
        if typed is not None:
            yield _row(number, row, typed)


def _row(number: int, row: str, typed: re.Match[str]) -> Row:
    indent = len(typed["indent"].expandtabs(TAB))
    words = row[typed.end() :]
    if typed["count"] is not None:
        is_plain = typed["count"].isdecimal() and not typed["open"] and bool(typed["count_gap"] or not words)
        brackets = "()" if typed["open"] and typed["close"] == ")" else typed["close"]
        return Row(number, typed["quote"], indent, typed["count"], words, brackets, is_plain, is_plain)
    text = typed["bullet"] or typed["letter"] or typed["dash"] or typed["plain"] or typed["tight"] or ""
    is_wide = bool(typed["letter_gap"] and ("\t" in typed["letter_gap"] or len(typed["letter_gap"]) > 1))
    is_sure = bool(typed["bullet"] or typed["plain"] or typed["tick"] is not None or is_wide)
    is_markdown = typed["plain"] is not None and "\u00a0" not in typed["plain_gap"]
    return Row(number, typed["quote"], indent, text, words, "", is_sure, is_markdown)


def items_in(rows: Sequence[str]) -> Iterator[tuple[Row, Mark]]:
    """The rows that are items, each with its mark."""
    items = [*_candidates(rows)]
    before: dict[tuple[int, str], tuple[int, Mark]] = {}
    for place, item in enumerate(items):
        key = (item.indent, item.brackets or item.text)
        last, mark = before.get(key, (-1, None))
        if mark is not None and not _are_joined(last, item.number, rows):
            mark = None
        read = _mark(item, mark)
        following = next((row for row in items[place + 1 :] if (row.indent, row.brackets or row.text) == key), None)
        goes_on = (
            following is not None
            and read is not None
            and _are_joined(item.number, following.number, rows)
            and _follows(read, following)
        )
        if read is not None and (item.is_sure or mark is not None or goes_on or _opens(item, rows)):
            before[key] = (item.number, read)
            yield item, read


def _mark(item: Row, before: Mark | None) -> Mark | None:
    """What an item is marked with, which depends on the item before it: `i` follows `h`, or begins anew."""
    if not item.brackets:
        return Mark("-", shown=item.text)
    if item.text.isdecimal():
        return Mark("1", int(item.text), item.brackets)
    readings = [*_readings(item)]
    if before is not None:
        following = [mark for mark in readings if mark.kind == before.kind and mark.value > before.value]
        if following:
            return following[0]
    return min(readings, key=lambda mark: (mark.value, mark.kind.lower() != "i"), default=None)


def _readings(item: Row) -> Iterator[Mark]:
    typed = item.text.lower()
    is_capital = item.text.isupper()
    if re.fullmatch(ROMAN, typed):
        yield Mark("I" if is_capital else "i", _roman(typed), item.brackets)
    if len(set(typed)) == 1 and len(typed) <= 2:
        yield Mark("A" if is_capital else "a", (len(typed) - 1) * 26 + ord(typed[0]) - ord("a") + 1, item.brackets)


def _roman(typed: str) -> int:
    digits = [DIGITS[letter] for letter in typed]
    return sum(-digit if digit < after else digit for digit, after in zip(digits, [*digits[1:], 0], strict=True))


def _follows(mark: Mark, item: Row) -> bool:
    """Whether an item goes on with the list of this mark."""
    if mark.is_bullet:
        return item.text == mark.shown
    after = _mark(item, mark)
    return (
        after is not None
        and after.kind == mark.kind
        and 0 < after.value - mark.value <= (1 if mark.kind != "1" else 99)
    )


def _are_joined(first: int, second: int, rows: Sequence[str]) -> bool:
    """Whether all rows between two are blank, set in, or go on with the words of the row above."""
    is_blank = False
    for row in rows[first + 1 : second]:
        if row.strip() and is_blank and not row[0].isspace():
            return False
        is_blank = not row.strip()
    return True


def _opens(item: Row, rows: Sequence[str]) -> bool:
    """Whether the row above announces a list, so that even a single item is one."""
    above = rows[item.number - 1].strip() if item.number else ""
    above = above or (rows[item.number - 2].strip() if item.number > 1 else "")
    return not item.brackets and item.text != "-" and above.endswith(":")
