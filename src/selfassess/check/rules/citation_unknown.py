from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.project.references import nearest_records
from selfassess.project.regions import ids, record


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
    for citation in project.references:
        for item in citation.items if not citation.is_link else ():
            if item.ref not in evidence:
                message = f"There is no record {item.ref} in the evidence library."
                hint, regions = nearest_records(item.ref, evidence), (ids(Record), record(item.ref))
                yield Problem(citation.place(item), message, hint, item.ref, relies_on=regions)
