from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import current


def evidence_review_overdue(project: Project) -> Iterator[Problem]:
    """A record whose `review_due` lies before `as_at`.

    Nobody can say that the document still holds. Let its owner review it and write when the next review is
    due, or cite what has replaced it. Superseded and withdrawn records are left alone.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          review_due: 2026-10-31

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          review_due: 2027-10-31
    """
    as_at = project.assessment.as_at
    for record in current(project.assessment):
        if record.review_due is not None and record.review_due < as_at:
            message = f"The review of record {record.ref}, “{record.title}”, was due on {record.review_due}."
            who = f"{record.owner} should review it" if record.owner else "Have it reviewed"
            hint = f"{who}. Then write when the next review is due."
            yield Problem(record.at("review_due"), message, hint, record.ref)
