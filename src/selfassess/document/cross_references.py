"""Numbers the headings, and fills in what only the whole document knows: contents, cross-references, back-links.

Settled once on the tree, so that all writers show the same numbers.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from lxml import etree
from msgspec import Struct, field

from selfassess.document.captions import number_captions
from selfassess.document.flow import classes, is_footnote, text
from selfassess.document.language import Language
from selfassess.document.outline import CHAPTER, PART, Backlink, Heading, HeadingNumber, Label, Outline
from selfassess.document.vocabulary import HEADINGS

NUMBERED = HEADINGS[1:]
CONTENTS_DEPTH = {CHAPTER: 2, PART: 3}  # chapters, and parts with their statements: a list for one page
NAMED_DEPTH = 3
LONGEST_PLACE = 40  # letters of a heading in a mention


class _Walk(Struct):
    """What has been met so far, reading from the top.

    `above` are the headings that the words at hand belong to, as level, number and title; `places` are those and the
    ones without a number, as level and short title; `waiting` are the ids of sections that have not come to their
    heading yet.
    """

    words: Language
    taken: set[str]
    repeats: dict[str, int] = field(default_factory=dict)
    scheme: str = CHAPTER
    counts: dict[str, int] = field(default_factory=lambda: {PART: 0, CHAPTER: 0})
    levels: list[int] = field(default_factory=list)
    above: list[tuple[int, Label]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    labels: dict[str, Label] = field(default_factory=dict)
    places: list[tuple[int, str]] = field(default_factory=list)
    cites: dict[str, dict[tuple[Label, str], Backlink]] = field(default_factory=dict)
    notes: int = 0

    @property
    def label(self) -> Label:
        """The innermost number above the words at hand, and the title of the chapter, part or statement."""
        titles = [label.title for level, label in self.above if level <= NAMED_DEPTH]
        return Label(self.above[-1][1].number if self.above else "", titles[-1] if titles else "")

    @property
    def mention(self) -> str:
        """The innermost number above the words at hand, and the innermost heading in short."""
        number = self.above[-1][1].number if self.above else ""
        return ", ".join(filter(None, (number, self.places[-1][1] if self.places else "")))


def ids_of(root: etree._Element) -> list[str]:
    """Every id of a document, in order."""
    ids = root.xpath("//@id", smart_strings=False)
    return [str(name) for name in ids] if isinstance(ids, list) else []


def settle(root: etree._Element, words: Language) -> Outline:
    """Numbers the headings and fills in what only the whole document knows."""
    main = root.find("body/main")
    if main is None:
        return Outline()
    taken = set(ids_of(root))
    captioned = number_captions(main, words, taken)
    walk = _Walk(words, taken)
    for element in main.iterdescendants():
        _meet(element, walk)
    _label_the_rest(root, walk)
    walk.labels.update(captioned)
    cites = {target: tuple(mentions.values()) for target, mentions in walk.cites.items()}
    outline = Outline(tuple(walk.headings), MappingProxyType(walk.labels), MappingProxyType(cites))
    _fill_links(root, outline)
    _fill_mentions(root, outline, words)
    _fill_contents(root, outline, words)
    return outline


def _meet(element: etree._Element, walk: _Walk) -> None:
    tag, name = str(element.tag), element.get("id")
    if tag == "section":
        _enter(element, walk)
    elif tag in NUMBERED:
        _head(element, walk)
    elif tag == "span" and is_footnote(element):
        _count(element, walk)
    elif name:
        walk.labels[name] = walk.label
    if tag == "a" and element.get("class") == "cite":
        _cite(element, walk)


def _count(note: etree._Element, walk: _Walk) -> None:
    """Notes count through the whole document. One within another is words of it and has no number."""
    if any(map(is_footnote, note.iterancestors())):
        return
    walk.notes += 1
    note.set("data-number", str(walk.notes))
    if note.get("id"):
        walk.labels[note.get("id", "")] = Label(str(walk.notes))


def _label_the_rest(root: etree._Element, walk: _Walk) -> None:
    """Sections without a heading, and what comes before the text: both can be linked to."""
    walk.labels.update((name, walk.label) for name in walk.waiting)
    for element in root.iterfind("body/*[@id]"):
        walk.labels.setdefault(str(element.get("id")), Label())
    for element in root.iterfind("body/header//*[@id]"):
        walk.labels.setdefault(str(element.get("id")), Label(title=text(element)))


def _enter(section: etree._Element, walk: _Walk) -> None:
    for scheme in (section.get("class") or "").split():
        if scheme in walk.counts:
            walk.scheme = scheme
            walk.counts[scheme] += 1
    name = section.get("id")
    if name:
        walk.waiting.append(name)


def _head(heading: etree._Element, walk: _Walk) -> None:
    level, title = int(heading.tag[1]), text(heading)
    walk.above = [(above, label) for above, label in walk.above if above < level]
    walk.places = [(above, short) for above, short in walk.places if above < level]
    if not any(holder.tag == "aside" for holder in heading.iterancestors()):
        walk.places.append((level, heading.get("data-short") or _shortened(title)))
    names = [*walk.waiting, *filter(None, [heading.get("id")])]
    walk.waiting.clear()
    label = Label(title=title)
    if heading.get("class") != "unnumbered":
        number = _number(level, walk)
        label = Label(number.label(walk.words), title)
        heading.set("data-number", label.number)
        walk.above.append((level, label))
        if not names:
            names = [_free(re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "part", walk)]
            heading.set("id", names[0])
        section = heading.getparent()
        is_unwritten = section is not None and "unwritten" in classes(section)
        walk.headings.append(Heading(level, names[-1], number, label.number, title, is_unwritten))
    walk.labels.update((name, label) for name in names)


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_PLACE else f"{title[: title.rfind(' ', 0, LONGEST_PLACE)].rstrip(',:;–')}…"


def _number(level: int, walk: _Walk) -> HeadingNumber:
    depth = level - 2
    walk.levels = (walk.levels + [0] * depth)[:depth]
    if depth:
        walk.levels[-1] += 1
    return HeadingNumber(walk.scheme, (walk.counts[walk.scheme], *walk.levels))


def _free(wanted: str, walk: _Walk) -> str:
    name = wanted
    while name in walk.taken:
        walk.repeats[wanted] = walk.repeats.get(wanted, 1) + 1
        name = f"{wanted}-{walk.repeats[wanted]}"
    walk.taken.add(name)
    return name


def _cite(link: etree._Element, walk: _Walk) -> None:
    """Only the first link of a section is one that a mention leads back to."""
    target = (link.get("href") or "").removeprefix("#")
    mentions = walk.cites.setdefault(target, {})
    label, words = walk.label, walk.mention
    if (label, words) not in mentions:
        name = _free(f"{target}-cited-{len(mentions) + 1}", walk)
        link.set("id", name)
        walk.labels[name] = label
        mentions[label, words] = Backlink(name, label, words)


def _fill_links(root: etree._Element, outline: Outline) -> None:
    for link in root.iter("a"):
        target = link.get("href") or ""
        if not target.startswith("#"):
            continue
        label = outline.labels.get(target[1:])
        if label is None:
            link.set("class", f"{link.get('class') or ''} unresolved".strip())
        if not len(link) and not (link.text or "").strip():
            link.text = str(label or "") or target


def _fill_mentions(root: etree._Element, outline: Outline, words: Language) -> None:
    """Two records that one section cites have mentions of the same words; what is spoken of each names its record."""
    for paragraph in root.iter("p"):
        target = paragraph.get("data-of")
        if target is None:
            continue
        cited = f"{words.ref} {target.removeprefix('ref-')}"
        link = paragraph[-1] if len(paragraph) else None
        for mention in outline.cites.get(target, ()):
            if link is not None:
                link.tail = "; "
            tip = words.cited_in.format(cited, mention.label) if str(mention.label) else cited
            link = etree.SubElement(paragraph, "a", {"class": "mention", "href": f"#{mention.id}", "title": tip})
            link.text = mention.words or cited
            link.set("aria-label", f"{link.text}, {cited}" if mention.words else cited)


def _fill_contents(root: etree._Element, outline: Outline, words: Language) -> None:
    nav = root.find("body/nav")
    if nav is None:
        return
    lists = [etree.SubElement(nav, "ol", {"class": "toc"})]
    for heading in outline.headings:
        if heading.level > CONTENTS_DEPTH[heading.number.scheme]:
            continue
        depth = heading.level - 1
        del lists[depth:]
        while len(lists) < depth:
            last = lists[-1][-1] if len(lists[-1]) else etree.SubElement(lists[-1], "li")
            lists.append(etree.SubElement(last, "ol", {"class": "toc"}))
        link = etree.SubElement(etree.SubElement(lists[-1], "li"), "a", {"href": f"#{heading.id}"})
        etree.SubElement(link, "span", {"class": "number"}).text = heading.label
        title = words.not_written_title.format(heading.title) if heading.is_unwritten else heading.title
        link[-1].tail = f" {title}"
