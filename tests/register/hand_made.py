"""Registers as councils make them by hand: the forms, what each asks, and the records that it comes to.

Each form is written anew by openpyxl or as text. The council and everything in it is invented.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any, cast

from msgspec import Struct
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

Row = Sequence[Any]


class HandMadeForm(Struct, frozen=True):
    """A form: how the file is made, the line that answers each question it raises, and the records, in order.

    `notes` are words that the import says, among others, of how it read the file.
    """

    name: str
    make: Callable[[], bytes]
    records: Sequence[Mapping[str, object]]
    lines: Sequence[str] = ()
    notes: Sequence[str] = ()


def book_of(*sheets: tuple[str, Sequence[Row]]) -> Workbook:
    """A workbook with these sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets:
        sheet = cast("Worksheet", book.create_sheet(name))
        for row in rows:
            sheet.append(list(row))
    return book


def saved(book: Workbook) -> bytes:
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _titled() -> bytes:
    return saved(
        book_of(
            (
                "Evidence library",
                [
                    ["Exampleshire County Council"],
                    ["Evidence for the CQC assessment", None, None, "Last updated", date(2026, 11, 2)],
                    [],
                    ["No.", "Name of document", "Lead officer", "Date of document"],
                    ["Theme 1: Working with people"],
                    [1, "Practice framework", "Principal Social Worker", date(2026, 3, 1)],
                    [2, "Carers' strategy", "Head of Commissioning", "1st March 2026"],
                    [],
                    ["No.", "Name of document", "Lead officer", "Date of document"],
                    [3, "Survey of carers", "n/a", "TBC"],
                    ["Total documents: 3"],
                ],
            )
        )
    )


def _two_rows_of_headings() -> bytes:
    book = book_of(
        (
            "Register",
            [
                ["Ref", "Title", "Review", None, "Owner"],
                [None, None, "Last reviewed", "Next review", None],
                [1, "Practice framework", date(2026, 3, 1), date(2027, 3, 1), "Principal Social Worker"],
                [2, "Supervision policy", date(2026, 4, 1), date(2027, 4, 1), None],
                [3, "Carers' strategy", None, date(2027, 5, 1), "Head of Commissioning"],
            ],
        )
    )
    sheet = book.worksheets[0]
    for block in ("A1:A2", "B1:B2", "C1:D1", "E1:E2", "E3:E4"):
        sheet.merge_cells(block)
    return saved(book)


def _coloured() -> bytes:
    rows: list[Row] = [
        ["Ref", "Title"],
        *([number, title] for number, title in enumerate(("Framework", "Survey", "Minutes"), 1)),
    ]
    book = book_of(("Register", [*rows, [4, "Dashboard"], [5, "Old plan"]]))
    sheet = book.worksheets[0]
    for row, colour in ((2, "FFFFFF00"), (3, "FF92D050"), (4, "FF92D050"), (5, "FFFFFF00")):
        for cell in sheet[row]:
            cell.fill = PatternFill("solid", fgColor=colour)
    for cell in sheet[6]:
        cell.font = Font(strike=True)
    return saved(book)


def _hidden() -> bytes:
    rows: list[Row] = [
        ["Ref", "Title", "Owner", "Version"],
        [1, "Framework", "Head", "2.1"],
        [2, "Survey", "Lead", "3"],
    ]
    book = book_of(("Register", rows), ("Register 2024", rows))
    book["Register"].row_dimensions[3].hidden = True
    book["Register"].column_dimensions["C"].hidden = True
    book["Register 2024"].sheet_state = "veryHidden"
    return saved(book)


def _sheet_for_each_theme() -> bytes:
    headings = ["Ref", "Document", "Lead"]
    return saved(
        book_of(
            ("Contents", [["How to use this workbook"], ["Theme 1"], ["Theme 2"]]),
            ("Theme 1", [["Working with people"], headings, [1, "Framework", "Head"], [2, "Survey", "Lead"]]),
            ("Theme 2", [headings, [3, "Market statement", "Head of Commissioning"]]),
            ("Archive", [headings, [90, "Framework 2019", None]]),
        )
    )


def _beside_an_action_log() -> bytes:
    actions = ["Ref", "Title", "Owner", "Date", "Review date", "Status", "Comments"]
    return saved(
        book_of(
            ("Evidence", [["Ref", "Document", "Link"], [801, "Carers' strategy", "https://a.example/carers"]]),
            ("Action log", [actions, [1, "Chase finance", "Head", date(2026, 3, 1), date(2026, 4, 1), "Open", "x"]]),
        )
    )


