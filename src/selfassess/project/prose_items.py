"""The pieces of prose that an assessment is made of, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from selfassess.model.assessment import Assessment, Chapter, Claim, Spotlight, Statement, Theme
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.typed_text import Text

GLOSSARY = "Glossary"
UNLISTED = "in no document: assessment.yaml does not list this chapter"
UNKNOWN = "in no document: the framework has no such part"
REPEATED = "in no document: another entry has the same id"


class ProseItem(Struct, frozen=True, eq=False, dict=True):
    """A piece of prose and where it is: in whose file, under which key, as what.

    What the glossary explains has no holder, and its short form is its key. `unshown` says why no document
    shows it, and is empty where one may.
    """

    holder: Chapter | Theme | Statement | None
    key: str
    entry: Text | Claim | Spotlight
    unshown: str = ""

    @cached_property
    def passage(self) -> Passage:
        """What its words say, read when it is first asked for."""
        return read(self.text)

    @property
    def text(self) -> Text:
        entry = self.entry
        return entry if isinstance(entry, Text) else entry.story if isinstance(entry, Spotlight) else entry.text

    @property
    def part(self) -> str:
        """The title of its chapter, or the name of its theme or statement."""
        holder = self.holder
        if holder is None:
            return GLOSSARY
        return " ".join((holder.title if isinstance(holder, Chapter) else holder.name).split())


def prose_items(assessment: Assessment) -> Iterator[ProseItem]:
    """Every piece of prose that a document may show, in reading order."""
    for chapter in assessment.front_chapters:
        yield from items_in(chapter)
    for theme in assessment.themes:
        yield from items_in(theme)
        for statement in theme.statements:
            yield from items_in(statement)
    for chapter in assessment.back_chapters:
        yield from items_in(chapter)
    for short, meaning in assessment.glossary.items():
        yield ProseItem(None, short, meaning)


def items_in(holder: Chapter | Theme | Statement, unshown: str = "") -> Iterator[ProseItem]:
    """Every piece of prose of one file, in reading order."""
    if isinstance(holder, Chapter):
        yield ProseItem(holder, "text", holder.text, unshown)
        return
    for key, answer in holder.answers.items():
        for entry in (answer,) if isinstance(answer, Text) else answer:
            yield ProseItem(holder, key, entry, unshown)


def unshown_items(assessment: Assessment) -> Iterator[ProseItem]:
    """Every piece of prose that no document shows."""
    for holder, why in _unshown_holders(assessment):
        yield from items_in(holder, why)


def _unshown_holders(assessment: Assessment) -> Iterator[tuple[Chapter | Theme | Statement, str]]:
    listed = {*assessment.front, *assessment.back}
    for name, chapter in assessment.chapters.items():
        if name not in listed:
            yield chapter, UNLISTED
    for part in assessment.unknown:
        yield part, UNKNOWN
    for repeat in assessment.repeated:
        if isinstance(repeat.again, Chapter | Theme | Statement):
            yield repeat.again, REPEATED
