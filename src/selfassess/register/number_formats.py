"""Number formats: what a number or a day looks like in a cell, where that is more than its digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

TOKEN = re.compile(
    r"""
      "(?P<quoted>[^"]*)"              # words of the format's own
    | \\(?P<escaped>.)                 # one character of its own
    | [_*].                            # room as wide as a character, or filled with it
    | \[\$(?P<currency>[^\]-]*)[^\]]*\]  # a currency, perhaps with a country
    | \[[^\]]*\]                       # a colour or a condition
    | (?P<digit>[0\#?])
    | (?P<day>[dmyDMY]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LITERAL = re.compile(r"[^\W_]")


@lru_cache(maxsize=512)
def hides_part(form: str) -> bool:
    """Whether a format of days does not show the day, the month or the year."""
    parts = {match["day"].lower() for match in TOKEN.finditer(_first(form)) if match["day"]}
    if not parts or re.search(r"[hs]", re.sub(r'"[^"]*"|\[[^]]*\]|\\.', "", form.lower())):
        return False  # a time of day, where m are minutes
    return not ({"d", "dd"} & parts and any(each[0] == "m" for each in parts) and any(each[0] == "y" for each in parts))


def shown_day(day: date, form: str) -> str:
    """A day as a format shows it: 1 March 2026 as “Mar-26” in `mmm-yy`."""
    return "".join(_day_part(day, match) for match in TOKEN.finditer(_first(form))).strip()


def _day_part(day: date, match: re.Match[str]) -> str:
    if match["day"] is None:
        return (
            match["quoted"] or match["escaped"] or (match["other"] if match["other"] not in (None, "@") else "") or ""
        )
    part = match["day"].lower()
    name = NAMES[day.month - 1]
    forms = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "ddd": WEEKDAYS[day.weekday()][:3],
        "m": str(day.month),
        "mm": f"{day.month:02}",
        "mmm": name[:3],
        "mmmm": name,
        "mmmmm": name[:1],
        "yy": f"{day.year % 100:02}",
    }
    return forms.get(part, WEEKDAYS[day.weekday()] if part[0] == "d" else str(day.year))


@lru_cache(maxsize=512)
def _tokens(form: str) -> Sequence[tuple[str, str]] | None:
    """The digits and the words of a format that has words of its own; None for any other."""
    tokens: list[tuple[str, str]] = []
    for match in TOKEN.finditer(_first(form)):
        if match["digit"]:
            tokens.append(("digit", match["digit"]))
        elif (words := match["quoted"] or match["escaped"]) is not None:
            tokens.append(("words", words))
        elif match["other"] == ".":
            tokens.append(("point", "."))
        elif match["other"] in ("-", "/", " ", "(", ")", ":"):
            tokens.append(("words", match["other"]))
        elif match["other"] not in (None, ","):
            return None
    has_words = any(kind == "words" and LITERAL.search(text) for kind, text in tokens)
    digits = [number for number, (kind, _) in enumerate(tokens) if kind == "digit"]
    is_split = bool(digits) and any(kind == "words" for kind, _ in tokens[digits[0] : digits[-1]])
    return tuple(tokens) if digits and (has_words or is_split) else None


def in_own_words(number: float, form: str) -> str:
    """A number in a format with words of its own: 17 is “IR017” in `"IR"000`; empty where it has none."""
    tokens = _tokens(form) if len(form) > 1 and number >= 0 else None
    if tokens is None:
        return ""
    point = next((at for at, (kind, _) in enumerate(tokens) if kind == "point"), len(tokens))
    decimals = sum(kind == "digit" for kind, _ in tokens[point:])
    before, _, after = f"{number:.{decimals}f}".partition(".")
    places = [at for at, (kind, _) in enumerate(tokens[:point]) if kind == "digit"]
    shown: dict[int, str] = {}
    for at in reversed(places):
        if at == places[0]:
            shown[at] = before or ("0" if tokens[at][1] == "0" else "")
        else:
            shown[at] = before[-1:] or ("0" if tokens[at][1] == "0" else "")
            before = before[:-1]
    rest = iter(after)
    for at in range(point, len(tokens)):
        if tokens[at][0] == "digit":
            shown[at] = next(rest, "0")
    return "".join(shown.get(at, text) if kind == "digit" else text for at, (kind, text) in enumerate(tokens)).strip()


def _first(form: str) -> str:
    """The section of a format for numbers above zero."""
    return re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*\Z)', form, maxsplit=1)[0]
