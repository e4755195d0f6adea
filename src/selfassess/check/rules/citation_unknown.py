from __future__ import annotations

import re
from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.model.citation import REF
from selfassess.project.parts import unread
from selfassess.project.project import Project
from selfassess.project.queries import citations, is_whole, nearest_records

REF_TYPED = re.compile(rf"\bref:\s*[\"']?({REF})\b")


def citation_unknown(project: Project) -> Iterator[Problem]:
    """A reference with no record in the evidence library.

    An inspector who follows it finds nothing. Correct the number, or add the record to a file below
    `evidence/`. References in prose, in a claim's `evidence` and of indicators and actions all count.

    Fails:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1, 999).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]

    Passes:
        # content/statements/keeping-well.yaml
        statement: keeping-well
        how_it_goes: Most people are seen within a week (Ref 1).
        going_well: [Visits start on time.]
        people_say: [A neighbour calls it a good service.]
    """
    evidence = project.assessment.evidence
    if not is_whole(Record, project.assessment):
        return
    unknown = [(each, item) for each in citations(project) for item in each.items if item.ref not in evidence]
    unread_refs = _unread_refs(project) if unknown else frozenset()
    for citation, item in unknown:
        if item.ref not in unread_refs:
            message = f"There is no record {item.ref} in the evidence library."
            yield Problem(citation.place(item), message, nearest_records(item.ref, evidence), item.ref)


def _unread_refs(project: Project) -> frozenset[str]:
    """The refs in files of the library that have another fault, so that none of their records was read."""
    assessment = project.assessment
    texts = unread(project.folder, "evidence/**/*.yaml", assessment.evidence.values())
    return frozenset(ref for text in texts for ref in REF_TYPED.findall(text))
