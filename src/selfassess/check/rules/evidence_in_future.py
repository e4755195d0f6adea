from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project


def evidence_in_future(project: Project) -> Iterator[Problem]:
    """A record that is `dated` after `as_at`.

    The document cannot rest on something that was not yet there on the day it speaks of. Correct the
    date, cite what there was, or move `as_at` in `content/assessment.yaml`.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          dated: 2027-01-15

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          dated: 2026-11-30
    """
    as_at = project.assessment.as_at
    for record in project.assessment.evidence.values():
        if record.dated is not None and record.dated > as_at:
            what = f"Record {record.ref}, “{record.title}”, is dated {record.dated}"
            message = f"{what}. That is after {as_at}, the day that this document speaks of."
            hint = "Correct the date, or cite what there was on that day."
            yield Problem(record.at("dated"), message, hint, record.ref)
