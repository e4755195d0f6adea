from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.readers import AUDIENCES, READERS
from selfassess.project.edition import for_readers
from selfassess.project.project import Project
from selfassess.project.regions import value


def evidence_restricted(project: Project) -> Iterator[Problem]:
    """A reference to a record that the readers of this document may not see.

    `audience` in `content/assessment.yaml` says who the document is for. `sensitivity` says who may see a record.
    Both are `public`, `cqc` or `internal`; `public` is the widest. Remove the reference, cite something else, or
    correct the sensitivity or the audience. A record without `sensitivity` may go to every reader. An edition that is
    made with `--audience` replaces such references with words instead.

    Fails:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        sensitivity: internal

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).

    Passes:
        # evidence/practice.yaml
        ref: 96
        title: Practice framework
        sensitivity: public

        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: We start from what matters to people (Ref 96).
    """
    assessment = project.assessment
    narrower = AUDIENCES[AUDIENCES.index(assessment.readers) + 1 :]
    for citation in for_readers(project).project.references:
        for item in citation.items:
            record = assessment.evidence.get(item.ref)
            if record is not None and record.sensitivity in narrower:
                what = f"Record {item.ref}, “{record.title}”, is marked {record.sensitivity}"
                message = f"{what}, so {READERS[assessment.readers].document} cannot cite it."
                hint = "Cite something else, or correct the sensitivity of the record or the audience of the document."
                regions = (value(assessment, "audience"),)
                yield Problem(citation.place(item), message, hint, item.ref, relies_on=regions)
