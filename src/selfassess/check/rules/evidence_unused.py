from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.citation import NUMBERS, SLIP
from selfassess.diagnostics import Diagnostic
from selfassess.model import Assessment, Record, Statement, Theme

from ..engine import Subject
from ..library import cited, nearest_refs
from ..parts import official, written

TYPED = re.compile(rf"{SLIP.pattern}|\(ref:[^()]*\)|\bevidence:\s*\[[^][]*\]")


def evidence_unused(subject: Subject) -> Iterator[Diagnostic]:
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
    assessment = subject.assessment
    if any(len(written(kind, assessment)) < len(official(kind, assessment)) for kind in (Theme, Statement)):
        return
    used = cited(subject)
    used |= {each for ref in used - assessment.evidence.keys() for each in nearest_refs(ref, assessment.evidence)}
    unused = [each for each in assessment.evidence.values() if each.ref not in used and not _is_kept(each)]
    typed = _typed(assessment) if unused else frozenset()
    for record in unused:
        if record.ref not in typed:
            message = f"Nothing cites record {record.ref}, “{record.title}”."
            yield Diagnostic(
                record.at("unused", "ref"), message, "Cite it, or say why it is kept under “unused:”.", record.ref
            )


def _is_kept(record: Record) -> bool:
    return bool(record.unused) or record.status in ("superseded", "withdrawn")


def _typed(assessment: Assessment) -> frozenset[str]:
    """The refs in what was typed and has another fault, such as a mistyped key, so that no document shows it."""
    entries = [*assessment.themes, *assessment.statements, *assessment.chapters.values()]
    entries += [each.again for each in assessment.repeated]
    texts = {entry.node.source.file: entry.node.source.text for entry in entries}
    return frozenset(
        ref for text in texts.values() for match in TYPED.finditer(text) for ref in NUMBERS.findall(match[0])
    )
