"""A register read: its rows as records would hold them, and every fault by its cell."""

from __future__ import annotations

from dataclasses import dataclass

from selfassess.diagnostics import Place, Problem
from selfassess.model.framework import Framework
from selfassess.register.body import Body, Row
from selfassess.register.commas import read_csv
from selfassess.register.header import Match, find_header
from selfassess.register.sheet import RefusedError, Sheet
from selfassess.register.spreadsheet import read_workbook
from selfassess.register.words import permitted

MARKS = (b"PK", b"\xd0\xcf\x11\xe0")
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says as a register, and everything that is wrong with it; `notes` say what was not read."""

    file: str
    rows: tuple[Row, ...] = ()
    faults: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str = ""
    header_row: int = 0
    matches: tuple[Match, ...] = ()


def read(content: bytes, name: str, framework: Framework) -> Reading:
    """Reads a workbook or a CSV file, whichever it is, as a register; `name` is what faults call it."""
    try:
        header = find_header(_sheets(content, name))
    except RefusedError as error:
        return Reading(name, faults=(Problem(Place(name), error.message, error.hint),))
    body = Body(name, header, permitted(framework))
    rows = tuple(body.rows())
    faults = sorted(body.faults, key=lambda each: (each.place.line, each.place.column))
    return Reading(name, rows, tuple(faults), tuple(body.notes), header.sheet.name, header.row, header.matches)


def _sheets(content: bytes, name: str) -> list[Sheet]:
    if len(content) > LARGEST:
        hint = "Copy the rows of the register into a new workbook, and import that."
        raise RefusedError(f"This file has more than {LARGEST // 1024 // 1024} MB.", hint)
    is_workbook = content.startswith(MARKS) or name.lower().endswith(WORKBOOKS)
    return read_workbook(content) if is_workbook else read_csv(content)
