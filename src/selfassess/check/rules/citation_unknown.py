from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import Record
from selfassess.project.project import Project
from selfassess.project.references import nearest_records
from selfassess.project.regions import ids, record


def citation_unknown(project: Project) -> Iterator[Problem]:
    """A reference to a record that is not in the evidence library.

    An inspector who follows it finds nothing. Correct the number, or add the record to a file in `evidence/`. The
    rule checks references in the text, the `evidence` of claims and actions, and the `source` of indicators.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (Ref 1, 999).

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: Most people are seen within a week (Ref 1).
    """
    evidence = project.assessment.evidence
    for citation in project.references:
        for item in citation.items if not citation.is_link else ():
            if item.ref not in evidence:
                message = f"There is no record {item.ref} in the evidence library."
                hint, regions = nearest_records(item.ref, evidence), (ids(Record), record(item.ref))
                yield Problem(citation.place(item), message, hint, item.ref, relies_on=regions)
