"""What the sheet of actions says that differs from the plan, and what was changed in both since it was written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.model.assessment import Assessment
from selfassess.model.plan import Action
from selfassess.near_words import same_word
from selfassess.register.action_columns import (
    ACTION_COLUMNS,
    DAY_OR_MONTH,
    NOTE_KEYS,
    SHOWN_ONLY,
    VALUES,
    ActionColumn,
    PlanEntry,
    action_choices,
    mark,
    plan_entries,
    row_of,
    shown_text,
    value_of,
)
from selfassess.register.action_reader import ActionRow, ActionSheet
from selfassess.register.choices import Choices
from selfassess.register.column_types import CHOICE, TEXT, CellProblem, FieldValue
from selfassess.register.diff import ValueDiff
from selfassess.register.worksheet import Cell, quoted

AN_ID = re.compile(r"\S+")
NOTE_COLUMNS = {column.key: column for column in ACTION_COLUMNS if column.key in NOTE_KEYS}
NUMBERED = re.compile(r"(.*?)([0-9]+)")


class ActionDiff(Struct, frozen=True):
    """An action and what is to change in it; every value of a new one is a change.

    `note` is a new note on its progress, by key; `cells` are the addresses of its cells, by key.
    """

    id: str
    what: str
    is_new: bool
    values: tuple[ValueDiff, ...]
    note: Mapping[str, FieldValue]
    cells: Mapping[str, str]


class PlanDiff(Struct, frozen=True):
    """What is to change in the plan; nothing may be written while there are faults.

    `kept` are values that were changed in the files after the sheet was written and not in the sheet, as ids and
    headings; `unread` are cells that are shown only and were changed; `absent` are the ids that have no row.
    """

    actions: tuple[ActionDiff, ...]
    kept: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    faults: tuple[Problem, ...] = ()


def compare_actions(sheet: ActionSheet, assessment: Assessment, named: Collection[str]) -> PlanDiff:
    """What the sheet says that differs from the plan; `named` are ids that no new action is given unasked."""
    return _Comparison(sheet, assessment, named).diff()


class _Comparison:
    def __init__(self, sheet: ActionSheet, assessment: Assessment, named: Collection[str]) -> None:
        self._sheet = sheet
        self._choices = action_choices(assessment)
        self._rows = {
            str(row["action"]): (entry, row)
            for entry in plan_entries(assessment)
            for row in [row_of(entry, assessment, self._choices)]
        }
        self._named = {*named, *self._rows, *assessment.findings, *(row.id for row in sheet.rows)}
        self._faults = [*sheet.faults]
        self._kept: list[str] = []
        self._unread: list[str] = []

    def diff(self) -> PlanDiff:
        met: dict[str, ActionRow] = {}
        actions = []
        for row in self._sheet.rows:
            id_ = (same_word(row.id, self._rows) or row.id) if row.id else self._imported_before(row)
            if id_ and (first := met.setdefault(id_, row)) is not row:
                hint = "Delete one of the two rows, or give it another id."
                self._fault(row, "action", f"{id_} is already in {first.addresses['action']}.", hint)
                continue
            found = self._known(row, id_) if id_ in self._rows else self._new(row, id_)
            if found is not None and (found.values or found.note):
                actions.append(found)
        absent = tuple(id_ for id_ in self._rows if id_ not in met)
        return PlanDiff(tuple(actions), tuple(self._kept), tuple(self._unread), absent, tuple(self._faults))

    def _imported_before(self, row: ActionRow) -> str:
        """The action that a row without an id became when it was imported before: the only one with its words."""
        typed = {each.id for each in self._sheet.rows}
        same = [
            id_ for id_, (_, shown) in self._rows.items() if mark(row.text("what")) == mark(shown_text(shown["what"]))
        ]
        return same[0] if len(same) == 1 and not row.exported and same[0] not in typed else ""

    def _fault(self, row: ActionRow, key: str, message: str, hint: str) -> None:
        address = row.addresses.get(key, f"{self._sheet.name}, row {row.number}")
        self._faults.append(Problem(Place(self._sheet.file, row.number, 1, address), f"{address}: {message}", hint))

    def _known(self, row: ActionRow, id_: str) -> ActionDiff:
        entry, shown = self._rows[id_]
        is_action = isinstance(entry, Action)
        values = tuple(self._changed(row, id_)) if is_action else ()
        for key in SHOWN_ONLY if is_action else (*SHOWN_ONLY, *(column.key for column in VALUES)):
            if mark(row.text(key)) not in (mark(shown_text(shown[key])), row.exported.get(key)) and key in row.exported:
                self._unread.append(row.addresses.get(key, row.addresses["action"]))
        note = {} if _is_noted(row, entry) else self._note(row)
        return ActionDiff(id_, shown_text(shown["what"]), False, values, note, row.addresses)

    def _changed(self, row: ActionRow, id_: str) -> Iterator[ValueDiff]:
        entry, shown = self._rows[id_]
        for column in VALUES:
            if column.key not in self._sheet.keys:
                continue
            typed, held = mark(row.text(column.key)), mark(shown_text(shown[column.key]))
            exported = row.exported.get(column.key)
            if typed == held:
                continue
            if typed == exported:
                self._kept.append(f"{column.heading} of {id_}")
                continue
            new = self._value(row, column)
            old = value_of(column, entry)
            if isinstance(new, CellProblem):
                self._fault(row, column.key, new.message, new.hint)
            elif new != old and exported not in (None, held):
                self._report_conflict(row, column, entry, shown_text(shown[column.key]))
            elif new != old:
                yield ValueDiff((column.key,), column.heading, old, new, row.addresses[column.key])

    def _report_conflict(self, row: ActionRow, column: ActionColumn, entry: PlanEntry, held: str) -> None:
        place = entry.at(column.key)
        message = f"{column.heading} has also been changed in {place.file}, line {place.line}, since this was exported."
        now = quoted(held) if held else "blank"
        hint = f"Make this cell {now}, as it is in the file. Or export the register again, and make your change there."
        self._fault(row, column.key, message, hint)

    def _value(self, row: ActionRow, column: ActionColumn) -> FieldValue | CellProblem | None:
        """What a cell says; None if it is blank."""
        cell = row.cells.get(column.key, Cell(""))
        if not row.text(column.key):
            return CellProblem("“What” is blank.", "Fill it in.") if column.key == "what" else None
        choices: Choices = self._choices.get(column.key, {})
        is_free = column.type is CHOICE and not choices
        value = (TEXT if is_free else column.type).read(cell, choices)
        return value if isinstance(value, CellProblem) else value or None

    def _note(self, row: ActionRow) -> dict[str, FieldValue]:
        """A new note on progress; without its words, what else was typed for it is a fault."""
        typed = {key: row.text(key) for key in NOTE_KEYS if row.text(key)}
        if typed and "note" not in typed:
            hint = "Type what has happened in the column “New progress note”, or clear this cell."
            self._fault(row, next(iter(typed)), "There is no note that this belongs to.", hint)
            return {}
        note: dict[str, FieldValue] = {}
        for key in typed:
            value = NOTE_COLUMNS[key].type.read(row.cells[key], {})
            if isinstance(value, CellProblem):
                self._fault(row, key, value.message, value.hint)
            else:
                note[key] = value
        return note

    def _new(self, row: ActionRow, id_: str) -> ActionDiff | None:
        before = row.exported.get("id", "")
        rows_before = [each for each in self._sheet.rows if each.id == before]
        if before and before == id_:
            message = f"{id_} was in the plan when this was exported, and is not there now."
            self._fault(row, "action", message, "Delete the row. If you want it as a new action, give it another id.")
            return None
        if before and not rows_before:
            message = f"This row was {before} when it was exported. An id cannot be changed here."
            self._fault(row, "action", message, f"Type {before} again. To add an action, insert a new row.")
            return None
        if id_ and not AN_ID.fullmatch(id_):
            self._fault(row, "action", f"{quoted(id_)} is not a valid id.", "Use one word without spaces, such as A7.")
            return None
        new_id = id_ or self._next()
        self._named.add(new_id)
        values = []
        for column in VALUES:
            value = self._value(row, column)
            if isinstance(value, CellProblem):
                self._fault(row, column.key, value.message, value.hint)
            elif value is not None:
                values.append(ValueDiff((column.key,), column.heading, None, value, row.addresses[column.key]))
        for key in SHOWN_ONLY:
            if row.text(key) and mark(row.text(key)) != row.exported.get(key):
                self._unread.append(row.addresses[key])
        return ActionDiff(new_id, row.text("what"), True, tuple(values), self._note(row), row.addresses)

    def _next(self) -> str:
        """The id after the highest, with the letters that most ids begin with."""
        numbered = [match for id_ in (self._rows or self._named) if (match := NUMBERED.fullmatch(id_))]
        letters = [match[1] for match in numbered]
        begin = max(letters, key=letters.count, default="A")
        matches = (NUMBERED.fullmatch(id_) for id_ in self._named)
        last = max((int(match[2]) for match in matches if match and match[1] == begin), default=0)
        return f"{begin}{last + 1}"


def _is_noted(row: ActionRow, entry: PlanEntry) -> bool:
    """Whether an entry has the note of a row already, because the sheet was imported before."""
    on = DAY_OR_MONTH.read(row.cells["on"], {}) if row.text("on") else None
    return any(
        mark(row.text("note")) == mark(note.note) and (on is None or on == str(note.on)) for note in entry.progress
    )
