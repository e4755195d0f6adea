"""What a document says about itself: numbers, contents, cross-references, and where evidence is cited.

Settled once on the tree, so that both writers show the same numbers. A part's headings are numbered
`Part A`, `A1`, `A1.1`; a chapter's `1`, `1.1`. Chapters count on through the whole document.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

HEADING = re.compile(r"h[2-6]")
CONTENTS_DEPTH = 3
NAMED_DEPTH = 3
SCHEMES = ("part", "chapter")


@dataclass(slots=True)
class _Outline:
    """What has been met so far, reading from the top."""

    taken: set[str]
    again: dict[str, int] = field(default_factory=dict)
    scheme: str = ""
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(SCHEMES, 0))
    levels: list[int] = field(default_factory=list)
    above: list[tuple[int, str, str]] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    headings: list[tuple[int, str, str, str]] = field(default_factory=list)
    cites: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)

    @property
    def number(self) -> str:
        """The number of the innermost numbered heading that the words at hand stand under."""
        return self.above[-1][1] if self.above else ""

    @property
    def label(self) -> str:
        """That number, and the title of the chapter, part or statement."""
        named = [title for level, _, title in self.above if level <= NAMED_DEPTH]
        return f"{self.number} {named[-1] if named else ''}".strip()


def settle(root: etree._Element) -> None:
    """Number the headings and fill in what only the whole document knows."""
    main = root.find("body/main")
    if main is None:
        return
    outline = _Outline(taken={name for element in root.iter() if (name := element.get("id"))})
    for element in main.iter():
        _meet(element, outline)
    _label_the_rest(root, outline)
    _fill_links(root, outline)
    _fill_mentions(root, outline)
    _fill_contents(root, outline)


def _meet(element: etree._Element, outline: _Outline) -> None:
    tag, name = str(element.tag), element.get("id")
    if tag == "section":
        _enter(element, outline)
    elif HEADING.fullmatch(tag):
        _head(element, outline)
    elif name:
        outline.labels[name] = outline.label
    if tag == "a" and element.get("class") == "cite":
        _cite(element, outline)


def _label_the_rest(root: etree._Element, outline: _Outline) -> None:
    """Sections without a heading, and what stands before the text: both can be linked to."""
    outline.labels.update((name, outline.label) for name in outline.waiting)
    for element in root.iterfind("body/*[@id]"):
        outline.labels.setdefault(str(element.get("id")), "")
    for element in root.iterfind("body/header//*[@id]"):
        outline.labels.setdefault(str(element.get("id")), " ".join(str(element.xpath("string()")).split()))


def _enter(section: etree._Element, outline: _Outline) -> None:
    for scheme in (section.get("class") or "").split():
        if scheme in SCHEMES:
            outline.scheme = scheme
            outline.counts[scheme] += 1
    name = section.get("id")
    if name:
        outline.waiting.append(name)


def _head(heading: etree._Element, outline: _Outline) -> None:
    level = int(heading.tag[1])
    title = " ".join(str(heading.xpath("string()")).split())
    number = ""
    outline.above = [each for each in outline.above if each[0] < level]
    if heading.get("class") != "unnumbered":
        number = _number(level, outline)
        heading.set("data-number", number)
        outline.above.append((level, number, title))
    names = [*outline.waiting, *filter(None, [heading.get("id")])]
    if number and not names:
        names = [_new_id(title, outline)]
        heading.set("id", names[0])
    outline.waiting.clear()
    for name in names:
        outline.labels[name] = f"{number} {title}".strip()
    if number and level <= CONTENTS_DEPTH:
        outline.headings.append((level, names[-1], number, title))


def _number(level: int, outline: _Outline) -> str:
    depth = level - 2
    outline.levels = (outline.levels + [0] * depth)[:depth]
    if depth:
        outline.levels[-1] += 1
    count = outline.counts.get(outline.scheme, 0)
    if outline.scheme != "part":
        return ".".join(map(str, [count, *outline.levels]))
    letter = _letters(count)
    return letter + ".".join(map(str, outline.levels)) if depth else f"Part {letter}"


def _letters(count: int) -> str:
    """A to Z, then AA, BB … as Word counts."""
    return chr(ord("A") + (count - 1) % 26) * ((count - 1) // 26 + 1)


def _new_id(title: str, outline: _Outline) -> str:
    return _free(re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") or "part", outline)


def _free(wanted: str, outline: _Outline) -> str:
    name = wanted
    while name in outline.taken:
        outline.again[wanted] = outline.again.get(wanted, 1) + 1
        name = f"{wanted}-{outline.again[wanted]}"
    outline.taken.add(name)
    return name


def _cite(link: etree._Element, outline: _Outline) -> None:
    target = (link.get("href") or "").removeprefix("#")
    cited = outline.cites.setdefault(target, [])
    name = _free(f"{target}-cited-{len(cited) + 1}", outline)
    link.set("id", name)
    outline.labels[name] = outline.label
    cited.append((name, outline.number, outline.label))


def _fill_links(root: etree._Element, outline: _Outline) -> None:
    for link in root.iter("a"):
        target = link.get("href") or ""
        if not target.startswith("#"):
            continue
        label = outline.labels.get(target[1:])
        if label is None:
            link.set("class", f"{link.get('class') or ''} unresolved".strip())
        if not len(link) and not (link.text or "").strip():
            link.text = label or target


def _fill_mentions(root: etree._Element, outline: _Outline) -> None:
    for mentions in root.iter("p"):
        target = mentions.get("data-of")
        if target is None:
            continue
        seen: dict[str, int] = {}
        for name, number, label in outline.cites.get(target, ()):
            if len(mentions):
                mentions[-1].tail = ", "
            seen[label] = seen.get(label, 0) + 1
            again = "" if seen[label] == 1 else f" ({seen[label]})"
            link = etree.SubElement(mentions, "a", {"class": "mention", "href": f"#{name}", "title": label + again})
            link.text = (number or label) + again


def _fill_contents(root: etree._Element, outline: _Outline) -> None:
    nav = root.find("body/nav")
    if nav is None:
        return
    lists = [etree.SubElement(nav, "ol", {"class": "toc"})]
    for level, name, number, title in outline.headings:
        depth = level - 1
        del lists[depth:]
        while len(lists) < depth:
            last = lists[-1][-1] if len(lists[-1]) else etree.SubElement(lists[-1], "li")
            lists.append(etree.SubElement(last, "ol", {"class": "toc"}))
        link = etree.SubElement(etree.SubElement(lists[-1], "li"), "a", {"href": f"#{name}"})
        etree.SubElement(link, "span", {"class": "number"}).text = number
        link[-1].tail = f" {title}"
