"""Where reading was incomplete, so that nobody can say that something is absent.

A problem that reports something as missing names the regions that it relies on. The engine drops it while one of
them is damaged: another finding already says what is wrong there, and one mistake should give one finding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from selfassess.diagnostics import Problem, Region
from selfassess.model.assessment import Indicator, Statement, Theme
from selfassess.model.citation import REF
from selfassess.model.entry import Entry
from selfassess.project.misplaced_files import absent_files
from selfassess.project.parts import meant_by_others, official, written
from selfassess.project.project import Project
from selfassess.project.references import named, nearest_refs
from selfassess.syntax import nodes
from selfassess.syntax.nodes import Node
from selfassess.syntax.typed_text import Text

REF_TYPED = re.compile(rf"\bref:\s*[\"']?({REF})\b")
LIBRARY = "evidence/"


class Damage:
    """What of a project could not be read, worked out when it is first asked for."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.assessment = project.assessment

    def spares(self, problem: Problem) -> bool:
        """Whether every region that a problem relies on was read."""
        return not any(is_damaged(self) for is_damaged in problem.relies_on)

    @cached_property
    def incomplete_files(self) -> frozenset[str]:
        """The files that could not be read whole, and those whose contents are in another place."""
        return self.project.unread | absent_files(self.project)

    @cached_property
    def records_without_entry(self) -> frozenset[str]:
        """The refs in files of the library from which no record was read."""
        texts = self.project.texts_without_entry(LIBRARY, self.assessment.evidence.values())
        return frozenset(ref for text in texts for ref in REF_TYPED.findall(text))

    @cached_property
    def refs_probably_cited(self) -> frozenset[str]:
        """The refs that may have been meant where something is cited that no record has."""
        evidence = self.assessment.evidence
        unknown = {item.ref for citation in self.project.references for item in citation.items} - evidence.keys()
        return frozenset(near for ref in unknown for near in nearest_refs(ref, evidence))

    @cached_property
    def refs_without_record(self) -> frozenset[str]:
        """The refs that something cites, or tries to, and that no record has."""
        return frozenset(named(self.project, self.project.passages) - self.assessment.evidence.keys())

    @cached_property
    def parts(self) -> frozenset[str]:
        """The ids of everything that the document should have as a part."""
        chapters = {*self.assessment.chapters, *self.assessment.front, *self.assessment.back}
        return frozenset(chapters.union(official(Theme, self.assessment), official(Statement, self.assessment)))


def files(prefix: str) -> Region:
    """Files whose names begin so: damaged while one cannot be read whole, or is in another place."""
    return lambda damage: any(f"{file}/".startswith(prefix) for file in damage.incomplete_files)


def entries(prefix: str, kind: type[Entry]) -> Region:
    """The entries of one kind in files whose names begin so: damaged while a file that says something gave none."""
    return lambda damage: bool(damage.project.texts_without_entry(prefix, damage.project.entries(kind)))


def ids(kind: type[Entry]) -> Region:
    """The ids of one kind of entry: damaged while one lacks an id of its own, for it may be what seems absent."""

    def is_damaged(damage: Damage) -> bool:
        lost = [*damage.assessment.nameless, *(repeat.again for repeat in damage.assessment.repeated)]
        return any(isinstance(entry, kind) for entry in lost)

    return is_damaged


def value(entry: Entry, key: str) -> Region:
    """What an entry holds under a key: damaged where something was typed there and not all of it was read."""
    return lambda damage: is_unread(entry, key) or _path(entry, key) in damage.project.repeated_keys


def statement_file(statement: Statement) -> Region:
    """What is written for a statement: damaged while a second file is written for it."""
    return lambda damage: any(
        repeat.id == statement.statement and isinstance(repeat.again, Statement)
        for repeat in damage.assessment.repeated
    )


def part(kind: type[Theme] | type[Statement], name: str) -> Region:
    """A part of the framework: damaged where a file with another id seems to be meant for it."""
    return lambda damage: name in meant_by_others(kind, damage.assessment)


def all_parts(damage: Damage) -> bool:
    """Everything that is written: damaged while a theme or statement of the framework is missing."""
    assessment = damage.assessment
    return any(len(written(kind, assessment)) < len(official(kind, assessment)) for kind in (Theme, Statement))


def target(name: str) -> Region:
    """What a link leads to: damaged where that is a part whose absence is reported elsewhere."""
    return lambda damage: name in damage.parts


def record(ref: str) -> Region:
    """The record of a ref: damaged where a file of the library names the ref and no record was read from it."""
    return lambda damage: ref in damage.records_without_entry


def citations(ref: str) -> Region:
    """What cites a record: damaged where a citation of a ref without a record may be a mistyping of this one."""
    return lambda damage: ref in damage.refs_probably_cited


def record_of_file(ref: str) -> Region:
    """The record of a file whose name begins with a number: damaged where the number is cited and has no record."""
    return lambda damage: ref in damage.refs_without_record


def is_unread(entry: Entry, key: str) -> bool:
    """Whether something was typed under a key and it, or a part of it, could not be read."""
    read, typed = getattr(entry, key), entry.typed.get(key)
    if read == date.min:
        return True  # the value of a needed date that is missing or unreadable
    if isinstance(read, tuple | Mapping):
        return _size(typed) > len(read)
    # A needed text that could not be read is an empty one of its own, and one that is left out may have a default.
    is_missing = read.node is not typed if isinstance(read, Text) else read is None
    return is_missing and _size(typed) > 0


def _size(typed: Node | None) -> int:
    """How many values were typed: of a list or mapping those that it holds, of a text one unless it is blank."""
    if isinstance(typed, nodes.Sequence):
        return len(typed.items)
    if isinstance(typed, nodes.Mapping):
        return len(typed.values)
    return 0 if typed is None or nodes.is_blank(typed) else 1


def has_newest(indicator: Indicator) -> bool:
    """Whether an indicator has figures and all could be read, so that the newest is known."""
    return bool(indicator.values) and not is_unread(indicator, "values")


def answer_is_unread(statement: Statement, key: str) -> bool:
    """Whether something was typed as an answer of a statement and could not be read."""
    typed = statement.typed.get(key)
    is_mistyped = typed is not None and typed.key != key
    return (is_mistyped or _size(typed) > 0) and key not in statement.answers


def _path(entry: Entry, key: str) -> tuple[str, str]:
    """The file and path of the value under a key."""
    place = entry.node.place
    return place.file, f"{place.path}.{key}".removeprefix(".")
