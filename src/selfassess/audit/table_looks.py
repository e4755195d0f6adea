"""What a table is there for, as far as its cells show it."""

from __future__ import annotations

from selfassess.audit.audited import AuditedTable


def is_of_values(table: AuditedTable) -> bool:
    """Whether a table has values in rows and columns, which nobody understands without the headings of these."""
    if table.is_layout or len(table.rows) < 2 or table.width < 2:
        return False
    worded = [sum(bool(cell.words) for cell in row) for row in table.rows]
    return sum(count > 1 for count in worded) > 1


def heads_rows(table: AuditedTable) -> bool:
    """Whether its first column has the headings of its rows, and its first row is a row as the others are.

    It is so in a form with a label and a field in each row, and in a table of two columns whose labels alone are bold.
    """
    if table.width != 2 or any(len(row) > 2 for row in table.rows):
        return False
    pairs = [(row[0], row[-1]) for row in table.rows if len(row) == 2 and row[0].words]
    if not pairs:
        return False
    if all(label.heads == "row" for label, _ in pairs) and not any(value.heads for _, value in pairs):
        return not all(cell.is_strong for cell in table.rows[0]) or all(value.is_strong for _, value in pairs)
    return _are_labels(table)


def _are_labels(table: AuditedTable) -> bool:
    """Whether only the words of the first column are bold or shaded."""
    pairs = [(row[0], row[-1]) for row in table.rows if len(row) == 2 and row[0].words]
    return all(label.is_strong for label, _ in pairs) and not any(value.is_strong for _, value in pairs if value.words)
