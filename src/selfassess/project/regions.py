"""The regions of a project that must have been read before anybody may say that a thing is missing.

Each tells, of the damage to a project, whether it is damaged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from selfassess.diagnostics import Region
from selfassess.model.assessment import Part, Statement, Theme
from selfassess.model.entry import Entry
from selfassess.project.parts import meant_by_others, official, written
from selfassess.project.unread import is_unread
from selfassess.project.written import is_unwritten, waits

if TYPE_CHECKING:
    from selfassess.project.damage import Damage


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


def as_at(damage: Damage) -> bool:
    """The day that rules look from: damaged while it could not be read, or does not fit the other dates."""
    return damage.as_at_is_doubtful


def part(kind: type[Theme] | type[Statement], name: str) -> Region:
    """A part of the framework: damaged where a file with another id seems to be meant for it."""
    return lambda damage: name in meant_by_others(kind, damage.assessment)


def all_parts(damage: Damage) -> bool:
    """Everything that is written: damaged while a theme, a statement or a listed chapter is not."""
    assessment = damage.assessment
    parts: list[Part] = [*assessment.themes, *assessment.statements]
    are_missing = any(len(written(kind, assessment)) < len(official(kind, assessment)) for kind in (Theme, Statement))
    are_blank = any(is_unwritten(part, assessment.framework) for part in parts)
    return are_missing or are_blank or any(waits(chapter, "text") for chapter in assessment.chapters.values())


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


def _path(entry: Entry, key: str) -> tuple[str, str]:
    """The file and path of the value under a key."""
    place = entry.node.place
    return place.file, f"{place.path}.{key}".removeprefix(".")
