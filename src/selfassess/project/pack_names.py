"""The names that files have in a pack: short, the same each time, and accepted by every computer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from msgspec import Struct

from selfassess.model.citation import ref_parts

LONGEST_TITLE = 40
LONGEST_ITEM = 20
REF_DIGITS = 3
ITEM_DIGITS, MOST_DIGITS = 2, 4
ENDING = re.compile(r"\.([A-Za-z0-9]{1,8})\Z")
NAMELESS = "record"


class Asked(Struct, frozen=True):
    """A file as an item asks for it, with its number among the documents of that item; no `item` where none asks."""

    item: str
    number: int
    ref: str
    title: str
    file: str


def file_names(asked: Iterable[Asked]) -> Mapping[str, str]:
    """The name of each file by its ref, made for the first item that asks for it: `IR10-01-096-practice-framework.pdf`.

    Sorted, they are in the order of the items' numbers: `IR02` for the item IR2. Names that differ in capital letters
    alone count as equal, and the later one gets a number.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    every = [*asked]
    digits = max([ITEM_DIGITS, *(len(number) for each in every for number in re.findall("[0-9]+", each.item))])
    for each in every:
        if each.ref not in names:
            names[each.ref] = name = _free(_stem(each, digits), _ending(each.file), taken)
            taken.add(name.lower())
    return names


def _free(stem: str, ending: str, taken: set[str]) -> str:
    name, number = f"{stem}{ending}", 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}{ending}"
    return name


def _stem(asked: Asked, digits: int) -> str:
    item = re.sub("[0-9]+", lambda number: number[0].zfill(min(digits, MOST_DIGITS)), asked.item)
    place = (_plain(item, LONGEST_ITEM) or NAMELESS, f"{asked.number:02}") if asked.item else ()
    return "-".join((*place, _ref(asked.ref), _plain(asked.title, LONGEST_TITLE).lower() or NAMELESS))


def _ref(ref: str) -> str:
    """A ref whose numbers sort as they count: `096` for 96, `IR010` for IR10."""
    parts = ref_parts(ref)
    return f"{parts.series}{parts.number.zfill(REF_DIGITS)}{parts.letter}"


def _plain(words: str, longest: int) -> str:
    """Words in the letters and digits of ASCII with hyphens between them, cut where a word ends."""
    folded = normalize("NFKD", words.replace("’", "").replace("'", "")).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9]+", "-", folded).strip("-")
    if len(plain) <= longest:
        return plain
    whole = plain[: longest + 1].rpartition("-")[0]
    return whole or plain[:longest]


def _ending(file: str) -> str:
    found = ENDING.search(file)
    return f".{found[1].lower()}" if found else ""
