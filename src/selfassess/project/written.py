"""What is written so far, and what waits to be: of the cover, the chapters, and what the framework asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from selfassess.diagnostics import Place
from selfassess.document.language import Language
from selfassess.model.assessment import Assessment, Chapter, Part, Statement, Theme
from selfassess.model.entry import NONE, Entry
from selfassess.model.framework import Framework, Section
from selfassess.project.unread import answer_is_unread, is_unread
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Text, text_without_source

COVER = ("council", "title", "as_at")
ID = re.compile("[a-z][a-z0-9-]*")


class Extent(Struct, frozen=True):
    """How much of what the framework asks is written: answers of statements, statements that have one, themes."""

    answers: int
    all_answers: int
    statements: int
    all_statements: int
    themes: int
    all_themes: int

    @property
    def is_whole(self) -> bool:
        """Whether every theme and statement is at least begun."""
        return (self.statements, self.themes) == (self.all_statements, self.all_themes)


def extent(assessment: Assessment) -> Extent:
    """How far the work is."""
    framework = assessment.framework
    fields = [field.key for field in framework.statement_fields]
    statements = [each for each in assessment.statements if not is_unwritten(each, framework)]
    official = len(framework.statements)
    return Extent(
        answers=sum(not _is_open(statement, key) for statement in statements for key in fields),
        all_answers=official * len(fields),
        statements=len(statements),
        all_statements=official,
        themes=sum(not is_unwritten(theme, framework) for theme in assessment.themes),
        all_themes=len(framework.themes),
    )


def so_far(extent: Extent, words: Language) -> str:
    """How far the work is, in a sentence."""
    counts = (extent.answers, extent.all_answers, extent.statements, extent.all_statements)
    return words.coverage.so_far.format(*counts, extent.themes, extent.all_themes)


def unanswered(statement: Statement | None, framework: Framework) -> tuple[str, ...]:
    """The headings of what a statement does not answer; None has not been begun."""
    return tuple(
        heading_of(section, field.key)
        for section in framework.sections
        for field in section.fields
        if statement is None or _is_open(statement, field.key)
    )


def heading_of(section: Section, key: str) -> str:
    """The heading of a field, with its key where others of its section have no heading either."""
    bare = [field.key for field in section.fields if not field.heading]
    own = next(field.heading for field in section.fields if field.key == key)
    return own or (f"{section.heading} ({key.replace('_', ' ')})" if len(bare) > 1 else section.heading)


def _is_open(statement: Statement, key: str) -> bool:
    return key not in statement.answers and not answer_is_unread(statement, key)


def is_unwritten(part: Part, framework: Framework) -> bool:
    """Whether a theme or statement answers nothing, and nothing was typed in it that could not be read."""
    fields = framework.statement_fields if isinstance(part, Statement) else framework.theme_fields
    if part.answers or any(answer_is_unread(part, field.key) for field in fields):
        return False
    return not (isinstance(part, Statement) and (part.indicators or is_unread(part, "indicators")))


def waits(entry: Entry, key: str) -> bool:
    """Whether somebody typed a key with nothing after it, as in an empty frame: it is still to be filled in."""
    typed = entry.typed.get(key)
    return typed is not None and nodes.is_blank(typed)


def place_of_key(entry: Entry, key: str) -> Place:
    """Where a key was typed, else the entry that lacks it."""
    holder = entry.node
    typed = holder.keys.get(key) if isinstance(holder, nodes.Mapping) else None
    return typed.place if typed is not None else entry.at()


def blanks_of_the_cover(assessment: Assessment) -> list[str]:
    """What the cover should say and nobody has typed yet."""
    return [key for key in COVER if waits(assessment, key)]


def on_the_cover(assessment: Assessment, key: str) -> str:
    """What the cover says of the council, the title or the date, or that nobody has written it yet."""
    words = assessment.words
    if key == "as_at":
        return words.long_date(assessment.as_at) if assessment.is_dated else words.blanks[key]
    return str(getattr(assessment, key)) or words.blanks[key]


def every_statement(theme: Theme, framework: Framework) -> Iterator[Statement]:
    """Every statement that the framework has in a theme; one without a file answers nothing."""
    there = {statement.statement: statement for statement in theme.statements}
    for official in framework.themes:
        for asked in official.statements if official.theme == theme.theme else ():
            nothing = Statement(node=asked.node, name=asked.name, answers=NONE, statement=asked.statement)
            yield there.get(asked.statement, nothing)


def listed_chapters(assessment: Assessment, front: bool) -> Iterator[Chapter]:
    """The chapters that `front` or `back` lists, once each; one without a file has the words of its id for a title.

    What is no id is no chapter.
    """
    for name in dict.fromkeys(assessment.front if front else assessment.back):
        if name in assessment.front and not front:
            continue
        if name in assessment.chapters:
            yield assessment.chapters[name]
        elif ID.fullmatch(name):
            yield _unwritten_chapter(name)


def _unwritten_chapter(name: Text) -> Chapter:
    title = name.replace("-", " ")
    nothing = text_without_source("")
    shown = text_without_source(title[:1].upper() + title[1:])
    return Chapter(node=name.node, chapter=name, title=shown, text=nothing)
