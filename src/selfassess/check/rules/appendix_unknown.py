from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.near_words import did_you_mean
from selfassess.project.document_names import document_names
from selfassess.project.project import Project
from selfassess.project.regions import files
from selfassess.syntax.nodes import Text

HINT = "Type the name of a document that “selfassess build” makes, or remove “document”."


def appendix_unknown(project: Project) -> Iterator[Problem]:
    """A report whose appendix does not exist: no document of the project has that name.

    Type the name of a document as `selfassess build` writes it, without its ending. A document is only made where its
    data are there: `improvement-plan` needs `content/plan.yaml`. For an appendix that is a record of the library, type
    `evidence` and its number, which the rule `citation-unknown` checks.

    Fails:
        # content/reports/adults-committee.yaml
        report: adults-committee
        to: Adults Committee
        date: 2026-12-15
        sign-off:
          - {role: Section 151 Officer, on: 2026-11-27}
        appendices:
          - {name: Improvement plan, document: improvement plan}

    Passes:
        # content/reports/adults-committee.yaml
        report: adults-committee
        to: Adults Committee
        date: 2026-12-15
        sign-off:
          - {role: Section 151 Officer, on: 2026-11-27}
        appendices:
          - {name: Improvement plan, document: improvement-plan}
    """
    named = [(report, each.document) for report in project.assessment.reports.values() for each in report.appendices]
    documents = [(report, document) for report, document in named if document]
    known = document_names(project) if documents else ()
    for report, document in documents:
        if document == f"committee-report-{report.report}":
            message = f"The appendix “{document}” is this report itself."
            yield Problem(document.place, message, HINT)
        elif document not in known:
            yield _unknown(document, known)


def _unknown(document: Text, known: tuple[str, ...]) -> Problem:
    message = f"This project makes no document called “{document}”."
    return Problem(document.place, message, did_you_mean(document, known) or HINT, relies_on=(files("content/"),))
