"""What the name of a document says: its number, its version, its date, and the words that are left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from datetime import date
from urllib.parse import unquote

from msgspec import Struct

from selfassess.librarian.name_numbers import number_in
from selfassess.librarian.one_line import plain
from selfassess.model.citation import RefParts
from selfassess.model.dates import MONTH_NUMBERS, MONTHS

VERSION = re.compile(
    r"""
    [\s_,(\[-]*                                       # what sets it apart
    (?<![A-Za-z0-9])
    (?: v | (?:version|ver|revision|rev)[\s._-]? )    # v2, version 2, rev_2
    (?P<version>\d{1,3}(?:\.\d{1,3}){0,2})
    (?![A-Za-z0-9]|[._]\d(?!\d{3}))                   # no v2b, and no v1_2, which may be 1.2
    (?:[\s_-]*final(?![A-Za-z]))?
    [)\]]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
NOT_ITS_OWN = re.compile(
    r"""
    (?<![A-Za-z])
    (?: due | until | till | to | by | from | since | before | after | at | expir(?:es|y) | valid | next | ends?
      | review(?:ed)? | starts? | effective | scan(?:ned)? | printed | uploaded | downloaded | exported
      | (?: review | expiry | end | start | due )[\s_-]* date )
    [\W_]*\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words before a date that make it the date of something else."""
YEAR = r"(?P<year>(?:19[5-9]|20\d)\d)"
MONTH, DAY = r"(?P<month>0?[1-9]|1[0-2])", r"(?P<day>0?[1-9]|[12]\d|3[01])"
MONTH_WORD = rf"(?P<month>{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})"
DATES = (
    rf"{YEAR}(?P<between>[-_. ]){MONTH}(?P=between){DAY}",  # 2026-03-01
    rf"{DAY}(?P<between>[-_. ]){MONTH}(?P=between){YEAR}",  # 01.03.2026: in England the day comes first
    rf"{DAY}(?:st|nd|rd|th)?[-_. ,]*{MONTH_WORD}[-_. ,]*{YEAR}",  # 1st March 2026
    rf"{MONTH_WORD}[-_. ]+{DAY}(?:st|nd|rd|th)?[-_. ,]+{YEAR}",  # March 1, 2026
    r"(?P<year>(?:19[5-9]|20\d)\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",  # 20260301
    r"(?P<day>0[1-9]|[12]\d|3[01])(?P<month>0[1-9]|1[0-2])(?P<year>(?:19[5-9]|20\d)\d)",  # 01032026
)
MADE_BY_A_MACHINE = re.compile(
    r"\A\W*(?:scan|img|dsc|photo|screen[ _-]?shot|whatsapp|pxl)(?![a-z])",
    re.IGNORECASE,
)
"""A scan or photo of a day is no document of that day."""
COPIED = re.compile(
    r"""
      (?: [\s_-]+copy(?:[\s_]*\(\d+\))? | [\s_]*\(\d{1,2}\) )+ \Z  # Plan - Copy (2), Plan (1)
    | \A copy[\s_]of[\s_]+ (?=\w)                                  # Copy of Plan
    """,
    re.IGNORECASE | re.VERBOSE,
)
CONFIDENTIAL = re.compile(
    r"""
    (?<![a-z])
    (?: confidential                                              # no confidentiality
      | official[\s_-]*sensitive                                  # the government's marking
      | commercial(?:ly)?[\s_-]+sensitive
      | internal[\s_-]+(?:use[\s_-]+)?only
      | not[\s_-]+for[\s_-]+(?:publication|circulation|release)
    )
    (?![a-z])
    """,
    re.IGNORECASE | re.VERBOSE,
)
ENDING = r"(?i)(?<=\w)(?:\.(?:docx?|xlsx?|pptx?|pdf|odt|ods|txt))+\Z"
"""An ending before the ending, as some programs and mail systems leave it."""
RUN_TOGETHER = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+\d*\Z")


class NameReading(Struct, frozen=True):
    """What a name says. `words` is a title made of it; what is not certain is empty, and stays in the words."""

    number: RefParts | None
    rest: str
    words: str
    version: str = ""
    dated: date | None = None


def read_name(stem: str, series: Collection[str] = ()) -> NameReading:
    """Reads a name without its ending; letters before a number belong to it if they are one of `series`."""
    name = plain(unicodedata.normalize("NFC", unquote(stem) if re.search("%[0-9A-Fa-f]{2}", stem) else stem))
    number, rest = number_in(re.sub(ENDING, "", name), series)
    rest = COPIED.sub("", rest) or rest
    found = {match["version"]: match for match in VERSION.finditer(rest)}
    version, words = "", rest
    if len(found) == 1:
        ((version, match),) = found.items()
        words = f"{rest[: match.start()]} {rest[match.end() :]}"
    dates = set() if MADE_BY_A_MACHINE.search(rest) else set(_dates(rest))
    dated = dates.pop() if len(dates) == 1 else None
    title = in_words(words if re.search(r"[^\W\d_]", words) else rest) or name or "document"
    return NameReading(number, rest, title[:1].upper() + title[1:], version, dated)


def is_confidential(words: str) -> bool:
    """Whether a name or title says that the document is not for everybody."""
    return CONFIDENTIAL.search(words) is not None


def in_words(name: str) -> str:
    """A name in words: underscores, and hyphens where there is no space, part them; dates are written out."""
    text = _dates_in_words(name)
    if RUN_TOGETHER.match(text):
        text = re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", text)
    text = re.sub(r"[\s_]*_[\s_]*", " ", text)
    if " " not in text.strip(" -"):
        text = re.sub(r"-+(?!\d)|(?<!\d)-+", " ", text)
    text = re.sub(r"\s+[-–—]+\s+", " – ", text)
    return " ".join(re.sub(r"\(\s*\)|\[\s*\]", " ", text).split()).strip(" -–—,.:;&+")


def _dates_in_words(name: str) -> str:
    """A name whose dates in figures are written out, as people write them."""
    for form in (DATES[0], DATES[1], DATES[4], DATES[5]):
        name = re.sub(
            rf"[\s_-]*{_alone(form)}[\s_-]*", lambda match: f" {_spelt(match)} " if _day(match) else match[0], name
        )
    return name


def _spelt(match: re.Match[str]) -> str:
    return f"{int(match['day'])} {MONTHS[int(match['month']) - 1].capitalize()} {match['year']}"


def _dates(name: str) -> Iterator[date]:
    """Every date in a name that is the date of the document itself, as far as the words before it tell."""
    for form in DATES:
        for match in re.finditer(_alone(form), name, re.IGNORECASE):
            day = _day(match)
            is_its_own = not NOT_ITS_OWN.search(name[: match.start()])
            if day is not None:
                yield day if is_its_own else date.min
                if not is_its_own:
                    yield date.max  # two dates, neither of which is certain


def _day(match: re.Match[str]) -> date | None:
    month = match["month"].lower()
    try:
        return date(int(match["year"]), MONTH_NUMBERS.get(month) or int(month), int(match["day"]))
    except ValueError:
        return None


def _alone(form: str) -> str:
    return rf"(?<![A-Za-z0-9])(?<!\d[-.]){form}(?![A-Za-z0-9]|[-.]\d)"
