"""What is missing: answers, evidence, and categories of evidence.

A gap has the name of the rule of `check` that knows of it too, where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec import Struct
from msgspec.structs import replace

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment, Claim, Statement, Theme
from selfassess.model.framework import Category, Field, Framework, Section
from selfassess.model.number_format import counted
from selfassess.project.claims import cites, refs_of, statements_once
from selfassess.project.project import Project
from selfassess.project.unread import answer_is_unread, is_unread
from selfassess.project.written import heading_of, is_unwritten, place_of_key
from selfassess.syntax.nodes import Text

TRIES = r"""(?ix)
      \(\s*ref(?:s|erences?)?(?![a-z])   # a citation, however it goes on
    | \bevidence:                        # a list of evidence, be it in a place where nothing reads it
    | \bindicators?:(?![ ]*\[\])          # a list of indicators, or a link that shows a figure
"""


class Gap(Struct, frozen=True):
    """Something that a theme or statement lacks, and where somebody must type to close it.

    `part` is its id and `name` its name; `about` is the heading or the category concerned, empty where it is
    the whole. `lack` says what is missing after the name: “leaves out “What do people say?””.
    """

    kind: str
    part: str
    name: str
    about: str
    lack: str
    hint: str
    place: Place
    kind_of_part: str = "statement"

    @property
    def message(self) -> str:
        return f"{self.name} {self.lack}."

    @property
    def problem(self) -> Problem:
        return Problem(self.place, f"The {self.kind_of_part} “{self.name}” {self.lack}.", self.hint)


def asked(assessment: Assessment) -> list[Category]:
    """The categories of evidence that the framework asks of every statement."""
    return [category for category in assessment.framework.categories if category.asked_of_every_statement]


def is_sorted(assessment: Assessment) -> bool:
    """Whether any record of the library has a category of the framework."""
    known = {category.category for category in assessment.framework.categories}
    return any(record.category in known for record in assessment.evidence.values())


def unwritten(word: str, part: str, name: str) -> Gap:
    """A theme or statement of the framework, as `word` says, that has no file."""
    file = f"content/{word}s/{part}.yaml"
    hint = f"Create the file {file}. Its first line is “{word}: {part}”."
    return Gap(f"{word}-missing", part, name, "", "is not written yet", hint, Place(file), word)


def begun(part: Theme | Statement) -> Gap:
    """A theme or statement that has a file with nothing under its keys."""
    word, hint = "statement" if isinstance(part, Statement) else "theme", "Type your words under the keys of this file."
    return replace(_gap(f"{word}-missing", part, "", "is not written yet", hint, part.at()), kind_of_part=word)


def left_out(statement: Statement, framework: Framework) -> Iterator[Gap]:
    """The questions that a statement does not answer, unless an answer stands there that could not be read."""
    for section in framework.sections:
        for field in section.fields:
            if field.key in statement.answers or answer_is_unread(statement, field.key):
                continue
            heading, hint = heading_of(section, field.key), f"Write it under the key “{field.key}:”."
            place = replace(place_of_key(statement, field.key), path=str(field.key))
            yield _gap("section-missing", statement, heading, f"leaves out “{heading}”", hint, place)


def opening_left_out(theme: Theme, framework: Framework) -> Iterator[Gap]:
    """The words that open a theme and are not there, or are its name again."""
    for field in framework.theme_fields:
        if field.holds != "prose" or answer_is_unread(theme, field.key):
            continue
        words = theme.answers.get(field.key)
        if words is None:
            lack, hint = "has no opening", f"Say what this part covers under the key “{field.key}:”."
        elif isinstance(words, Text) and words.strip(" .\n").casefold() == theme.name.casefold():
            lack, hint = "says only its name in its opening", "Say what this part covers."
        else:
            continue
        place = replace(place_of_key(theme, field.key), path=str(field.key))
        yield replace(_gap("section-missing", theme, field.heading or "", lack, hint, place), kind_of_part="theme")


def bare_statements(project: Project) -> list[Statement]:
    """The statements that say something, cite nothing at all, and do not try to."""
    assessment = project.assessment
    statements = [each for each in statements_once(assessment) if not is_unwritten(each, assessment.framework)]
    return [statement for statement in statements if is_bare(statement, refs_of(statement, project))]


def is_bare(statement: Statement, refs: Collection[str]) -> bool:
    """Whether a statement with these refs has none, and nothing either that may be meant as a citation."""
    return not refs and not re.search(TRIES, statement.node.source.text)


def uncited(statement: Statement) -> Gap:
    """That a statement cites nothing."""
    lack, hint = "cites no evidence at all", "Cite the evidence that it relies on, as in (Ref 96)."
    return _gap("statement-without-evidence", statement, "", lack, hint, statement.at("statement"))


def uncovered(statement: Statement, refs: Collection[str], assessment: Assessment) -> Iterator[Gap]:
    """The categories that the framework asks of every statement and that none of its refs has.

    None where no record of these refs has a category, or one has a category that could not be read: then
    nobody can tell.
    """
    cited = [assessment.evidence[ref] for ref in refs if ref in assessment.evidence]
    if any(record.category is None and is_unread(record, "category") for record in cited):
        return
    cited_categories = {str(record.category) for record in cited if record.category}
    for category in asked(assessment) if cited_categories else ():
        if category.category not in cited_categories:
            lack = f"cites no evidence of the category “{category.name}”"
            hint = f"Cite a record of this category, or add “category: {category.category}” to a record that it cites."
            yield _gap("category-uncovered", statement, category.name, lack, hint, statement.at("statement"))


def unsorted(statement: Statement, refs: Collection[str], assessment: Assessment) -> Iterator[Gap]:
    """That no record which a statement cites has a category, although the framework asks for one and others have."""
    cited = [record for ref, record in assessment.evidence.items() if ref in refs]
    if cited and not any(record.category for record in cited) and is_sorted(assessment) and asked(assessment):
        which = "it has no category" if len(cited) == 1 else "none of them has a category"
        lack, hint = f"cites {counted(len(cited), 'record')}, and {which}", "Add “category:” to each record."
        yield _gap("category-unknown", statement, "", lack, hint, cited[0].at("ref"))


def section_gaps(statement: Statement, section: Section, project: Project) -> Iterator[Gap]:
    """What a section that is answered lacks: evidence of any kind, or else evidence for its claims."""
    keys = [field.key for field in section.fields if field.key in statement.answers]
    if not keys:
        return
    answers = (item for item in project.items_of(statement) if item.key in keys)
    if (section.opens_with_indicators and statement.indicators) or any(map(cites, answers)):
        for field in section.fields:
            yield from bare_claims(statement, field, field.heading or section.heading, project)
        return
    lack, hint = f"cites no evidence under “{section.heading}”", "Cite the evidence that it relies on, as in (Ref 96)."
    yield _gap("section-without-evidence", statement, section.heading, lack, hint, statement.at(*keys))


def bare_claims(part: Theme | Statement, field: Field, heading: str, project: Project) -> Iterator[Gap]:
    """That claims of a field cite nothing, although the framework asks evidence of them."""
    items = project.items_of(part) if field.asks_for == "evidence" else ()
    bare = [item for item in items if item.key == field.key and isinstance(item.entry, Claim) and not cites(item)]
    if bare:
        lack = f"makes {counted(len(bare), 'claim')} without evidence under “{heading}”"
        hint = "Add a reference such as (Ref 96) to each, or list records under “evidence:”."
        yield _gap("claim-without-evidence", part, heading, lack, hint, bare[0].text.place)


def _gap(kind: str, part: Theme | Statement, about: str, lack: str, hint: str, place: Place) -> Gap:
    name = part.statement if isinstance(part, Statement) else part.theme
    return Gap(kind, name, part.name, about, lack, hint, place)
