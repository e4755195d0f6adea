"""The number of a document in its name: `096 - Practice framework`, `Ref 12_Market position`, `IR10 …`, `20a …`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from selfassess.model.citation import REF_ALONE, RefParts, ref_parts
from selfassess.model.dates import MONTH_NUMBERS

LABEL = r"""
    (?P<label>
        (?:ref(?:erence)?|evidence|ev)(?:[\s_.]*(?:ref|no|number))?  # Ref, Evidence no.
        (?![a-z])[\s_.:\#-]*
    )
"""
REF = r"""
    (?P<series>[A-Za-z]{1,8}(?=[\s_-]?\d))?  # IR10; IR 10
    (?:(?<=[A-Za-z])[\s_-])?
    (?P<number>\d{1,4})                      # longer ones are numbers of cases
    (?P<letter>[A-Za-z]|[ivx]{2,4})?         # 20a, 20iv
"""
LEADING = re.compile(rf"[\s_\#(\[]*{LABEL}?{REF}(?![A-Za-z0-9])", re.IGNORECASE | re.VERBOSE)
LABELLED = re.compile(
    rf"[\s_,(\[–-]*(?<![A-Za-z0-9]){LABEL}{REF}(?![A-Za-z0-9])[\s_]*[)\]]*", re.IGNORECASE | re.VERBOSE
)
LAST = re.compile(rf"[\s_,(\[–-]+{REF}[\s_]*[)\]]*\Z", re.IGNORECASE | re.VERBOSE)
STRONG = re.compile(
    r"""
    [)\]]*
    (?:
        \s*(?:[-–—:]+\s+|\s[-–—:]+|_+)  # 12 - Plan, 12: Plan, 12_Plan
      | [.:]\s+                         # 12. Plan
      | (?<=[)\]])\s*                   # (12) Plan
    )
    [\s_–—-]*
    """,
    re.VERBOSE,
)
"""What parts a number from the words so that it can be no part of them."""
WEAK = re.compile(r"[\s.,–-]+")
SEVERAL = re.compile(
    r"""
      [\s_]*(?:[,&+]|and\b|to\b)[\s_]*[A-Z]{0,8}\d  # Ref 97, 98 and 99
    | [-–]\d{1,3}(?!\d)                            # 97-98
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What follows the first of several numbers, of which none is the document's own."""
YEAR = re.compile(r"(?:19|20)\d\d\Z")
DAYS = 31
COUNTED = frozenset(
    (
        *("and", "or", "plus", "more", "of", "in", "to", "for", "per", "percent", "x", "k", "d", "g"),
        *("minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"),
        *("quarter", "quarters", "km", "mile", "miles", "page", "pages", "people", "point", "points", "step", "steps"),
        *("stage", "stages", "things", "reasons", "priorities", "top", "deep", "fold"),
    )
)
"""Words after a number that it counts, or that go on with it: `5 year plan`, `7-day working`, `18 to 25`."""
OTHER_NUMBERS = frozenset(("2D", "3D", "3G", "4G", "5G", "4K"))
KNOWN_SERIES = frozenset(("IR",))
"""Of an information return, which the regulator numbers itself."""
LEAST_OF_A_SERIES = 3
NO_SERIES = frozenset(
    (
        *("APP", "APPENDIX", "ANNEX", "CH", "FY", "H", "KS", "P", "PART", "PAGE", "PG", "Q", "REV", "S", "SECTION"),
        *("T", "V", "VER", "VOL", "W", "WK", "Y", "YR"),
    )
)
"""What people count quarters, versions, parts and sections of Acts with."""


def alike_refs(known: Iterable[str]) -> dict[str, str]:
    """These refs, each under what it shares with those that people would mistake for it."""
    return {ref_parts(ref).alike: ref for ref in known}


def meant_ref(typed: RefParts, alike: Mapping[str, str]) -> str:
    """The ref that a number in a name means: the known one that is like it, else without leading zeros, or empty."""
    bare = f"{typed.series}{typed.number.lstrip('0')}{typed.letter}"
    ref = alike.get(typed.alike, bare)
    return ref if typed.number.strip("0") and REF_ALONE.match(ref) else ""


def number_in(name: str, series: Collection[str]) -> tuple[RefParts | None, str]:
    """The number that a name certainly gives its document, and the name without it."""
    known = {*series, *KNOWN_SERIES}
    labelled = [*LABELLED.finditer(name)]
    if len(labelled) > 1 or any(
        SEVERAL.match(name, match.start("number") + len(match["number"])) for match in labelled
    ):
        return None, name
    leading = LEADING.match(name)
    if leading is not None and (rest := _after(leading, name, known)) is not None:
        return _number(leading), rest
    last = LAST.search(name)
    if labelled and _has_series(labelled[0], known, is_labelled=True):
        return _number(labelled[0]), _without(labelled[0], name)
    if not labelled and last is not None and last["series"] and _has_series(last, known):
        return _number(last), _without(last, name)
    return None, name


def series_among(names: Collection[str]) -> set[str]:
    """The series that at least three of these names begin with, each with a number of its own."""
    numbers: dict[str, set[str]] = {}
    for name in names:
        match = LEADING.match(name)
        if match is not None and (match["series"] or "").isupper() and match["series"] not in NO_SERIES:
            numbers.setdefault(match["series"], set()).add(match["number"])
    return {series for series, found in numbers.items() if len(found) >= LEAST_OF_A_SERIES}


def _after(match: re.Match[str], name: str, known: Collection[str]) -> str | None:
    """The words after a number; None where it may be another number than the document's."""
    if SEVERAL.match(name, match.end()):
        return None
    is_named = bool(match["label"] or match["series"])
    if not _has_series(match, known, bool(match["label"])) or (not is_named and YEAR.match(match["number"])):
        return None
    strong = STRONG.match(name, match.end())
    parted = strong or WEAK.match(name, match.end())
    rest = name[parted.end() :] if parted is not None else name[match.end() :].strip(")]")
    is_certain = is_named or (match["number"].startswith("0") and len(match["number"]) > 2)
    word = re.match(r"[^\W\d_]+", rest)
    if not rest:
        return rest
    if parted is None or is_certain:
        return rest if parted is not None else None
    if word is None:
        is_no_day = strong is not None and (int(match["number"]) > DAYS or bool(match["letter"]))
        return None if rest[0].isdigit() and not is_no_day else rest
    is_day = word[0].lower() in MONTH_NUMBERS
    is_count = strong is None and (
        word[0].lower() in COUNTED or match["number"] + (match["letter"] or "") in OTHER_NUMBERS
    )
    return None if is_day or is_count else rest


def _has_series(match: re.Match[str], known: Collection[str], is_labelled: bool = False) -> bool:
    """Whether the letters before a number, if there are any, are a series; after “Ref” any capitals are."""
    letters = match["series"] or ""
    return not letters or letters.upper() in known or (is_labelled and letters.isupper())


def _number(match: re.Match[str]) -> RefParts:
    return RefParts((match["series"] or "").upper(), match["number"], match["letter"] or "")


def _without(match: re.Match[str], name: str) -> str:
    return " ".join(filter(None, (name[: match.start()].strip(" _-–"), name[match.end() :].strip(" _-–"))))
