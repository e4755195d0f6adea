"""Whether the project has every word of the Word file: counted by paragraph, in the files as they are written."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Any

from msgspec import Struct

from selfassess.diagnostics import Problems
from selfassess.importer.citations import Citation
from selfassess.importer.layout import Placement
from selfassess.read.word import Paragraph
from selfassess.syntax.draft import plain
from selfassess.syntax.parse import read
from selfassess.syntax.source import Source

COUNTED = ("body", "table", "box", "footnote", "endnote")
STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
ESCAPED = re.compile(r"\\([^\w\s])")
MARKS_IN_WORDS = re.compile(r"(?<=\w)(?:\*+|~~)(?=\w)")
ENTITY = re.compile(r"&#?\w{1,8};")
PIECES = re.compile(r"[^\W\d_]+|\d+")


class LostWords(Struct, frozen=True):
    """Words of a paragraph that do not stand where it was placed; all of its words where it was placed nowhere."""

    paragraph: int
    words: tuple[str, ...]


def lost_words(
    paragraphs: Iterable[Paragraph],
    placements: Iterable[Placement],
    citations: Iterable[Citation],
    files: Mapping[str, str],
) -> list[LostWords]:
    """What the files do not say; the words of each value are counted once, however many paragraphs went there."""
    places: dict[int, list[Placement]] = {}
    for placement in placements:
        places.setdefault(placement.paragraph, []).append(placement)
    rewritten: dict[int, list[Citation]] = {}
    for citation in citations:
        rewritten.setdefault(citation.paragraph, []).append(citation)
    left = _Values(files)
    lost: list[LostWords] = []
    for paragraph in paragraphs:
        wanted = _wanted(paragraph, rewritten.get(paragraph.number, ()))
        if paragraph.part not in COUNTED or not wanted:
            continue
        there = places.get(paragraph.number, [])
        if any(not placement.path for placement in there):
            continue
        for placement in there:
            wanted = wanted - Counter(pieces(placement.dropped))
            wanted = left.take(placement.file, placement.path, wanted)
        if wanted:
            lost.append(LostWords(paragraph.number, tuple(wanted)))
    return lost


class _Values:
    """The words of each value of the files that no paragraph has claimed yet."""

    def __init__(self, files: Mapping[str, str]) -> None:
        self._files = files
        self._roots: dict[str, Any] = {}
        self._left: dict[tuple[str, str], Counter[str]] = {}

    def take(self, file: str, path: str, wanted: Counter[str]) -> Counter[str]:
        """What is still wanted once a value has given what it has."""
        key = (file, path)
        if key not in self._left:
            self._left[key] = Counter(pieces(as_read(self._text(file, path))))
        left = self._left[key]
        here = Counter({word: min(count, left[word]) for word, count in wanted.items()})
        left.subtract(here)
        return wanted - here

    def _text(self, file: str, path: str) -> str:
        if file not in self._roots:
            text = self._files.get(file, "")
            self._roots[file] = plain(read(Source(file, text), Problems()))
        value = self._roots[file]
        for step in STEP.finditer(path):
            try:
                value = value[step[1]] if step[1] is not None else value[int(step[2])]
            except (KeyError, IndexError, TypeError):
                return ""
        return value if isinstance(value, str) else ""


def pieces(text: str) -> list[str]:
    """The words and numbers of a text, in small letters."""
    return PIECES.findall(unicodedata.normalize("NFC", text).casefold())


def as_read(markdown: str) -> str:
    """Markdown without the marks that would part a word in two, and with its entities as the characters they mean."""
    return ENTITY.sub(lambda entity: unescape(entity[0]), MARKS_IN_WORDS.sub("", ESCAPED.sub(" ", markdown)))


def _wanted(paragraph: Paragraph, citations: Sequence[Citation]) -> Counter[str]:
    """The words that must be found: without a typed bullet or number, with each citation as it was rewritten."""
    words, rest = paragraph.words, Counter[str]()
    for citation in citations:
        if citation.typed in words:
            words = words.replace(citation.typed, f" {citation.became} ", 1)
        else:
            rest.update(pieces(citation.became))
            rest.subtract(pieces(citation.typed))
    wanted = Counter(pieces(words)) - Counter(pieces(paragraph.mark))
    wanted.update(rest)
    return +wanted
