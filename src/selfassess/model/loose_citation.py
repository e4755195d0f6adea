"""What people type for a citation: `ref. 96-98`, `Evidence 96; E97`, and which records they mean by it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from enum import IntEnum

from msgspec import Struct, field
from msgspec.structs import replace

from selfassess.model.citation import DOTTED, LETTER, Item, joins_refs, read_item, ref_parts

CALLED = r"""(?:
    (?i:refs?|references?|evid|ev|records?|docs?|documents?|supporting\s+(?:docs?|documents?))
  | (?i:(?:supporting\s+)?evidence)
    (?:\s+(?i:refs?|references?|items?|docs?|documents?|records?|library|index|file|log))?
)(?![A-Za-z])"""
LIKE = r"(?i:appendix|appendices|annexe?s?|exhibits?|sources?|attachments?|enclosures?)(?![A-Za-z])"
SIGN = r"\s*[.:]?\s*(?:[Nn]os?\b\.?|[Nn]umbers?\b|\#)?\s*"
NAMED = rf"""(?:
    (?P<word>{CALLED}){SIGN}
  | (?P<like>{LIKE}){SIGN}            # what may be so called, or belong to another document
  | (?P<letter>[ERer])[ .\#-]?(?=\d)  # E17, R17: numbers with a letter of the council's own
)"""
NUMBER = rf"""
    (?P<ref>(?:[A-Z]{{1,8}}|[a-z]{{1,3}})?[0-9]{{1,9}}{LETTER})
    (?! [A-Za-z0-9%£] | (?<=\d{{4}})/\d                    # not 17th, 17% or 2022/23
      | -(?![A-Z]{{1,8}}\d)[A-Za-z] | [.,][0-9]{{3}} )     # nor 17-year, or 17,000
"""
LAST = rf"""
    (?: \s?(?:[-–—‑]|\bto\b)\s?
        (?:{CALLED}{SIGN}|[ERer][ .-]?|[A-Z]{{1,8}})?  # the end of a range may repeat the name
        (?P<last>[0-9]{{1,9}})(?![\w/]) )?
"""
ENTRY = rf"(?x)(?:{NAMED})?{NUMBER}{LAST}"
BEGINS = rf"(?x)(?<![\w/.]){NAMED}{NUMBER}{LAST}"
SEPARATOR = r"(?:[\s,;&+/]|\b(?:and|or|plus|as\s+well\s+as|see|also)\b)+"
LOCATOR_END = rf"(?x)[,;]|\b(?:and|see|also)\s+(?={CALLED})|\Z"
LOCATOR = r"""(?ix)
    (?:pp?|paras?|sec|s|ch|figs?|q|v|vol|no)\.?\s?\d | §
  | (?:pages?|paragraphs?|sections?|chapters?|tables?|figures?|slides?|sheets?|tabs?|rows?|lines?|columns?|box(?:es)?
     |charts?|graphs?|maps?|append(?:ix|ices)|annexe?s?|parts?|items?|questions?|recommendations?|actions?|standards?
     |themes?|priorit(?:y|ies)|measures?|outcomes?|domains?|schedules?|clauses?|volumes?|version|minutes?|summary
     |executive|introduction|foreword)\b
  | 20\d\d
"""
SEE = r"""(?ix)
    (?: (?:please\s)?(?:see|refer\sto)(?:\salso)? | also\ssee | cf | e\.?g | i\.?e
      | as\s(?:in|per|shown\sin|set\sout\sin) | (?:as\s)?(?:evidenced|shown|supported)\s(?:by|in)
      | sources? | (?:supporting\s)?evidence | from | in | per | at
      | link(?:ed)?\sto | reported\sin | and | also )\b
"""
TRAILING_SEE = r"(?ix)[,;:–—-]\s*(?:please\s)?(?:see|refer\sto|cf\.?|see\salso|and)$"
JOINS = r"(?:and|or|plus|to|of)\b|[&+/–-]"
AROUND = " \t\n,;:.–—-"
OWN_SERIES = ("E", "R", "EV", "D", "DOC", "REF", "EVIDENCE")
LONGEST_RANGE = 200


class Sureness(IntEnum):
    """What names the numbers, and so how sure it is that records are meant."""

    NUMBERS = 0
    LIKE = 1
    LETTER = 2
    WORD = 3


class LooseGroup(Struct):
    """What a few words name: `items` are records, or any numbers where the library is not known.

    `lost` are the numbers that no record has. `before` is what is said before the first ref, apart from “see” and
    its like. `is_whole` is true where all that follows is refs and where to look in them. `begins` is the offset of
    the first ref, or of the word that names it; `name` is that word. `is_apart` is true where a comma or the like
    parts it from what is before, `of` where “of” follows, as in “document 3 of 5”.
    """

    items: list[Item]
    sureness: Sureness
    begins: int
    name: str
    before: str
    lost: list[str] = field(default_factory=list)
    is_whole: bool = True
    is_apart: bool = True
    of: bool = False


def read_loosely(words: str, refs: Collection[str] | None = None) -> LooseGroup | None:
    """The records that these words name, which stand in brackets or could; None where they name none."""
    entry = _first(words, refs)
    if entry is None:
        return None
    before = re.sub(TRAILING_SEE, "", words[: entry.start()].strip(AROUND)).rstrip(AROUND)
    name = entry["word"] or entry["like"] or entry["letter"] or ""
    group = LooseGroup([], _sureness(entry), entry.start(), name, "" if re.fullmatch(SEE, before) else before)
    group.is_apart = words[: entry.start()].rstrip()[-1:] in ",;:–—-"
    at = 0
    while entry is not None:
        _add(entry, group, refs)
        at = entry.end()
        entry = _next(words, at, refs)
        while entry is None and at < len(words):
            at = _locate(words, at, group)
            entry = _next(words, at, refs)
    return group


def items_meant(words: str) -> list[Item]:
    """What a mistyped citation seems to mean: `(ref. 96-98)` the refs 96, 97 and 98."""
    group = read_loosely(words.strip("()"))
    return group.items if group is not None else []


def entries_meant(entry: str) -> list[Item]:
    """The items of an entry of an `evidence` list that holds several by mistake: `96 97`; empty where it is one."""
    item = read_item(entry)
    if item is None or not (item.locator.startswith(",") or joins_refs([item]) or DOTTED.fullmatch(entry)):
        return []
    return items_meant(entry.replace(".", ",") if DOTTED.fullmatch(entry) else entry)


def _first(words: str, refs: Collection[str] | None) -> re.Match[str] | None:
    """Where the refs begin: behind a name for them if there is one, else where the words begin."""
    named = [entry for entry in re.finditer(BEGINS, words) if _is_meant(entry, refs)]
    best = next((match for match in named if not match["like"]), named[0] if named else None)
    if best is not None:
        return best
    start = len(words) - len(words.lstrip(AROUND))
    see = re.match(SEE, words[start:])
    after = start + see.end() if see is not None else start
    entry = re.compile(ENTRY).match(words, after + len(words[after:]) - len(words[after:].lstrip(AROUND)))
    return entry if entry is not None and _is_meant(entry, refs) else None


def _is_meant(entry: re.Match[str], refs: Collection[str] | None) -> bool:
    """Whether it can be a ref: what has a letter after its number may be anything, as in “flat 17a”."""
    is_plain = refs is None or not ref_parts(entry["ref"]).letter
    return is_plain or bool(_ref(entry, refs or ())) or (entry["word"] or "").lower().startswith("ref")


def _sureness(entry: re.Match[str]) -> Sureness:
    kinds = {"word": Sureness.WORD, "letter": Sureness.LETTER, "like": Sureness.LIKE}
    return next((kind for name, kind in kinds.items() if entry[name]), Sureness.NUMBERS)


def _next(words: str, at: int, refs: Collection[str] | None) -> re.Match[str] | None:
    """The entry that follows after commas, “and” and the like; a place in a document is none, nor is a year."""
    separator = re.compile(SEPARATOR).match(words, at)
    entry = re.compile(ENTRY).match(words, separator.end()) if separator is not None else None
    if entry is None or not _is_meant(entry, refs):
        return None
    if entry["word"]:
        return entry
    is_place = re.match(LOCATOR, entry.group()) is not None and _ref(entry, refs or ()) == ""
    is_year = separator is not None and not separator.group().strip() and len(entry["ref"]) > 3
    return None if is_place or is_year else entry


def _add(entry: re.Match[str], group: LooseGroup, refs: Collection[str] | None) -> None:
    """Adds the ref of an entry, and all of a range."""
    first = _ref(entry, refs) if refs is not None else _proper(entry["ref"])
    ref = first or _proper(entry["ref"])
    series, last = ref_parts(ref).series, int(entry["last"] or 0)
    number = int(ref_parts(ref).number)
    if number < last <= number + LONGEST_RANGE:
        wanted = [f"{series}{each}" for each in range(number, last + 1)]
    else:
        wanted = [ref, f"{series}{last}"] if entry["last"] else [ref]
        group.is_whole &= last < number + LONGEST_RANGE
    group.items += [Item(each) for each in wanted if refs is None or each in refs]
    group.lost += [each for each in wanted if refs is not None and each not in refs]


def _ref(entry: re.Match[str], refs: Collection[str]) -> str:
    """The record that an entry means: as it is typed, with its letter, or without a council's own letter or noughts."""
    typed = _proper(entry["ref"])
    parts = ref_parts(typed)
    series, number = parts.series, typed[len(parts.series) :]
    tried = [f"{(entry['letter'] or '').upper()}{typed}", typed, f"{series}{number.lstrip('0')}"]
    tried += [number, number.lstrip("0")] if series in OWN_SERIES else []
    if parts.letter:
        tried += [ref for each in tried for ref in (f"{each[:-1]}{each[-1].lower()}", f"{each[:-1]}{each[-1].upper()}")]
    return next((ref for ref in tried if ref in refs), "")


def _proper(typed: str) -> str:
    """A ref whose series is in capitals, as all are; a letter after the number stays as it is."""
    parts = ref_parts(typed)
    return f"{parts.series.upper()}{parts.number}{parts.letter}"


def _locate(words: str, at: int, group: LooseGroup) -> int:
    """Gives what follows, up to the next comma, to the last ref as where to look; returns where that ends."""
    end = re.compile(LOCATOR_END).search(words, at + 1)
    stop = end.start() if end is not None else len(words)
    place = " ".join(words[at:stop].strip(" \t\n,;:").split())
    if place and group.items:
        last = group.items[-1]
        group.items[-1] = replace(last, locator=f"{last.locator}, {place}".removeprefix(", "))
    is_free = group.name[:1] in ("R", "r") and not group.before and re.match(JOINS, place) is None
    group.is_whole &= not place or is_free or re.match(LOCATOR, place) is not None
    group.of |= place.startswith(("of ", "out of "))
    return stop


def missing(numbers: Iterable[str]) -> str:
    """Says that the library has no such records."""
    shown = [*numbers]
    if len(shown) == 1:
        return f"There is no record {shown[0]} in the evidence library."
    words = ", ".join(shown[:10]) + (" and others" if len(shown) > 10 else "")
    return f"There are no records {words} in the evidence library."
