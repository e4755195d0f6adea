from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import cited_with


def evidence_withdrawn(project: Project) -> Iterator[Problem]:
    """A citation of a record that is withdrawn.

    It no longer holds, and nothing has replaced it. Cite something else, or take back what rests on it.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          status: withdrawn

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          status: current
    """
    for record, place in cited_with("withdrawn", project):
        message = f"Record {record.ref}, “{record.title}”, is withdrawn."
        yield Problem(place, message, "Cite something else, or take back what rests on it.", record.ref)
