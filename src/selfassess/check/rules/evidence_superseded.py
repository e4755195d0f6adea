from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.project.project import Project
from selfassess.project.records import cited_with, replacement


def evidence_superseded(project: Project) -> Iterator[Problem]:
    """A reference to a record that another record has replaced.

    Such a record has `status: superseded`, or names its replacement under `superseded_by`. Inspectors would read a
    document that is out of date. Check that the newer document says the same, then cite that one. If you mean the
    old document, ask the board to accept the finding.

    Fails:
        # evidence/practice.yaml
        - ref: 96
          title: Practice framework 2024
          status: superseded
          superseded_by: 97
        - ref: 97
          title: Practice framework 2026
          unused: To be cited in the next edition

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).

    Passes:
        # evidence/practice.yaml
        - ref: 96
          title: Practice framework 2024
          status: superseded
          superseded_by: 97
        - ref: 97
          title: Practice framework 2026

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 97).
    """
    for record, place in cited_with("superseded", project):
        message = f"Record {record.ref}, “{record.title}”, is superseded."
        yield Problem(place, message, _mend(record, project.assessment), record.ref)


def _mend(record: Record, assessment: Assessment) -> str:
    """What stands at the end of the chain of replacements."""
    last = replacement(record, assessment)
    if last is not None:
        return f"Cite record {last.ref}, “{last.title}”, instead."
    is_lost = record.superseded_by is not None and record.superseded_by not in assessment.evidence
    lost = f" There is no record {record.superseded_by}." if is_lost else ""
    return f"Cite the record that replaced it, and type its number under “superseded_by:”.{lost}"
