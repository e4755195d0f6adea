"""What an element of the tree holds: its words, its classes, and its blocks and runs of words in order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from lxml import etree

from selfassess.document.vocabulary import HEADINGS, INLINE

FOOTNOTE = "footnote"
MOST_BEFORE_TABLE = 3  # siblings, the table among them
MOST_BEFORE_WIDE = 5  # siblings at the top of a section, the wide section among them
LYING = frozenset({"wide", "turned"})  # of sections, in the tree and in the page
HOLDERS = frozenset({"html", "body", "main", "section"})  # of what is in the text itself


def text(element: etree._Element) -> str:
    """The words of an element without its footnotes, white space folded."""
    has_notes = any(map(is_footnote, element.iter("span")))
    words = _without_notes(element) if has_notes else map(str, element.itertext())
    return " ".join("".join(words).split())


def _without_notes(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from () if is_footnote(child) else _without_notes(child)
        yield child.tail or ""


def is_footnote(element: etree._Element) -> bool:
    return element.tag == "span" and element.get("class") == FOOTNOTE


def leads_in(element: etree._Element) -> bool:
    """Whether words lead to what follows them, so that the two stay on one page; so does who wrote that."""
    if element.tag != "p":
        return False
    if "owner" in classes(element):
        leads = next(element.iterancestors(), element).tag == "section"
    else:
        leads = _last_words(element).endswith(":") or _opens_wide(element)
        leads = leads or (_opens_table(element) and lies_wide(element))
    return leads and next(element.iter("img"), None) is None


def _opens_table(paragraph: etree._Element) -> bool:
    """Whether this is one of a few paragraphs before a table: on a low page, they would be left behind by it."""
    following = islice(paragraph.itersiblings(), MOST_BEFORE_TABLE)
    return next((each.tag for each in following if each.tag != "p"), "") == "table"


def _opens_wide(paragraph: etree._Element) -> bool:
    """Whether a section has only its heading and a few paragraphs, of which this is one, before pages on their side."""
    holder = paragraph.getparent()
    if holder is None or holder.tag != "section":
        return False
    opening = list(islice(holder, MOST_BEFORE_WIDE))
    before = [*takewhile(lambda each: each.tag in ("p", *HEADINGS), opening)]
    return paragraph in before and len(before) < len(opening) and is_wide(opening[len(before)])


def _last_words(element: etree._Element) -> str:
    """The end of the words of an element; of most it is behind all that they hold, and the rest need not be read."""
    last = (element[-1].tail if len(element) else element.text) or ""
    return last.rstrip() or text(element)


def may_turn(table: etree._Element) -> bool:
    """Whether a table is in the text itself, so that its page can turn; one in a list, box or quotation is not."""
    return all(holder.tag in HOLDERS for holder in table.iterancestors())


def is_wide(section: etree._Element) -> bool:
    """Whether the pages of a section lie on their side. One inside another is part of it."""
    return section.tag == "section" and "wide" in classes(section) and not lies_wide(section)


def lies_wide(element: etree._Element) -> bool:
    """Whether an element is in a section whose pages lie on their side."""
    return any(LYING.intersection(classes(section)) for section in element.iterancestors("section"))


def is_below_number(element: etree._Element) -> bool:
    """Whether paragraphs beside an element have numbers, so that it is in line with their words."""
    return any(before.get("data-number") is not None for before in element.itersiblings("p", preceding=True))


def classes(element: etree._Element) -> list[str]:
    return (element.get("class") or "").split()


def refers_to_note(link: etree._Element) -> bool:
    """Whether a link is the number of a footnote that the text has referred to before."""
    return link.get("class") == "noteref" and len(link) == 0


def flow(element: etree._Element) -> Iterator[etree._Element | list[str | etree._Element]]:
    """What an element holds, in order: its blocks, and each run of words and inline elements as a list.

    Lists, cells and definitions may hold either; a writer makes one paragraph of each run.
    """
    run: list[str | etree._Element] = [element.text] if element.text else []
    for child in element:
        if child.tag in INLINE:
            run.append(child)
        else:
            if any(not isinstance(part, str) or part.strip() for part in run):
                yield run
            run = []
            yield child
        if child.tail:
            run.append(child.tail)
    if any(not isinstance(part, str) or part.strip() for part in run):
        yield run
