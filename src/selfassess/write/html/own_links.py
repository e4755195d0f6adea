"""The link of each heading to itself, for those who want to send somebody to one place of a page."""

from __future__ import annotations

from lxml import etree

from selfassess.document.language import Language
from selfassess.document.outline import Outline
from selfassess.document.vocabulary import HEADINGS


def add_own_links(main: etree._Element, outline: Outline, words: Language) -> None:
    """Puts after each numbered heading a link without words, which is no part of the heading's name or text.

    A heading without a number has no id, or none that would stay the same. The name of the link is what it says of
    itself and then the heading, so the words of the heading are in no attribute.
    """
    names = {heading.id for heading in outline.headings}
    for heading in [*main.iter(*HEADINGS)]:
        around = heading.getparent()
        name = heading.get("id") or ("" if around is None else around.get("id", ""))
        if name not in names:
            continue
        names.discard(name)
        if heading.get("id") is None:
            heading.set("id", f"{name}.heading")
        link = etree.Element("a", {"class": "own-link", "href": f"#{name}", "id": f"{name}.link"})
        link.set("aria-label", words.link_to_section)
        link.set("aria-labelledby", f"{name}.link {heading.get('id')}")
        link.text, link.tail, heading.tail = "", heading.tail, None
        heading.addnext(link)
