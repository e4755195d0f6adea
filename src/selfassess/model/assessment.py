"""The assessment, as everything after loading sees it: frozen, typed, found by id.

Words are `Text`, which remembers where it was typed; every entry keeps the node that it was read from. The fields
are in the order in which an editor offers their keys.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from selfassess.document.every_language import language_of
from selfassess.document.language import Language
from selfassess.model.council_scores import CouncilScores, ScoresFile
from selfassess.model.entry import NONE, Entry
from selfassess.model.framework import Framework
from selfassess.model.indicator import Glance, Indicator
from selfassess.model.plan import Action, Plan, PlanGroup
from selfassess.model.readers import AUDIENCES
from selfassess.model.spotlight import Spotlight
from selfassess.model.support import Support
from selfassess.syntax.nodes import Text

if TYPE_CHECKING:
    from selfassess.model.reports import CommitteeReport, InformationReturn, PositionStatement, PublishedTable
    from selfassess.model.rounds import AssessmentRound, Correction, ReportFinding


class Claim(Entry, frozen=True, kw_only=True):
    """One thing said, with the evidence for it besides what its words cite."""

    text: Text
    id: Text | None = None
    evidence: tuple[Support, ...] = ()
    actions: tuple[Text, ...] = ()
    audience: Text | None = None


Answer = Text | tuple[Claim | Spotlight, ...]
RECORD_KINDS = (
    *("policy", "strategy", "plan", "procedure", "data", "report"),
    *("minutes", "survey", "case-study", "web-page", "video", "other"),
)
RECORD_STATUSES = ("current", "superseded", "withdrawn")


class Part(Entry, frozen=True, kw_only=True):
    """A theme or a statement: its name, and what it answers under each key of the framework."""

    name: Text
    answers: Mapping[str, Answer]

    @property
    def claims(self) -> Iterator[Claim]:
        """Every claim that it makes, in order."""
        return (claim for key in self.answers for claim in self.claims_under(key))

    def claims_under(self, key: str) -> Iterator[Claim]:
        """The claims under a key of the framework; none where it holds prose, stories or nothing."""
        answer = self.answers.get(key)
        return (entry for entry in (answer if isinstance(answer, tuple) else ()) if isinstance(entry, Claim))

    def _may_have(self, key: str) -> bool:
        return super()._may_have(key) or key in self.answers


class Theme(Part, frozen=True):
    theme: Text
    statements: tuple[Statement, ...] = ()


class Statement(Part, frozen=True):
    statement: Text
    lead: Text | None = None
    self_score: Text | None = None
    indicators: tuple[Text, ...] = ()


class Chapter(Entry, frozen=True, kw_only=True):
    chapter: Text
    title: Text
    text: Text
    language: Text | None = None
    audience: Text | None = None


class Reviewed(Entry, frozen=True, kw_only=True):
    by: Text | None = None
    on: date | None = None
    sha256: Text | None = None


class Record(Entry, frozen=True, kw_only=True):
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


class Acceptance(Entry, frozen=True, kw_only=True):
    """A finding that the board accepts, until a day."""

    rule: Text
    where: Text
    because: Text
    until: date | None = None


class RegisterWord(Entry, frozen=True, kw_only=True):
    """What a word of the council's own register means; `about` is the column, or whatever else it is about."""

    about: Text
    word: Text
    means: Text


class Repeat(Struct, frozen=True, eq=False):
    """An entry under an id that another entry already has."""

    id: Text
    again: Entry
    first: Entry


class Assessment(Entry, frozen=True, kw_only=True):
    """Everything that the council wrote; `themes` are in the framework's order, whatever the files' order.

    An assessment need not say who its `audience` is. `repeated`, `unknown` and `nameless`, whose id could not be read,
    are entries that have no place: rules report them, documents do not show them.
    """

    framework: Framework
    council: Text
    title: Text
    as_at: date
    edition: Text
    status: Text
    language: Text
    audience: Text | None = None
    owner: Text | None = None
    front: tuple[Text, ...] = ()
    back: tuple[Text, ...] = ()
    glance: Glance | None = None
    chapters: Mapping[str, Chapter] = NONE
    themes: tuple[Theme, ...] = ()
    indicators: Mapping[str, Indicator] = NONE
    actions: Mapping[str, Action] = NONE
    plan: Plan | None = None
    rounds: Mapping[str, AssessmentRound] = NONE
    findings: Mapping[str, ReportFinding] = NONE
    corrections: Mapping[str, Correction] = NONE
    tables: Mapping[str, PublishedTable] = NONE
    reports: Mapping[str, CommitteeReport] = NONE
    returns: Mapping[str, InformationReturn] = NONE
    position: PositionStatement | None = None
    compare: ScoresFile | None = None
    others: tuple[CouncilScores, ...] = ()
    glossary: Mapping[Text, Text] = NONE
    evidence: Mapping[str, Record] = NONE
    accepted: tuple[Acceptance, ...] = ()
    register_words: tuple[RegisterWord, ...] = ()
    repeated: tuple[Repeat, ...] = ()
    unknown: tuple[Theme | Statement, ...] = ()
    nameless: tuple[Entry, ...] = ()

    @property
    def readers(self) -> str:
        """The widest audience that the document is for: the public, where it does not say."""
        return str(self.audience or AUDIENCES[0])

    @property
    def has_plan(self) -> bool:
        """Whether there is anything of the improvement plan, or of what goes with it."""
        entries = (self.actions, self.rounds, self.findings, self.corrections, self.tables, self.reports, self.returns)
        return self.plan is not None or self.position is not None or any(entries)

    @property
    def statements(self) -> Iterator[Statement]:
        return (statement for theme in self.themes for statement in theme.statements)

    @property
    def parts(self) -> Iterator[Theme | Statement]:
        """Each theme, followed by its statements."""
        for theme in self.themes:
            yield theme
            yield from theme.statements

    @property
    def plan_groups(self) -> Mapping[str, PlanGroup]:
        """The plan's own themes, by id, where it has any."""
        return {str(group.group): group for group in self.plan.groups} if self.plan is not None else {}

    def actions_called(self, names: Iterable[str]) -> tuple[Action, ...]:
        """The actions of these ids, each once; ids that none has are passed over."""
        return tuple(self.actions[name] for name in dict.fromkeys(names) if name in self.actions)

    @property
    def front_chapters(self) -> tuple[Chapter, ...]:
        return self._chapters(self.front)

    @property
    def back_chapters(self) -> tuple[Chapter, ...]:
        return tuple(chapter for chapter in self._chapters(self.back) if chapter.chapter not in self.front)

    def _chapters(self, names: tuple[Text, ...]) -> tuple[Chapter, ...]:
        return tuple(self.chapters[name] for name in dict.fromkeys(names) if name in self.chapters)

    @property
    def is_draft(self) -> bool:
        return self.status != "final"

    @property
    def is_dated(self) -> bool:
        """Whether it has a day that could be read."""
        return self.as_at > date.min

    @property
    def words(self) -> Language:
        """What the product itself says in this assessment's documents."""
        return language_of(self.language)
