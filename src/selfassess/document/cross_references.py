"""Numbers headings and paragraphs, and fills in what only the whole document knows: contents, links, back-links.

Settled once on the tree, so that all writers show the same numbers.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from lxml import etree
from msgspec import Struct, field

from selfassess.document.captions import number_captions
from selfassess.document.contents_list import fill_contents
from selfassess.document.counting import Counting
from selfassess.document.flow import classes, is_footnote, text
from selfassess.document.language import Language
from selfassess.document.opening import settle_opening
from selfassess.document.outline import Backlink, Heading, HeadingNumber, Label, Outline
from selfassess.document.table_links import settle_table_links
from selfassess.document.vocabulary import HEADINGS

NUMBERED = HEADINGS[1:]
NAMED_DEPTH = 3
LONGEST_PLACE = 40  # letters of a heading in a mention


class _Walk(Struct):
    """What has been met so far, reading from the top.

    `above` are the headings that the words at hand belong to, as level, number and title; `places` are those and the
    ones without a number, as level and short title; `waiting` are the ids of sections that have not come to their
    heading yet. The words at hand belong to the numbered `paragraph`, if any.
    """

    words: Language
    taken: set[str]
    counting: Counting
    repeats: dict[str, int] = field(default_factory=dict)
    above: list[tuple[int, Label]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    labels: dict[str, Label] = field(default_factory=dict)
    places: list[tuple[int, str]] = field(default_factory=list)
    cites: dict[str, dict[tuple[Label, str], Backlink]] = field(default_factory=dict)
    numbers: dict[str, HeadingNumber] = field(default_factory=dict)
    paragraph: str = ""
    notes: int = 0

    @property
    def label(self) -> Label:
        """The innermost number above the words at hand, and the title of the chapter, part or statement.

        A numbered paragraph is called by its number alone.
        """
        if self.paragraph:
            return Label(self.paragraph)
        titles = [label.title for level, label in self.above if level <= NAMED_DEPTH]
        return Label(self.above[-1][1].number if self.above else "", titles[-1] if titles else "")

    @property
    def mention(self) -> str:
        """The innermost number above the words at hand, and the innermost heading in short."""
        if self.paragraph:
            return self.paragraph
        number = self.above[-1][1].number if self.above else ""
        return ", ".join(filter(None, (number, self.places[-1][1] if self.places else "")))

    def shown(self, number: HeadingNumber | None) -> str:
        """A number as documents show it; empty for none."""
        if number is None:
            return ""
        label = number.label(self.words)
        self.numbers[label] = number
        return label


def ids_of(root: etree._Element) -> list[str]:
    """Every id of a document, in order."""
    ids = root.xpath("//@id", smart_strings=False)
    return [str(name) for name in ids] if isinstance(ids, list) else []


def settle(root: etree._Element, words: Language) -> Outline:
    """Numbers the headings and fills in what only the whole document knows."""
    main = root.find("body/main")
    if main is None:
        return Outline()
    settle_opening(root)
    taken = set(ids_of(root))
    captioned = number_captions(main, words, taken)
    walk = _Walk(words, taken, Counting.of(main))
    for element in main.iterdescendants():
        _meet(element, walk)
    _label_the_rest(root, walk)
    walk.labels.update(captioned)
    cites = {target: tuple(mentions.values()) for target, mentions in walk.cites.items()}
    labels, numbers = MappingProxyType(walk.labels), MappingProxyType(walk.numbers)
    outline = Outline(tuple(walk.headings), labels, MappingProxyType(cites), numbers)
    settle_table_links(root, captioned)
    _fill_links(root, outline)
    _fill_mentions(root, outline, words)
    fill_contents(root, outline, words)
    return outline


def _meet(element: etree._Element, walk: _Walk) -> None:
    tag, name = str(element.tag), element.get("id")
    if tag == "section":
        _enter(element, walk)
    elif tag in NUMBERED:
        _head(element, walk)
    elif tag == "span" and is_footnote(element):
        _count(element, walk)
    else:
        if tag == "p":
            _number_paragraph(element, walk)
        if name:
            walk.labels[name] = walk.label
    if tag == "a" and element.get("class") == "cite":
        _cite(element, walk)


def _number_paragraph(paragraph: etree._Element, walk: _Walk) -> None:
    """The number of a paragraph is also that of the lists and tables that follow it."""
    number = walk.shown(walk.counting.paragraph(paragraph))
    if number:
        paragraph.set("data-number", number)
        walk.paragraph = walk.words.paragraph_number.format(number)


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
    walk.counting.enter(section)
    name = section.get("id")
    if name:
        walk.waiting.append(name)


def _head(heading: etree._Element, walk: _Walk) -> None:
    level, title = int(heading.tag[1]), text(heading)
    walk.paragraph = ""
    walk.above = [(above, label) for above, label in walk.above if above < level]
    walk.places = [(above, short) for above, short in walk.places if above < level]
    if not any(holder.tag == "aside" for holder in heading.iterancestors()):
        walk.places.append((level, heading.get("data-short") or _shortened(title)))
    names = [*walk.waiting, *filter(None, [heading.get("id")])]
    walk.waiting.clear()
    label = Label(title=title)
    if heading.get("class") != "unnumbered":
        number = walk.counting.heading(heading)
        label = Label(walk.shown(number), title)
        if label.number:
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
