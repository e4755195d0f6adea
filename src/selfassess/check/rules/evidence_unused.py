from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Statement, Theme
from selfassess.project.parts import official, written
from selfassess.project.project import Project
from selfassess.project.queries import nearest_refs
from selfassess.project.uncited import uncited


def evidence_unused(project: Project) -> Iterator[Problem]:
    """A record that nothing cites and that does not say why it is kept.

    Cite it where it belongs, or say under `unused:` why it is in the library all the same. Superseded and
    withdrawn records may stay uncited. While a theme or statement is unwritten, nothing is said: the
    evidence may be waiting for it. Nor is it said of a record whose number is near one that is cited and
    that no record has: one of the two is mistyped.

    Fails:
        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices

    Passes:
        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices
        unused: Held for the visit.
    """
    assessment = project.assessment
    if any(len(written(kind, assessment)) < len(official(kind, assessment)) for kind in (Theme, Statement)):
        return
    meant: set[str] | None = None
    for record, reason in uncited(project, project.passages):
        meant = _meant(project) if meant is None else meant
        if not reason and record.ref not in meant:
            message = f"Nothing cites record {record.ref}, “{record.title}”."
            hint = "Cite it, or say why it is kept under “unused:”."
            yield Problem(record.at("unused", "ref"), message, hint, record.ref)


def _meant(project: Project) -> set[str]:
    """The refs that may have been meant where something is cited that no record has; another finding tells that."""
    evidence = project.assessment.evidence
    unknown = {item.ref for each in project.references for item in each.items} - evidence.keys()
    return {near for ref in unknown for near in nearest_refs(ref, evidence)}
