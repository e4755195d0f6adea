"""What befalls the small published tables, and the places that print them or link to them."""

from __future__ import annotations

from tests.check import files
from tests.check.damage import Damage, Edit
from tests.check.example import typed

TABLES, SCRUTINY = "content/tables.yaml", "content/reports/scrutiny-2026-12-08.yaml"
CABINET = "content/reports/cabinet-2026-12-16.yaml"
UNKNOWN, REPEATED, ELSEWHERE = "table-unknown", "table-repeated", "table-elsewhere"
TOTAL, UNEVEN, MALFORMED = "table-total", "table-uneven", "table-malformed"
MISSING, TYPE = "field-missing", "value-type"

DAMAGES = [
    typed(UNKNOWN, "an s is typed too many", SCRUTINY, "as [](table:cost) shows", "as [](table:⌖costs) shows"),
    typed(UNKNOWN, "a table is printed by its caption", files.WELCOME, "text: |\n",
          "text: |\n  {table: ⌖Cost of the improvement plan}\n\n"),
    typed(UNKNOWN, "a report shows a table of last year", CABINET, '["table:cost"]', '["table:⌖cost-2025"]'),
    Damage(UNKNOWN, "a table is given another id, and one report still shows the old one",
           (Edit(TABLES, "- table: ratings-by-region", "- table: ratings"),
            Edit(SCRUTINY, '"table:ratings-by-region"', '"table:⌖ratings-by-region"'))),
    typed(UNKNOWN, "the id begins with a capital letter", files.WELCOME, "text: |\n", "text: |\n  {table: ⌖Cost}\n\n"),
    typed(UNKNOWN, "the id is left out", files.WELCOME, "text: |\n", "text: |\n  ⌖{table: }\n\n"),
    typed(REPEATED, "a paragraph is copied with its table", files.WELCOME, "text: |\n",
          "text: |\n  {table: cost}\n\n  These are the costs.\n\n  ⌖{table: cost}\n\n"),
    Damage(REPEATED, "two chapters print one table",
           (Edit(files.WELCOME, "text: |\n", "text: |\n  {table: cost}\n\n"),
            Edit(files.ABOUT, "text: |\n", "text: |\n  ⌖{table: cost}\n\n"))),
    typed(REPEATED, "a table is printed in a list too", files.WELCOME, "text: |\n",
          "text: |\n  {table: waits-by-area}\n\n  - The waits:\n\n    ⌖{table: waits-by-area}\n\n"),
    typed(ELSEWHERE, "a link from a chapter to a table of a report", files.WELCOME, "text: |\n",
          "text: |\n  What we will spend is in ⌖[](table:cost).\n\n"),
    typed(ELSEWHERE, "a table is printed by another id than the one that is linked to", files.WELCOME, "text: |\n",
          "text: |\n  Waits are in ⌖[](table:waits-by-area).\n\n  {table: cost}\n\n"),
    typed(ELSEWHERE, "a link under words of its own", files.OVERSIGHT, "text: |\n",
          "text: |\n  The board knows ⌖[what the plan costs](table:cost).\n\n"),
    typed(MALFORMED, "a table is printed in the middle of a sentence", SCRUTINY, "as [](table:cost) shows",
          "as ⌖{table: cost} shows"),
    Damage(MALFORMED, "a full stop is behind the mark of a table",
           (Edit(SCRUTINY, "      {table: waits-by-area}\n", "      ⌖{table: waits-by-area}.\n"),
            Edit(SCRUTINY, "[](table:waits-by-area)\n", "The table\n"))),
    typed(TOTAL, "a row changes and the total stays", TABLES, '[Safeguarding, "110", "80"]',
          '[Safeguarding, "160", "80"]', f"{TABLES}:9:26"),
    typed(TOTAL, "two digits of the total change places", TABLES, '"1,340", "1,180"', '⌖"1,430", "1,180"'),
    typed(TOTAL, "a row is typed twice", TABLES, '    - [Safeguarding, "110", "80"]\n',
          '    - [Safeguarding, "110", "80"]\n    - [Safeguarding of adults, 110, 2]\n', f"{TABLES}:9:26"),
    typed(TOTAL, "the total is named by words that no row has", TABLES, "  total: last\n",
          "  total_row: ⌖All the regions\n"),
    typed(TOTAL, "the total of a table in the text is that of last year", files.ABOUT, "text: |\n",
          "text: |\n  Table: Homes for people with dementia\n\n  | Area | Homes |\n  | --- | --- |\n  | North | 12 |\n"
          "  | Coast | 19 |\n  | Total | ⌖41 |\n\n"),
    typed(TOTAL, "a figure of a table in the text does not fit its row or its column", files.ABOUT, "text: |\n",
          "text: |\n  Table: Homes by kind\n\n  | Area | Large | Small | Total |\n  | --- | --- | --- | --- |\n"
          "  | North | 12 | ⌖53 | 47 |\n  | Coast | 19 | 21 | 40 |\n  | Total | 31 | 56 | 87 |\n\n"),
    typed(UNEVEN, "a figure of a published table is forgotten", TABLES, '[Safeguarding, "110", "80"]',
          '[⌖Safeguarding, "110"]'),
    typed(UNEVEN, "the total row has a figure too many", TABLES, "[All regions, 153, 92, 4, 55, 31, 2]",
          "[⌖All regions, 153, 92, 4, 55, 31, 2, 0]"),
    typed(UNEVEN, "the comma of a figure is typed without quotes", TABLES, '"1,340", "1,180"', '1,340, "1,180"',
          f"{TABLES}:9:8"),
    typed(UNEVEN, "two columns have one heading", TABLES, "[For, 2026-27, 2027-28]", "[For, 2026-27, ⌖2026-27]"),
    typed(MISSING, "a column has no heading", TABLES, "columns: [Area, 2025-26]", "columns: [Area, ⌖'']"),
    typed(TYPE, "a row is typed without brackets", TABLES, '[Coast and Marsh, "37"]', "⌖Coast and Marsh 37"),
]  # fmt: skip
