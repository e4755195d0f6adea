"""A register is read from a workbook or a CSV file: its rows as records, and every fault by its cell."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.files.archive import OLD_OFFICE
from selfassess.model.framework import Framework
from selfassess.register.cell_reader import CellReader, Files
from selfassess.register.choices import choices_by_key
from selfassess.register.csv_file import read_csv
from selfassess.register.header import HeadingMatch
from selfassess.register.ods_reader import is_ods, read_ods
from selfassess.register.questions import Answers, Question, QuestionBook
from selfassess.register.register_row import RegisterRow
from selfassess.register.row_reader import REF, RowReader
from selfassess.register.sheets import find_sheets
from selfassess.register.worksheet import SheetContent, UnreadableFileError
from selfassess.register.xlsx_package import COPY_THE_ROWS
from selfassess.register.xlsx_reader import read_xlsx

WORKBOOK_STARTS = (b"PK", OLD_OFFICE[:4])
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
MOST_BYTES = 64 * 1024 * 1024
NO_ANSWERS: Answers = MappingProxyType({})


class ParsedRegister(Struct, frozen=True):
    """What a file says as a register, and everything that is wrong with it; `notes` say what was not read.

    While there are `questions`, some values are missing from the rows. Of several sheets `sheet`, `header_row` and
    `matches` are those of the first; `sheets` names all that were read.
    """

    file: str
    rows: tuple[RegisterRow, ...] = ()
    faults: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    sheet: str = ""
    header_row: int = 0
    matches: tuple[HeadingMatch, ...] = ()
    questions: tuple[Question, ...] = ()
    sheets: tuple[str, ...] = ()


def no_files(name: str) -> str:
    """Finds no file, for a library that holds none."""
    return ""


def read(
    content: bytes,
    name: str,
    framework: Framework,
    answers: Answers = NO_ANSWERS,
    files: Files = no_files,
    sheets: Sequence[str] = (),
) -> ParsedRegister:
    """Reads a workbook or a CSV file, whichever it is, as a register; `name` is what faults call it.

    `answers` are the council's own words, `files` finds the files that the register names, and `sheets` names those
    to be read if not the ones that look like a register.
    """
    try:
        return read_sheets(sheets_of_file(content, name, sheets), name, framework, answers, files, sheets)
    except UnreadableFileError as error:
        return ParsedRegister(name, faults=(Problem(Place(name), *error.args),))


def read_sheets(
    contents: Sequence[SheetContent],
    name: str,
    framework: Framework,
    answers: Answers,
    files: Files = no_files,
    sheets: Sequence[str] = (),
) -> ParsedRegister:
    """Reads sheets, wherever they come from, as a register. UnreadableFileError if none of them is one."""
    book = QuestionBook()
    found = find_sheets(contents, answers, sheets, book)
    choices = choices_by_key(framework)
    readers = []
    rows: list[RegisterRow] = []
    for header in found.headers:
        cells = CellReader(choices, answers, files, header.sheet.counts_from_1904)
        readers.append(reader := RowReader(name, header, cells, answers, book))
        rows += reader.rows()
    faults = [fault for reader in readers for fault in reader.faults]
    faults = sorted([*faults, *repeated_refs(name, rows)], key=lambda fault: (fault.place.line, fault.place.column))
    notes = (*found.notes, *dict.fromkeys(note for reader in readers for note in reader.notes))
    names = tuple(header.sheet.name for header in found.headers)
    if not found.headers:
        return ParsedRegister(name, notes=notes, questions=book.questions())
    first = found.headers[0]
    return ParsedRegister(
        name, tuple(rows), tuple(faults), notes, names[0], first.row, first.matches, book.questions(), names
    )


def sheets_of_file(content: bytes, name: str, named: Sequence[str]) -> list[SheetContent]:
    """The sheets of a workbook, hidden ones only if they are named; UnreadableFileError."""
    if len(content) > MOST_BYTES:
        raise UnreadableFileError(f"This file has more than {MOST_BYTES // 1024 // 1024} MB.", COPY_THE_ROWS)
    if is_ods(content):
        return read_ods(content, named)
    is_workbook = content.startswith(WORKBOOK_STARTS) or name.lower().endswith(WORKBOOK_SUFFIXES)
    return read_xlsx(content, named) if is_workbook else read_csv(content)


def repeated_refs(file: str, rows: Sequence[RegisterRow]) -> list[Problem]:
    """The faults of references that two rows have."""
    first: dict[str, str] = {}
    faults = []
    for row in rows:
        address = row.cells[REF.keys]
        if row.ref and (before := first.setdefault(row.ref, address)) != address:
            message = f"{address}: The reference {row.ref} is already in {before}."
            hint = "Delete one of the two rows, or give it another reference."
            faults.append(Problem(Place(file, row.number, 1, address), message, hint))
    return faults
