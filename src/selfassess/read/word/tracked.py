"""What reviewers left in a file: changes that nobody has decided on, comments, and text that is hidden."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct, field

from selfassess.read.word.raw_blocks import RawParagraph
from selfassess.read.word.word_names import W, local

KINDS = {"ins": "inserted", "del": "deleted", "moveFrom": "moved", "moveTo": "moved"}
LONGEST_ABOUT = 1000
"""How many characters of what a comment is about are kept."""


class Revision(Struct, frozen=True):
    """A change, by whom and when; `is_out` says that its words are deleted, or moved to another place."""

    kind: str
    author: str
    day: str
    is_out: bool


class Entry(Struct, eq=False):
    """The words of one change in one paragraph."""

    revision: Revision
    paragraph: RawParagraph
    words: list[str] = field(default_factory=list)


class Remark(Struct, eq=False):
    """A comment: where it is, and where the words that it is about begin and end among all words."""

    paragraph: RawParagraph | None = None
    begins: int = 0
    ends: int = 0


class Ledger:
    """What is told of the paragraphs of a file besides their words, in the order of the file."""

    def __init__(self) -> None:
        self.changes: list[Entry] = []
        self.remarks: dict[str, Remark] = {}
        self.hidden: list[tuple[RawParagraph, list[str]]] = []
        self.is_elsewhere = False
        self._said: list[str] = []
        self._length = 0
        self._all = ""

    def revision(self, element: etree._Element, around: Revision | None) -> Revision:
        """The change that an element marks; inside words that are out, everything is out."""
        if around is not None and around.is_out:
            return around
        name = local(element)
        day = element.get(f"{W}date", "")[:10]
        return Revision(KINDS[name], element.get(f"{W}author", ""), day, name in ("del", "moveFrom"))

    def add(self, revision: Revision, words: str, paragraph: RawParagraph) -> None:
        last = self.changes[-1] if self.changes else None
        if last is None or last.revision != revision or last.paragraph is not paragraph:
            last = Entry(revision, paragraph)
            self.changes.append(last)
        last.words.append(words)

    def hide(self, words: str, paragraph: RawParagraph) -> None:
        if not self.hidden or self.hidden[-1][0] is not paragraph:
            self.hidden.append((paragraph, []))
        self.hidden[-1][1].append(words)

    def comment_range(self, name: str, begins: bool, paragraph: RawParagraph) -> None:
        if begins:
            self.remarks.setdefault(name, Remark(paragraph, self._length))
        elif name in self.remarks:
            self.remarks[name].ends = self._length

    def comment_at(self, name: str, paragraph: RawParagraph) -> None:
        remark = self.remarks.setdefault(name, Remark(paragraph))
        remark.paragraph = remark.paragraph or paragraph

    def comment_on(self, words: str) -> None:
        """Words that are read, on which there may be comments; those of a note are elsewhere."""
        if not self.is_elsewhere:
            self._said.append(words)
            self._length += len(words)

    def about(self, remark: Remark) -> str:
        """The words that a comment is about, on one line."""
        if len(self._all) < self._length:
            self._all = "".join(self._said)
        return " ".join(self._all[remark.begins : min(remark.ends, remark.begins + LONGEST_ABOUT)].split())
