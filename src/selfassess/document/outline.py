"""What a document says about itself: its numbered headings, how each place in it is called, where evidence is cited.

A part's headings are numbered `Part A`, `A1`, `A1.1`; a chapter's `1`, `1.1`; an appendix `Appendix 1`. Chapters count
on through the whole document.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from selfassess.document.language import Language

PART, CHAPTER, APPENDIX = "part", "chapter", "appendix"


class HeadingNumber(Struct, frozen=True):
    """A number as data: part C2.1 counts (3, 2, 1), chapter 4.2 counts (4, 2), one count for each level.

    A paragraph that has a number counts as a chapter or one of its headings does. `called` is what the document
    itself calls an appendix: “Annex A”.
    """

    scheme: str
    counts: tuple[int, ...]
    called: str = ""

    def label(self, words: Language) -> str:
        """The number as documents show it."""
        first, *below = self.counts
        if self.called:
            return self.called
        if self.scheme == APPENDIX:
            return words.appendix.format(first)
        if self.scheme != PART:
            return ".".join(map(str, self.counts))
        letters = chr(ord("A") + (first - 1) % 26) * ((first - 1) // 26 + 1)  # after Z come AA, BB … as in Word
        return letters + ".".join(map(str, below)) if below else words.part.format(letters)


class Heading(Struct, frozen=True):
    """A heading of contents: `level` is 2 for h2, `id` is what a link to it names, `label` shows its number.

    One of a document that counts no headings has neither number nor label. Contents say of it where what follows
    `is_unwritten`.
    """

    level: int
    id: str
    number: HeadingNumber | None
    label: str
    title: str
    is_unwritten: bool = False


class Label(Struct, frozen=True):
    """How a place in the document is called: the number of the heading above it, and a title. Both may be empty."""

    number: str = ""
    title: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Backlink(Struct, frozen=True):
    """The first place of a section that cites a record: its id, how it is called, and how mentions of it are worded.

    The words are the number of the section and its heading in short: `A1.1, proud of`.
    """

    id: str
    label: Label
    words: str


class Outline(Struct, frozen=True):
    """The headings in order; how each id is called; and for each target of citations, where it is cited.

    `numbers` are those of headings and paragraphs, by what shows them.
    """

    headings: tuple[Heading, ...] = ()
    labels: Mapping[str, Label] = MappingProxyType({})
    cites: Mapping[str, tuple[Backlink, ...]] = MappingProxyType({})
    numbers: Mapping[str, HeadingNumber] = MappingProxyType({})
