"""A register, or a table of evidence in a document, as the records of a library that does not exist yet.

To lay down the library of a new project:

    read = register_records(data, "List.xlsx", framework, answers)
    read.faults     # what cannot be read; each message names its cell
    read.questions  # what only the council can say; `question.line` is the proposed answer, as --answer takes it
    library_text(read.records)   # evidence/library.yaml
    answers_text(answers)        # content/register.yaml

While there are questions, the values that they are about are missing from the records, and records whose reference is
not valid are missing altogether. `proposed(read.questions)` are answers that take every proposal; read again with
`joined(answers, proposed(…))` and everything that the register says comes in, in the notes of the record if nowhere
else. Tell people which answers were taken for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from selfassess.diagnostics import Place, Problem
from selfassess.librarian.apply_register import entry_of
from selfassess.model.framework import Framework
from selfassess.register import ParsedRegister, compare, read
from selfassess.register.cell_reader import Files
from selfassess.register.questions import Answers, Question
from selfassess.register.questions import joined as joined
from selfassess.register.register_reader import NO_ANSWERS, no_files, read_sheets
from selfassess.register.settling import settle
from selfassess.register.worksheet import Cell, SheetContent, UnreadableFileError
from selfassess.syntax.emit import Value, entry

TableCell = str | tuple[str, str]
"""What a cell says, and the address that it links to, if it does."""


class RecordDraft(Struct, frozen=True):
    """A record that is to be: its ref and title, every key as the library's file has it, and the row it is from."""

    ref: str
    title: str
    entry: Mapping[str, Value]
    row: int


class RegisterRecords(Struct, frozen=True):
    """The records of a register, what must be asked before they are whole, what is wrong, and what was not read."""

    records: tuple[RecordDraft, ...] = ()
    questions: tuple[Question, ...] = ()
    faults: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()

    def titles(self) -> dict[str, str]:
        """The title of each ref."""
        return {record.ref: record.title for record in self.records}

    def addresses(self) -> dict[str, str]:
        """The web address of each ref that has one."""
        return {record.ref: str(record.entry["url"]) for record in self.records if "url" in record.entry}


def register_records(
    data: bytes,
    name: str,
    framework: Framework,
    answers: Answers = NO_ANSWERS,
    files: Files = no_files,
    sheets: Sequence[str] = (),
) -> RegisterRecords:
    """The records of a workbook or CSV file; `files` finds those files that are in evidence/ already."""
    return _records(read(data, name, framework, answers, files, sheets), answers)


def table_records(
    rows: Sequence[Sequence[TableCell]], name: str, framework: Framework, answers: Answers = NO_ANSWERS
) -> RegisterRecords:
    """The records of a table found in a document, which has its headings in one of its first rows."""
    cells = {
        number: {column: _cell(cell) for column, cell in enumerate(row, 1) if _cell(cell).value}
        for number, row in enumerate(rows, 1)
    }
    sheet = SheetContent("", {number: row for number, row in cells.items() if row})
    try:
        return _records(read_sheets([sheet], name, framework, answers), answers)
    except UnreadableFileError as error:
        return RegisterRecords(faults=(Problem(Place(name), *error.args),))


def _cell(cell: TableCell) -> Cell:
    text, link = (cell, "") if isinstance(cell, str) else cell
    return Cell(text.strip(), link)


def _records(parsed: ParsedRegister, answers: Answers) -> RegisterRecords:
    settled = settle(parsed, {}, answers)
    numbers = {row.ref: row.number for row in settled.register.rows}
    diff = compare(settled.register, {})
    records = [RecordDraft(each.ref, each.title, entry_of(each), numbers[each.ref]) for each in diff.records]
    return RegisterRecords(tuple(records), settled.questions, settled.register.faults, parsed.notes)


def proposed(questions: Iterable[Question]) -> dict[str, dict[str, str]]:
    """Every proposal as an answer."""
    answers: dict[str, dict[str, str]] = {}
    for question in questions:
        answers.setdefault(question.key, {})[question.word] = question.proposal
    return answers


def library_text(records: Iterable[RecordDraft]) -> str:
    """The file of a library with these records."""
    return "\n".join(_listed(record.entry) for record in records)


def answers_text(answers: Answers) -> str:
    """The file `content/register.yaml` with these answers; nothing if there are none that are kept."""
    entries = [
        {"about": key, "word": word, "means": meaning}
        for key, words in answers.items()
        if key != "title"
        for word, meaning in words.items()
    ]
    return "\n".join(map(_listed, entries))


def _listed(values: Mapping[str, Value]) -> str:
    """A mapping as an entry of a list, on its own lines."""
    rows = "".join(entry(key, value, 2, 2) for key, value in values.items())
    return f"-{rows[1:]}"
