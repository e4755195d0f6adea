from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import lacking


def evidence_without_date(project: Project) -> Iterator[Problem]:
    """A record that does not give the date of its document.

    Readers cannot tell how old it is. Add `dated`, the date on the document itself. If no record in the library has
    a date, that is reported once. Superseded and withdrawn records are not checked.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        owner: Principal Social Worker
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        owner: Principal Social Worker
        dated: 2026-03-01
        unused: Held for the site visit
    """
    yield from lacking(
        project.assessment, "dated", "a date", "Under “dated:”, type the date on the document, as in 2026-11-30."
    )
