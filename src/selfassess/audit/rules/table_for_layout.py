from __future__ import annotations

from collections.abc import Iterator

from selfassess.audit.audited import PAGE, AuditedFile
from selfassess.audit.fault import Fault
from selfassess.audit.table_looks import called

HINT = "Use columns or ordinary paragraphs, and read the document aloud row by row to hear whether it makes sense."


def table_for_layout(file: AuditedFile) -> Iterator[Fault]:
    """A table that only puts paragraphs or lists beside one another.

    Screen readers announce a table, count its rows and read row by row, which may not be the order that was meant. On
    a small screen it does not fit.

    Fails:
        <table>
        <tr><td><p>What we do well</p><ul><li>We answer at once</li><li>We visit</li></ul></td>
        <td><p>What we will do better</p><ul><li>Reviews</li><li>Letters</li></ul></td></tr>
        <tr><td><p>Who helped us</p><p>Our forum</p></td><td><p>What comes next</p><p>A new plan</p></td></tr>
        </table>

    Passes:
        <h2>What we do well</h2>
        <ul><li>We answer at once</li><li>We visit</li></ul>
        <h2>What we will do better</h2>
        <ul><li>Reviews</li><li>Letters</li></ul>
    """
    for table in file.tables:
        if table.is_layout and table.width > 1 and any(cell.words for row in table.rows for cell in row[1:]):
            if file.form == PAGE and table.is_declared:
                continue
            message = f"{called(table)} only puts text beside other text."
            yield Fault(table.place, message, HINT, "{} tables only put text beside other text.")
