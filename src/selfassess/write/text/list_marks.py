"""What is before the entries of a list: a hyphen, or numbers and letters as they are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

BULLET = "- "
SURROUNDED = {"bracket": "{}) ", "brackets": "({}) "}
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def list_marks(element: etree._Element) -> Iterator[str]:
    """The mark of each entry, with a space behind it."""
    if element.tag == "ul":
        yield from (BULLET for _ in element.iterchildren("li"))
        return
    surrounded = SURROUNDED.get(element.get("class", ""), "{}. ")
    number = _whole(element.get("start"), 1) - 1
    for item in element.iterchildren("li"):
        number = _whole(item.get("value"), number + 1)
        yield surrounded.format(_counted(number, element.get("type", "1")))


def _whole(typed: str | None, otherwise: int) -> int:
    return int(typed) if typed is not None and re.fullmatch("[0-9]{1,9}", typed) else otherwise


def _counted(number: int, kind: str) -> str:
    """A number in the numerals of a list; in figures where those have none for it."""
    lower = kind.lower()
    if lower == "a" and number > 0:
        shown = _lettered(number)
    elif lower == "i" and 0 < number < 4000:
        shown = _roman(number)
    else:
        return str(number)
    return shown.upper() if kind.isupper() else shown


def _lettered(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    letters = ""
    for value, sign in ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters
