"""What a rule is, and how it runs: what it reports gets its name and severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from lxml import etree
from msgspec import Struct, structs

from selfassess.diagnostics import Finding, Place, Problem, Region, Severity, stamped
from selfassess.document.resources import Resources
from selfassess.document.tree import Tree
from selfassess.model.assessment import Acceptance
from selfassess.model.web_address import without_logins
from selfassess.project.project import Project

if TYPE_CHECKING:
    from selfassess.project.damage import Damage

S = TypeVar("S")


class Document(Struct, frozen=True):
    """What the rules of a document look at: its finished tree, the project that it was made from, and its pictures."""

    tree: Tree
    project: Project
    resources: Resources

    def place(self, element: etree._Element) -> Place:
        """Where the words of an element were typed; the templates where one of them wrote it."""
        return self.tree.place(element) or Place("templates")


class AcceptanceMatch(Struct, frozen=True):
    """What the rules of acceptance look at: an acceptance, and the findings that it may take away.

    `refused` is true where it names an error, `has_ended` after its last day; `rules` names every rule.
    """

    acceptance: Acceptance
    covered: tuple[Finding, ...]
    refused: bool
    has_ended: bool
    rules: tuple[str, ...]


class Escalation(Struct, Generic[S], frozen=True):
    """A worse severity, when it applies in the words of the manual, and whether it applies to a subject."""

    severity: Severity
    when: str
    applies: Callable[[S], bool]


class Rule(Struct, Generic[S], frozen=True):
    """A function that reports problems of its subject, and their severity.

    The severity may be worse for some subjects. `relies_on` are regions that everything it reports relies on: the
    rule is skipped while one of them is damaged.
    """

    function: Callable[[S], Iterable[Problem]]
    severity: Severity
    relies_on: tuple[Region, ...] = ()
    escalation: Escalation[S] | None = None

    @property
    def name(self) -> str:
        return self.function.__name__.replace("_", "-")

    @property
    def grade(self) -> str:
        """How bad it is, in words."""
        if self.escalation is None:
            return self.severity.word
        return f"{self.severity.word}; {self.escalation.severity.word} {self.escalation.when}"

    def findings(self, subject: S, damage: Damage | None = None) -> list[Finding]:
        """What it reports, without what relies on a damaged region."""
        if damage is not None and any(is_damaged(damage) for is_damaged in self.relies_on):
            return []
        is_worse = self.escalation is not None and self.escalation.applies(subject)
        severity = self.escalation.severity if self.escalation is not None and is_worse else self.severity
        return stamped(self.name, severity, self._kept(subject, damage))

    def _kept(self, subject: S, damage: Damage | None) -> Iterator[Problem]:
        for problem in self.function(subject):
            if damage is None or damage.spares(problem):
                yield _public(problem)


def _public(problem: Problem) -> Problem:
    """A problem that may be reported anywhere: no address in it shows a password."""
    message, hint = without_logins(problem.message), without_logins(problem.hint)
    if (message, hint) == (problem.message, problem.hint):
        return problem
    return structs.replace(problem, message=message, hint=hint)
