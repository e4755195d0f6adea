"""The pieces of prose that authors typed, each with whose it is: what documents may show, and what none shows."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cached_property

from msgspec import Struct

from selfassess.model.assessment import Assessment, Chapter, Claim, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.model.spotlight import Spotlight
from selfassess.prose.passage import Passage
from selfassess.prose.reading import read
from selfassess.syntax.nodes import Text

GLOSSARY = "Glossary"
UNLISTED = "not in any document: assessment.yaml does not list this chapter"
UNKNOWN = "not in any document: the framework has no such part"
REPEATED = "not in any document: another entry has the same id"


class ProseItem(Struct, frozen=True, eq=False, dict=True):
    """A piece of prose and where it is: in whose file, under which key, as what.

    What the glossary explains has no holder, and its short form is its key. What goes with the improvement plan has
    the plan for its holder, or an action, a finding, a report and so on. `unshown` says why no document shows it, and
    is empty where one may. `refs` are those of the library.
    """

    holder: Entry | None
    key: str
    entry: Text | Claim | Spotlight
    refs: Collection[str] | None
    unshown: str = ""

    @cached_property
    def passage(self) -> Passage:
        """What its words say, read when it is first asked for."""
        return read(self.text, self.refs)

    @property
    def text(self) -> Text:
        entry = self.entry
        return entry if isinstance(entry, Text) else entry.story if isinstance(entry, Spotlight) else entry.text

    @property
    def part(self) -> str:
        """The title of its chapter, the name of its theme or statement, or what the plan's part is called."""
        holder = self.holder
        if holder is None:
            return GLOSSARY
        if isinstance(holder, Theme | Statement | Chapter):
            return " ".join((holder.title if isinstance(holder, Chapter) else holder.name).split())
        from selfassess.project.plan.plan_texts import part_of

        return part_of(holder)


def prose_items(assessment: Assessment) -> Iterator[ProseItem]:
    """Every piece of prose that a document may show, in reading order."""
    refs = assessment.evidence.keys() or None
    for chapter in assessment.front_chapters:
        yield from _items_in(chapter, refs)
    for theme in assessment.themes:
        yield from _items_in(theme, refs)
        for statement in theme.statements:
            yield from _items_in(statement, refs)
    for chapter in assessment.back_chapters:
        yield from _items_in(chapter, refs)
    for short, meaning in assessment.glossary.items():
        yield ProseItem(None, short, meaning, refs)


def _items_in(
    holder: Chapter | Theme | Statement, refs: Collection[str] | None, unshown: str = ""
) -> Iterator[ProseItem]:
    """Every piece of prose of one file, in reading order."""
    if isinstance(holder, Chapter):
        yield ProseItem(holder, "text", holder.text, refs, unshown)
        return
    for key, answer in holder.answers.items():
        for entry in (answer,) if isinstance(answer, Text) else answer:
            yield ProseItem(holder, key, entry, refs, unshown)


def unshown_items(assessment: Assessment) -> Iterator[ProseItem]:
    """Every piece of prose that no document shows."""
    for holder, why in _unshown_holders(assessment):
        yield from _items_in(holder, assessment.evidence.keys() or None, why)


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
