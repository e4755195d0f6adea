from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import cited_with


def evidence_withdrawn(project: Project) -> Iterator[Problem]:
    """A reference to a record that is withdrawn.

    The document is no longer valid and nothing has replaced it. Cite something else, or remove the statement that
    relies on it.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        status: withdrawn

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        status: current

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).
    """
    for record, place in cited_with("withdrawn", project):
        message = f"Record {record.ref}, “{record.title}”, is withdrawn."
        yield Problem(place, message, "Cite something else, or remove the statement that relies on it.", record.ref)
