"""What a table is there for, as far as its cells show it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from selfassess.audit.audited import AuditedCell, AuditedTable

REGULAR = 0.6
"""What part of the rows of a table have as many cells as each other, at least."""
LABEL = re.compile(r"[:?]\W*$")
FIGURE = re.compile(r"^\W*\d[\d.,\s%£$€-]*\W*$")
SEPARATOR = re.compile(r"[:=–-]$")


def is_of_values(table: AuditedTable) -> bool:
    """Whether a table has values in rows and columns, which nobody understands without the headings of these."""
    if table.is_layout or len(table.rows) < 2 or table.width < 2:
        return False
    worded = [sum(bool(cell.words) for cell in row) for row in table.rows]
    return sum(count > 1 for count in worded) > 1


def called(table: AuditedTable) -> str:
    """A table by its caption, or by the words of its first row."""
    first = " | ".join(cell.words[:30] for cell in table.rows[0] if cell.words) if table.rows else ""
    named = (table.caption or first)[:80]
    return f"The table “{named}”" if named else "A table"


def is_regular(table: AuditedTable) -> bool:
    """Whether most rows have as many cells as the others, which those of a form have not."""
    counts = Counter(len(row) for row in table.rows)
    return counts.most_common(1)[0][1] >= REGULAR * len(table.rows)


def heads_rows(table: AuditedTable, *, is_word: bool) -> bool:
    """Whether its first column has the labels of what is beside them, and no row is a header.

    It is so in a form with a label and a field in each row, in a list of words and what they mean, and where the labels
    alone are bold or shaded. In Word two columns are often used so, and nobody can mark a header cell by itself.
    """
    rows = [[cell for cell in row if re.search(r"\w", cell.words)] for row in table.rows]
    rows = [row for row in rows if row]
    labels = [row[0] for row in rows]
    are_parted = all(len(row) > 1 and SEPARATOR.match(row[1].words) for row in table.rows)
    if are_parted or all(LABEL.search(label.words) for label in labels):
        return all(len(row) <= 2 for row in rows)
    if not is_word and all(label.heads == "row" for label in labels):
        return True
    looks = {tuple(cell.is_strong for cell in row) for row in table.rows}
    is_pair = is_word and table.width == 2 and len(looks) == 1
    return (is_pair and not _has_figures(table)) or (_are_bold(rows) and not all(cell.is_strong for cell in rows[0]))


def shows_row_labels(table: AuditedTable) -> bool:
    """Whether people see that the first column names the rows: it alone is bold, or the corner above it is empty."""
    top, rest = table.rows[0], table.rows[1:]
    has_corner = len(top) > 2 and not top[0].words and all(cell.words for cell in top[1:])
    is_header = has_corner or all(cell.heads == "column" or cell.is_strong for cell in top)
    body = [row for row in (rest if is_header else table.rows) if len(row) > 1]
    labels = [row[0] for row in body]
    if len(labels) < 2 or not all(label.columns == 1 and re.search(r"[^\W\d_]", label.words) for label in labels):
        return False
    return _are_bold(body) or has_corner


def _are_bold(rows: Sequence[Sequence[AuditedCell]]) -> bool:
    """Whether only the first cells of rows are bold or shaded."""
    return all(row[0].is_strong for row in rows) and not any(cell.is_strong for row in rows for cell in row[1:])


def _has_figures(table: AuditedTable) -> bool:
    """Whether the last column has figures below words, which are the heading of the column."""
    first, *rest = [row[-1].words for row in table.rows]
    return not FIGURE.search(first) and all(FIGURE.search(words) for words in rest)
