from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, PDF, WORD, AuditedFile
from selfassess.audit.fault import Fault
from selfassess.audit.table_looks import called, heads_rows, is_of_values, is_regular

HINTS = {
    WORD: "Click in its first row, choose Layout, then “Repeat Header Rows”.",
    PAGE: 'Put each heading of a column in <th scope="col">.',
    PDF: "Mark the header row in the document that the PDF is made from, and make a tagged PDF.",
}


def table_header_missing(file: AuditedFile) -> Iterator[Fault]:
    """A table without a header row.

    Screen readers read the heading of the column with each cell. Without a header row people hear figures and do not
    know what they are. Say which row has the headings of the columns.

    Fails:
        <table>
        <tr><td>Year</td><td>People supported</td></tr>
        <tr><td>2023-24</td><td>4,120</td></tr>
        <tr><td>2024-25</td><td>4,310</td></tr>
        </table>

    Passes:
        <table>
        <tr><th scope="col">Year</th><th scope="col">People supported</th></tr>
        <tr><th scope="row">2023-24</th><td>4,120</td></tr>
        <tr><th scope="row">2024-25</th><td>4,310</td></tr>
        </table>
    """
    for table in file.tables:
        if not is_of_values(table) or not is_regular(table) or heads_rows(table, is_word=file.form == WORD):
            continue
        if not any(cell.heads == "column" for row in table.rows for cell in row):
            yield Fault(
                table.place, f"{called(table)} has no header row.", HINTS[file.form], "{} tables have no header row."
            )