def _links_by_formula() -> bytes:
    rows: list[Row] = [["Ref", "Title", "Link", None]]
    rows += [
        [601, "Joined", '=HYPERLINK("https://a.example/library/"&A2,"Open")', None],
        [602, "Joined by a function", '=HYPERLINK(CONCATENATE("https://a.example/",TEXT(A3,"0000")),B3)', None],
        [603, "From a cell", '=HYPERLINK(D4,"Open")', "https://a.example/falls"],
        [604, "Under a condition", '=IF(A5="","",HYPERLINK("https://a.example/"&LOWER(TRIM(" X "))))', None],
        [605, "Looked up", '=HYPERLINK(VLOOKUP(A6,$A$2:$D$6,4,FALSE),"Open")', "S:\\Adults"],
    ]
    return saved(book_of(("Evidence", rows)))


def _refs_of_its_own() -> bytes:
    rows: list[Row] = [["Evidence ID", "Title"], ["20a", "Part one"], ["20b", "Part two"], [17, "With noughts"]]
    book = book_of(("Evidence", [*rows, [10, "Of a series"], ["EV 12 c", "With blanks"], ["A.1.2", "Of no kind"]]))
    sheet = book.worksheets[0]
    sheet["A4"].number_format, sheet["A5"].number_format = "000", '"IR"0'
    return saved(book)


def _months() -> bytes:
    rows: list[Row] = [["Ref", "Title", "Date", "Review date"]]
    rows += [[1, "In Excel", date(2026, 3, 1), date(2027, 3, 1)], [2, "As text", "2025/26", "Annually"]]
    book = book_of(("Evidence", rows))
    for cell in ("C2", "D2"):
        book.worksheets[0][cell].number_format = "mmm-yy"
    return saved(book)


def _days_of_1904() -> bytes:
    rows: list[Row] = [["Ref", "Title", "Date"], [1, "As a date", date(2026, 3, 1)], [2, "As a number", 44620]]
    rows += [[3, "As text", "Sunday 1 March 2026"], [4, "With a time", datetime(2026, 3, 1, 9, 30)]]
    book = book_of(("Evidence", rows))
    book.epoch = MAC_EPOCH
    return saved(book)


def _rich_text_and_notes() -> bytes:
    book = book_of(("Evidence", [["Ref", "Title"], [1, None], [2, "Survey"]]))
    sheet = book.worksheets[0]
    sheet["B2"] = CellRichText("Practice ", TextBlock(InlineFont(b=True), "frame"), "work")
    sheet["B3"].comment = Comment("Ask for the newest one", "Librarian")
    return saved(book)


def _own_words() -> bytes:
    rows: list[Row] = [["Ref", "Title", "Type", "Status", "Category", "Protective marking"]]
    rows += [[number, f"Document {number}", "Policy doc", "Live", "Processes", "OFFICIAL"] for number in range(1, 5)]
    rows += [[5, "Minutes", "Notes of a meeting", "Old version", "Feedback from staff", "Restricted"]]
    return saved(book_of(("Evidence", rows)))


def _may_it_be_shared() -> bytes:
    rows: list[Row] = [["Ref", "Title", "Can be shared with CQC?"], [1, "Framework", "Yes"], [2, "Review", "No"]]
    return saved(book_of(("Evidence", rows)))


def _restricted_sheet() -> bytes:
    headings = ["Ref", "Title"]
    return saved(
        book_of(
            ("Open", [headings, [1, "Framework"], [2, "Case review (OFFICIAL-SENSITIVE)"]]),
            ("Not for all", [["CONFIDENTIAL when filled in"], headings, [3, "Serious incidents"]]),
        )
    )


def _links_to_drives() -> bytes:
    rows: list[Row] = [["Ref", "Title", "File name", "Link"]]
    rows += [[1, "Plan", "Plan v2.docx", "n/a"], [2, "Guide", "S:\\Adults\\guide.pdf", "\\\\server\\adults\\guide.pdf"]]
    rows += [[3, "Survey", None, "www.a.example/survey results"], [4, "Report", None, "On SharePoint"]]
    return saved(book_of(("Evidence", rows)))


def _in_a_table() -> bytes:
    link = '=HYPERLINK("https://a.example/"&Evidence[[#This Row],[Ref]],Evidence[[#This Row],[Title]])'
    book = book_of(("Evidence", [["Ref", "Title", "Link"], [1, "Plan", link], [2, "Guide", link]]))
    book.worksheets[0].add_table(Table(displayName="Evidence", ref="A1:C3"))
    return saved(book)


