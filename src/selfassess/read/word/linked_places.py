"""The places of a Word file that its own links lead to, as ids in the tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from selfassess.read.word.raw_blocks import RawParagraph


def linked_bookmarks(paragraphs: Sequence[RawParagraph]) -> dict[str, tuple[str, int]]:
    """The bookmarks that links in the file lead to: the id that each has in the tree, and the paragraph it is in.

    The bookmarks of headings are there too, but for those that Word made; a name that somebody gave goes before these.
    """
    wanted = {span.link[1:] for each in paragraphs for span in each.spans if span.link.startswith("#")}
    wanted |= {name for each in paragraphs if each.heading for name in each.bookmarks if not name.startswith("_")}
    found: dict[str, tuple[str, int]] = {}
    ids: dict[int, str] = {}
    for paragraph in paragraphs:
        for name in sorted(paragraph.bookmarks, key=lambda name: name.startswith("_")):
            if name in wanted and name not in found:
                made = re.sub(r"[\s.]+", "-", name)
                found[name] = ids.setdefault(paragraph.number, made), paragraph.number
    return found


def linked(link: str, ids: dict[str, tuple[str, int]]) -> str:
    """Where a link leads in the tree."""
    return f"#{ids[link[1:]][0]}" if link.startswith("#") and link[1:] in ids else link.strip()


def give_ids(main: etree._Element, ids: dict[str, tuple[str, int]]) -> None:
    """Gives the elements that links lead to their ids."""
    wanted = {str(number): name for name, number in ids.values()}
    for element in main.iter() if wanted else ():
        name = wanted.pop(element.get("data-at", ""), None)
        if name is not None:
            element.set("id", name)
