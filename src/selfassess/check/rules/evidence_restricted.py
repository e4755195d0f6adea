from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.model.assessment import AUDIENCES, READERS
from selfassess.project.project import Project
from selfassess.project.regions import value


def evidence_restricted(project: Project) -> Iterator[Problem]:
    """A citation of a record that the reader of this edition may not have.

    `audience` in `content/assessment.yaml` is the widest reader of the document, and `sensitivity` the
    widest reader of a record: public, cqc, internal, from wide to narrow. Take the citation out, cite
    something else, or correct one of the two. A record without `sensitivity` may go to every reader.

    Fails:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          sensitivity: internal

    Passes:
        # evidence/library.yaml
        - ref: 1
          title: Survey of visits
          category: voices
          file: files/survey.txt
          sensitivity: public
    """
    assessment = project.assessment
    narrower = AUDIENCES[AUDIENCES.index(assessment.readers) + 1 :]
    for citation in project.references:
        for item in citation.items:
            record = assessment.evidence.get(item.ref)
            if record is not None and record.sensitivity in narrower:
                what = f"Record {item.ref}, “{record.title}”,"
                message = f"{what} is “{record.sensitivity}” and not for {READERS[assessment.readers].in_sentence}."
                hint = "Cite something else, or correct its sensitivity or the audience of the assessment."
                regions = (value(assessment, "audience"),)
                yield Problem(citation.place(item), message, hint, item.ref, relies_on=regions)
