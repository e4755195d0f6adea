"""What a rule is, and what rules look at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml import etree

from selfassess.diagnostics import Finding, Place, Problem, Severity, stamped
from selfassess.document.tree import Tree
from selfassess.model.assessment import Acceptance
from selfassess.project.project import Project


@dataclass(frozen=True, slots=True)
class Document:
    """What the rules of a document look at: its finished tree, and what it was made from."""

    tree: Tree
    project: Project

    def place(self, element: etree._Element) -> Place:
        """Where the words of an element were typed; the templates where one of them wrote it."""
        return self.tree.place(element) or Place("templates")


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the rules of acceptance look at: an acceptance, and the findings that it may take away.

    `refused` is true where it names an error, `has_ended` after its last day; `rules` names every rule.
    """

    acceptance: Acceptance
    covered: tuple[Finding, ...]
    refused: bool
    has_ended: bool
    rules: tuple[str, ...]


class Raised(NamedTuple):
    """A worse severity, when it holds in the words of the manual, and whether it holds for a project."""

    severity: Severity
    when: str
    holds: Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule and its severity, which may be `raised` for some subjects.

    One that speaks of what is absent `needs` certain files, by how their names begin, to be read whole;
    while one of them, or their folder, cannot be read, it rests.
    """

    function: Callable[[Any], Iterable[Problem]]
    severity: Severity
    needs: tuple[str, ...] = ()
    raised: Raised | None = None

    @property
    def name(self) -> str:
        return self.function.__name__.replace("_", "-")

    @property
    def grade(self) -> str:
        """How bad it is, in words."""
        if self.raised is None:
            return self.severity.word
        return f"{self.severity.word}; {self.raised.severity.word} {self.raised.when}"

    def rests(self, unread: Collection[str]) -> bool:
        return any(f"{file}/".startswith(self.needs) for file in unread) if self.needs else False

    def findings(self, project: Any) -> list[Finding]:
        raised = self.raised if self.raised is not None and self.raised.holds(project) else self
        return stamped(self.name, raised.severity, self.function(project))
