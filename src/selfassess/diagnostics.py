"""What a finding is: a place, a message, a way to put it right."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Any, Generic, TypeAlias, TypeVar

from msgspec import Struct

Value = TypeVar("Value")
Region: TypeAlias = Callable[[Any], bool]
"""Answers whether something that was written could not be read; see `project.regions`."""


class Severity(IntEnum):
    """How much a finding matters; a higher number is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Place(Struct, frozen=True, eq=False):
    """Where somebody must type: a file of the project, and a line and column from 1.

    `path` names the value inside the file, as in `proud_of[2].text`; it is empty for a whole file. `end` is the
    line and column just behind the last character concerned, None where that is not known.
    """

    file: str
    line: int = 1
    column: int = 1
    path: str = ""
    end: tuple[int, int] | None = None

    def __eq__(self, other: object) -> bool:
        """Places that begin with the same character are one, however much each of them spans."""
        return isinstance(other, Place) and self._beginning == other._beginning

    def __hash__(self) -> int:
        return hash(self._beginning)

    @property
    def _beginning(self) -> tuple[str, int, int, str]:
        return self.file, self.line, self.column, self.path

    def __str__(self) -> str:
        """As terminals and editors read it: `content/actions.yaml:12:3`."""
        return f"{self.file}:{self.line}:{self.column}"


class Edit(Struct, frozen=True):
    """Characters of a file from `start` to just before `end`, lines and columns from 1, and what replaces them.

    Both are what the file itself has, with its indentation, quotes and escapes. Where `start` is `end`, `new` is
    inserted. A line feed in `new` becomes whatever ends the lines of the file.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    new: str

    @classmethod
    def over(cls, place: Place, typed: str, new: str) -> Edit:
        """`new` over what was typed from a place on, within one line."""
        return cls((place.line, place.column), (place.line, place.column + len(typed)), new)


class Problem(Struct, frozen=True):
    """Something wrong: where, what, and how to put it right.

    `rule` names the rule that it breaks, where whoever met it knows; the engine names it otherwise. `about` is the
    ref that it concerns, if any. `is_system` is true where the computer refused to open a file. What
    reports an absence `relies_on` regions of the project: while one of them is damaged, it is not reported.

    Where it is certain how to put it right, one of two says so, and `check --fix` does it:

    - `fix`, the words that replace those from the place to its end, in the words of the value: no indentation, quotes
      or escapes of YAML, and a line feed for each line break. At the place of a whole value it replaces all of it.
    - `edits`, changes of the file as it is typed, for what is not in the words of a value: the mark `>` before a
      text, a key, a tab. They may change the value at the path of the place, or its key, and no other; in a file that
      cannot be read as YAML, anything.
    """

    place: Place
    message: str
    hint: str = ""
    about: str = ""
    rule: str = ""
    is_system: bool = False
    relies_on: tuple[Region, ...] = ()
    fix: str | None = None
    edits: tuple[Edit, ...] = ()


class Result(Struct, Generic[Value], frozen=True):
    """What a step gives, and the problems that it met."""

    value: Value
    problems: tuple[Problem, ...] = ()


class Problems(list[Problem]):
    """Problems under the names of the rules that they break, in the order in which they were met."""

    def add(
        self,
        rule: str,
        place: Place,
        message: str,
        hint: str = "",
        *,
        is_system: bool = False,
        fix: str | None = None,
        edits: tuple[Edit, ...] = (),
    ) -> None:
        self.append(Problem(place, message, hint, rule=rule, is_system=is_system, fix=fix, edits=edits))

    @property
    def by_rule(self) -> dict[str, list[Problem]]:
        grouped: dict[str, list[Problem]] = {}
        for problem in self:
            grouped.setdefault(problem.rule, []).append(problem)
        return grouped

    @property
    def files(self) -> frozenset[str]:
        """The files that have a problem."""
        return frozenset(problem.place.file for problem in self)


class Finding(Struct, frozen=True):
    """A problem under the name and severity of the rule that it breaks; `fix` and `edits` are the problem's."""

    rule: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    about: str = ""
    is_system: bool = False
    fix: str | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def is_fixable(self) -> bool:
        """Whether `check --fix` can put it right."""
        return self.fix is not None or bool(self.edits)


def stamped(rule: str, severity: Severity, problems: Iterable[Problem]) -> list[Finding]:
    return [
        Finding(
            rule,
            severity,
            _seen(problem.place),
            _said(problem.message),
            _said(problem.hint),
            problem.about,
            problem.is_system,
            problem.fix,
            problem.edits,
        )
        for problem in problems
    ]


def _said(words: str) -> str:
    """Words on one line, in which nothing is hidden."""
    if words.isprintable():
        return words
    from selfassess.visible_text import visible

    return visible(words)


def _seen(place: Place) -> Place:
    if place.file.isprintable() and place.path.isprintable() and place.line > 0 < place.column:
        return place
    from selfassess.visible_text import visible, visible_name

    file, path = visible_name(place.file), visible(place.path)
    return Place(file, max(place.line, 1), max(place.column, 1), path, place.end)


def failed(findings: Iterable[Finding]) -> bool:
    """Whether the computer refused to open a file, so that nobody can say what it holds."""
    return any(finding.is_system for finding in findings)


def worst(findings: Iterable[Finding]) -> Severity | None:
    return max((finding.severity for finding in findings), default=None)


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(
        findings, key=lambda finding: (finding.place.file, finding.place.line, finding.place.column, finding.rule)
    )


def write_hint(fix: str) -> str:
    """The hint that says what to type."""
    return f"Write “{fix}”."
