from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault
from selfassess.audit.table_looks import called, is_of_values, shows_row_labels

HINTS = {
    WORD: "Click in the table and tick “First Column” under Table Design.",
    PAGE: 'Put the first cell of each row in <th scope="row">.',
    PDF: "Mark the first column as headers in the document that the PDF is made from, and make the PDF again.",
}


def table_row_header_missing(file: AuditedFile) -> Iterator[Fault]:
    """A table whose first column looks like the headings of its rows, and is not marked as such.

    In a table that is read cell by cell, people need to hear which row they are in. Where the first column is bold, or
    the corner above it is empty, everybody who sees it knows that it names the rows. Mark it as headers.

    Fails:
        <table>
        <tr><td></td><th scope="col">2023-24</th><th scope="col">2024-25</th></tr>
        <tr><td>People supported</td><td>4,120</td><td>4,310</td></tr>
        <tr><td>Reviews on time</td><td>71%</td><td>78%</td></tr>
        </table>

    Passes:
        <table>
        <tr><td></td><th scope="col">2023-24</th><th scope="col">2024-25</th></tr>
        <tr><th scope="row">People supported</th><td>4,120</td><td>4,310</td></tr>
        <tr><th scope="row">Reviews on time</th><td>71%</td><td>78%</td></tr>
        </table>
    """
    for table in file.tables:
        is_marked = any(cell.heads == "row" for row in table.rows for cell in row)
        if is_of_values(table) and not is_marked and shows_row_labels(table):
            message = f"{called(table)} has no row headers, although its first column names the rows."
            yield Fault(table.place, message, HINTS[file.form], "{} tables have no row headers.")
