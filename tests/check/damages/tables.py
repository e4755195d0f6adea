"""What befalls tables as they are typed and pasted."""

from __future__ import annotations

from collections.abc import Sequence

from tests.check import files
from tests.check.example import typed

HEADERLESS, MALFORMED, UNEVEN, AS_TEXT = "table-without-header", "table-malformed", "table-uneven", "table-as-text"
TOO_WIDE = "table-too-wide"
AREAS = "  | Area | Main places | Population | Aged 65 and over | Aged 85 and over |"
CARE = "Type of care | Services, March 2026 | Good or outstanding, March 2024 | Good or outstanding, March 2026"
READERS = "  | Reader | What they were asked | When |\n  | --- | --- | --- |\n  | Co-production reader panel | Does"
COUNTIES = [
    "Northumberland",
    "Nottinghamshire",
    "Leicestershire",
    "Buckinghamshire",
    "Northamptonshire",
    "Lincolnshire",
]
DISTRICTS = [f"Neighbourhood-{number:04}" for number in range(1111, 1122)]
YEARS = [f"£{number}56,789" for number in range(101, 125)]
WAITS = """\
  | Measure | 30 September 2025 | 30 September 2026 |
  | --- | --- | --- |
  | People waiting for an assessment | 910 | 640 |
  | Longest wait in days | 204 | 118 |
  | Check calls made on time | 77% | 86% |
  | Median days to finish a financial assessment | 27 | 19 |
"""
TABBED = """\
  ⌖Measure\t2025\t2026
  People waiting for an assessment\t910\t640
  Longest wait in days\t204\t118
"""
DRAWN = """\
  ⌖+----------------------+------+------+
  | Measure              | 2025 | 2026 |
  +----------------------+------+------+
  | Longest wait in days | 204  | 118  |
  +----------------------+------+------+
"""


def rows(heading: Sequence[str], figures: Sequence[str]) -> str:
    """A table with one row, between whose lines is the margin of two spaces, or of four in a list."""
    margin = "    " if heading is COUNTIES else "  "
    cells = (heading, ["---"] * len(heading), figures)
    return f"\n{margin}".join(f"| {' | '.join(row)} |" for row in cells).replace("| ", "| ⌖", 1)


DAMAGES = [
    typed(HEADERLESS, "the header row is made of two cells of Excel that were merged", files.NEEDS,
          "  | Measure | 30 September 2025 | 30 September 2026 |", "  ⌖| Measure | 30 September | |"),
    typed(HEADERLESS, "the outer bars and one group of hyphens are forgotten", files.CARE,
          f"  | {CARE} |\n  | --- | ---: | ---: | ---: |", f"  ⌖{CARE}\n  --- | --- | ---"),
    typed(HEADERLESS, "a line of equals signs is below the header row", files.OVERSIGHT,
          "  | Reader | What they were asked | When |\n  | --- | --- | --- |",
          "  ⌖| Reader | What they were asked | When |\n  |====|====|====|"),
    typed(MALFORMED, "cells are pasted from Excel", files.NEEDS, WAITS, TABBED),
    typed(MALFORMED, "a table is drawn with hyphens and crosses", files.NEEDS, WAITS, DRAWN),
    typed(MALFORMED, "the total is set apart by a blank line", files.ABOUT,
          f"{AREAS}\n  | --- | ---", f"  ⌖{AREAS.strip()}\n\n  | --- | ---"),
    typed(MALFORMED, "an editor breaks a long row in two", files.OVERSIGHT,
          f"{READERS} this", f"  ⌖{READERS.strip()}\n  this"),
    typed(MALFORMED, "a table comes from a web page as HTML", files.NEEDS, WAITS,
          "  ⌖<table>\n  <tr><th>Measure</th><th>2026</th></tr>\n  <tr><td>Longest wait in days</td><td>118</td></tr>\n"
          "  </table>\n"),
    typed(MALFORMED, "a line of hyphens sets the total apart", files.ABOUT,
          "  | Whole county |", "  ⌖| --- | --- | --- | --- | --- |\n  | Whole county |"),
    typed(UNEVEN, "a bar is typed twice", files.NEEDS, "  | Longest wait in days |", "  ⌖| Longest wait in days | |"),
    typed(UNEVEN, "a figure is forgotten", files.LEARNING, "  | Of these, completed | 22 | 26 | 31 |",
          "  ⌖| Of these, completed | 22 | 26 |"),
    typed(UNEVEN, "a figure of next year is added to one row", files.TRANSITIONS,
          "| 14.1% | 13.3% | 12.6% |", "| 14.1% | 13.3% | 12.6% | 12% |", f"{files.TRANSITIONS}:39:3"),
    typed(AS_TEXT, "rows are pasted from a CSV file", files.NEEDS, WAITS,
          "  ⌖Measure,2025,2026\n  Longest wait in days,204,118\n  Check calls made on time,77%,86%\n"),
    typed(AS_TEXT, "rows are pasted from a CSV file of the continent", files.NEEDS, WAITS,
          "  ⌖Measure;2025;2026\n  Longest wait in days;204;118\n  Check calls made on time;77%;86%\n"),
    typed(AS_TEXT, "columns are copied from a PDF", files.NEEDS, WAITS,
          "  ⌖Measure                   2025   2026\n  Longest wait in days      204    118\n"
          "  Check calls made on time  77%    86%\n"),
    typed(TOO_WIDE, "the columns are all the counties around, in a list", files.OVERSIGHT, READERS[:10],
          f"  - By county:\n\n    {rows(COUNTIES, '123456')}\n\n{READERS[:10]}"),
    typed(TOO_WIDE, "the columns are numbered neighbourhoods", files.NEEDS, WAITS, f"  {rows(DISTRICTS, DISTRICTS)}\n"),
    typed(TOO_WIDE, "two years of months are beside each other", files.NEEDS, WAITS, f"  {rows(YEARS, YEARS)}\n"),
]  # fmt: skip
