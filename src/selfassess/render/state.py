"""One document on its way to the tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from selfassess.diagnostics import Place
from selfassess.model.assessment import Assessment, Record


@dataclass(slots=True)
class Writing:
    """One document being rendered: what it may speak of, and what it has cited so far.

    `places` answers each `data-at` of the tree; it is asked only where a finding needs it.
    """

    assessment: Assessment
    places: list[Callable[[], Place]] = field(default_factory=list)
    cited: dict[str, Record] = field(default_factory=dict)

    def at(self, place: Callable[[], Place]) -> str:
        self.places.append(place)
        return f' data-at="{len(self.places) - 1}"'

    def cite(self, ref: str, at: str = "") -> str:
        """The opening tag of a link to a record's entry; the tree marks it where there is no such entry."""
        record = self.assessment.evidence.get(ref)
        if record is None:
            return f'<a class="cite" href="#ref-{escape(ref)}"{at}>'
        self.cited[ref] = record
        return f'<a class="cite" href="#ref-{escape(ref)}" title="Evidence {ref}: {escape(record.title)}"{at}>'
