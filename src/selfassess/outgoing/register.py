"""A finished register, a workbook or a CSV file: no formulas, and nothing that another program or file is asked for."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO
from urllib.parse import unquote

from selfassess.outgoing.addresses import fault
from selfassess.outgoing.leak import Leak
from selfassess.outgoing.office import OFFICE, logins, markup_leaks, parts_of, relationships, unknown_parts

PARTS = (
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:app|core)\.xml|xl/(?:workbook|styles|sharedStrings|theme/theme1)\.xml"
    r"|xl/worksheets/sheet\d+\.xml|xl/tables/table\d+\.xml|xl/_rels/workbook\.xml\.rels|xl/worksheets/_rels/sheet\d+\.xml\.rels"
)
KINDS = frozenset(
    (
        *("officeDocument", "core-properties", "extended-properties", "styles", "sharedStrings", "theme"),
        *("worksheet", "table", "hyperlink"),
    )
)
SPREADSHEET = f"{OFFICE}spreadsheetml/2006/main"
ACTS = re.compile(
    rb"<(?:\w+:)?(?:f|ddeLink|oleLink|oleObject|control|legacyDrawing|drawing|comment|connection|queryTable|externalReference"
    rb"|webPublish\w*|customWorkbookView|fileSharing|calculatedColumnFormula|totalsRowFormula|extLst)[\s/>]"
)
NAME = re.compile(rb"<(?:\w+:)?definedName\s[^>]*?name=\"([^\"]*)\"[^>]*>([^<]*)<")
OUR_NAME = re.compile(rb"_xlnm\.(?:Print_Titles|Print_Area|_FilterDatabase)")
CHECK = re.compile(rb"<(?:\w+:)?formula[12]>([^<]*)<")
OUR_CHECK = re.compile(rb"\d+|Words!\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+")
ELSEWHERE = re.compile(r"/|[A-Za-z][A-Za-z0-9+.-]*:")
ON_A_DRIVE = re.compile(r"[A-Za-z]:|.*\\", re.DOTALL)
FORMULA = re.compile("[=+@\\-\t\r\n＝＋－＠|%]")
RUNS = "a cell that a spreadsheet takes as a formula"


def workbook_leaks(content: bytes) -> Iterator[Leak]:
    parts = parts_of(content)
    yield from unknown_parts(parts, (), PARTS)
    yield from relationships(parts, KINDS, _link_fault)
    for name, part in parts.items():
        if not name.startswith("xl/") or name.endswith(".rels"):
            yield from logins(name, part)
            continue
        yield from (leak for leak in markup_leaks(name, part, {}) if "markup of" not in leak.what)
        if ACTS.search(part):
            yield Leak("a formula, a comment or a part that asks another program", name)
        if any(
            not OUR_NAME.fullmatch(called) or b"[" in leads or b"|" in leads for called, leads in NAME.findall(part)
        ):
            yield Leak("a name that is not one of ours", name)
        if any(not OUR_CHECK.fullmatch(check) for check in CHECK.findall(part)):
            yield Leak("a check of cells that is not one of ours", name)


def _link_fault(kind: str, target: str) -> str:
    """A link may lead to the web, or from the register to a file of the library."""
    if kind != "hyperlink":
        return "a part that is fetched from elsewhere"
    is_near = not ELSEWHERE.match(target) and not ON_A_DRIVE.match(unquote(target))
    return "" if is_near else fault(target)


def csv_leaks(content: bytes) -> Iterator[Leak]:
    """A text begins with an apostrophe where a spreadsheet would take it as a formula."""
    yield from logins("", content)
    text = content.decode("utf-8-sig", "replace")
    if any(FORMULA.match(cell) for row in csv.reader(StringIO(text, newline="")) for cell in row):
        yield Leak(RUNS)
