"""The marks of the entries of a list: bullets, and numbers or letters as they are counted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from lxml import etree

TENS, ONES = ("", "x", "xx", "xxx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
MOST = {"a": 26, "i": 39}
AMBIGUOUS = (9, 22, 24)  # i, v and x are Roman numerals where a list begins with them
BULLETED = re.compile(r"([-*])(?: |\Z)")
NUMBERED = re.compile(r"\d+([.)])(?: |\Z)")


def marks_of(element: etree._Element, items: Sequence[etree._Element], above: str) -> list[str]:
    """The mark of each entry; other marks than those of the list straight `above`, or the two would be one."""
    first = above.split("\n")[0]
    if element.tag == "ul":
        taken = BULLETED.match(first)
        return ["*" if taken is not None and taken[1] == "-" else "-"] * len(items)
    kind, look = element.get("type", "1"), element.get("class", "")
    numbers = _numbers(element, items)
    if kind != "1" and _are_letters(numbers, kind.lower()):
        shown = [_lettered(number, kind) for number in numbers]
    else:
        kind, shown = "1", [str(number) for number in numbers]
    if look == "brackets" and (kind != "1" or len(numbers) > 1):
        return [f"({mark})" for mark in shown]
    taken = NUMBERED.match(first)
    bracket = ")" if look in ("bracket", "brackets") else "."
    if taken is not None and taken[1] == bracket:
        bracket = ")" if bracket == "." else "."
    return [f"{mark}{bracket}" for mark in shown]


def _numbers(element: etree._Element, items: Sequence[etree._Element]) -> list[int]:
    """The number of each entry; those that are left out, since they hold nothing, count."""
    numbers: dict[etree._Element, int] = {}
    number = _whole(element.get("start"), 1) - 1
    for item in element.iterchildren("li"):
        number = _whole(item.get("value"), number + 1)
        numbers[item] = number
    return [numbers[item] for item in items]


def _whole(typed: str | None, otherwise: int) -> int:
    return int(typed) if typed is not None and re.fullmatch("[0-9]{1,9}", typed) else otherwise


def _are_letters(numbers: Sequence[int], kind: str) -> bool:
    """Whether these are read as letters or Roman numerals: several, that follow each other without a gap."""
    if len(numbers) < 2 or not 0 < numbers[0] <= numbers[-1] <= MOST.get(kind, 0):
        return False
    follow = all(second == first + 1 for first, second in pairwise(numbers))
    return follow and (kind == "i" or numbers[0] not in AMBIGUOUS)


def _lettered(number: int, kind: str) -> str:
    letters = chr(ord("a") + number - 1) if kind.lower() == "a" else f"{TENS[number // 10]}{ONES[number % 10]}"
    return letters.upper() if kind.isupper() else letters
