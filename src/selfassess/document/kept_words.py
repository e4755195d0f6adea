"""Words that belong together are not divided between two lines: “Ref 22”, “Mrs F”, “31 days”, “30 November”, 2025-26.

It is done once, on the tree. Between words the space becomes a no-break space, which programs find and copy as a space.
A range keeps its hyphen, so that it is found and copied as it was typed, and is marked as a span for the writers.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from selfassess.document.language import Language
from selfassess.document.marks_in_words import Edit, edited
from selfassess.document.typography import Piece, edit, runs_of
from selfassess.document.vocabulary import INLINE, VOCABULARY

NO_BREAK = "\u00a0"
NO_BREAK_HYPHEN = "\u2011"
HOLDERS = [tag for tag, element in VOCABULARY.items() if element.words and tag not in INLINE and tag != "pre"]
RANGE = re.compile(r"(?<![\w/.,:–-])\d{1,4}[-–]\d{1,4}(?![\w/:–-]|\.\w)")
MARKS = "()[]“”‘’.,;:!?–"
NEAR = 24  # characters before a space that are looked at
LETTERED = frozenset(
    (
        "annex", "appendix", "atodiad", "group", "part", "rhan", "schedule", "section", "table", "tabl",
    )
)  # fmt: skip
NUMBERED = LETTERED | frozenset(
    (
        "action", "actions", "adran", "adrannau", "appendices", "article", "box", "chapter", "cyf", "cyfrol",
        "fersiwn", "ffigur", "figure", "figures", "item", "no", "number", "p", "page", "pages", "par", "para",
        "paragraff", "paragraph", "paragraphs", "parts", "pennod", "pp", "priority", "question", "rec",
        "recommendation", "ref", "refs", "rhif", "sections", "standard", "step", "tables", "tudalen",
        "tudalennau", "version", "volume",
    )
)  # fmt: skip
UNITS = frozenset(
    (
        "%", "a.m", "am", "awr", "billion", "biliwn", "biliynau", "bn", "blwyddyn", "blynedd", "cent", "days",
        "day", "dydd", "diwrnod", "diwrnodau", "flynedd", "hour", "hours", "hrs", "k", "km", "m", "mile",
        "miles", "mil", "milltir", "million", "miliwn", "mins", "min", "minute", "minutes", "mis", "misoedd",
        "mlynedd", "month", "months", "munud", "munudau", "oriau", "p.m", "per", "percent", "pm", "points",
        "pwynt", "pwyntiau", "thousand", "week", "weeks", "wythnos", "wythnosau", "yb", "year", "years", "yh",
    )
)  # fmt: skip


@lru_cache
def _spaces(months: tuple[str, ...]) -> re.Pattern[str]:
    """The spaces at which no line may end; before a `letter` and a `number` it depends on the word before."""
    named = "|".join(months)
    units = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
    return re.compile(
        rf"""
        [ \n](?:
            (?<=\d.) (?:
                (?:{units})(?!\w)                  # 31 days, £5 million, 10 am
              | (?:{named})\b                      # 30 November
              | (?=in[ \n]\d)                      # 4 in 5
              | (?:(?<=\.\d.)|(?<=\.\d\d.)|(?<=[A-Z]\d.)) \(\d+\)  # A1.1 (2)
            )
          | (?=[A-Z]) (?:
                (?<=\b[MD][rsx].) | (?<=\bMrs.) | (?<=\bMiss.) | (?<=\bProf.) | (?<=\bCllr.) | (?<=\bCyng.)
              | (?<=\d(?:st|nd|rd|th).) (?:{named})\b   # 30th November
              | (?P<letter>[A-Z]\b)                # Part A
            )
          | (?=\d) (?: (?<=\d.in.) | (?<=\bout.of.) | (?P<number>\d) )  # in 5, out of 24, page 4
        )
        """,
        re.VERBOSE | re.DOTALL,
    )


def keep_together(root: etree._Element, words: Language) -> None:
    """Keeps together what the words of a whole document should never be divided at."""
    spaces = _spaces(words.months)
    for part in root.iterfind("body/*"):
        for holder in filter(_has_words, part.iter(*HOLDERS)):
            typed = "".join(map(str, holder.itertext())) if len(holder) else holder.text or ""
            found = _found(typed, spaces)
            if found:
                _keep_words(holder, found, spaces)
            if (
                ("-" in typed or "–" in typed) and part.tag != "nav" and RANGE.search(typed)
            ):  # the entries of contents are short
                _keep_ranges(holder)


def _has_words(holder: etree._Element) -> bool:
    """Whether an element has words besides those of the blocks in it, which are looked at by themselves."""
    if not len(holder):
        return bool(holder.text)
    own = (holder.text, *(child.tail for child in holder))
    return any(words and not words.isspace() for words in own) or any(child.tag in INLINE for child in holder)


def _found(words: str, spaces: re.Pattern[str]) -> list[int]:
    """Where words have a space at which no line may end."""
    found = spaces.finditer(words)
    return [match.start() for match in found if match.lastgroup is None or _is_named(words, match)]


def _is_named(words: str, match: re.Match[str]) -> bool:
    """Whether the word before a number or a single letter says what is numbered."""
    before = words[max(match.start() - NEAR, 0) : match.start()].split()[-1:]
    kinds = NUMBERED if match.lastgroup == "number" else LETTERED
    return bool(before) and before[0].strip(MARKS).lower() in kinds


def _keep_words(holder: etree._Element, found: list[int], spaces: re.Pattern[str]) -> None:
    if not len(holder):
        holder.text = edited(holder.text or "", [(at, at + 1, NO_BREAK) for at in found])
        return
    for run in runs_of(holder):
        found = _found("".join(piece.shown for piece in run), spaces)
        edit(run, [(at, at + 1, NO_BREAK) for at in found])


def _keep_ranges(holder: etree._Element) -> None:
    for run in runs_of(holder):
        for piece in run:
            found = [match.span() for match in RANGE.finditer(piece.shown)]
            if found:
                _mark(piece, found)


def _mark(piece: Piece, found: list[tuple[int, int]]) -> None:
    """Puts spans around some words of a text."""
    holder = next(piece.element.iterancestors()) if piece.is_tail else piece.element
    at = holder.index(piece.element) + 1 if piece.is_tail else 0
    ends = [start for start, _ in found[1:]] + [len(piece.text)]
    piece.write(piece.text[: found[0][0]])
    for number, ((start, end), following) in enumerate(zip(found, ends, strict=True)):
        span = etree.Element("span", {"class": "together"})
        span.text, span.tail = piece.text[start:end], piece.text[end:following]
        holder.insert(at + number, span)


def as_typed(root: etree._Element, words: Language) -> None:
    """Takes back what was kept together, so that authors have the spaces and hyphens that a keyboard types."""
    spaces = _spaces(words.months)
    for holder in root.iter(*HOLDERS):
        kept = "".join(map(str, holder.itertext()))
        if NO_BREAK in kept or NO_BREAK_HYPHEN in kept:
            for run in runs_of(holder):
                edit(run, _taken_back("".join(piece.shown for piece in run), spaces))


def _taken_back(kept: str, spaces: re.Pattern[str]) -> list[Edit]:
    typed = kept.replace(NO_BREAK, " ").replace(NO_BREAK_HYPHEN, "-")
    hyphens = (at for match in RANGE.finditer(typed) for at in range(*match.span()))
    places = sorted({*_found(typed, spaces), *hyphens})
    return [(at, at + 1, typed[at]) for at in places if typed[at] != kept[at]]
