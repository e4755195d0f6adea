from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import AuditedFile
from selfassess.audit.fault import Fault
from selfassess.audit.table_looks import called

HINT = "Move it out of the other table, above or below it."


def table_nested(file: AuditedFile) -> Iterator[Fault]:
    """A table in a cell of another table.

    A screen reader says “table” twice, and most people do not know which of the two they are in.

    Fails:
        <table>
        <tr><th scope="col">District</th><th scope="col">Figures</th></tr>
        <tr><td>North</td><td>
        <table><tr><th scope="col">Year</th><th scope="col">Reviews</th></tr><tr><td>2025</td><td>371</td></tr></table>
        </td></tr>
        <tr><td>South</td><td>Not counted</td></tr>
        </table>

    Passes:
        <table>
        <tr><th scope="col">District</th><th scope="col">Year</th><th scope="col">Reviews</th></tr>
        <tr><th scope="row">North</th><td>2025</td><td>371</td></tr>
        <tr><th scope="row">South</th><td>2025</td><td>Not counted</td></tr>
        </table>
    """
    for table in file.tables:
        if table.is_nested and len(table.rows) > 1 and table.width > 1:
            yield Fault(
                table.place, f"{called(table)} is inside another table.", HINT, "{} tables are inside another table."
            )
