"""A workbook beside a project: its register and its sheet of actions, and both written in one act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from selfassess.diagnostics import Problem
from selfassess.edit.project_drafts import Drafts
from selfassess.librarian.apply_actions import compare_plan, draft_plan
from selfassess.librarian.apply_register import draft_diff
from selfassess.librarian.change_set import Outcome, outcome_of
from selfassess.librarian.register_import import RegisterImport, beside, kept_answers, read_register
from selfassess.project.project import Project
from selfassess.register import ParsedRegister, RegisterDiff
from selfassess.register.action_diff import PlanDiff
from selfassess.register.action_reader import ActionSheet
from selfassess.register.questions import Answers, joined

NO_PLAN = PlanDiff(())


class WorkbookImport(Struct, frozen=True):
    """What a workbook says of the library and of the plan, of which it may have either alone."""

    library: RegisterImport
    sheet: ActionSheet | None
    plan: PlanDiff
    today: date

    @property
    def has_register(self) -> bool:
        return self.sheet is None or not self.sheet.is_alone

    @property
    def faults(self) -> Sequence[Problem]:
        return (*self.library.register.faults, *self.plan.faults)


def read_workbook(
    content: bytes,
    name: str,
    project: Project,
    answers: Answers,
    sheets: Sequence[str],
    actions: ActionSheet | None,
    today: date,
) -> WorkbookImport:
    """Reads a register, and compares the sheet of actions that was found in it, if there was one."""
    plan = compare_plan(actions, project, today) if actions is not None else NO_PLAN
    if actions is not None and actions.is_alone:
        library = RegisterImport(ParsedRegister(name), (), RegisterDiff((), ()))
    else:
        others = [sheet for sheet in sheets if actions is None or sheet.casefold() != actions.name.casefold()]
        library = read_register(content, name, project, answers, others)
    return WorkbookImport(library, actions, plan, today)


def is_as_before(before: WorkbookImport, project: Project, answers: Answers) -> bool:
    """Whether a workbook says the same of a project as before, so that nobody has changed it meanwhile."""
    if before.has_register:
        now = beside(before.library.register, project, joined(kept_answers(project), answers))
        if now.diff != before.library.diff:
            return False
    return before.sheet is None or compare_plan(before.sheet, project, before.today) == before.plan


def apply_workbook(project: Project, imported: WorkbookImport, into: str, answers: Answers) -> Outcome:
    """Writes what a workbook changes into the library and the plan."""
    drafts, report = Drafts(project.folder), list[str]()
    if imported.has_register:
        drafted = draft_diff(drafts, project, imported.library.diff, into, answers)
        if isinstance(drafted, Problem):
            return drafted
        report.append(drafted)
    if imported.sheet is not None:
        report.append(draft_plan(drafts, project, imported.plan, imported.today))
    return outcome_of(drafts, report)
