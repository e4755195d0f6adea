"""The marks of lists as people type and paste them: Word's and Outlook's bullets, letters and Roman numerals.

Markdown knows five marks of a list. `as_markdown` gives the others its marks, and rows that are set in the depth that
they were meant to have. Only what comes before the words of a row changes, so every row keeps its number and its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from selfassess.prose.block import ROW_BREAK
from selfassess.prose.list_rows import BLANK, BULLETS, DASHES, FALLEN_LETTERS, TAB, TICKS, Mark, Row, items_in

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
MARKDOWN = ("-", "+", "*", ".", ")")
RANKS = {**dict.fromkeys("•●·\uf0b7", 0), **dict.fromkeys("o◦○\uf06f", 1), **dict.fromkeys("▪§■\uf0a7", 2)}
FURTHER_IN = 2  # columns that set a list in from the one around it


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
    marks = {item.number: (item, mark) for item, mark in items_in(rows)}
    pasted = {number: mark for number, (item, mark) in marks.items() if not item.is_markdown}
    return "\n".join(_rows(rows, marks)), pasted


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
