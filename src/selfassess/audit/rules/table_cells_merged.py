from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault
from selfassess.audit.table_looks import called, is_of_values

HINT = "Split them, repeat the words in each cell, or make two tables of it."


def table_cells_merged(file: AuditedFile) -> Iterator[Fault]:
    """A table of values with merged or split cells.

    A screen reader counts rows and columns. In a merged cell, people lose count, and the heading that they
    hear may be that of another column.

    Fails:
        <table>
        <tr><th scope="col">District</th><th scope="col">Requests</th><th scope="col">Reviews</th></tr>
        <tr><th scope="row">North</th><td>412</td><td>371</td></tr>
        <tr><th scope="row">South</th><td colspan="2">Not counted before 2025</td></tr>
        </table>

    Passes:
        <table>
        <tr><th scope="col">District</th><th scope="col">Requests</th><th scope="col">Reviews</th></tr>
        <tr><th scope="row">North</th><td>412</td><td>371</td></tr>
        <tr><th scope="row">South</th><td>Not counted before 2025</td><td>Not counted before 2025</td></tr>
        </table>
    """
    for table in file.tables:
        merged = sum(cell.columns > 1 or cell.rows > 1 for row in table.rows for cell in row)
        if merged and is_of_values(table):
            cells = "1 merged cell" if merged == 1 else f"{merged} merged cells"
            yield Fault(table.place, f"{called(table)} has {cells}.", HINT, "{} tables have merged cells.")
