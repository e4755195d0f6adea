from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.references import uncited
from selfassess.project.regions import all_parts, citations


def evidence_unused(project: Project) -> Iterator[Problem]:
    """A record that nothing cites and that does not say why it is kept.

    Cite it where it belongs, or say under `unused:` why it is in the library all the same. Superseded and
    withdrawn records may stay uncited. While a theme or statement is unwritten, nothing is said: the
    evidence may be waiting for it. Nor is it said of a record whose number is near one that is cited and
    that no record has: one of the two is mistyped.

    Fails:
        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices

    Passes:
        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices
        unused: Held for the visit.
    """
    for row in uncited(project, project.passages):
        if not row.reason:
            record = row.record
            message = f"Nothing cites record {record.ref}, “{record.title}”."
            hint = "Cite it, or say why it is kept under “unused:”."
            place, regions = record.at("unused", "ref"), (all_parts, citations(record.ref))
            yield Problem(place, message, hint, record.ref, relies_on=regions)
