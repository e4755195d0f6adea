"""The grammar of a citation: `(Ref 96)`, `(Ref 3, 20a, 162)`, `(Ref 100 ASCOF 2022/23)`, `(Ref IR10)`.

A group holds items separated by commas. An item begins with a ref, which is a number or a series and a number, perhaps
with a letter after it, and may go on with a locator: where in the document to look. `Ref` may stand before each ref, as
documents print it. An item without a ref belongs to the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

LETTER = r"(?:(?:[A-Za-z]|[ivx]{2,4})(?!\w))?"
"""What may follow the number of a ref: a letter, as in 20a, or a small Roman number, as in 20iv; not “20th”."""
REF = rf"(?:[A-Z]{{1,8}})?[0-9]{{1,9}}{LETTER}"
REF_ALONE = re.compile(rf"{REF}\Z")
PARTS = re.compile(r"([A-Za-z]*)([0-9]+)([A-Za-z]*)\Z")
ITEM = re.compile(rf"\s*({REF})(?![\w-])")
AGAIN = re.compile(rf"\s*+Ref\s++(?={REF}(?![\w-]))")
GROUP = re.compile(
    rf"""
    \(Ref\s++               # possessive: thousands of spaces are passed once
    (?={REF}(?![\w-]))      # a whole ref comes first: not “96th”, nor the range “96-98”
    ([^()]{{1,2000}})\)     # the items; brackets inside a group are a mistake
    """,
    re.VERBOSE,
)

# What was probably meant as a citation: a name for references, and numbers joined in other ways than by commas.
EF = r"(?:ef|EF)(?:s|erences?)?(?![a-z])[.:]?\s*+"
NAME = f"[Rr]{EF}"
NUMBER_SIGN = r"(?:[Nn]os?\b\.?|\#)?\s*+"
TO_COME = r"(?i:tb[acd]\b|todo\b|x{1,4}\))"
MISTYPED = rf"""(?x)
      \(\s*+{NAME}{NUMBER_SIGN}(?:
          [A-Za-z]{{0,8}}[0-9][^()]{{0,2000}}\)       # (ref 96), (Ref96 and 97), (Ref no. 96): numbers in a wrong form
        | {REF}(?:,[ ]?{REF})*                        # (Ref 96, 97 and no bracket: the refs alone, not what follows
        | [?.\s]*+\)                                  # (Ref ?), (Ref ...), (Ref): no number yet
      )
    | \([Rr]ef[.:]?\s(?!{TO_COME})[^()\d\s][^()]{{0,200}}\)  # (Ref minutes of May): words; “(Ref TBC)” is a placeholder
"""
BARE = re.compile(
    rf"""
    [Rr](?<![\w/\#=?&].)    # the letter begins a word, and no part of an address, as in ?q=ref96
    (?<!\\\(.)              # a bracket behind a backslash says that a citation is not meant
    {EF}{REF}
    (?:(?:,[ ]?(?:and[ ])?|\s(?:and|&)\s|[ ]?[-–][ ]?|[ ]to[ ]){REF}(?![\w%]))*
    (?!\w)
    """,
    re.VERBOSE,
)
NUMBERS = re.compile(rf"\b{REF}\b")
JOINING_WORDS = r"and|or|plus|as\s+well\s+as"
JOINED = re.compile(
    rf"""
      \A(?:{JOINING_WORDS}|&|\+|to|–|-|/)\s*[A-Z]{{0,8}}[0-9]  # 96 and 97, 96-98: it would pass as a locator
    | \A(?:[A-Z]{{0,8}}[0-9]{{1,3}}[a-z]?(?:\s+|\Z))+\Z  # 96 97a: a comma is missing; a year has four digits
    | \A(?:{JOINING_WORDS}|&|\+)\s*(?i:evidence|evid|ev|e|docs?|documents?|records?)[.]?\s?[0-9]  # 96 and Evidence 97
    | ;                                    # 96; 97
    | \b{NAME}[A-Z]{{0,8}}[0-9]            # 96, Ref 97: the name again
    """,
    re.VERBOSE,
)
DOTTED = re.compile(rf"{REF}\.[0-9]{{1,3}}")  # 96.97: it would pass as a locator


class Item(Struct, frozen=True):
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
    for part in match[1].split(","):
        again = AGAIN.match(part) if items else None
        named = again.end() if again is not None else 0
        item = read_item(part[named:])
        if item is not None:
            items.append(replace(item, offset=offset + named + item.offset))
        elif part.strip():
            locator = f"{items[-1].locator}, {' '.join(part.split())}".removeprefix(", ")
            items[-1] = replace(items[-1], locator=locator)
        offset += len(part) + 1
    return items


class RefParts(Struct, frozen=True):
    """The parts of a ref as they are typed: `IR`, `010` and `a` of `IR010a`."""

    series: str
    number: str
    letter: str

    @property
    def alike(self) -> str:
        """What two refs share that people would mistake for each other: 17 of `017`, 20A of `20a`."""
        return f"{self.series}{self.number.lstrip('0') or '0'}{self.letter}".upper()


def ref_parts(ref: str) -> RefParts:
    """The parts of a ref; of what is none, everything is its series."""
    match = PARTS.match(ref)
    return RefParts(*match.groups()) if match is not None else RefParts(ref, "", "")


def sort_key(ref: str) -> tuple[str, int, str, str]:
    """What refs sort by: their series, then their number, however long, then what follows it."""
    parts = ref_parts(ref)
    number = parts.number.lstrip("0")
    return parts.series, len(number), number, ref


def write_group(items: Iterable[Item]) -> str:
    """A group in its proper form."""
    return f"(Ref {', '.join(f'{item.ref} {item.locator}'.strip() for item in items)})"


def joins_refs(items: Iterable[Item]) -> bool:
    """Whether a locator holds another ref, which would be lost: `96 and 97`, `96; 97`, `96 97`."""
    return any(JOINED.search(item.locator) for item in items)
