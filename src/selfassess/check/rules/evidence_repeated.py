from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Diagnostic
from selfassess.model import Record

from ..engine import Subject


def evidence_repeated(subject: Subject) -> Iterator[Diagnostic]:
    """One ref on two records.

    A citation would lead to the first of them, whichever was meant. Give one of them the next free number,
    and correct what cites it.

    Fails:
        # evidence/more.yaml
        ref: 1
        title: Survey of carers
        category: voices

    Passes:
        # evidence/more.yaml
        ref: 2
        title: Survey of carers
        category: voices
        unused: Held for the visit.
    """
    for repeat in subject.assessment.repeated:
        if isinstance(repeat.again, Record) and isinstance(repeat.first, Record):
            first = repeat.first.at("ref")
            message = f"Record {repeat.id} is “{repeat.first.title}” in {first.file}, line {first.line}, already."
            yield Diagnostic(repeat.again.at("ref"), message, "Give this one a number of its own.", repeat.id)
