"""A register is read from a workbook or a CSV file: its rows as records, and every fault by its cell."""

from __future__ import annotations

from dataclasses import dataclass

from selfassess.diagnostics import Place, Problem
from selfassess.model.framework import Framework
from selfassess.register.choices import choices_by_key
from selfassess.register.csv_file import read_csv
from selfassess.register.header import HeadingMatch, find_header
from selfassess.register.row_reader import RegisterRow, RowReader
from selfassess.register.worksheet import SheetContent, UnreadableFileError
from selfassess.register.xlsx_package import OLD_EXCEL
from selfassess.register.xlsx_reader import read_xlsx

WORKBOOK_STARTS = (b"PK", OLD_EXCEL[:4])
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ParsedRegister:
    """What a file says as a register, and everything that is wrong with it; `notes` say what was not read."""

    file: str
    rows: tuple[RegisterRow, ...] = ()
    faults: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str = ""
    header_row: int = 0
    matches: tuple[HeadingMatch, ...] = ()


def read(content: bytes, name: str, framework: Framework) -> ParsedRegister:
    """Reads a workbook or a CSV file, whichever it is, as a register; `name` is what faults call it."""
    try:
        header = find_header(_sheets(content, name))
    except UnreadableFileError as error:
        return ParsedRegister(name, faults=(Problem(Place(name), error.message, error.hint),))
    reader = RowReader(name, header, choices_by_key(framework))
    rows = tuple(reader.rows())
    faults = sorted(reader.faults, key=lambda fault: (fault.place.line, fault.place.column))
    return ParsedRegister(name, rows, tuple(faults), tuple(reader.notes), header.sheet.name, header.row, header.matches)


def _sheets(content: bytes, name: str) -> list[SheetContent]:
    if len(content) > MOST_BYTES:
        hint = "Copy the rows of the register into a new workbook, and import that."
        raise UnreadableFileError(f"This file has more than {MOST_BYTES // 1024 // 1024} MB.", hint)
    is_workbook = content.startswith(WORKBOOK_STARTS) or name.lower().endswith(WORKBOOK_SUFFIXES)
    return read_xlsx(content) if is_workbook else read_csv(content)
