"""The body of a document, parted into the pages of a site: each is a section that contents name, under a file name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from selfassess.document.flow import classes, text
from selfassess.document.vocabulary import HEADINGS

FIRST = "index.html"
INNER = frozenset({"statement", "unwritten"})
RESERVED = re.compile(r"(?:index|con|prn|aux|nul|com\d|lpt\d)")
"""Names that are taken, here or on Windows."""


class Leaf(Struct, frozen=True):
    """A page of the site: its file, what it is called, the section that it shows and what comes with that."""

    file: str
    title: str
    parts: tuple[etree._Element, ...]

    @property
    def ids(self) -> Iterator[str]:
        """Every id on the page, that of its section and heading first."""
        for part in self.parts:
            yield from (str(each.get("id")) for each in part.iter() if each.get("id") is not None)

    @property
    def own_ids(self) -> tuple[str, ...]:
        """The ids that mean the page as a whole."""
        section = self.parts[0] if self.parts else None
        heading = None if section is None else next(section.iter(*HEADINGS), None)
        return tuple(str(each.get("id")) for each in (section, heading) if each is not None and each.get("id"))


def leaves(body: etree._Element, heading: str) -> list[Leaf]:
    """The pages in order. The first has the glance, and what else comes before the first section of the text.

    What follows a section is on its page.
    """
    opening: list[etree._Element] = []
    pages: list[tuple[str, list[etree._Element]]] = []
    taken: set[str] = set()
    for part in body.iterfind("main/*"):
        if part.tag == "section" and "glance" not in classes(part):
            inner = [each for each in part.iterchildren("section") if _is_page(each)]
            for section in (part, *inner):
                pages.append((_file(_name(section), taken), [section]))
            for section in inner:
                part.remove(section)
        else:
            (pages[-1][1] if pages else opening).append(part)
    first = Leaf(FIRST, heading, tuple(opening))
    return [first, *(Leaf(file, _title(parts[0]), tuple(parts)) for file, parts in pages)]


def _is_page(section: etree._Element) -> bool:
    return bool(INNER.intersection(classes(section)))


def _name(section: etree._Element) -> str:
    heading = next(section.iter(*HEADINGS), None)
    return section.get("id", "") or ("" if heading is None else heading.get("id", ""))


def _title(section: etree._Element) -> str:
    heading = next(section.iter(*HEADINGS), None)
    return "" if heading is None else text(heading)


def _file(wanted: str, taken: set[str]) -> str:
    """A name that is the same on every computer and in an address, and that no other page has."""
    plain = re.sub(r"[^a-z0-9]+", "-", wanted.lower()).strip("-") or "part"
    plain = f"{plain}-page" if RESERVED.fullmatch(plain) else plain
    name, count = plain, 1
    while name in taken:
        count += 1
        name = f"{plain}-{count}"
    taken.add(name)
    return f"{name}.html"
