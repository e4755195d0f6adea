from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import lacking


def evidence_without_owner(project: Project) -> Iterator[Problem]:
    """A record that does not say who owns it.

    Nobody is responsible for it when it changes or when an inspector asks. Add `owner`. Use a job title, not a
    person's name. If no record in the library has an owner, that is reported once. Superseded and withdrawn records
    are not checked.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        dated: 2026-03-01
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        dated: 2026-03-01
        owner: Principal Social Worker
        unused: Held for the site visit
    """
    yield from lacking(
        project.assessment, "owner", "an owner", "Under “owner:”, type a job title such as Head of Reviews."
    )
