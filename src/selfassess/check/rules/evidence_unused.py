from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.references import uncited
from selfassess.project.regions import all_parts, citations


def evidence_unused(project: Project) -> Iterator[Problem]:
    """A record that nothing cites and that does not say why it is kept.

    Cite it where it belongs, or give the reason for keeping it under `unused:`. Superseded and withdrawn records
    need no reason. Nothing is reported while a theme or statement is not written, because the evidence may be meant
    for it. Nothing is reported either if the number is close to one that is cited but has no record, because one of
    the two is probably a typing error.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        unused: Held for the site visit
    """
    for row in uncited(project, project.passages):
        if not row.reason:
            record = row.record
            message = f"Nothing cites record {record.ref}, “{record.title}”."
            hint = "Cite it, or type the reason for keeping it under “unused:”."
            place, regions = record.at("unused", "ref"), (all_parts, citations(record.ref))
            yield Problem(place, message, hint, record.ref, relies_on=regions)
