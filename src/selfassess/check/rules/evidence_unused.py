from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.mentions import uncited
from selfassess.model import Statement, Theme

from ..engine import Subject
from ..parts import official, written


def evidence_unused(subject: Subject) -> Iterator[Diagnostic]:
    """A record that nothing cites and that does not say why it is kept.

    Cite it where it belongs, or say under `unused:` why it is in the library all the same. Superseded and
    withdrawn records may stay uncited. While a theme or statement is unwritten, nothing is said: the
    evidence may be waiting for it.

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
    assessment = subject.assessment
    if any(len(written(kind, assessment)) < len(official(kind, assessment)) for kind in (Theme, Statement)):
        return
    for record, reason in uncited(assessment, subject.passages):
        if not reason:
            message = f"Nothing cites record {record.ref}, “{record.title}”."
            yield Diagnostic(record.at("ref"), message, "Cite it, or say why it is kept under “unused:”.", record.ref)
