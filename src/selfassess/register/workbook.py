"""The register as a workbook: the records, where each is cited, the coverage, and the words that cells may hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from urllib.parse import quote

from msgspec import Struct
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.document.addresses import escaped_address
from selfassess.model.assessment import Assessment, Record
from selfassess.register.action_columns import ACTION_COLUMNS, ActionColumn, action_choices
from selfassess.register.action_table import ACTIONS, action_table, has_plan, unwritable_actions
from selfassess.register.choices import Choices, choices_by_key
from selfassess.register.column_types import CHOICE, DATE, LIST, REF, WEB_ADDRESS, CellValue
from selfassess.register.columns import (
    COLUMNS,
    CellValues,
    ExportedFile,
    RegisterColumn,
    column_of,
    rows_of,
    unwritable,
)
from selfassess.register.worksheet import letters
from selfassess.register.xlsx_writer import SheetTable, TableHeading, add_sheet, new_book, save

REGISTER = tuple(TableHeading(column.heading, column.width, column.type.format, column.wraps) for column in COLUMNS)
WHERE_USED = (
    *(TableHeading("Ref", 8, "General"), TableHeading("Title", 40), TableHeading("Part of the document", 34)),
    *(TableHeading("Content file", 42), TableHeading("Line", 8, "General"), TableHeading("Sentence", 90)),
)
UNDATED = date(1980, 1, 1)
"""Of a workbook whose assessment has no day yet: the first that a zip file can have."""
LONGEST_LINK = 2_000
"""The most characters of an address that Excel opens without a complaint, with some to spare."""
LAST_ROW = 1_048_576


class RecordUse(Struct, frozen=True):
    """A place that cites a record: its ref and title, the part of the document, and the sentence."""

    ref: str
    title: str
    part: str
    file: str
    line: int
    sentence: str


def write_workbook(
    assessment: Assessment,
    uses: Iterable[RecordUse],
    coverage: Sequence[Sequence[CellValue | None]],
    evidence: str = "",
) -> ExportedFile:
    """The workbook of a library.

    `coverage` is a header row and rows of as many cells. `evidence` is the path from the workbook's folder to
    the evidence folder, with forward slashes; without it, files are named and not linked.
    """
    rows = rows_of(assessment)
    if faults := (*unwritable(rows), *unwritable_actions(assessment)):
        return ExportedFile(b"", faults)
    book = new_book()
    words = WordLists()
    register = add_sheet(
        book, SheetTable("Register", REGISTER, list(rows.values()), _links(rows, evidence), unprinted=1)
    )
    _offer(register, COLUMNS, choices_by_key(assessment.framework), words)
    if has_plan(assessment):
        actions = add_sheet(book, action_table(assessment))
        _offer(actions, ACTION_COLUMNS, action_choices(assessment), words, before=f"{ACTIONS}: ")
    cited = [(REF.show(use.ref, {}), use.title, use.part, use.file, use.line, use.sentence) for use in uses]
    add_sheet(book, SheetTable("Where used", WHERE_USED, cited))
    add_sheet(book, _coverage(*coverage))
    add_sheet(book, words.table())
    title = f"Evidence register: {assessment.title}" if assessment.title else "Evidence register"
    return ExportedFile(save(book, title, assessment.council, assessment.as_at if assessment.is_dated else UNDATED))


def _links(rows: Mapping[Record, CellValues], evidence: str) -> dict[tuple[int, int], str]:
    """Where the addresses and the files of records lead, by row from 0 and column from 1."""
    address_column, file_column = (COLUMNS.index(column_of(key)) + 1 for key in ("url", "file"))
    links: dict[tuple[int, int], str] = {}
    for number, record in enumerate(rows):
        if record.url and WEB_ADDRESS.fullmatch(record.url) and "://" in record.url:
            links[number, address_column] = escaped_address(record.url)
        if record.file and evidence and _is_below(record.file):
            links[number, file_column] = quote(f"{evidence}/{record.file}")
    return {place: target for place, target in links.items() if len(target) <= LONGEST_LINK}


def _is_below(file: str) -> bool:
    """Whether a path leads from a folder to something inside it, on Windows too."""
    return not file.startswith("/") and not set(file) & {"\\", ":"} and ".." not in file.split("/")


class WordLists:
    """The sheet with every word that a cell may hold, a column for each column of another sheet that has choices."""

    def __init__(self) -> None:
        self._lists: dict[str, Sequence[str]] = {}

    def cells(self, heading: str, words: Sequence[str]) -> str:
        """The cells of a new list."""
        self._lists[heading] = words
        source = letters(len(self._lists))
        return f"Words!${source}$2:${source}${len(words) + 1}"

    def table(self) -> SheetTable:
        headings = [TableHeading(heading, max(map(len, words)) + 4) for heading, words in self._lists.items()]
        return SheetTable("Words", headings, list(zip_longest(*self._lists.values())))


def _offer(
    sheet: Worksheet,
    columns: Sequence[RegisterColumn | ActionColumn],
    choices: Mapping[str, Choices],
    words: WordLists,
    before: str = "",
) -> None:
    """Offers the choices in each cell that takes one, from the sheet Words, and asks for whole dates."""
    for number, column in enumerate(columns, 1):
        offered = [*choices.get(column.key, {}).values()]
        if column.type is DATE:
            error = "Type a full date, with the day."
            validation = DataValidation("date", operator="greaterThan", formula1="1", error=error)
        elif column.type in (CHOICE, LIST) and offered:
            cells = words.cells(f"{before}{column.heading}", offered)
            validation = DataValidation("list", formula1=cells, error="Choose one of the words in the list.")
        if column.type is DATE or (column.type is CHOICE and offered):
            validation.errorTitle, validation.showErrorMessage, validation.allow_blank = column.heading, True, True
            validation.add(f"{letters(number)}2:{letters(number)}{LAST_ROW}")
            sheet.add_data_validation(validation)


def _coverage(header: Sequence[CellValue | None], *rows: Sequence[CellValue | None]) -> SheetTable:
    """The sheet of the coverage; if two headings are the same, which Excel forbids, the second gets a number."""
    names: dict[str, str] = {}
    for heading in map(str, header):
        number = sum(form.startswith(heading.casefold()) for form in names) + 1
        name = f"{heading} ({number})" if heading.casefold() in names else heading
        names[name.casefold()] = name
    has_text = [any(isinstance(row[column], str) for row in rows) for column in range(len(names))]
    headings = [
        TableHeading(name, 34 if is_text else 12, "General")
        for name, is_text in zip(names.values(), has_text, strict=True)
    ]
    return SheetTable("Coverage", headings, rows)
