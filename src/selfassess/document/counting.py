"""How headings and paragraphs count. The class of `main` says which of them have numbers.

Without a class, headings count by the class of their section: `Part A`, `A1` in parts; `1`, `1.1` in chapters, which
count on through the whole document. With one:

- `by-sections`: headings `1`, `1.1`, whatever their sections;
- `by-paragraphs`: the paragraphs of the text `1` to the last, straight through, and no heading;
- `by-both`: headings `3`, `3.1`, and the paragraphs under each `3.1.1`, or `3.1` where no heading is between;
- `unnumbered`: nothing.

Appendices count by themselves in each of these: `Appendix 1`, or as the `data-called` of the heading says.
"""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, field

from selfassess.document.flow import classes, may_turn, text
from selfassess.document.outline import APPENDIX, CHAPTER, PART, HeadingNumber
from selfassess.document.vocabulary import HEADINGS

BY_SECTIONS, BY_PARAGRAPHS, BY_BOTH, UNNUMBERED = "by-sections", "by-paragraphs", "by-both", "unnumbered"
MAIN_CLASSES = (BY_SECTIONS, BY_PARAGRAPHS, BY_BOTH, UNNUMBERED)


class Counting(Struct):
    """How far a document has been counted, reading from the top; `by` is the class of `main`, if any.

    `counts` are of the sections of each scheme, and `levels` of the headings below; in a document that counts by its
    headings, `levels` are of all of them, and of the paragraphs below the last.
    """

    by: str = ""
    scheme: str = CHAPTER
    counts: dict[str, int] = field(default_factory=lambda: {PART: 0, CHAPTER: 0, APPENDIX: 0})
    levels: list[int] = field(default_factory=list)
    depth: int = -1
    paragraphs: int = 0

    @classmethod
    def of(cls, main: etree._Element) -> Counting:
        return cls(next((name for name in classes(main) if name in MAIN_CLASSES), ""))

    def enter(self, section: etree._Element) -> None:
        for kind in classes(section):
            if kind in self.counts:
                self.counts[kind] += 1
                self.scheme = self.scheme if kind == APPENDIX else kind

    def heading(self, heading: etree._Element) -> HeadingNumber | None:
        """The number of a heading; None inside an appendix, and in a document whose headings have none."""
        appendix = _appendix_around(heading)
        if appendix is not None:
            is_its_own = next(appendix.iter(*HEADINGS)) is heading
            called = heading.get("data-called", "")
            return HeadingNumber(APPENDIX, (self.counts[APPENDIX],), called) if is_its_own else None
        if self.by in (BY_PARAGRAPHS, UNNUMBERED):
            return None
        depth = int(heading.tag[1]) - 2
        if not self.by:
            self._count(depth)
            return HeadingNumber(self.scheme, (self.counts[self.scheme], *self.levels))
        self.depth = depth
        self._count(depth + 1)
        return HeadingNumber(CHAPTER, tuple(self.levels))

    def paragraph(self, paragraph: etree._Element) -> HeadingNumber | None:
        """The number of a paragraph of the text; None for one in a list, table or box, or that has a part to play."""
        if self.by not in (BY_PARAGRAPHS, BY_BOTH) or not _is_of_the_text(paragraph):
            return None
        if self.by == BY_PARAGRAPHS:
            self.paragraphs += 1
            return HeadingNumber(CHAPTER, (self.paragraphs,))
        if self.depth < 0:
            return None
        self._count(self.depth + 2)
        return HeadingNumber(CHAPTER, tuple(self.levels))

    def _count(self, depth: int) -> None:
        self.levels = (self.levels + [0] * depth)[:depth]
        if depth:
            self.levels[-1] += 1


def _is_of_the_text(paragraph: etree._Element) -> bool:
    """Whether a paragraph is one that readers count: it has words, no class, and is in no appendix."""
    is_plain = not paragraph.get("class") and may_turn(paragraph) and bool(text(paragraph))
    return is_plain and _appendix_around(paragraph) is None


def _appendix_around(element: etree._Element) -> etree._Element | None:
    return next((section for section in element.iterancestors("section") if APPENDIX in classes(section)), None)
