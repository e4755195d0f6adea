"""The sheets of an Excel workbook as people see them: no formula, only what it came to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from selfassess.register.cells import Cells, place, text_of
from selfassess.register.package import BROKEN, SAVE_ANEW, Package
from selfassess.register.sheet import Cell, RefusedError, Sheet, Span
from selfassess.syntax.source import printable

MOST_CELLS = 1_000_000
WIDEST_LINK = 10_000
YES = ("1", "true")
Rows = dict[int, dict[int, Cell]]


def read_workbook(content: bytes) -> list[Sheet]:
    """The sheets of a workbook that are not hidden; RefusedError where it cannot be read."""
    try:
        return [*_sheets(Package(content))]
    except BROKEN:
        raise RefusedError("This workbook is damaged.", SAVE_ANEW) from None


def _sheets(package: Package) -> Iterator[Sheet]:
    main = next((target for kind, target in package.relations("").values() if kind == "officeDocument"), "")
    root = package.root(main) if main else None
    if root is None or etree.QName(root).localname != "workbook":
        raise RefusedError("This file is no Excel workbook.", SAVE_ANEW)
    related = package.relations(main)
    parts = dict(related.values())
    strings = [text_of(each) for each in package.elements(parts.get("sharedStrings", ""), ("si",))]
    is_of_1904 = any(each.get("date1904") in YES for each in root.iter("{*}workbookPr"))
    cells = Cells(strings, package.root(parts.get("styles", "")), is_of_1904)
    for sheet in root.iter("{*}sheet"):
        kind, part = related.get(_identity(sheet), ("", ""))
        if kind == "worksheet" and sheet.get("state", "visible") == "visible":
            name = " ".join(printable(sheet.get("name", "")).split())
            yield _sheet(package, name, part, cells)


def _sheet(package: Package, name: str, part: str, cells: Cells) -> Sheet:
    rows: Rows = {}
    merged: list[Span] = []
    links: list[tuple[Span, str]] = []
    hidden = number = count = 0
    for element in package.elements(part, ("row", "mergeCell", "hyperlink")):
        kind = etree.QName(element).localname
        if kind == "row":
            number = int(element.get("r", number + 1))
            filled = cells.filled(element)
            count += len(filled)
            if filled:
                rows[number] = filled
                hidden += element.get("hidden") in YES
        elif kind == "mergeCell":
            merged.append(_span(element.get("ref", "")))
        else:
            links.append((_span(element.get("ref", "")), _identity(element)))
        if count > MOST_CELLS:
            hint = "Import a workbook that holds the register alone."
            raise RefusedError(f"The sheet “{name}” has more than {MOST_CELLS:,} filled cells.", hint)
    _link(rows, links, package, part)
    return Sheet(name, rows, tuple(merged), hidden)


def _link(rows: Rows, links: list[tuple[Span, str]], package: Package, part: str) -> None:
    """Gives each linked cell the address that it leads to."""
    related = package.relations(part) if links else {}
    for (top, left, bottom, right), identity in links:
        target = related.get(identity, ("", ""))[1]
        if not target or (bottom - top + 1) * (right - left + 1) > WIDEST_LINK:
            continue
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                if column in rows.get(row, {}):
                    rows[row][column] = replace(rows[row][column], link=target)


def _identity(element: etree._Element) -> str:
    """The relation that an element names, in either edition of the format."""
    return next((str(value) for key, value in element.items() if str(key).endswith("}id")), "")


def _span(reference: str) -> Span:
    """The rows and columns of `B2:C5`."""
    first, _, last = reference.partition(":")
    return (*place(first), *place(last or first))
