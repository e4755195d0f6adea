"""Which lines of a Word file that look like headings certainly are some: a wrong alarm is worse than none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set

from selfassess.audit.audited import Line

LONG_LINE = 15
"""How many words a line has, at least, that is a paragraph of text."""
LARGER = 4
"""By how many points the letters of a title are larger than those of the text."""
MOST_TOGETHER = 2
"""How many such lines may follow one another; more are an address, a cover or a list."""
FEWEST_TERMS = 5
MOST_SHORT = 3
"""How many such lines, each with one paragraph or as many short lines after it, are a list of words or people."""
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
NO_HEADING = rf"""(?xi)
    _{{3,}} | \.{{3,}} | …{{2,}}               # a place to write in
  | [:：]\W*$ | [:：].*\d{{3}}                  # a lead-in, or a label and its number
  | https?:// | www\. | /> | ^\W*<  | ^//      # an address, or code
  | ^\W*(?:\d{{1,2}}\s)?(?:{MONTHS})[\s,]+\d{{4}}\W*$
"""


def certain_headings(lines: Sequence[Line], candidates: Set[int], marked: Set[int], text_size: float) -> set[int]:
    """The lines, by their place among all, that are headings and have no style for it; `marked` are those that have."""
    start = _end_of_cover(lines, marked)
    kept = {at for at in candidates if _may_be(lines[at])}
    kept -= {at for at in kept if at < start and _is_title(lines, at, text_size)}
    for run in _runs(candidates, lambda before, at: at == before + 1):
        kept -= set(run) if len(run) > MOST_TOGETHER else set()
    for run in _runs(candidates, lambda before, at: _is_little(lines[before + 1 : at])):
        kept -= set(run) if len(run) >= FEWEST_TERMS else set()
    return kept


def _may_be(line: Line) -> bool:
    letters = [character for character in line.words if character.isalpha()]
    digits = sum(character.isdigit() for character in line.words)
    is_worded = len(letters) > MOST_TOGETHER and not letters[0].islower() and 3 * digits <= len(letters)
    return is_worded and re.search(NO_HEADING, line.words) is None


def _end_of_cover(lines: Sequence[Line], marked: Set[int]) -> int:
    """The place of the first paragraph of text or heading."""
    ends = (at for at, line in enumerate(lines) if at in marked or len(line.words.split()) >= LONG_LINE)
    return next(ends, len(lines))


def _is_title(lines: Sequence[Line], at: int, text_size: float) -> bool:
    """Whether a line before all text is not that of the text that follows it."""
    after = lines[at + 1] if at + 1 < len(lines) else None
    is_large = max((piece.size for piece in lines[at].pieces), default=0) >= text_size + LARGER
    return is_large or after is None or len(after.words.split()) < LONG_LINE


def _is_little(between: Sequence[Line]) -> bool:
    """Whether there is one paragraph between two lines, or a few short lines."""
    return len(between) == 1 or (
        1 < len(between) <= MOST_SHORT and all(len(line.words.split()) < LONG_LINE for line in between)
    )


def _runs(places: Set[int], follows: Callable[[int, int], bool]) -> Iterator[list[int]]:
    """The lines of which each follows the one before."""
    run: list[int] = []
    for at in sorted(places):
        if run and not follows(run[-1], at):
            yield run
            run = []
        run.append(at)
    yield run
