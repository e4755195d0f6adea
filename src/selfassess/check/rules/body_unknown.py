from __future__ import annotations

from collections.abc import Iterator

from selfassess.diagnostics import Problem
from selfassess.project.plan.bodies import are_one, named_bodies, plain_name, short_forms
from selfassess.project.project import Project
from selfassess.syntax.nodes import Text


def body_unknown(project: Project) -> Iterator[Problem]:
    """A board or committee that has two names: “CQC Board” in one place and “The CQC board” in another.

    Readers will think that there are two boards, and the date of the last report may be counted from the wrong one.
    Type the name the same way in `governance`, `works_with` and `reports_to` of the plan, and in `to` and
    `background` of reports.

    Fails:
        # content/reports/health-board.yaml
        report: health-board
        to: Health & Wellbeing Board
        date: 2026-12-15
        background:
          - {on: 2026-06-11, body: Health and Wellbeing Board}

    Passes:
        # content/reports/health-board.yaml
        report: health-board
        to: Health and Wellbeing Board
        date: 2026-12-15
        background:
          - {on: 2026-06-11, body: Health and Wellbeing Board}
    """
    assessment = project.assessment
    if assessment.plan is None and not assessment.reports:
        return
    forms = short_forms(assessment)
    bodies: list[tuple[tuple[str, ...], list[Text]]] = []
    for name in named_bodies(assessment):
        plain = plain_name(name, forms)
        known = next((names for other, names in bodies if are_one(plain, other)), None)
        if known is None:
            bodies.append((plain, [name]))
        else:
            known.append(name)
    for _, names in bodies:
        if len(set(names)) > 1:
            yield _two_names(names)


def _two_names(names: list[Text]) -> Problem:
    """The name that is typed most often is right, or of two the first."""
    right = max(names, key=lambda name: (names.count(name), -names.index(name)))
    wrong = next(name for name in names if name != right)
    others = sum(name != right for name in names) - 1
    place = right.node.place
    message = f"“{wrong}” is called “{right}” in {place.file}, line {place.line}."
    more = f" {others} more {'place has' if others == 1 else 'places have'} another name, too." if others else ""
    return Problem(wrong.node.place, message, f"Type the same name everywhere, such as “{right}”.{more}")
