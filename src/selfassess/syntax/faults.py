"""What goes wrong while files are read, gathered so that one run shows everything."""

from __future__ import annotations

from selfassess.diagnostics import Diagnostic, Place


class Faults:
    """Diagnostics under the name of the rule that they break, in the order in which they were met."""

    def __init__(self) -> None:
        self.by_rule: dict[str, list[Diagnostic]] = {}

    def add(self, rule: str, place: Place, message: str, hint: str = "") -> None:
        self.by_rule.setdefault(rule, []).append(Diagnostic(place, message, hint))

    @property
    def files(self) -> frozenset[str]:
        """The files of which something could not be read."""
        return frozenset(each.place.file for found in self.by_rule.values() for each in found)
