"""What parts of a document need to be pages of a site: links across pages, headings from the top, no style inside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from selfassess.document.vocabulary import HEADINGS
from selfassess.write.site.leaves import FIRST, Leaf


def addresses(leaves: Sequence[Leaf]) -> dict[str, str]:
    """Where each id is: on which page, and which place of it unless it is the page as a whole."""
    found: dict[str, str] = {}
    for leaf in leaves:
        own = leaf.own_ids if leaf.file != FIRST else ()
        found.update((name, leaf.file if name in own else f"{leaf.file}#{name}") for name in leaf.ids)
    return found


def lead_across(parts: Iterable[etree._Element], here: str, where: Mapping[str, str]) -> None:
    """Links to places of other pages name these; those to places of this page stay as they are."""
    for part in parts:
        for link in part.iter("a"):
            address = link.get("href", "")
            there = where.get(address.removeprefix("#"), "") if address.startswith("#") else ""
            if there and there.partition("#")[0] != here:
                link.set("href", there)


def raise_headings(leaf: Leaf) -> None:
    """The heading of a page is its highest, and the others are as far below it as they were."""
    headings = [heading for part in leaf.parts for heading in part.iter(*HEADINGS)]
    higher = int(headings[0].tag[1]) - 1 if headings else 0
    for heading in headings:
        heading.tag = f"h{max(int(heading.tag[1]) - higher, 2 if heading is not headings[0] else 1)}"


def contents_on(contents: etree._Element, here: str, where: Mapping[str, str]) -> etree._Element:
    """The contents as a page shows them: the entry of the page itself is marked as that."""
    own = deepcopy(contents)
    for link in own.iter("a"):
        there = where.get(link.get("href", "").removeprefix("#"), FIRST)
        link.set("href", there)
        if there == here:
            link.set("aria-current", "page")
    return own


def styles_as_classes(leaves: Iterable[Leaf]) -> str:
    """Moves the style that is inside elements into rules, since a careful web server lets no page have any."""
    names: dict[str, str] = {}
    for element in (each for leaf in leaves for part in leaf.parts for each in part.iter()):
        style = element.attrib.pop("style", "")
        if style:
            name = names.setdefault(str(style), f"set-{len(names) + 1}")
            element.set("class", f"{element.get('class', '')} {name}".strip())
    return "".join(f".{name} {{ {style}; }}\n" for style, name in names.items())
