"""The runs of a paragraph: how their words look, and their white space folded as a browser folds it."""

from __future__ import annotations

import re

from msgspec import Struct

from selfassess.write.word import ooxml
from selfassess.write.word.context import WriterState
from selfassess.write.word.directions import SILENT, Speech, runs
from selfassess.write.word.directions import properties as directed
from selfassess.write.word.styles import Within

WHITE_SPACE = re.compile(r"[ \t\r\n]+")


class RunFormat(Struct, frozen=True):
    """How words look, and the width in twentieths of a point that a picture among them may have.

    `character_style` (of a link, code or a span) takes precedence over `strong` and `em`: Word allows one character
    style for each run, and emphasis that this style leaves out is said beside it.
    """

    within: Within
    available_width: int
    character_style: str = ""
    strong: str | None = None
    em: str | None = None
    linked: bool = False
    struck: bool = False
    raised: str = ""
    in_note: bool = False

    def run_properties(self) -> str:
        style = self.character_style or self.strong or self.em or ""
        bold = self.strong is not None and (not self.strong or style != self.strong)
        italic = self.em is not None and (not self.em or style != self.em)
        return ooxml.run_properties(style, bold, italic, self.struck, self.raised)


class RunBuffer:
    """The runs of one paragraph, their white space folded as a browser folds it."""

    __slots__ = ("at_line_start", "last", "parts", "speech", "state")

    def __init__(self, state: WriterState, speech: Speech = SILENT) -> None:
        self.state = state
        self.speech = speech
        self.parts: list[str] = []
        self.at_line_start = True
        self.last = (0, "", "")

    def words(self, words: str, properties: str) -> None:
        if "\n" in words or "  " in words or "\t" in words or "\r" in words:
            words = WHITE_SPACE.sub(" ", words)
        if self.at_line_start:
            words = words.removeprefix(" ")
        if not words:
            return
        self.at_line_start = words.endswith(" ")
        for part, backwards in runs(words, self.speech) if self.state.has_speech else ((words, False),):
            looks = directed(properties, self.speech, backwards) if self.state.has_speech else properties
            self.last = (len(self.parts), part, looks)
            self.parts.append(ooxml.run(part, looks))

    def markup(self, markup: str, at_line_start: bool | None = None) -> None:
        """Markup without words; `at_line_start` says whether white space that follows it is dropped."""
        self.parts.append(markup)
        self.at_line_start = self.at_line_start if at_line_start is None else at_line_start

    def content(self) -> str:
        """The whole paragraph, without white space at its end."""
        number, words, properties = self.last
        if self.at_line_start and words.endswith(" "):
            kept = words.removesuffix(" ")
            self.parts[number] = ooxml.run(kept, properties) if kept else ""
        return "".join(self.parts)
