"""The pieces of prose that an assessment is made of, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selfassess.model.assessment import Assessment, Chapter, Claim, Spotlight, Statement, Support, Theme
from selfassess.syntax.source import Text

GLOSSARY = "Glossary"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of prose and where it stands: in whose file, under which key, as what.

    What the glossary explains has no holder, and its short form for a key.
    """

    holder: Chapter | Theme | Statement | None
    key: str
    entry: Text | Claim | Spotlight

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


def pieces(assessment: Assessment) -> Iterator[Piece]:
    """Every piece of prose that a document may show, in reading order."""
    for chapter in assessment.front_chapters:
        yield from pieces_in(chapter)
    for theme in assessment.themes:
        yield from pieces_in(theme)
        for statement in theme.statements:
            yield from pieces_in(statement)
    for chapter in assessment.back_chapters:
        yield from pieces_in(chapter)
    for short, meaning in assessment.glossary.items():
        yield Piece(None, short, meaning)


def pieces_in(holder: Chapter | Theme | Statement) -> Iterator[Piece]:
    """Every piece of prose of one file, in reading order."""
    if isinstance(holder, Chapter):
        yield Piece(holder, "text", holder.text)
        return
    for key, answer in holder.answers.items():
        for entry in (answer,) if isinstance(answer, Text) else answer:
            yield Piece(holder, key, entry)


def prose_of(assessment: Assessment) -> Iterator[Text]:
    """The words of every piece of prose, in reading order."""
    return (each.text for each in pieces(assessment))


def entries_of(assessment: Assessment) -> Iterator[Claim | Spotlight]:
    """Every claim and spotlight of themes and statements, in reading order."""
    return (each.entry for each in pieces(assessment) if not isinstance(each.entry, Text))


def supports_of(assessment: Assessment) -> Iterator[Support]:
    """Every entry of an `evidence` list, and every indicator's source."""
    for each in entries_of(assessment):
        if isinstance(each, Claim):
            yield from each.evidence
    for indicator in assessment.indicators.values():
        yield from filter(None, [indicator.source])
    for action in assessment.actions.values():
        yield from action.evidence
