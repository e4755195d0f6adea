"""What a finding is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much a finding matters; a higher number is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody must type: a file of the project, and a line and column from 1.

    `path` names the value inside the file, as in `proud_of[2].text`; it is empty for a whole file.
    """

    file: str
    line: int = 1
    column: int = 1
    path: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What a rule says: what is wrong, where, and how to mend it; `about` is the ref it concerns, if any."""

    place: Place
    message: str
    hint: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A diagnostic under the name and severity of the rule that gave it."""

    rule: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    about: str = ""


def stamped(rule: str, severity: Severity, diagnostics: Iterable[Diagnostic]) -> list[Finding]:
    return [Finding(rule, severity, each.place, each.message, each.hint, each.about) for each in diagnostics]


def worst(findings: Iterable[Finding]) -> Severity | None:
    return max((finding.severity for finding in findings), default=None)


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda each: (each.place.file, each.place.line, each.place.column, each.rule))
