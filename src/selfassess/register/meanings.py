"""What an answer may be: the words that stand for themselves, and what else has a form of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from selfassess.model.citation import REF_ALONE
from selfassess.model.dates import parse_date
from selfassess.model.framework import Framework
from selfassess.model.web_address import is_address
from selfassess.register.choices import choices_by_key, parse_choice, parse_list
from selfassess.register.header import KNOWN_HEADINGS, column_named
from selfassess.register.questions import (
    ALIKE,
    AS_NUMBERS,
    BLANK,
    DATES,
    DIFFERENT,
    LAST_DAY,
    NEW_NUMBERS,
    NOT_A_REF,
    NOTES,
    NOTHING,
    OTHER,
    READ,
    SAME,
    SKIP,
    THE_SAME,
    WITHOUT_DAY,
    same_words,
)

KEPT = (NOTES, BLANK)
OF_WORD = {
    ("ref", NOT_A_REF): (NEW_NUMBERS,),
    ("ref", ALIKE): (THE_SAME, DIFFERENT),
    ("date", WITHOUT_DAY): (LAST_DAY, *KEPT),
    ("date", AS_NUMBERS): (DATES, *KEPT),
}
OF_KEY = {
    "sheet": (READ, SKIP),
    "title": (NEW_NUMBERS, SAME, OTHER),
    "file": KEPT,
    "url": KEPT,
    "date": KEPT,
    "ref": KEPT,
}
LOOK = re.compile(r"(kind|category|status|sensitivity)\s+(.+)")


def meaning(key: str, word: str, typed: str, framework: Framework) -> str:
    """What is meant by an answer, as it is kept; empty where it is no answer to this question."""
    plain = same_words(typed)
    fixed = OF_WORD.get((key, same_words(word)), OF_KEY.get(key, ()))
    if plain in fixed or (plain == SKIP and key == "column") or (plain == NOTHING and key == "look"):
        return plain
    if (key, same_words(word)) in OF_WORD:
        return ""
    choices = choices_by_key(framework)
    if key in choices:
        return _chosen(key, typed, choices[key])
    match key:
        case "column":
            column = column_named(typed)
            return column.heading if column is not None else ""
        case "ref":
            return typed.strip() if REF_ALONE.match(typed.strip()) else ""
        case "date":
            day = parse_date(typed)
            return day.isoformat() if isinstance(day, date) else ""
        case "url":
            return typed.strip() if is_address(typed.strip()) else ""
        case "file":
            return typed.strip()
        case "look":
            match = LOOK.match(plain)
            id_ = parse_choice(match[2], choices[match[1]]) if match is not None else ""
            return f"{match[1]} {id_}" if match is not None and id_ else ""
    return ""


def meanings(key: str, word: str, framework: Framework) -> tuple[str, ...]:
    """The answers that stand for themselves, to show what may be typed."""
    choices = choices_by_key(framework)
    if key in choices:
        return (*choices[key], *(() if key == "sensitivity" else KEPT))
    if key == "column":
        return (*sorted({column.heading for column in KNOWN_HEADINGS.values()}), SKIP)
    if key == "look":
        return NOTHING, *(f"{each} {id_}" for each in LOOK_KEYS for id_ in choices[each])
    return OF_WORD.get((key, same_words(word)), OF_KEY.get(key, ()))


LOOK_KEYS = ("category", "status", "sensitivity", "kind")


def _chosen(key: str, typed: str, choices: Mapping[str, str]) -> str:
    plain = same_words(typed)
    if plain in KEPT and key != "sensitivity":
        return plain
    if key != "statements":
        return parse_choice(typed, choices)
    ids = [id_ for _, id_ in parse_list(typed, choices)]
    return ", ".join(ids) if ids and all(ids) else ""
