"""The grammar of a citation: `(Ref 96)`, `(Ref 3, 121, 162)`, `(Ref 100 ASCOF 2022/23)`, `(Ref IR10)`.

A group holds items parted by commas. An item begins with a ref, a number or a series and a number,
and may go on with where in the document to look. An item without a ref belongs to the one before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REF = r"(?:[A-Z]{1,8})?[0-9]{1,9}"
REF_ALONE = re.compile(rf"{REF}\Z")
GROUP = re.compile(rf"\(Ref[ \n]+(?={REF}(?![\w-]))([^()]{{1,400}})\)")
ITEM = re.compile(rf"\s*({REF})(?![\w-])\s*(.*?)\s*\Z", re.DOTALL)
SLIP = re.compile(r"\(\s*[Rr](?:ef|EF)(?:s|erences?)?(?![a-z])[.:]?\s*(?:[A-Z]{0,8}[0-9][^()]{0,400}|[?.\s]*(?=\)))\)?")
BARE = re.compile(r"(?<![\w/#])[Rr](?:ef|EF)(?:s|erences?)?[.:]?[ \n]?[A-Z]{0,8}[0-9]+(?:, ?[A-Z]{0,8}[0-9]+)*(?!\w)")
NUMBERS = re.compile(rf"\b{REF}\b")
JOINED = re.compile(r"\A(?:and|&|to|;|–|-)\s*[A-Z]{0,8}[0-9]|;")


@dataclass(frozen=True, slots=True)
class Item:
    """One ref of a group, where in its document to look, and where the ref begins within the group's text."""

    ref: str
    locator: str = ""
    offset: int = 0


def read_item(text: str) -> Item | None:
    """An entry of a claim's `evidence` list: `96`, `97 section 3`."""
    match = ITEM.match(text)
    return Item(match[1], " ".join(match[2].split()), match.start(1)) if match else None


def read_group(text: str) -> list[Item]:
    """The items of a whole group, `(Ref …)`; empty where the text is not one."""
    match = GROUP.fullmatch(text)
    if match is None:
        return []
    items: list[Item] = []
    offset = match.start(1)
    for piece in match[1].split(","):
        item = read_item(piece)
        if item is not None:
            items.append(Item(item.ref, item.locator, offset + item.offset))
        elif piece.strip():
            last = items.pop()
            items.append(Item(last.ref, f"{last.locator}, {' '.join(piece.split())}".removeprefix(", "), last.offset))
        offset += len(piece) + 1
    return items


def write_group(items: list[Item]) -> str:
    """A group as the contract writes it."""
    return f"(Ref {', '.join(f'{item.ref} {item.locator}'.strip() for item in items)})"


def is_slurred(items: list[Item]) -> bool:
    """Whether refs are joined in a way that would leave some of them out: `96 and 97`, `96; 97`, `96-99`."""
    return any(JOINED.search(item.locator) for item in items)


def refs_meant(text: str) -> list[str]:
    """The refs that a mistyped citation seems to mean, in order."""
    return NUMBERS.findall(text)
