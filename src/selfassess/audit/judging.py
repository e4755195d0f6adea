"""Runs the rules of an audit over a document, and reports alike faults together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault
from selfassess.diagnostics import Finding, Problem, Severity, in_file_order, stamped

MOST_ALONE = 3
"""How many alike faults are reported one by one; more are one finding."""
MOST_PLACES = 5
COUNTED = {WORD: "in paragraph", PAGE: "on line", PDF: "on page"}
"""What the lines of a place count in each form of document, and the word before it."""


class AuditRule(Struct, frozen=True):
    """A function that reports faults of a document, how much they matter, and what of WCAG 2.2 they break, if any."""

    function: Callable[[AuditedFile], Iterable[Fault]]
    severity: Severity
    criterion: str = ""

    @property
    def name(self) -> str:
        return self.function.__name__.replace("_", "-")

    @property
    def grade(self) -> str:
        """How bad it is, in words."""
        return f"{self.severity.word}; WCAG 2.2: {self.criterion}" if self.criterion else self.severity.word

    def findings(self, file: AuditedFile) -> list[Finding]:
        return stamped(
            self.name, self.severity, (self._problem(fault) for fault in _together(file, self.function(file)))
        )

    def _problem(self, fault: Fault) -> Problem:
        law = f"WCAG {self.criterion}." if self.criterion else ""
        return Problem(fault.place, fault.message, " ".join(filter(None, (fault.hint, law))))


def judge(file: AuditedFile, rules: Iterable[AuditRule]) -> tuple[Finding, ...]:
    """Everything that the rules find in a document, in its own order."""
    return tuple(in_file_order(finding for rule in rules for finding in rule.findings(file)))


def _together(file: AuditedFile, faults: Iterable[Fault]) -> Iterator[Fault]:
    """The faults, with one in place of many alike, at the first of them."""
    alike: dict[str, list[Fault]] = {}
    for number, fault in enumerate(faults):
        alike.setdefault(fault.several or f"\0{number}", []).append(fault)
    for several, group in alike.items():
        if len(group) <= MOST_ALONE:
            yield from group
        else:
            first = group[0]
            message = f"{several.replace('{}', f'{len(group):,}', 1)} {_first_places(file.form, group)}"
            yield Fault(first.place, message, first.hint)


def _first_places(form: str, group: Iterable[Fault]) -> str:
    """Where the first of many faults are, as in “They are in paragraphs 3, 7 and 12.”"""
    numbers = [f"{number:,}" for number in dict.fromkeys(fault.place.line for fault in group)]
    shown = numbers[:MOST_PLACES]
    if len(shown) == 1:
        return f"All are {COUNTED[form]} {shown[0]}."
    listed = f"{COUNTED[form]}s {', '.join(shown[:-1])} and {shown[-1]}"
    return f"The first are {listed}." if len(numbers) > len(shown) else f"They are {listed}."
