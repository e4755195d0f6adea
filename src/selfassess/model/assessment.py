"""The assessment, as everything after loading sees it: frozen, typed, found by id.

Words are `Text`, which remembers where it was typed; every entry keeps the node it was read from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from selfassess.document.language import Language, language_of
from selfassess.model.citation import Item
from selfassess.model.entry import Entry, Figure, entry
from selfassess.model.framework import Framework
from selfassess.syntax.source import Text


@entry
class Claim(Entry):
    """One thing said, with the evidence it rests on besides what its words cite."""

    text: Text
    id: Text | None = None
    evidence: tuple[Support, ...] = ()
    actions: tuple[Text, ...] = ()


@entry
class Support(Entry):
    """An entry of an `evidence` list: `97 section 3`."""

    text: Text
    item: Item


@entry
class Consent(Entry):
    given: date | None = None
    until: date | None = None
    name: Text | None = None
    needed: bool = True
    because: Text | None = None


@entry
class Spotlight(Entry):
    """A story of somebody, or of a service, told with consent."""

    spotlight: Text
    story: Text
    about: Text | None = None
    consent: Consent | None = None
    image: Text | None = None
    alt: Text | None = None


Answer = Text | tuple[Claim | Spotlight, ...]
RECORD_KINDS = (
    *("policy", "strategy", "plan", "procedure", "data", "report"),
    *("minutes", "survey", "case-study", "web-page", "video", "other"),
)
RECORD_STATUSES = ("current", "superseded", "withdrawn")


class Readers(NamedTuple):
    """Who may read a document or a record: in a sentence, and after a label."""

    in_sentence: str
    after_label: str


READERS: Mapping[str, Readers] = {
    "public": Readers("the public", "anybody (public)"),
    "cqc": Readers("the inspectors", "the regulator too (cqc)"),
    "internal": Readers("the council's own staff", "the council alone (internal)"),
}
AUDIENCES = tuple(READERS)
"""From the widest to the narrowest: each may read what those before it may read."""


@entry
class Theme(Entry):
    theme: Text
    name: Text
    answers: Mapping[str, Answer]
    statements: tuple[Statement, ...] = ()


@entry
class Statement(Entry):
    statement: Text
    name: Text
    answers: Mapping[str, Answer]
    lead: Text | None = None
    self_score: Text | None = None
    indicators: tuple[Text, ...] = ()


@entry
class Chapter(Entry):
    chapter: Text
    title: Text
    text: Text


@entry
class Indicator(Entry):
    indicator: Text
    name: Text
    sentence: Text
    unit: Text
    values: Mapping[Text, Figure]
    source: Support | None = None
    out_of: Figure | None = None
    better: Text | None = None
    compare: Mapping[Text, Mapping[Text, Figure]] = field(default_factory=dict)
    target: Figure | None = None

    @property
    def newest(self) -> Text:
        """The latest reporting year that has a value."""
        return max(self.values)


@entry
class Progress(Entry):
    on: date
    note: Text


@entry
class Action(Entry):
    action: Text
    what: Text
    statement: Text | None = None
    lead: Text | None = None
    start: date | None = None
    due: date | None = None
    measure: Text | None = None
    status: Text | None = None
    progress: tuple[Progress, ...] = ()
    evidence: tuple[Support, ...] = ()


@entry
class Reviewed(Entry):
    by: Text | None = None
    on: date | None = None
    sha256: Text | None = None


@entry
class Record(Entry):
    """One document of the evidence library."""

    ref: Text
    title: Text
    kind: Text | None = None
    category: Text | None = None
    owner: Text | None = None
    dated: date | None = None
    review_due: date | None = None
    version: Text | None = None
    file: Text | None = None
    url: Text | None = None
    sensitivity: Text | None = None
    statements: tuple[Text, ...] = ()
    status: Text | None = None
    superseded_by: Text | None = None
    reviewed: Reviewed | None = None
    unused: Text | None = None
    notes: Text | None = None


@entry
class Acceptance(Entry):
    """A finding that the board accepts, until a day."""

    rule: Text
    where: Text
    because: Text
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """An entry under an id that another has taken already."""

    id: Text
    again: Entry
    first: Entry


@entry
class Assessment(Entry):
    """Everything the council wrote; `themes` stand in the framework's order, whatever the files' order.

    `repeated`, `unknown` and `nameless`, whose id could not be read, hold what was written and has no place: rules
    speak of it, documents do not.
    """

    framework: Framework
    council: Text
    title: Text
    as_at: date
    edition: Text
    status: Text
    audience: Text
    language: Text
    owner: Text | None = None
    front: tuple[Text, ...] = ()
    back: tuple[Text, ...] = ()
    chapters: Mapping[str, Chapter] = field(default_factory=dict)
    themes: tuple[Theme, ...] = ()
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    actions: Mapping[str, Action] = field(default_factory=dict)
    glossary: Mapping[Text, Text] = field(default_factory=dict)
    evidence: Mapping[str, Record] = field(default_factory=dict)
    accepted: tuple[Acceptance, ...] = ()
    repeated: tuple[Repeat, ...] = ()
    unknown: tuple[Theme | Statement, ...] = ()
    nameless: tuple[Entry, ...] = ()

    @property
    def statements(self) -> Iterator[Statement]:
        return (statement for theme in self.themes for statement in theme.statements)

    @property
    def front_chapters(self) -> tuple[Chapter, ...]:
        return self._chapters(self.front)

    @property
    def back_chapters(self) -> tuple[Chapter, ...]:
        return tuple(each for each in self._chapters(self.back) if each.chapter not in self.front)

    def _chapters(self, names: tuple[Text, ...]) -> tuple[Chapter, ...]:
        return tuple(self.chapters[name] for name in dict.fromkeys(names) if name in self.chapters)

    @property
    def is_draft(self) -> bool:
        return self.status != "final"

    @property
    def words(self) -> Language:
        """What the product itself says in this assessment's documents."""
        return language_of(self.language)
