from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from selfassess.diagnostics import Problem
from selfassess.model.reports import CommitteeReport, SignOff
from selfassess.project.project import Project
from selfassess.project.regions import value

HINT = "Type the date after “on:” when they have signed it off, as in “on: 2026-03-05”."


def sign_off_missing(project: Project) -> Iterator[Problem]:
    """A final report to a committee that has not been signed off, or not by everyone who is named.

    Under `sign-off`, name everyone who has to agree to the report, by job title, with the date on which they did.
    While `status` is `draft` in `content/assessment.yaml`, the report says “Not yet signed off” instead.

    Fails:
        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "1.0"
        status: final
        audience: cqc
        front: [welcome, about, vision, voice]
        back: [governance]

        # content/reports/adults-committee.yaml
        report: adults-committee
        to: Adults Committee
        date: 2026-12-15
        sign-off:
          - role: Section 151 Officer

    Passes:
        # content/assessment.yaml
        framework: cqc-local-authority
        council: Exampleshire County Council
        title: Adult Social Care Self-Assessment
        as_at: 2026-11-30
        edition: "1.0"
        status: final
        audience: cqc
        front: [welcome, about, vision, voice]
        back: [governance]

        # content/reports/adults-committee.yaml
        report: adults-committee
        to: Adults Committee
        date: 2026-12-15
        sign-off:
          - role: Section 151 Officer
            on: 2026-11-27
    """
    if project.assessment.status != "final":
        return
    for report in project.assessment.reports.values():
        missing = [signed for signed in report.sign_off if signed.on is None]
        if missing:
            relies = tuple(value(signed, "on") for signed in missing)
            yield Problem(missing[0].node.place, _unsigned(missing, _called(report)), HINT, relies_on=relies)
        elif not report.sign_off:
            message = f"T{_called(report)[1:]} does not say who has signed it off."
            hint = "Add a list under “sign-off:”, with a “role:” and the date after “on:” for each person."
            yield Problem(report.at("sign-off", "report"), message, hint, relies_on=(value(report, "sign-off"),))


def _unsigned(missing: list[SignOff], report: str) -> str:
    roles = ", ".join(signed.role for signed in missing)
    if len(missing) == 1:
        return f"{roles} has not signed off {report}."
    return f"{len(missing)} people have not signed off {report}: {roles}."


def _called(report: CommitteeReport) -> str:
    """A date that could not be read is a finding of its own."""
    dated = f" of {report.date}" if report.date > date.min else ""
    return f"the report to {report.to}{dated}"
