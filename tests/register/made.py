"""Libraries, workbooks and CSV files for the tests of the register."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from selfassess.model.assessment import Assessment, Record, Reviewed
from selfassess.model.citation import REF_ALONE
from selfassess.register import Changes, Reading, compare, read, write_csv, write_workbook
from selfassess.syntax.source import Text, text_without_source
from tests.projects import assessment_of

EXAMPLE = Path(__file__).resolve().parents[2]
Cells = Sequence[Sequence[Any]]
COVERAGE: Cells = [("Statement", "Processes"), ("Assessing needs", 3)]


@cache
def example() -> Assessment:
    """The example council's assessment."""
    return assessment_of(EXAMPLE)


def record(ref: str = "96", title: str = "Practice framework", **values: Any) -> Record:
    """A record; a text becomes words of the model, and `reviewed` is a mapping of its own."""
    assert REF_ALONE.match(ref)
    shaped = {key: _shaped(key, value) for key, value in {"ref": ref, "title": title, **values}.items()}
    return Record(node=text_without_source(title).node, **shaped)


def library(*records: Record) -> Assessment:
    """The example's assessment with these records alone."""
    return example()._replace(evidence={each.ref: each for each in records})


def workbook_of(assessment: Assessment) -> bytes:
    """The register as a workbook beside the project's folders, with one line of each other sheet."""
    uses = [("96", "Practice framework", "Assessing needs", "content/statements/assessing-needs.yaml", 4, 5, "So.")]
    written = write_workbook(assessment, uses, COVERAGE, "evidence")
    assert written.faults == ()
    return written.content


def csv_of(assessment: Assessment) -> bytes:
    written = write_csv(assessment)
    assert written.faults == ()
    return written.content


def sheet_of(content: bytes, name: str = "Register") -> Worksheet:
    """A sheet of a workbook as openpyxl, which is not what reads it here, sees it."""
    sheet = load_workbook(BytesIO(content))[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def spreadsheet(
    rows: Cells, amend: Callable[[Worksheet], object] = lambda sheet: None, name: str = "Register"
) -> bytes:
    """A workbook that somebody made, with one sheet."""
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


def reading(content: bytes, name: str = "register.xlsx") -> Reading:
    return read(content, name, example().framework)


def values(content: bytes, name: str = "register.xlsx") -> list[dict[str, Any]]:
    """What each row says under each key, without what is empty; nothing is wrong with the file."""
    found = reading(content, name)
    assert found.faults == ()
    return [{".".join(keys): value for keys, value in row.values.items() if value is not None} for row in found.rows]


def faults(content: bytes, name: str = "register.xlsx") -> list[str]:
    return [each.message for each in reading(content, name).faults]


def difference(content: bytes, assessment: Assessment, name: str = "register.xlsx") -> Changes:
    """What a file says otherwise than a library; nothing is wrong with the file."""
    found = reading(content, name)
    assert found.faults == ()
    return compare(found, assessment.evidence)


def _shaped(key: str, value: Any) -> Any:
    if isinstance(value, Mapping):
        shaped = {name: _shaped(name, each) for name, each in value.items()}
        return Reviewed(node=text_without_source(key).node, **shaped)
    if isinstance(value, tuple):
        return tuple(map(text_without_source, value))
    return text_without_source(value) if isinstance(value, str) and not isinstance(value, Text) else value
