"""Quotation marks, apostrophes, dashes and ellipses in a run of words: which mark stands for what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

OBJECT = "\ufffc"  # stands for what keeps its characters, such as code
QUOTES = "\"'“”‘’"
MARK = rf"""(?x)
      [{QUOTES}]
    | (?<!-)-{{2,3}}(?!-)   # four hyphens and more are a line, or a space to fill in
    | (?<!\.)\.{{3,4}}(?!\.)
"""
LONGEST = 200
AS_TYPED = r"""(?xi)
      :// | @ | \\ | \bwww\. | \bxn--                             # an address
    | \.(?:gov|org|com|co|net|uk)\b                               # or a part of one
    | \.(?:pdf|docx?|xlsx?|pptx?|csv|txt|html?|zip|png|jpe?g)\b   # a file's name
"""
BEFORE_OPENING = "([{<"
BETWEEN = "-–—/"
AFTER_CLOSING = ")]}>.,;:!?…"
FEET_BEFORE = r"\d['’′]\s?\d+(?:\.\d+)?\Z"
SHORTENED = r"(?i)'(?:(\d\ds?)|tis|twas|till?|em|cause|bout|n)\b"
CLOSER = r"(?<=\S)'(?!\w)"
Edit = tuple[int, int, str]


class _Open(Struct):
    """Which quotation marks are open."""

    double: bool = False
    single: bool = False


def with_marks(words: str, has_quotes: bool = True) -> str:
    """A text with its marks set; without quotation marks where its language has others."""
    return edited(words, edits(words if has_quotes else hidden(words)))


def edits(words: str) -> list[Edit]:
    """What to put instead of what was typed: from, to, and the mark."""
    found: list[Edit] = []
    is_open = _Open()
    for match in re.finditer(MARK, words):
        typed, start = match[0], match.start()
        if typed[0] in "-.":
            mark = _dash(words, match) if typed[0] == "-" else "…" + typed[3:]
        else:
            mark = _quote(words, start, is_open)
        if mark != typed and (typed == '"' or not _is_verbatim(words, *match.span())):
            found.append((*match.span(), mark))
    return found


def double_marks(words: str) -> Iterator[tuple[int, str]]:
    """Where words have double quotation marks, and which of “ and ” each of them is."""
    is_open = _Open()
    for match in re.finditer(MARK, words):
        mark = _quote(words, match.start(), is_open) if match[0] in QUOTES else ""
        if mark and mark in "“”":
            yield match.start(), mark


def edited(words: str, found: Iterable[Edit]) -> str:
    """Words with these marks in place of what was typed."""
    parts: list[str] = []
    done = 0
    for start, end, mark in found:
        parts += [words[done:start], mark]
        done = end
    return "".join([*parts, words[done:]])


def hidden(words: str) -> str:
    """Words of which the quotation marks are not looked at."""
    return words.replace('"', OBJECT).replace("'", OBJECT)


def _is_verbatim(words: str, start: int, end: int) -> bool:
    """Whether the word that a mark is inside of is an address or the name of a file."""
    before, after = words[max(start - LONGEST, 0) : start], words[end : end + LONGEST]
    if before[-1:].strip() and after[:1].strip():
        return re.search(AS_TYPED, before.split()[-1] + words[start:end] + after.split()[0]) is not None
    return False


def _dash(words: str, match: re.Match[str]) -> str:
    """A dash between spaces is an en dash, as British printers set it; three hyphens between words are an em dash."""
    is_between_words = words[: match.start()][-1:].strip() and words[match.end() :][:1].strip()
    return "—" if len(match[0]) == 3 and is_between_words else "–"


def _quote(words: str, at: int, is_open: _Open) -> str:
    mark = words[at]
    if mark in "“”":
        is_open.double = mark == "“"
    elif mark == "‘":
        is_open.single = True
    elif mark == "’":
        is_open.single = is_open.single and words[at + 1 : at + 2].isalnum()
    elif mark == '"':
        return _double(words, at, is_open)
    else:
        return _single(words, at, is_open)
    return mark


def _double(words: str, at: int, is_open: _Open) -> str:
    if words[:at][-1:].isdigit() and (not is_open.double or re.compile(FEET_BEFORE).search(words, max(at - 12, 0), at)):
        return '"'  # inches
    before, after = _around(words, at)
    if before.isspace() == after.isspace():
        opens = before in BEFORE_OPENING or (after not in AFTER_CLOSING and not is_open.double)
    else:
        opens = before.isspace()
    is_open.double = opens
    return "“" if opens else "”"


def _single(words: str, at: int, is_open: _Open) -> str:
    """A single quotation mark or an apostrophe; feet and minutes stay as typed."""
    left, right = words[:at][-1:], words[at + 1 : at + 2]
    if left.isdigit() and (right.isdigit() or not (right.isalpha() or is_open.single)):
        return "'"
    if left.isalnum() and right.isalnum():
        return "’"
    before, after = _around(words, at)
    if before.isspace() and after.isspace():
        return "’" if is_open.single else "'"
    if not after.isspace() and (before.isspace() or before in BEFORE_OPENING + BETWEEN):
        shortened = re.compile(SHORTENED).match(words, at)
        if shortened and (not (shortened[1] or "s").isdigit() or not re.compile(CLOSER).search(words, at + 1)):
            return "’"
        is_open.single = True
        return "‘"
    is_open.single = False
    return "’"


def _around(words: str, at: int) -> tuple[str, str]:
    """The characters before and behind a mark, beyond other quotation marks; a space at the ends."""
    before = words[:at].rstrip(QUOTES)[-1:]
    after = words[at:].lstrip(QUOTES)[:1]
    return before or " ", after or " "
