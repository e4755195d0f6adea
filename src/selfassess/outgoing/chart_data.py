"""The workbook inside a chart: five parts of words and figures, and no formula but the one that joins the two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from selfassess.outgoing.leak import Leak
from selfassess.outgoing.office import OFFICE, markup_leaks, parts_of, relationships, unknown_parts

PARTS = frozenset(
    (
        *("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"),
        "xl/worksheets/sheet1.xml",
    )
)
KINDS = frozenset(("officeDocument", "worksheet"))
SPACES = {"": f"{OFFICE}spreadsheetml/2006/main", "r": f"{OFFICE}officeDocument/2006/relationships"}
LISTS = ({"": f"{OFFICE}package/2006/content-types"}, {"": f"{OFFICE}package/2006/relationships"})
ELEMENTS = frozenset(b"worksheet sheetData row c v f is t workbook sheets sheet".split())
ELEMENT = re.compile(rb"<([\w:]+)")
FORMULA = re.compile(rb"<f[^>]*>([^<]*)")
QUOTED = r'"(?:[^"]|"")*"'
OURS = re.compile(rf"B\d+&{QUOTED}&FIXED\((?:ABS\(C\d+\)|C\d+),\d+,(?:TRUE|FALSE)\)&{QUOTED}")


def chart_data_leaks(content: bytes) -> Iterator[Leak]:
    parts = parts_of(content)
    yield from unknown_parts(parts, PARTS, "")
    yield from relationships(parts, KINDS, lambda kind, target: "a part that is fetched from elsewhere")
    for name, part in parts.items():
        is_sheet = name.startswith("xl/") and not name.endswith(".rels")
        yield from markup_leaks(name, part, SPACES if is_sheet else LISTS[name.endswith(".rels")])
        if not is_sheet:
            continue
        if not ELEMENTS.issuperset(ELEMENT.findall(part)):
            yield Leak("a part of a workbook that no chart of ours has", name)
        for formula in FORMULA.findall(part):
            said = unescape(formula.decode("utf-8", "replace"))
            if OURS.fullmatch(said) is None:
                yield Leak("a formula that is not one of ours", name, said)
