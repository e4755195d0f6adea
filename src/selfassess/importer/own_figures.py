"""The line that our documents write for an indicator: its sentence, value and year, and what it is compared with."""

from __future__ import annotations

import re

from msgspec import Struct

YEAR = r"20\d\d-\d\d"
LINE = re.compile(
    rf"""
    (?: (?: [Nn]one | [Aa]ll | (?:.{{0,15}}[ ])?\d+[ ]in[ ]\d+ )       # 4 in 5, Fewer than 1 in 100
        [ ] \( (?P<share>\d+(?:\.\d+)?)% \) [ ] (?P<people>.{{8,}}?)   # (79%) people who …
      | (?P<what>.{{8,}}?) : [ ] (?P<value>[£\d].{{0,20}}?)            # Median wait: 31 days
    )
    [ ] in [ ] (?P<year>{YEAR}) \.                                     # in 2025-26.
    (?P<compared>.*)
    """,
    re.VERBOSE,
)
COMPARED = re.compile(rf"\s*([^:;]{{1,60}}): ([^:;]{{1,20}}?)(?: in ({YEAR}))?\.?\s*")
VALUES = {
    "percent": re.compile(r"(\d+(?:\.\d+)?)%"),
    "days": re.compile(r"(\d[\d,]*(?:\.\d+)?) days?"),
    "pounds": re.compile(r"£(\d[\d,]*(?:\.\d+)?)"),
    "score": re.compile(r"(\d+(?:\.\d+)?) out of (\d+(?:\.\d+)?)"),
    "number": re.compile(r"(\d[\d,]*(?:\.\d+)?)"),
}


class OwnFigure(Struct, frozen=True):
    """An indicator as a document shows it; `compare` has a year and value for each name."""

    sentence: str
    unit: str
    value: str
    out_of: str
    year: str
    compare: dict[str, dict[str, str]]


def own_figure(words: str) -> OwnFigure | None:
    """What a line without its reference says, if it is one that our documents write."""
    line = LINE.fullmatch(words)
    value = _value(f"{line['share']}%" if line["share"] else line["value"]) if line is not None else None
    if line is None or value is None:
        return None
    compare: dict[str, dict[str, str]] = {}
    for each in filter(str.strip, line["compared"].split(";")):
        found = COMPARED.fullmatch(each)
        compared = _value(found[2]) if found is not None else None
        if found is None or compared is None or compared[0] != value[0]:
            return None
        compare[found[1]] = {found[3] or line["year"]: compared[1]}
    return OwnFigure(line["people"] or line["what"], *value, line["year"], compare)


def _value(shown: str) -> tuple[str, str, str] | None:
    """The unit of a figure, the figure, and the most it can be."""
    for unit, form in VALUES.items():
        if (found := form.fullmatch(shown.strip())) is not None:
            return unit, found[1].replace(",", ""), found[2] if unit == "score" else ""
    return None
