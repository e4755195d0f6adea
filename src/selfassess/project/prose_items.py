"""The pieces of prose that an assessment is made of, in reading order, and the short texts beside them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from selfassess.model.assessment import Assessment, Chapter, Claim, Spotlight, Statement, Support, Theme
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.text import Text

GLOSSARY = "Glossary"
UNLISTED = "in no document: assessment.yaml does not list this chapter"
UNKNOWN = "in no document: the framework has no such part"
REPEATED = "in no document: another entry has the same id"


@dataclass(frozen=True, eq=False)
class ProseItem:
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


def entries_of(assessment: Assessment) -> Iterator[Claim | Spotlight]:
    """Every claim and spotlight of themes and statements, in reading order."""
    return (item.entry for item in prose_items(assessment) if not isinstance(item.entry, Text))


def claims(assessment: Assessment) -> Iterator[Claim]:
    return (entry for entry in entries_of(assessment) if isinstance(entry, Claim))


def supports_of(assessment: Assessment) -> Iterator[Support]:
    """Every entry of an `evidence` list, and every indicator's source."""
    for claim in claims(assessment):
        yield from claim.evidence
    for indicator in assessment.indicators.values():
        yield from filter(None, [indicator.source])
    for action in assessment.actions.values():
        yield from action.evidence


def short_texts(assessment: Assessment) -> Iterator[Text]:
    """The titles, names and sentences outside prose that a document shows."""
    texts: list[Text | None] = [assessment.council, assessment.title, assessment.owner]
    texts += [chapter.title for chapter in assessment.chapters.values()]
    texts += [statement.lead for statement in assessment.statements]
    for story in entries_of(assessment):
        texts += [story.spotlight, story.about, story.alt] if isinstance(story, Spotlight) else []
    for indicator in assessment.indicators.values():
        texts += [indicator.name, indicator.sentence]
    for action in assessment.actions.values():
        texts += [action.what, action.lead, action.measure]
    for record in assessment.evidence.values():
        texts += [record.title, record.owner]
    yield from filter(None, texts)


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
