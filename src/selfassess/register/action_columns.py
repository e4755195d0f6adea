"""The columns of the sheet of actions: the values of an action, what is said of its progress, and what was exported."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256

from msgspec import Struct

from selfassess.model.assessment import Assessment
from selfassess.model.dates import WRITE, month_of, parse_date
from selfassess.model.loose_citation import items_meant
from selfassess.model.partial_date import QUARTER, PartialDate
from selfassess.model.plan import ACTION_STATUSES, Action
from selfassess.model.readers import AUDIENCES
from selfassess.model.rounds import ReportFinding
from selfassess.register.choices import Choices, choices_by_key, unmistakable
from selfassess.register.column_types import (
    CHOICE,
    FIRST_COMMON_DATE,
    TEXT,
    CellProblem,
    CellValue,
    ColumnType,
    FieldValue,
    ModelValue,
    cell_text,
)
from selfassess.register.worksheet import Cell, quoted

PlanEntry = Action | ReportFinding
"""A row of the sheet: an action, or a finding that no action answers."""
ENTRIES = re.compile(r"[;\n]")
OR_MONTH = "Or leave out the day, as in March 2026."


def _show_day_or_month(value: ModelValue, choices: Choices) -> date | str:
    assert isinstance(value, PartialDate)
    return value.first if value.is_day and value.first >= FIRST_COMMON_DATE else str(value)


def _read_day_or_month(cell: Cell, choices: Choices) -> str | CellProblem:
    text = cell_text(cell)
    if QUARTER.fullmatch(text):
        return text
    year, month = month_of(text) or (0, 0)
    if month and year:
        return f"{year:04}-{month:02}"
    day = cell.value if isinstance(cell.value, date) else parse_date(text)
    if isinstance(day, date):
        return day.isoformat()
    return CellProblem(
        f"{quoted(text)} is not a valid date.", f"{day.replace(f'Include the day. {WRITE}', WRITE)} {OR_MONTH}"
    )


def _show_lines(value: ModelValue, choices: Choices) -> str:
    assert isinstance(value, tuple)
    return "\n".join(value)


def _read_records(cell: Cell, choices: Choices) -> tuple[str, ...] | CellProblem:
    """Records with where to look in them, on lines of their own or separated by semicolons."""
    cited: list[str] = []
    for typed in filter(None, map(str.strip, ENTRIES.split(cell_text(cell)))):
        items = items_meant(typed)
        if not items:
            hint = "Type a number, or a number and where to look, as in 97 section 3. Put each on its own line."
            return CellProblem(f"{quoted(typed)} does not begin with the number of a record.", hint)
        cited += [f"{item.ref} {item.locator}".strip() for item in items]
    return tuple(dict.fromkeys(cited))


DAY_OR_MONTH = ColumnType(_show_day_or_month, _read_day_or_month, "yyyy-mm-dd")
RECORDS = ColumnType(_show_lines, _read_records)


class ActionColumn(Struct, frozen=True):
    """A column: its key, its heading, what its cells hold, and its width in characters.

    `is_value` says that a cell is a value of an action, and is taken back.
    """

    key: str
    heading: str
    type: ColumnType
    width: int
    is_value: bool = True


PRINTED = (
    ActionColumn("action", "Action", TEXT, 8, is_value=False),
    ActionColumn("what", "What", TEXT, 34),
    ActionColumn("findings", "Findings", TEXT, 10, is_value=False),
    ActionColumn("statement", "Statement", CHOICE, 18),
    ActionColumn("group", "Group", CHOICE, 14),
    ActionColumn("lead", "Lead", TEXT, 16),
    ActionColumn("start", "Start", DAY_OR_MONTH, 11),
    ActionColumn("due", "Due", DAY_OR_MONTH, 11),
    ActionColumn("status", "Status", CHOICE, 12),
    ActionColumn("measure", "Measure", TEXT, 24),
    ActionColumn("last", "Last progress", TEXT, 28, is_value=False),
    ActionColumn("note", "New progress note", TEXT, 28, is_value=False),
    ActionColumn("on", "Date of the note", DAY_OR_MONTH, 11, is_value=False),
    ActionColumn("impact", "Impact", TEXT, 18, is_value=False),
    ActionColumn("barrier", "Barrier", TEXT, 18, is_value=False),
)
UNPRINTED = (
    ActionColumn("theme", "Theme", CHOICE, 18),
    ActionColumn("phase", "Phase", TEXT, 12),
    ActionColumn("timescale", "Timescale", TEXT, 14),
    ActionColumn("mitigation", "Mitigation", TEXT, 24),
    ActionColumn("cost", "Cost", TEXT, 14),
    ActionColumn("evidence", "Evidence", RECORDS, 14),
    ActionColumn("audience", "Audience", CHOICE, 12),
    ActionColumn("exported", "As exported", TEXT, 14, is_value=False),
)
ACTION_COLUMNS = (*PRINTED, *UNPRINTED)
VALUES = tuple(column for column in ACTION_COLUMNS if column.is_value)
NOTE_KEYS = ("note", "on", "impact", "barrier")
SHOWN_ONLY = ("findings", "last")


def action_choices(assessment: Assessment) -> Mapping[str, Choices]:
    """The choices for each key of an action that has them; a plan without groups takes any."""
    plan, framework = assessment.plan, assessment.framework
    names = (
        {str(id_): str(named.name) for id_, named in plan.statuses.items() if named.name} if plan is not None else {}
    )
    groups = {name: str(group.name) for name, group in assessment.plan_groups.items()}
    return {
        "status": unmistakable({status: names.get(status, status) for status in ACTION_STATUSES}),
        "statement": choices_by_key(framework)["statements"],
        "theme": unmistakable(framework.theme_names),
        "group": unmistakable(groups),
        "audience": {audience: audience for audience in AUDIENCES},
    }


def plan_entries(assessment: Assessment) -> Iterator[PlanEntry]:
    """The actions, and the findings that no action answers."""
    yield from assessment.actions.values()
    yield from (each for each in assessment.findings.values() if each.is_without_action)


def value_of(column: ActionColumn, entry: PlanEntry) -> FieldValue | None:
    """What an action says under the key of a column, as its file has it."""
    value = getattr(entry, column.key, None)
    if isinstance(value, tuple):
        return tuple(str(support.text) for support in value) or None
    return str(value) if value is not None else None


def row_of(entry: PlanEntry, assessment: Assessment, choices: Mapping[str, Choices]) -> dict[str, CellValue | None]:
    """What each cell of an action shows, by the key of its column."""
    cells = {column.key: _shown(column, entry, choices.get(column.key, {})) for column in VALUES}
    id_ = entry.action if isinstance(entry, Action) else entry.finding
    answered = [each.finding for each in assessment.findings.values() if id_ in each.actions or each is entry]
    last = entry.history[-1] if entry.history else None
    row: dict[str, CellValue | None] = {
        **dict.fromkeys(column.key for column in ACTION_COLUMNS),
        **cells,
        "action": str(id_),
        "findings": ", ".join(answered) or None,
        "last": f"{last.on}: {last.note.strip()}" if last is not None else None,
    }
    if isinstance(entry, ReportFinding):
        row["what"] = str(entry.text).strip()
    return {**row, "exported": _exported(row)}


def _shown(column: ActionColumn, entry: PlanEntry, choices: Choices) -> CellValue | None:
    value = getattr(entry, column.key, None)
    if not value:
        return None
    if column.type is RECORDS:
        value = tuple(str(support.text) for support in value)
    return column.type.show(value, choices)


def mark(text: str) -> str:
    """A short mark of what a cell shows, whatever its white space."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8] if text.strip() else "-"


def _exported(row: Mapping[str, CellValue | None]) -> str:
    """What a row showed when it was written: the mark of each cell that people may change, and its id."""
    keys = (*(column.key for column in VALUES), *SHOWN_ONLY)
    marks = [f"{key}={mark(shown_text(row[key]))}" for key in keys]
    return " ".join([*marks, f"id={row['action']}"])


def shown_text(value: CellValue | None) -> str:
    """What a cell with this value says once it is read again."""
    return cell_text(Cell(value if isinstance(value, date) else str(value))) if value is not None else ""


def exported_marks(text: str) -> dict[str, str]:
    """The marks of a row, by key, and its id; none where nobody can read them."""
    parts = (part.partition("=") for part in text.split())
    return {key: said for key, _, said in parts if said}
