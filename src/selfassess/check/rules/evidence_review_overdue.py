from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.project import Project
from selfassess.project.records import current


def evidence_review_overdue(project: Project) -> Iterator[Problem]:
    """A record whose `review_due` is before the date in `as_at`.

    Nobody has confirmed that the document is still right. Ask its owner to review it and type the date of the next
    review, or cite the document that replaced it. Superseded and withdrawn records are not checked.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        review_due: 2026-10-31
        unused: Held for the site visit

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        review_due: 2027-10-31
        unused: Held for the site visit
    """
    as_at = project.assessment.as_at
    for record in current(project.assessment):
        if record.review_due is not None and record.review_due < as_at:
            message = f"The review of record {record.ref}, “{record.title}”, was due on {record.review_due}."
            who = f"Ask its owner ({record.owner}) to review it" if record.owner else "Ask somebody to review it"
            hint = f"{who}. Then type the date of the next review under “review_due:”."
            yield Problem(record.at("review_due"), message, hint, record.ref)
