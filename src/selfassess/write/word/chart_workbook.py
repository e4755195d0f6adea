"""The workbook inside a chart, which Word opens for “Edit data”: the smallest that Excel and Word take.

Of bars, the first column is what stands beside each: a formula of the name and the figure, so that it follows the bar
when somebody changes the figure. A workbook of the same chart has the same bytes.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from io import BytesIO

from selfassess.document.chart import Chart, Point
from selfassess.write.word.ooxml import escaped

SHEET = "Figures"
COMPRESSION = 1
NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.([0-9]+))?")
OFFICE = "http://schemas.openxmlformats.org"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = f'xmlns="{OFFICE}/spreadsheetml/2006/main"'
RELATIONS = f"{OFFICE}/officeDocument/2006/relationships"
AROUND = {
    "[Content_Types].xml": (
        f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{OFFICE}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook {MAIN} xmlns:r="{RELATIONS}">'
        f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{OFFICE}/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}
Cell = str | float | None


def workbook_of_bars(chart: Chart) -> bytes:
    """What stands beside each bar, its name, and its figure."""
    rows = [_row(1, [_text("A1", ""), _text("B1", ""), _text("C1", chart.name)])]
    for number, point in enumerate(chart.points, 2):
        cells = [_beside(number, point), _text(f"B{number}", point.name), _number(f"C{number}", point.value)]
        rows.append(_row(number, cells))
    return _workbook(rows)


def workbook_of_line(
    names: Sequence[str], years: Sequence[str], shown: Sequence[str], lines: Sequence[Sequence[float | None]]
) -> bytes:
    """The years that are written below the lines, all years, and a column for each line."""
    rows = [_row(1, [_text(f"{column(place)}1", name) for place, name in enumerate(names)])]
    for number, (year, below, *values) in enumerate(zip(years, shown, *lines, strict=True), 2):
        cells = [_number(f"{column(place)}{number}", value) for place, value in enumerate(values)]
        rows.append(_row(number, [_text(f"A{number}", below), _text(f"B{number}", year), *cells]))
    return _workbook(rows)


def column(place: int) -> str:
    """The letter of the column of a line, from 0."""
    return chr(ord("C") + place)


def number_format(shown: str) -> str:
    """How Excel writes a figure as it is shown: with its unit, and as many digits after the point."""
    found = NUMBER.search(shown)
    if found is None:
        return "General"
    before, after = shown[: found.start()].lstrip("-"), shown[found.end() :]
    whole, places = "#,##0" if "," in found[0] else "0", "0" * len(found[1] or "")
    parts = (f'"{before}"' if before else "", f"{whole}.{places}" if places else whole, f'"{after}"' if after else "")
    return "".join(parts)


def _beside(number: int, point: Point) -> str:
    """The name and the figure, as a formula of the two cells beside it where it can be one."""
    found = NUMBER.search(point.shown)
    if found is None:
        return _text(f"A{number}", point.said)
    before, after = point.shown[: found.start()], point.shown[found.end() :]
    figure = f"ABS(C{number})" if before.startswith("-") else f"C{number}"
    plain = "FALSE" if "," in found[0] else "TRUE"
    fixed = f"FIXED({figure},{len(found[1] or '')},{plain})"
    formula = f'B{number}&"{_within(f": {before}")}"&{fixed}&"{_within(after)}"'
    return f'<c r="A{number}" t="str"><f>{escaped(formula)}</f><v>{escaped(point.said)}</v></c>'


def _within(words: str) -> str:
    return words.replace('"', '""')


def _text(at: str, words: str) -> str:
    kept = ' xml:space="preserve"' if words.strip() != words else ""
    return f'<c r="{at}" t="inlineStr"><is><t{kept}>{escaped(words)}</t></is></c>' if words else ""


def _number(at: str, value: float | None) -> str:
    return "" if value is None else f'<c r="{at}"><v>{value!r}</v></c>'


def _row(number: int, cells: Sequence[str]) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _workbook(rows: Sequence[str]) -> bytes:
    sheet = f"<worksheet {MAIN}><sheetData>{''.join(rows)}</sheetData></worksheet>"
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=COMPRESSION) as archive:
        for name, content in (*AROUND.items(), ("xl/worksheets/sheet1.xml", sheet)):
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, DECLARED + content)
    return stream.getvalue()
