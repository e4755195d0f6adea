"""Headings of rows, which Typst tags as plain cells; in the finished file they become headings of their rows.

Typst writes each object in the open and in the order of reading, with a table of where each begins.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import accumulate

CELL = re.compile(rb"(?<=\n)\d+ 0 obj\n<</Type/StructElem(?P<kind>/S/T[HD])/P \d+ 0 R(?P<rest>[^\n]*)\n")
ATTRIBUTES = b"/A[<</O/Table"
SCOPE = b"/Scope/Row"
TABLE = re.compile(rb"\nxref\n0 (\d+)\n")
ENTRY = re.compile(rb"(\d{10}) (\d{5}) ([nf])\r\n")
START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*$")
HEAD, ROW, PLAIN = "head", "row", "plain"
TAGS = {HEAD: b"/S/TH", ROW: b"/S/TD", PLAIN: b"/S/TD"}


def with_row_headings(content: bytes, cells: Sequence[str]) -> bytes:
    """The file with these cells, each by what it is; as it was where its cells are not these."""
    if ROW not in cells:
        return content
    found = [*CELL.finditer(content)]
    if [each["kind"] for each in found] != [TAGS[cell] for cell in cells]:
        return content
    edits = [edit for each, cell in zip(found, cells, strict=True) if cell == ROW for edit in _edits(each)]
    return _edited(content, edits)


def _edits(cell: re.Match[bytes]) -> list[tuple[int, int, bytes]]:
    """What replaces what, in order; a cell that says nothing of its table does so now."""
    kind = (cell.start("kind"), cell.end("kind"), b"/S/TH")
    said = cell["rest"].find(ATTRIBUTES)
    if said < 0:
        at = cell.start("rest")
        return [kind, (at, at, ATTRIBUTES + SCOPE + b">>]")]
    at = cell.start("rest") + said + len(ATTRIBUTES)
    return [kind, (at, at, SCOPE)]


def _edited(content: bytes, edits: Sequence[tuple[int, int, bytes]]) -> bytes:
    """A file with other bytes in some places, whose table says where each object begins now."""
    starts = [start for start, _, _ in edits]
    shifts = [0, *accumulate(len(new) - (end - start) for start, end, new in edits)]

    def moved(offset: int) -> int:
        return offset + shifts[bisect_left(starts, offset)]

    pieces: list[bytes] = []
    at = 0
    for start, end, new in edits:
        pieces += [content[at:start], new]
        at = end
    *_, table = TABLE.finditer(content)
    rows = ENTRY.sub(lambda row: _entry(row, moved), content[table.end() :])
    rows = START.sub(lambda start: b"startxref\n%d\n%%%%EOF" % moved(int(start[1])), rows)
    return b"".join((*pieces, content[at : table.end()], rows))


def _entry(row: re.Match[bytes], moved: Callable[[int], int]) -> bytes:
    offset = int(row[1])
    return b"%010d %s %s\r\n" % (moved(offset) if row[3] == b"n" else offset, row[2], row[3])
