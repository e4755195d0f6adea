from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def evidence_in_future(project: Project) -> Iterator[Problem]:
    """A record that is `dated` after the date in `as_at`.

    The document cannot rely on evidence that did not exist on its own date. Correct the date, cite older evidence,
    or change `as_at` in `content/assessment.yaml`.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        dated: 2027-01-15
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        dated: 2026-11-30
        unused: Held for the site visit
    """
    as_at = project.assessment.as_at
    for record in project.assessment.evidence.values():
        if record.dated is not None and record.dated > as_at:
            what = f"Record {record.ref}, “{record.title}”, is dated {record.dated}"
            message = f"{what}. That is after {as_at}, the date of this document."
            hint = "Correct the date, or cite evidence that existed on that date."
            yield Problem(record.at("dated"), message, hint, record.ref)
