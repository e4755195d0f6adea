"""The marks of lists as people type and paste them: Word's and Outlook's bullets, letters and Roman numerals.

Markdown knows five marks of a list. `as_markdown` gives the others its marks, and rows that are set in the depth that
they were meant to have. Only what comes before the words of a row changes, so every row keeps its number and its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from selfassess.prose.block import ROW_BREAK

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
LIKELY = rf"""(?xm)
    \n[ >]*                                 # a row that begins with
    (?:
        {BLANK}+(?:[-+*]|\d{{1,9}}[.)]){BLANK}  # a mark of Markdown that is set in,
      | [-+*]\u00a0                         # one with a no-break space behind it,
      | {BLANK}*(?:
            [{BULLETS}{TICKS}{DASHES}]      # a bullet that Markdown does not know,
          | [{FALLEN_LETTERS}]{BLANK}
          | -[-A-Za-z]|\*[A-Za-z][^*\n]*$
          | \((?:\d{{1,9}}|[A-Za-z]{{1,7}})\)
          | [A-Za-z]{{1,7}}\)               # a letter,
          | [A-Z]\.|[a-z]\.|[ivxIVX]{{2,7}}\.
          | \d{{1,9}}[.)](?=[A-Za-z\u00a0])    # or a number without a space behind it
        )
    )
"""
FENCE = r"[ \t>]*(```+|~~~+)"
ROMAN = r"(?i)(?=.)(x{0,3})(ix|iv|v?i{0,3})"
DIGITS = {"i": 1, "v": 5, "x": 10}
TAB = 4
MARKDOWN = ("-", "+", "*", ".", ")")
RANKS = {**dict.fromkeys("•●·\uf0b7", 0), **dict.fromkeys("o◦○\uf06f", 1), **dict.fromkeys("▪§■\uf0a7", 2)}
FURTHER_IN = 2  # columns that set a list in from the one around it


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


class _Level(NamedTuple):
    """A list that is open: how far in its marks were typed and meant, and where they and its words are in Markdown."""

    typed: int
    depth: int
    marks_at: int
    words_at: int
    mark: Mark
    sign: str


def as_markdown(text: str) -> tuple[str, Mapping[int, Mark]]:
    """A text with the marks of Markdown, and how the rows were marked that had another, by their numbers from 0."""
    if re.search(LIKELY, f"\n{text}") is None:
        return text, {}
    rows = ROW_BREAK.split(text)
    marks = dict(_marks([*_items(rows)], rows))
    pasted = {number: mark for number, (item, mark) in marks.items() if not item.is_markdown}
    return "\n".join(_rows(rows, marks)), pasted


def _items(rows: Sequence[str]) -> Iterator[Row]:
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


def _marks(items: Sequence[Row], rows: Sequence[str]) -> Iterator[tuple[int, tuple[Row, Mark]]]:
    """The rows that are items, each with its mark."""
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
            yield item.number, (item, read)


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


def _rows(rows: Sequence[str], marks: Mapping[int, tuple[Row, Mark]]) -> Iterator[str]:
    """The rows with the marks of Markdown, each list as deep as it was typed."""
    levels: list[_Level] = []
    is_blank = False
    quote = ""
    for number, row in enumerate(rows):
        item, mark = marks.get(number, (None, None))
        if item is not None and mark is not None:
            if item.quote.split() != quote.split():
                levels.clear()
            quote = item.quote
            _enter(levels, item, mark, is_blank)
            level = levels[-1]
            number_typed = "" if mark.is_bullet else mark.value
            yield f"{quote}{' ' * level.marks_at}{number_typed}{level.sign} {item.words}"
        else:
            yield _continued(row, levels, is_blank)
        is_blank = not row.strip(" \t>")


def _enter(levels: list[_Level], item: Row, mark: Mark, is_blank: bool) -> None:
    """Makes the list of an item the last of those that are open."""
    indent = item.indent if is_blank else _depth_by_bullet(levels, item, mark)
    while levels and indent <= levels[-1].depth - FURTHER_IN:
        levels.pop()
    beside = levels.pop() if levels and indent < levels[-1].depth + FURTHER_IN else None
    at = levels[-1].words_at if levels else 0
    width = 2 if mark.is_bullet else len(str(mark.value)) + 2
    levels.append(_Level(item.indent, indent, at, at + width, mark, _sign(mark, beside)))


def _depth_by_bullet(levels: Sequence[_Level], item: Row, mark: Mark) -> int:
    """How far in an item is: as it was typed, or below a bullet that in Word is one level above its own."""
    rank = RANKS.get(mark.shown, 0)
    above = [level for level in levels if level.typed == item.indent and RANKS.get(level.mark.shown, -1) == rank - 1]
    return above[-1].depth + FURTHER_IN if rank and above else item.indent


def _sign(mark: Mark, beside: _Level | None) -> str:
    """The sign of Markdown for a list, which tells it from the list that it follows."""
    if beside is not None and mark.look == beside.mark.look:
        return beside.sign
    signs = [mark.shown, "-", "+"] if mark.is_bullet else [mark.brackets, ")", "."]
    taken = beside.sign if beside is not None else ""
    return next(sign for sign in signs if sign in MARKDOWN and sign != taken)


def _continued(row: str, levels: list[_Level], is_blank: bool) -> str:
    """A row that is no item: below the words of its item, or the end of the lists."""
    words = row.lstrip(" \t")
    if not words or not levels or words.startswith(">"):
        return row
    indent = len(row.expandtabs(TAB)) - len(row.expandtabs(TAB).lstrip())
    if not is_blank and indent:
        return f"{' ' * levels[-1].words_at}{words}"
    while levels and indent < levels[-1].depth + FURTHER_IN:
        levels.pop()
    return f"{' ' * levels[-1].words_at}{words}" if levels else row
