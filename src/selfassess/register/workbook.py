"""The register as a workbook: the records, where each is cited, the coverage, and the words that cells may hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING
from urllib.parse import quote

from selfassess.model.assessment import Assessment, Record
from selfassess.register.closing import closed
from selfassess.register.columns import COLUMNS
from selfassess.register.kinds import ADDRESS, CHOICE, DAY, REF, Shown
from selfassess.register.layout import Heading, Table, add
from selfassess.register.rows import Row, Written, lost, rows_of
from selfassess.register.sheet import letters
from selfassess.register.words import Permitted, permitted

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Use = tuple[str, str, str, str, int, int, str]
"""Where a record is cited: its ref and title, the part of the document, file, line, column, and the sentence."""

HEADINGS = tuple(Heading(each.heading, each.width, each.kind.format, each.wraps) for each in COLUMNS)
USES = (
    *(Heading("Ref", 8, "General"), Heading("Title", 46), Heading("Part of the document", 34)),
    *(Heading("Content file", 46), Heading("Line", 8, "General"), Heading("Sentence", 90)),
)
SIGNS_OF_AN_ADDRESS = "!#$%&'()*+,/:;=?@~"
LONGEST_LINK = 2_000
"""The most characters of an address that Excel opens without a complaint, with some to spare."""
LAST_ROW = 1_048_576


def write_workbook(
    assessment: Assessment, uses: Iterable[Use], coverage: Sequence[Sequence[Shown | None]], evidence: str = ""
) -> Written:
    """The workbook of a library.

    `coverage` is a header row and rows of as many cells. `evidence` is the way from the workbook's folder to
    the evidence folder, with forward slashes; without it, files are named and not linked.
    """
    rows = rows_of(assessment)
    faults = tuple(lost(rows.items()))
    if faults:
        return Written(b"", faults)
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    known = permitted(assessment.framework)
    register = add(book, Table("Register", HEADINGS, [*rows.values()], _links(rows, evidence), pages=2))
    _guide(register, known)
    add(book, Table("Where used", USES, [_use(each) for each in uses]))
    add(book, _coverage(*coverage))
    add(book, _words(known))
    return Written(closed(book, f"Evidence register: {assessment.title}", assessment.council, assessment.as_at))


def _use(use: Use) -> tuple[Shown | None, ...]:
    ref, title, part, file, line, _, sentence = use
    return (REF.show(ref, {}), title, part, file, line, sentence)


def _coverage(header: Sequence[Shown | None], *rows: Sequence[Shown | None]) -> Table:
    """The sheet of the coverage; where two headings are the same, as Excel forbids, the second gets a number."""
    names: dict[str, str] = {}
    for words in map(str, header):
        number = sum(form.startswith(words.casefold()) for form in names) + 1
        name = f"{words} ({number})" if words.casefold() in names else words
        names[name.casefold()] = name
    says = [any(isinstance(row[column], str) for row in rows) for column in range(len(names))]
    headings = [Heading(name, 34 if words else 12, "General") for name, words in zip(names.values(), says, strict=True)]
    return Table("Coverage", headings, rows)


def _links(rows: Mapping[Record, Row], evidence: str) -> dict[tuple[int, int], str]:
    """Where the addresses and the files of records lead, by row from 0 and column from 1."""
    found: dict[tuple[int, int], str] = {}
    for number, record in enumerate(rows):
        if record.url and ADDRESS.fullmatch(record.url) and "://" in record.url:
            found[number, _column("url")] = quote(record.url, safe=SIGNS_OF_AN_ADDRESS)
        if record.file and evidence and _is_below(record.file):
            found[number, _column("file")] = quote(f"{evidence}/{record.file}")
    return {place: target for place, target in found.items() if len(target) <= LONGEST_LINK}


def _is_below(file: str) -> bool:
    """Whether a name leads from a folder to something inside it."""
    return not file.startswith("/") and not set(file) & {"\\", ":"} and ".." not in file.split("/")


def _column(key: str) -> int:
    return next(number for number, column in enumerate(COLUMNS, 1) if column.key == key)


def _words(known: Mapping[str, Permitted]) -> Table:
    """The sheet with every word that a cell may hold, a column for each key that takes a few."""
    columns = [column for column in COLUMNS if known.get(column.key)]
    headings = [Heading(column.heading, max(map(len, known[column.key].values())) + 4) for column in columns]
    return Table("Words", headings, [*zip_longest(*(known[column.key].values() for column in columns))])


def _guide(sheet: Worksheet, known: Mapping[str, Permitted]) -> None:
    """Offers the permitted words in each cell that takes one, and asks for whole dates."""
    from openpyxl.worksheet.datavalidation import DataValidation

    offered = [column for column in COLUMNS if known.get(column.key)]
    for number, column in enumerate(COLUMNS, 1):
        check = None
        if column.kind is DAY:
            check = DataValidation(
                "date", operator="greaterThan", formula1="1", error="Write a whole date, with its day."
            )
        elif column.kind is CHOICE and column in offered:
            place = letters(offered.index(column) + 1)
            words = f"Words!${place}$2:${place}${len(known[column.key]) + 1}"
            check = DataValidation("list", formula1=words, error="Choose one of the words in the list.")
        if check is not None:
            check.errorTitle, check.showErrorMessage, check.allow_blank = column.heading, True, True
            check.add(f"{letters(number)}2:{letters(number)}{LAST_ROW}")
            sheet.add_data_validation(check)
