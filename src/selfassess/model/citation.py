"""The grammar of a citation: `(Ref 96)`, `(Ref 3, 121, 162)`, `(Ref 100 ASCOF 2022/23)`, `(Ref IR10)`.

A group holds items parted by commas. An item begins with a ref, a number or a series and a number,
and may go on with where in the document to look. An item without a ref belongs to the one before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REF = r"(?:[A-Z]{1,8})?[0-9]{1,9}"
REF_ALONE = re.compile(rf"{REF}\Z")
GROUP = re.compile(rf"\(Ref\s++(?={REF}(?![\w-]))([^()]{{1,2000}})\)")
ITEM = re.compile(rf"\s*({REF})(?![\w-])")

# What was probably meant as one: a name for references, and numbers joined in ways of their own.
EF = r"(?:ef|EF)(?:s|erences?)?(?![a-z])[.:]?\s*+"
NAME = f"[Rr]{EF}"
NUMBER_SIGN = r"(?:[Nn]os?\b\.?|#)?\s*+"
TO_COME = r"(?i:tb[acd]\b|todo\b|x{1,4}\))"
SLIP = re.compile(
    rf"\(\s*+{NAME}{NUMBER_SIGN}(?:[A-Za-z]{{0,8}}[0-9][^()]{{0,2000}}\)|{REF}(?:, ?{REF})*|[?.\s]*+\))"
    rf"|\([Rr]ef[.:]?\s(?!{TO_COME})[^()\d\s][^()]{{0,200}}\)"
)
BARE = re.compile(rf"[Rr](?<![\w/#=?&].)(?<!\\\(.){EF}{REF}(?:, ?{REF})*(?!\w)")
BEGINS = re.compile(r"[A-Za-z]{0,8}[0-9]")
HEAD = re.compile(rf"\(?\s*{NAME}{NUMBER_SIGN}")
NUMBERS = re.compile(rf"\b{REF}\b")
JOINED = re.compile(
    rf"\A(?:and|or|&|\+|to|–|-|/)\s*[A-Z]{{0,8}}[0-9]|\A[A-Z]{{0,8}}[0-9]{{1,3}}\Z|;|\b{NAME}[A-Z]{{0,8}}[0-9]"
)
BETWEEN = re.compile(rf"(?:[,;&+/\s]|\b(?:and|or)\b|\b{NAME})+")
RANGE = re.compile(r"\b([0-9]{1,6}) ?(?:-|–|to) ?([0-9]{1,6})\b")
LONGEST_RANGE = 20


@dataclass(frozen=True, slots=True)
class Item:
    """One ref of a group, where in its document to look, and where the ref begins within the group's text."""

    ref: str
    locator: str = ""
    offset: int = 0


def read_item(text: str) -> Item | None:
    """An entry of a claim's `evidence` list: `96`, `97 section 3`."""
    match = ITEM.match(text)
    return Item(match[1], " ".join(text[match.end() :].split()), match.start(1)) if match else None


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


def in_series(ref: str) -> tuple[str, int, str, str]:
    """What refs sort by: their series, then their number, however long."""
    series = ref.rstrip("0123456789")
    number = ref[len(series) :].lstrip("0")
    return series, len(number), number, ref


def write_group(items: list[Item]) -> str:
    """A group as the contract writes it."""
    return f"(Ref {', '.join(f'{item.ref} {item.locator}'.strip() for item in items)})"


def is_slurred(items: list[Item]) -> bool:
    """Whether refs are joined in a way that would leave some of them out: `96 and 97`, `96; 97`, `96 97`."""
    return any(JOINED.search(item.locator) for item in items)


def items_meant(words: str) -> list[Item]:
    """What a mistyped citation seems to mean: `(ref. 96-98)` the refs 96, 97 and 98."""
    body = " ".join(HEAD.sub("", words, count=1).removesuffix(")").split())
    refs = BETWEEN.split(RANGE.sub(_spelt_out, body))
    if all(map(REF_ALONE.match, refs)):
        return [Item(ref) for ref in refs]
    if not BEGINS.match(body):
        return []
    items = read_group(f"(Ref {body.replace(';', ',')})")
    return items if items and not is_slurred(items) else [Item(ref) for ref in NUMBERS.findall(words.upper())]


def _spelt_out(span: re.Match[str]) -> str:
    first, last = int(span[1]), int(span[2])
    return ", ".join(map(str, range(first, last + 1))) if first < last <= first + LONGEST_RANGE else span.group()
