"""Trees as templates and Word files make them, with words that look like notation."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from lxml import etree

# fmt: off
HOSTILE = (
    *"*_[]()#|<>&`~$!^\\{}:;.,-+=\"'@/?“’§ \u00a0",
    *("**", "__", "***", "~~", "``", "```", "1.", "12)", "- ", "+ ", "> ", "# ", "    ", "---", "===", "• ", "– "),
    *("(Ref 3)", "(Ref 96, 97 page 2)", "(ref 3)", "(Ref 3 and 4)", "(Ref IR10", "(Ref minutes of *May*)", "(a) "),
    *("{{ x }}", "{% if %}", "&amp;", "&#42;", "&lt", "&copy;", "R&D;", "![x](y)", "[x](y)", "[x][y]", "[^1]"),
    *("[x]: https://a.uk", "^[a note]", "https://a.uk/x_y_z", "www.a.uk", "a.b@c.uk", "_d@c.uk", "http://a.uk/(b)*c*"),
    *("<https://a.uk>", "<b>", "</b>", "<br>", "<em>x</em>", "<!-- x -->", "<div>", "a<b", "snake_case", "5 * 3"),
    *("p<0.05*", "*x*", "**x**", "_x_", "^2^", "~2~", "~~x~~", "x^2", "`x`", "x☐", "[ ] ", "[x] ", "::: {lang=cy}"),
    *("{lang=cy}", "{width=50%}", ":::", "C:\\Users\\x", "\\\\", "\\*", "a Table 3", "| a | b |", "|---|---|", "§ 3"),
    *("iv) ", "b. ", "2025. ", "o ", "{table: x}"),
)
COMMON = ("a", "B", "é", "1", "word", "Words", "of", "the", "A sentence.", " and ", "(in brackets)", "end ", *"   ")
# fmt: on
ADDRESSES = (
    *("https://a.uk", "https://a.uk/x_(y)?b=1&c=é", "mailto:a@b.uk", "#safeguarding", "https://a.uk/a b|c"),
    *("https://a.uk/(x", "#a b", "https://a.uk/*x*_y_", "https://a.uk/\\"),
)
FILES = ("images/a.png", "images/a b.png", "images/a(1.png", "images/a_*b*_.png", "images/a&amp;b.png")
EVERY = ("br", "code", "img", "note", "mark", "mark", "a")
UNPICTURED = ("br", "code", "note", "mark", "a")
BLOCKS = ("paragraph", "paragraph", "heading", "figure", "verbatim", "table", "listed", "quotation", "rule")
Parts = Sequence["str | etree._Element"]


def filled(element: etree._Element, parts: Parts) -> etree._Element:
    """An element with these words and elements in it."""
    last = None
    for part in parts:
        if not isinstance(part, str):
            last = part
            element.append(part)
        elif last is None:
            element.text = f"{element.text or ''}{part}"
        else:
            last.tail = f"{last.tail or ''}{part}"
    return element


class Trees:
    """Makes trees of what prose can hold, by chance; `note_kinds` are the elements that a note may have."""

    def __init__(self, random: Random, note_kinds: Sequence[str] = ("br", "code", "mark", "a")) -> None:
        self.random = random
        self.note_kinds = note_kinds
        self.notes = 0

    def text(self) -> str:
        return "".join(
            self.random.choice(HOSTILE if self.random.randrange(2) else COMMON)
            for _ in range(self.random.randrange(1, 7))
        )

    def once_in(self, times: int) -> bool:
        return self.random.randrange(times) == 0

    def marked(self, depth: int, kinds: Sequence[str] = EVERY) -> etree._Element:
        """An element among words; there are others in it down to a depth."""
        kind = self.random.choice(kinds if depth else [kind for kind in kinds if kind not in ("mark", "a")] or ["code"])
        if kind == "img":
            return self.image()
        if kind == "code":
            return filled(etree.Element("code"), [self.text().replace("</", "< /")])
        if kind == "note":
            self.notes += 1
            note = etree.Element("span", {"class": "footnote", "id": f"note-{self.notes}"})
            return filled(note, self.inline(1, self.note_kinds))
        if kind == "a":
            return self.link(depth, [each for each in kinds if each not in ("a", "img", "br")])
        if kind == "mark":
            tag = self.random.choice(("strong", "em", "strong", "em", "s", "sub", "sup", "span"))
            return filled(etree.Element(tag, {"lang": "cy"} if tag == "span" else {}), self.inline(depth - 1, kinds))
        return etree.Element("br")

    def link(self, depth: int, kinds: Sequence[str]) -> etree._Element:
        href = self.random.choice(ADDRESSES)
        if self.once_in(3):
            return filled(etree.Element("a", {"href": href}), [href])
        attributes = {"title": self.text()} if self.once_in(4) else {}
        return filled(etree.Element("a", {"href": href, **attributes}), self.inline(depth - 1, kinds))

    def image(self) -> etree._Element:
        width = {"data-width": "50%"} if self.once_in(2) else {}
        return etree.Element("img", {"src": self.random.choice(FILES), "alt": self.text(), **width})

    def inline(
        self, depth: int = 3, kinds: Sequence[str] = ("br", "code", "img", "note", "mark", "mark", "a")
    ) -> Parts:
        count = self.random.choice((1, 1, 2, 3, 5))
        return [self.marked(depth, kinds) if self.once_in(2) else self.text() for _ in range(count)]

    def paragraph(self) -> etree._Element:
        return filled(etree.Element("p"), self.inline())

    def heading(self) -> etree._Element:
        return filled(
            etree.Element(f"h{self.random.choice((3, 4, 5))}"), self.inline(2, ("br", "code", "note", "mark", "a"))
        )

    def listed(self, depth: int) -> etree._Element:
        element = etree.Element(self.random.choice(("ul", "ol")))
        if element.tag == "ol" and self.once_in(2):
            element.set("start", str(self.random.randrange(0, 900)))
        if element.tag == "ol" and self.once_in(4):
            element.set("class", "bracket")
        is_loose = self.once_in(2)
        for _ in range(self.random.choice((1, 2, 2, 3, 4))):
            item = etree.SubElement(element, "li")
            if is_loose:
                item.extend([self.paragraph() for _ in range(self.random.choice((1, 1, 2)))])
            else:
                filled(item, self.inline())
            if depth and self.once_in(3):
                item.extend(self.blocks(depth - 1, 1, ("listed", "quotation", "listed", "figure", "table")))
        return element

    def quotation(self, depth: int) -> etree._Element:
        kinds = ("paragraph", "paragraph", "listed", "figure", "table", "quotation", "rule")
        return filled(etree.Element("blockquote"), self.blocks(depth - 1, 3, kinds))

    def table(self) -> etree._Element:
        element = etree.Element("table")
        if self.once_in(2):
            element.append(filled(etree.Element("caption"), self.inline(1, ("code", "note", "mark", "a"))))
        width = self.random.choice((1, 2, 3))
        for group, tag, count in (("thead", "th", 1), ("tbody", "td", self.random.choice((1, 2, 3)))):
            holder = etree.SubElement(element, group)
            for _ in range(count):
                cells = [filled(etree.Element(tag), [] if self.once_in(4) else self.inline(2)) for _ in range(width)]
                etree.SubElement(holder, "tr").extend(cells)
        return element

    def figure(self) -> etree._Element:
        element = filled(etree.Element("figure"), [self.image()])
        if self.once_in(2):
            element.append(filled(etree.Element("figcaption"), self.inline(1, ("br", "code", "mark", "a"))))
        return element

    def verbatim(self) -> etree._Element:
        return filled(etree.Element("pre"), ["\n".join(self.text() for _ in range(self.random.choice((1, 2, 3))))])

    def blocks(self, depth: int = 3, most: int = 4, kinds: Sequence[str] = BLOCKS) -> list[etree._Element]:
        """Blocks, between which there are no two numbered lists: Markdown would make one of them."""
        kinds = kinds or (
            "paragraph",
            "paragraph",
            "heading",
            "figure",
            "verbatim",
            "table",
            "listed",
            "quotation",
            "rule",
        )
        made: list[etree._Element] = []
        for _ in range(self.random.randrange(1, most + 1)):
            kind = self.random.choice(kinds)
            if kind in ("listed", "quotation"):
                block = getattr(self, kind)(depth) if depth > 0 else self.paragraph()
            else:
                block = etree.Element("hr") if kind == "rule" else getattr(self, kind)()
            if block.tag != "ol" or all(other.tag != "ol" for other in made):
                made.append(block)
        return made
