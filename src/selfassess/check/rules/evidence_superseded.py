from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Assessment, Record
from selfassess.project.project import Project
from selfassess.project.records import cited_with

LONGEST_CHAIN = 10


def evidence_superseded(project: Project) -> Iterator[Problem]:
    """A citation of a record that another has replaced.

    That is a record whose `status` says so, or that names under `superseded_by` what has replaced it.
    Inspectors would read what no longer holds. Cite what came after it, once you have seen that it says
    the same; where the old document is meant, as it stood, let the board accept the finding.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          status: superseded
          superseded_by: 2

        # evidence/more.yaml
        ref: 2
        title: Survey of visits in autumn
        category: voices
        unused: Soon to be cited.

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          status: current
    """
    for record, place in cited_with("superseded", project):
        message = f"Record {record.ref}, “{record.title}”, is superseded."
        yield Problem(place, message, _mend(record, project.assessment), record.ref)


def _mend(record: Record, assessment: Assessment) -> str:
    """What stands at the end of the chain of replacements."""
    last = record
    for _ in range(LONGEST_CHAIN):
        last = assessment.evidence.get(last.superseded_by or "", last)
    if last is not record and last.status != "superseded":
        return f"Cite {last.ref}, {last.title}, instead."
    is_lost = record.superseded_by is not None and record.superseded_by not in assessment.evidence
    lost = f": there is no record {record.superseded_by}" if is_lost else ""
    return f"Cite what has replaced it, and name that under “superseded_by:”{lost}."
