"""The words of one paragraph as they gather: how they look, and where white space folds."""

from __future__ import annotations

import re
from typing import NamedTuple

from selfassess.write.word import ooxml
from selfassess.write.word.context import Writing
from selfassess.write.word.selectors import Within

FOLDED = re.compile(r"[ \t\r\n]+")


class Face(NamedTuple):
    """How words look. `dress` is the style of a link, of code or of a span, and outdoes `strong` and `em`.

    A run of words has one style in Word; emphasis that this style leaves out is said beside it.
    """

    within: Within
    room: int
    dress: str = ""
    strong: str | None = None
    em: str | None = None
    linked: bool = False

    def look(self) -> str:
        style = self.dress or self.strong or self.em or ""
        bold = self.strong is not None and (not self.strong or style != self.strong)
        italic = self.em is not None and (not self.em or style != self.em)
        return ooxml.dressed(style, bold, italic)


class Line:
    """The content of one paragraph, its white space folded as a browser folds it."""

    __slots__ = ("bare", "last", "parts", "writing")

    def __init__(self, writing: Writing) -> None:
        self.writing = writing
        self.parts: list[str] = []
        self.bare = True
        self.last = (0, "", "")

    def words(self, words: str, look: str) -> None:
        if "\n" in words or "  " in words or "\t" in words or "\r" in words:
            words = FOLDED.sub(" ", words)
        if self.bare:
            words = words.removeprefix(" ")
        if not words:
            return
        self.bare = words.endswith(" ")
        self.last = (len(self.parts), words, look)
        self.parts.append(ooxml.run(words, look))

    def mark(self, markup: str, bare: bool | None = None) -> None:
        """Markup without words; `bare` says whether white space that follows it is dropped."""
        self.parts.append(markup)
        self.bare = self.bare if bare is None else bare

    def content(self) -> str:
        place, words, look = self.last
        if self.bare and words.endswith(" "):
            kept = words.removesuffix(" ")
            self.parts[place] = ooxml.run(kept, look) if kept else ""
        return "".join(self.parts)
