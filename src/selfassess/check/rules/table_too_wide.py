from __future__ import annotations

from collections.abc import Iterator

from selfassess.check.engine import Document
from selfassess.diagnostics import Problem
from selfassess.document.flow import may_turn

ALWAYS_FIT = {True: 5, False: 3}  # columns of whatever words, where the page may turn and where it may not


def table_too_wide(document: Document) -> Iterator[Problem]:
    """A table that is too wide for a page, even in small type on a page turned on its side.

    Word would break its words and figures in the middle. Make two tables of it, such as one for each half of the
    year, or give its columns shorter headings. Inside a list or a spotlight the page is not turned, so put a wide
    table outside.

    Fails:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          - By region:

            | Northumberland | Nottinghamshire | Leicestershire | Buckinghamshire | Northamptonshire | Lincolnshire |
            | --- | --- | --- | --- | --- | --- |
            | 12 | 15 | 9 | 22 | 14 | 18 |

    Passes:
        # content/chapters/welcome.yaml
        chapter: welcome
        title: Welcome
        text: |
          By region:

          | Northumberland | Nottinghamshire | Leicestershire | Buckinghamshire | Northamptonshire | Lincolnshire |
          | --- | --- | --- | --- | --- | --- |
          | 12 | 15 | 9 | 22 | 14 | 18 |
    """
    for table in document.tree.root.iter("table"):
        columns = max(map(len, table.iterfind("*/tr")), default=0)
        turns = may_turn(table)
        if columns <= ALWAYS_FIT[turns]:
            continue
        from selfassess.document.column_widths import A4, A4_PRINTED, fits  # few tables are so wide

        if not (fits(table, A4) and fits(table, A4_PRINTED)):
            message = "This table is too wide for a page, so its words and figures would be broken."
            hint = "Make two tables of it, or shorten the longest words of its columns."
            if not turns:
                hint += " A page is turned on its side only for a table outside lists, quotations and spotlights."
            yield Problem(document.place(table), message, hint)
