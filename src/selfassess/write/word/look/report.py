"""What of reference.docx was left out of the documents, in sentences that say what to do about it."""

from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Place, Problem
from selfassess.write.brand import REFERENCE

UNSAFE, FAULTY = "brand-unsafe", "brand-faulty"


class Report:
    """Everything that was left out so far; what is met twice in a part is said once."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str, str], str] = {}
        self._invalid: dict[str, list[str]] = {}

    def unsafe(self, where: str, what: str, do: str) -> None:
        """`what` could act on a reader's computer; `do` is what to do in Word."""
        self._said.setdefault((UNSAFE, where, f"has {what}"), do)

    def faulty(self, where: str, what: str, do: str) -> None:
        """`what` is left out, or lacks something."""
        self._said.setdefault((FAULTY, where, what), do)

    def invalid(self, part: str, what: str) -> None:
        """Markup that Word would not have written there."""
        self._invalid.setdefault(part, []).append(what)

    def problems(self) -> Iterator[Problem]:
        place = Place(REFERENCE)
        for (rule, where, what), do in self._said.items():
            yield Problem(place, f"{where} {what}.", f"Open {REFERENCE} in Word, {do}, and save it.", rule=rule)
        for part, met in self._invalid.items():
            more = f" and {len(met) - 1} more" if len(met) > 1 else ""
            message = f"{part} in reference.docx has markup that is not valid, and was left out: {met[0]}{more}."
            yield Problem(place, message, f"Open {REFERENCE} in Word and save it again.", rule=FAULTY)
