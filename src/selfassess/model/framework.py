"""A regulator's framework, as data: what it asks, in which order, under which names."""

from __future__ import annotations

from collections.abc import Mapping

from selfassess.model.entry import NONE, Entry
from selfassess.syntax.nodes import Text


class Field(Entry, frozen=True, kw_only=True):
    """A key of a statement or theme: what it holds (`prose`, `claims` or `stories`) and its heading, if any.

    The heading in `short` is what the evidence index says of a place that cites.

    Each of its claims `asks_for` evidence, or for an action, where the framework says so. The prompt is advice
    to the writer. A document that is imported may have it `also_called` something else; stories begin so.
    """

    key: Text
    holds: Text
    heading: Text | None = None
    short: Text | None = None
    prompt: Text | None = None
    asks_for: Text | None = None
    opens_with_indicators: bool = False
    also_called: tuple[Text, ...] = ()


class Section(Entry, frozen=True, kw_only=True):
    """A question that every statement answers, in the regulator's or the sector's own words."""

    heading: Text
    short: Text | None = None
    prompt: Text | None = None
    also_called: tuple[Text, ...] = ()
    fields: tuple[Field, ...] = ()

    @property
    def opens_with_indicators(self) -> bool:
        """Whether the figures of a statement's indicators are shown here."""
        return any(field.opens_with_indicators for field in self.fields)


class OfficialStatement(Entry, frozen=True, kw_only=True):
    """A statement under its official name; the regulator itself may have it `also_called` something else.

    A document that is imported may have it `imported_as` yet another name. `we`, `i` and `characteristics`, of each
    score, are the regulator's own wording, where the council has it.
    """

    statement: Text
    name: Text
    also_called: tuple[Text, ...] = ()
    imported_as: tuple[Text, ...] = ()
    summary: Text | None = None
    we: Text | None = None
    i: tuple[Text, ...] = ()
    characteristics: Mapping[Text, Text] = NONE

    @property
    def every_name(self) -> tuple[Text, ...]:
        return (self.name, *self.also_called, *self.imported_as)


class OfficialTheme(Entry, frozen=True, kw_only=True):
    theme: Text
    name: Text
    also_called: tuple[Text, ...] = ()
    imported_as: tuple[Text, ...] = ()
    statements: tuple[OfficialStatement, ...] = ()

    @property
    def every_name(self) -> tuple[Text, ...]:
        return (self.name, *self.also_called, *self.imported_as)


class UsualChapter(Entry, frozen=True, kw_only=True):
    """A chapter that councils put around the themes, and the words with which its heading begins.

    The first of these words are its title in a new project; the prompt is advice to the writer.
    """

    chapter: Text
    begins: tuple[Text, ...] = ()
    prompt: Text | None = None
    after_themes: bool = False


class Score(Entry, frozen=True, kw_only=True):
    score: Text
    name: Text


class Band(Entry, frozen=True, kw_only=True):
    """A rating from a whole percentage upwards, to the next band."""

    name: Text
    at_least: int


class Overall(Entry, frozen=True, kw_only=True):
    """How the scores of all statements become one percentage: what they are a percentage of, and how it is rounded."""

    rounded: Text
    of: Text


class MustTell(Entry, frozen=True, kw_only=True):
    """What follows when a statement has this score, unless it is in one of some themes."""

    score: Text
    says: Text
    except_theme: tuple[Text, ...] = ()


NATIONS = ENGLAND, *_ = ("england", "wales", "scotland", "northern-ireland")


class CorrectionRules(Entry, frozen=True, kw_only=True):
    """How long a council has to correct a draft report, and what the regulator calls the kinds of corrections.

    The days are working days, from the one after the draft came; those of `bank_holidays` do not count.
    """

    working_days: int
    bank_holidays: Text
    kinds: Mapping[Text, Text] = NONE


class Category(Entry, frozen=True, kw_only=True):
    """A kind of evidence; `asked_of_every_statement` where the framework says so."""

    category: Text
    name: Text
    asked_of_every_statement: bool = False


class Framework(Entry, frozen=True, kw_only=True):
    framework: Text
    name: Text
    regulator: Text
    regulator_also_called: tuple[Text, ...] = ()
    source: Text | None = None
    own_view: Text | None = None
    theme_fields: tuple[Field, ...] = ()
    sections: tuple[Section, ...] = ()
    themes: tuple[OfficialTheme, ...] = ()
    chapters: tuple[UsualChapter, ...] = ()
    scale: tuple[Score, ...] = ()
    bands: tuple[Band, ...] = ()
    overall: Overall | None = None
    must_tell: MustTell | None = None
    corrections: CorrectionRules | None = None
    categories: tuple[Category, ...] = ()
    restricted_citations: Text | None = None

    @property
    def statements(self) -> tuple[OfficialStatement, ...]:
        """Those of every theme, in order."""
        return tuple(statement for theme in self.themes for statement in theme.statements)

    @property
    def statement_names(self) -> Mapping[str, str]:
        """The official name of each statement, by its id."""
        return {str(official.statement): str(official.name) for official in self.statements}

    @property
    def theme_names(self) -> Mapping[str, str]:
        """The official name of each theme, by its id."""
        return {str(official.theme): str(official.name) for official in self.themes}

    def theme_of(self, statement: str | None) -> str:
        """The id of the theme that a statement belongs to; empty where there is no such statement."""
        themes = (theme for theme in self.themes for official in theme.statements if official.statement == statement)
        return next((str(theme.theme) for theme in themes), "")

    @property
    def statement_fields(self) -> tuple[Field, ...]:
        return tuple(field for section in self.sections for field in section.fields)
