"""Libraries, workbooks and CSV files for the tests of the register."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.model.assessment import Assessment, Record, Reviewed
from selfassess.model.citation import REF_ALONE
from selfassess.register import ParsedRegister, RegisterDiff, compare, read, write_csv
from selfassess.register.workbook import RecordUse, write_workbook
from selfassess.syntax.nodes import Text, text_without_source
from tests.projects import assessment_of

EXAMPLE = Path(__file__).resolve().parents[2]
Cells = Sequence[Sequence[Any]]
COVERAGE: Cells = [("Statement", "Processes"), ("Assessing needs", 3)]
USE = RecordUse("96", "Practice framework", "Assessing needs", "content/statements/assessing-needs.yaml", 4, "So.")
FORMULAS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠SUM(A1)"),
    *("=cmd|' /C calc'!A0", "'=1"),
)
"""Text at which a spreadsheet would start a formula: one for each character, a program, and a guarded one."""

NO_DIFFERENCE = RegisterDiff((), ())


@cache
def example() -> Assessment:
    """The example council's assessment."""
    return assessment_of(EXAMPLE)


def record(ref: str = "96", title: str = "Practice framework", **values: Any) -> Record:
    """A record whose texts have a place in no file; `reviewed` is a mapping."""
    assert REF_ALONE.match(ref)
    shaped = {key: _shaped(key, value) for key, value in {"ref": ref, "title": title, **values}.items()}
    return Record(node=text_without_source(title).node, **shaped)


def library(*records: Record) -> Assessment:
    """The example's assessment with these records alone."""
    return replace(example(), evidence={record.ref: record for record in records})


def workbook_of(assessment: Assessment) -> bytes:
    """The register as a workbook beside the project's folders, with one row in each other sheet."""
    exported = write_workbook(assessment, [USE], COVERAGE, "evidence")
    assert exported.faults == ()
    return exported.content


def csv_of(assessment: Assessment) -> bytes:
    exported = write_csv(assessment)
    assert exported.faults == ()
    return exported.content


def sheet_of(content: bytes, name: str = "Register") -> Worksheet:
    """A sheet of a workbook as openpyxl reads it, which is not what the register is read with."""
    sheet = load_workbook(BytesIO(content))[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def spreadsheet(
    rows: Cells, amend: Callable[[Worksheet], object] = lambda sheet: None, name: str = "Register"
) -> bytes:
    """A workbook that somebody typed, with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = name
    for row in rows:
        sheet.append(list(row))
    amend(sheet)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def lines(*rows: str) -> bytes:
    """A CSV file."""
    return "\r\n".join(rows).encode("utf-8")


def with_parts(content: bytes, **changed: Callable[[bytes], bytes]) -> bytes:
    """A zip with parts amended; `xl__workbook` names the part `xl/workbook.xml`."""
    stream = BytesIO()
    amended = {f"{name.replace('__', '/')}.xml": amend for name, amend in changed.items()}
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, amended.get(name, bytes)(old.read(name)))
    return stream.getvalue()


def parsed(content: bytes, name: str = "register.xlsx") -> ParsedRegister:
    return read(content, name, example().framework)


def values(content: bytes, name: str = "register.xlsx") -> list[dict[str, Any]]:
    """What each row of a register without faults says under each key, without empty cells."""
    register = parsed(content, name)
    assert register.faults == ()
    return [{".".join(keys): value for keys, value in row.values.items() if value is not None} for row in register.rows]


def faults(content: bytes, name: str = "register.xlsx") -> list[str]:
    return [fault.message for fault in parsed(content, name).faults]


def diff(content: bytes, assessment: Assessment, name: str = "register.xlsx") -> RegisterDiff:
    """What a register without faults says that differs from a library."""
    register = parsed(content, name)
    assert register.faults == ()
    return compare(register, assessment.evidence)


def _shaped(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        return Reviewed(
            node=text_without_source(key).node, **{name: _shaped(name, part) for name, part in value.items()}
        )
    if isinstance(value, tuple):
        return tuple(map(text_without_source, value))
    return text_without_source(value) if isinstance(value, str) and not isinstance(value, Text) else value
