from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import lacking


def evidence_without_owner(project: Project) -> Iterator[Problem]:
    """A record that does not say who owns it.

    Nobody answers for it when it changes or an inspector asks. Add `owner`, a role rather than a name.
    Where no record of the library has one, that is one finding. Superseded and withdrawn records are left
    alone.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          owner: Head of Visits
    """
    yield from lacking(
        project.assessment, "owner", "an owner", "Write “owner: …”, with a role such as Head of Reviews."
    )
