from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.project.project import Subject
from selfassess.project.records import cited_with


def evidence_withdrawn(subject: Subject) -> Iterator[Diagnostic]:
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
    for record, place in cited_with("withdrawn", subject):
        message = f"Record {record.ref}, “{record.title}”, is withdrawn."
        yield Diagnostic(place, message, "Cite something else, or take back what rests on it.", record.ref)
