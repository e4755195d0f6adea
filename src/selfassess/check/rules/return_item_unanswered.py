from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.naming import few
from selfassess.project.project import Project
from selfassess.project.regions import value


def return_item_unanswered(project: Project) -> Iterator[Problem]:
    """An item of an information return without an answer or evidence.

    The regulator asked for it. Type your `answer`, the numbers of the records that you send under `evidence`, or
    under `none` why you send nothing. All items of a return that have nothing yet are one finding.

    Fails:
        # content/returns/cqc-2026.yaml
        return: cqc-2026
        due: 2026-12-18
        items:
          - item: IR10
            asks: Safeguarding policies and procedures

    Passes:
        # content/returns/cqc-2026.yaml
        return: cqc-2026
        due: 2026-12-18
        items:
          - item: IR10
            asks: Safeguarding policies and procedures
            none: Our safeguarding procedures are those of the regional partnership, which publishes them.
    """
    for each in project.assessment.returns.values():
        unanswered = [item for item in each.items if not (item.answer or item.evidence or item.none)]
        if not unanswered:
            continue
        ids, count = few(item.item for item in unanswered), len(unanswered)
        what = "no answer and no evidence"
        message = f"{count} items have {what}: {ids}." if count > 1 else f"Item {ids} has {what}."
        hint = "Type “answer”, “evidence”, or under “none” why you send nothing."
        regions = tuple(value(item, key) for item in unanswered for key in ("answer", "evidence", "none"))
        yield Problem(unanswered[0].at("item"), message, hint, relies_on=regions)