def _semicolons() -> bytes:
    return 'Réf;Ref;Title;Notes\r\n;1;"Café; and carers’ survey";5 % – fine\r\n;2;Plan;\r\n'.encode("cp1252")


def _utf16() -> bytes:
    return "Ref\tTitle\tOwner\r\n017\tPlan – “final”\tHead\r\n".encode("utf-16")


FORMS = (
    HandMadeForm(
        "a title, dates of three kinds, headings again and a total",
        _titled,
        [
            {"ref": "1", "title": "Practice framework", "owner": "Principal Social Worker", "dated": "2026-03-01"},
            {"ref": "2", "title": "Carers' strategy", "owner": "Head of Commissioning", "dated": "2026-03-01"},
            {"ref": "3", "title": "Survey of carers"},
        ],
        notes=["Row 5 was skipped: it looks like a heading.", "Row 9 was skipped: it repeats the headings."],
    ),
    HandMadeForm(
        "two rows of headings and merged cells",
        _two_rows_of_headings,
        [
            {
                "ref": "1",
                "title": "Practice framework",
                "owner": "Principal Social Worker",
                "review_due": "2027-03-01",
                "reviewed": {"on": "2026-03-01"},
            },
            {
                "ref": "2",
                "title": "Supervision policy",
                "owner": "Principal Social Worker",
                "review_due": "2027-04-01",
                "reviewed": {"on": "2026-04-01"},
            },
            {"ref": "3", "title": "Carers' strategy", "owner": "Head of Commissioning", "review_due": "2027-05-01"},
        ],
    ),
    HandMadeForm(
        "colours and struck out words that say what no column says",
        _coloured,
        [
            {"ref": "1", "title": "Framework", "category": "processes"},
            {"ref": "2", "title": "Survey"},
            {"ref": "3", "title": "Minutes"},
            {"ref": "4", "title": "Dashboard", "category": "processes"},
            {"ref": "5", "title": "Old plan", "status": "withdrawn"},
        ],
        ["look: yellow = category Processes", "look: green = nothing", "look: struck out = status withdrawn"],
    ),
    HandMadeForm(
        "hidden rows, columns and sheets",
        _hidden,
        [
            {"ref": "1", "title": "Framework", "owner": "Head", "version": "2.1"},
            {"ref": "2", "title": "Survey", "owner": "Lead", "version": "3"},
        ],
        notes=[
            "Hidden rows are read too. There are 1: 3.",
            "Hidden columns are read too: Owner.",
            "Hidden sheets are not read: “Register 2024”. To read one, name it after --sheet.",
        ],
    ),
    HandMadeForm(
        "a sheet for each theme, and an archive",
        _sheet_for_each_theme,
        [
            {"ref": "1", "title": "Framework", "owner": "Head"},
            {"ref": "2", "title": "Survey", "owner": "Lead"},
            {"ref": "3", "title": "Market statement", "owner": "Head of Commissioning"},
        ],
        ["sheet: Archive = skip"],
        ["Not read: the sheet “Contents”, the sheet “Archive”."],
    ),
    HandMadeForm(
        "an action log beside the register",
        _beside_an_action_log,
        [{"ref": "801", "title": "Carers' strategy", "url": "https://a.example/carers"}],
        ["sheet: Evidence = read", "sheet: Action log = skip"],
    ),
    HandMadeForm(
        "links built by formulas",
        _links_by_formula,
        [
            {"ref": "601", "title": "Joined", "url": "https://a.example/library/601"},
            {"ref": "602", "title": "Joined by a function", "url": "https://a.example/0602"},
            {"ref": "603", "title": "From a cell", "url": "https://a.example/falls"},
            {"ref": "604", "title": "Under a condition", "url": "https://a.example/x"},
            {"ref": "605", "title": "Looked up"},
        ],
        ["url: not an address = blank"],
    ),
    HandMadeForm(
        "references with letters, noughts, words and blanks",
        _refs_of_its_own,
        [
            {"ref": "20a", "title": "Part one"},
            {"ref": "20b", "title": "Part two"},
            {"ref": "017", "title": "With noughts"},
            {"ref": "IR10", "title": "Of a series"},
            {"ref": "EV12c", "title": "With blanks"},
            {"ref": "21", "title": "Of no kind", "notes": "Reference in the register: A.1.2"},
        ],
        ["ref: not valid = new numbers"],
        ["“EV 12 c” is read as EV12c in Evidence!A6."],
    ),
    HandMadeForm(
        "months and years where days belong",
        _months,
        [
            {"ref": "1", "title": "In Excel", "dated": "2026-03-31", "review_due": "2027-03-31"},
            {"ref": "2", "title": "As text", "notes": "Review due in the register: Annually"},
        ],
        ["date: without a day = last day", "date: 2025/26 = blank", "date: Annually = notes"],
    ),
    HandMadeForm(
        "days counted from 1904, in numbers and in words",
        _days_of_1904,
        [
            {"ref": "1", "title": "As a date", "dated": "2026-03-01"},
            {"ref": "2", "title": "As a number", "dated": "2026-03-01"},
            {"ref": "3", "title": "As text", "dated": "2026-03-01"},
            {"ref": "4", "title": "With a time", "dated": "2026-03-01"},
        ],
        ["date: as numbers = dates"],
    ),
    HandMadeForm(
        "rich text and notes on cells",
        _rich_text_and_notes,
        [{"ref": "1", "title": "Practice framework"}, {"ref": "2", "title": "Survey"}],
        notes=["Notes on cells are not read. There are 1: B3."],
    ),
    HandMadeForm(
        "words of its own for kind, status, category and marking",
        _own_words,
        [
            *(
                {
                    "ref": str(number),
                    "title": f"Document {number}",
                    "kind": "policy",
                    "category": "processes",
                    "sensitivity": "cqc",
                    "status": "current",
                }
                for number in range(1, 5)
            ),
            {
                "ref": "5",
                "title": "Minutes",
                "kind": "minutes",
                "category": "feedback-from-staff-and-leaders",
                "sensitivity": "internal",
                "status": "superseded",
            },
        ],
        [
            "kind: Policy doc = policy",
            "status: Live = current",
            "sensitivity: OFFICIAL = cqc",
            "kind: Notes of a meeting = minutes",
            "status: Old version = superseded",
            "category: Feedback from staff = feedback-from-staff-and-leaders",
            "sensitivity: Restricted = internal",
        ],
    ),
    HandMadeForm(
        "a column that says in its own way who may see a record",
        _may_it_be_shared,
        [
            {"ref": "1", "title": "Framework", "sensitivity": "cqc"},
            {"ref": "2", "title": "Review", "sensitivity": "internal"},
        ],
        [
            "column: Can be shared with CQC? = Sensitivity",
            "sensitivity: Yes = cqc",
            "sensitivity: No = internal",
        ],
    ),
    HandMadeForm(
        "words that restrict a sheet and a title",
        _restricted_sheet,
        [
            {"ref": "1", "title": "Framework"},
            {"ref": "2", "title": "Case review (OFFICIAL-SENSITIVE)", "sensitivity": "cqc"},
            {"ref": "3", "title": "Serious incidents", "sensitivity": "internal"},
        ],
        ["sensitivity: OFFICIAL-SENSITIVE = cqc", "sensitivity: CONFIDENTIAL = internal"],
    ),
    HandMadeForm(
        "files on drives and links that are none",
        _links_to_drives,
        [
            {"ref": "1", "title": "Plan", "notes": "File in the register: Plan v2.docx"},
            {
                "ref": "2",
                "title": "Guide",
                "notes": "File in the register: S:\\Adults\\guide.pdf\n"
                "Web address in the register: \\\\server\\adults\\guide.pdf",
            },
            {"ref": "3", "title": "Survey", "url": "https://www.a.example/survey%20results"},
            {"ref": "4", "title": "Report", "notes": "Web address in the register: On SharePoint"},
        ],
        ["file: not there = notes", "url: not an address = notes"],
    ),
    HandMadeForm(
        "a table whose formulas name its columns",
        _in_a_table,
        [
            {"ref": "1", "title": "Plan", "url": "https://a.example/1"},
            {"ref": "2", "title": "Guide", "url": "https://a.example/2"},
        ],
    ),
    HandMadeForm(
        "a CSV file of Windows with semicolons.csv",
        _semicolons,
        [
            {"ref": "1", "title": "Café; and carers’ survey", "notes": "5 % – fine"},
            {"ref": "2", "title": "Plan"},
        ],
    ),
    HandMadeForm(
        "text in UTF-16 with tabs.csv",
        _utf16,
        [{"ref": "017", "title": "Plan – “final”", "owner": "Head"}],
    ),
)
BY_NAME = {form.name: form for form in FORMS}
